"""Time and chance come in from outside: the domain and the workflows look up neither."""

import pytest

from tests.architecture.sources import files, mentions, where

CLOCKS = {"now", "today", "utcnow", "time.time", "time.time_ns", "time.monotonic", "time.sleep"}
CHANCE = {"uuid1", "uuid4", "urandom", "random", "secrets"}
#: Temporal's own clock reads the same at every replay.
REPLAYED = {"workflow.now"}


def looks_up(name: str) -> bool:
    """Whether a dotted name is a clock or a die, however it was imported."""
    parts = name.split(".")
    last_two = ".".join(parts[-2:])
    if last_two in REPLAYED:
        return False
    return bool({parts[-1], last_two} & CLOCKS) or bool(set(parts) & CHANCE)


@pytest.mark.parametrize("package", ["domain", "workflows"])
def test_neither_domain_nor_workflows_look_at_a_clock_or_throw_dice(package: str) -> None:
    found = [
        f"{where(path, line)} {name}"
        for path in files(package)
        for name, line in mentions(path)
        if "." in name and looks_up(name)
    ]

    assert found == []


@pytest.mark.parametrize(
    ("name", "is_found"),
    [
        ("datetime.now", True),
        ("datetime.datetime.utcnow", True),
        ("date.today", True),
        ("time.time", True),
        ("uuid.uuid4", True),
        ("random.random", True),
        ("os.urandom", True),
        ("workflow.now", False),
        ("datetime.time", False),
        ("uuid.uuid5", False),
    ],
)
def test_the_scan_knows_clocks_and_dice(name: str, is_found: bool) -> None:
    assert looks_up(name) is is_found

"""Every form in which an event was ever stored stays readable, and none changes unnoticed."""

import json
from pathlib import Path
from typing import Any

import pytest

from domain.event import Event
from domain.events import EVENTS
from services.event_log.signing import verify
from tests.golden.form import FOLDER, KEY, MAPPER, path_of, read, stored_form
from tests.samples import SAMPLES

FILES = sorted(FOLDER.glob("*.json"))


def keeps(golden: Any, now: Any) -> bool:
    """Whether `now` says all that `golden` says; a new optional field may stand beside it."""
    if isinstance(golden, dict) and isinstance(now, dict):
        return all(name in now and keeps(value, now[name]) for name, value in golden.items())
    if isinstance(golden, list) and isinstance(now, list):
        return len(golden) == len(now) and all(map(keeps, golden, now))
    return type(golden) is type(now) and golden == now


@pytest.mark.parametrize("topic", sorted(EVENTS))
def test_every_event_has_a_sample_and_a_golden_file(topic: str) -> None:
    event = EVENTS[topic]

    assert [type(sample) for sample in SAMPLES.values()].count(event) == 1
    assert path_of(event).exists(), "run python -m tests.golden.approve and review its file"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_was_ever_stored_is_read_by_todays_code(path: Path) -> None:
    recorded = MAPPER.to_domain_event(read(path))

    assert isinstance(recorded.event, EVENTS[recorded.event.TOPIC])
    assert path.name.startswith(f"{recorded.event.TOPIC}.v")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_signatures_that_were_ever_stored_still_verify(path: Path) -> None:
    verify(read(path), KEY.public_key())


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=lambda sample: sample.TOPIC)
def test_todays_form_of_an_event_says_all_that_its_golden_file_says(sample: Event) -> None:
    golden = json.loads(path_of(type(sample)).read_text())
    recorded = MAPPER.to_domain_event(read(path_of(type(sample))))
    now = stored_form(recorded.event)

    assert keeps(golden["state"]["event"], now["state"]["event"])
    assert golden["state"]["event_version"] == sample.VERSION


@pytest.mark.parametrize(
    ("golden", "now", "kept"),
    [
        ({"a": [1]}, {"a": [1], "new": None}, True),
        ({"a": [{"b": 1}]}, {"a": [{"c": 1}]}, False),
        ({"a": 1}, {"a": True}, False),
        ({"a": [1, 2]}, {"a": [1]}, False),
    ],
)
def test_the_comparison_sees_what_was_lost_or_changed(golden: Any, now: Any, kept: bool) -> None:
    assert keeps(golden, now) is kept

"""Every row of the catalogue of bad inputs gets its answer from the running API, or is listed."""

from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from domain.role import Role
from tests.journeys.inputs import (
    chapter_1,
    chapter_2,
    chapter_3,
    chapter_4,
    chapter_5,
    chapter_6,
    chapter_7,
    chapter_8,
    chapter_9,
    chapter_10,
    sequences,
)
from tests.journeys.inputs.row import Row
from tests.journeys.inputs.scene import Scene

CHAPTERS = (
    chapter_1,
    chapter_2,
    chapter_3,
    chapter_4,
    chapter_5,
    chapter_6,
    chapter_7,
    chapter_8,
    chapter_9,
    chapter_10,
)
ROWS: tuple[Row, ...] = tuple(row for chapter in CHAPTERS for row in chapter.ROWS)
LISTED: dict[int, str] = {
    number: reason for chapter in CHAPTERS for number, reason in chapter.LISTED.items()
}
#: The row whose body does not come; nobody waits half a minute for it.
SLOW = 11
ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def rows_done() -> Iterator[int]:
    """How many rows have been tried."""
    return count()


@pytest.fixture
def relieved(scene: Scene, rows_done: Iterator[int], monkeypatch: pytest.MonkeyPatch) -> None:
    """A new officer now and then, since one person may not send rows as fast as a machine can."""
    name = f"u-row-{next(rows_done) // 20}"
    monkeypatch.setattr(scene, "instead", scene.in_role(Role.COUNTY_OFFICER, name=name))


@pytest.mark.usefixtures("relieved")
@pytest.mark.parametrize("row", ROWS, ids=str)
async def test_row(scene: Scene, row: Row, monkeypatch: pytest.MonkeyPatch) -> None:
    if row.number == SLOW:
        monkeypatch.setattr("services.api.json_body.SLOWEST_SECONDS", 0.2)
    before = scene.versions()
    reply = await scene.exchange(row.make(scene))

    assert (reply.status, reply.code) == (row.status, row.code), reply.body
    if row.fault:
        assert row.fault in reply.faults, reply.body
    if row.check:
        row.check(scene, reply)
    if reply.status >= 400:
        assert scene.versions() == before


def test_every_row_is_tested_or_listed_with_its_reason() -> None:
    tested = {row.number for row in ROWS} | sequences.NUMBERS
    assert tested | LISTED.keys() == set(range(1, 116))
    assert not tested & LISTED.keys()
    assert all(LISTED.values())


def test_every_row_has_a_name_of_its_own() -> None:
    assert [name for name, times in Counter(map(str, ROWS)).items() if times > 1] == []


def test_every_test_that_a_reason_names_is_there() -> None:
    named = {
        word.strip(",:();")
        for reason in LISTED.values()
        for word in reason.split()
        if word.startswith("tests/")
    }
    assert [name for name in sorted(named) if not (ROOT / name.rstrip(")")).exists()] == []
    assert named

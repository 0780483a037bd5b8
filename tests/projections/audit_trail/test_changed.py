"""What the entries of a page changed is told from the few events that set the same before."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Engine, event

from domain.case import round_ref
from domain.changes.replaced import Change, Standing
from projections.audit_trail.changed import changes_of
from projections.audit_trail.project import AUDIT_TRAIL
from projections.audit_trail.queries import Entry, find_case, trail_of_round
from projections.reading import read
from tests.projections.story import Story, everything, sample
from tests.samples import LINE, ROUND
from tests.services.api.reads.tale import far_along

PAGE = 6


@contextmanager
def counted(engine: Engine) -> Iterator[list[int]]:
    """How many rows each statement found."""
    found: list[int] = []

    def note(_c: object, cursor: object, *_: object) -> None:
        found.append(getattr(cursor, "rowcount", 0))

    event.listen(engine, "after_cursor_execute", note)
    try:
        yield found
    finally:
        event.remove(engine, "after_cursor_execute", note)


def paying(payments: int) -> Story:
    """A round with so many payments, each of which comes three steps far."""
    story = Story("round.opened", sample("plan.adopted", lines=(LINE,)))
    for number in range(payments):
        for topic in ("payment.ordered", "payment.attested", "funds.disbursed"):
            story.tell(sample(topic, payment_id=f"p-{number}"))
    return story


def read_for_the_last_page(engine: Engine, story: Story) -> int:
    """How many earlier events are read to tell what the last entries changed."""
    story.fold(engine, AUDIT_TRAIL)
    with read(engine, AUDIT_TRAIL) as reading:
        found = find_case(reading.connection, round_ref(ROUND))
        assert found is not None
        last = trail_of_round(reading.connection, found).items[-PAGE - 1 : -1]
        with counted(engine) as rows:
            changes = changes_of(reading.connection, last)
    statuses = [c for of_one in changes.values() for c in of_one if c.field == "status"]
    assert [c.old for c in statuses].count(None) == 2, "of two payments the beginning is there"
    return sum(rows)


@pytest.mark.parametrize("payments", [4, 40])
def test_a_page_reads_no_more_of_a_large_round_than_of_a_small_one(
    engine: Engine, payments: int
) -> None:
    assert read_for_the_last_page(engine, paying(payments)) <= PAGE


@pytest.mark.parametrize("limit", [1, 7])
@pytest.mark.parametrize("story", [far_along(), Story(*everything(), *everything())])
def test_the_pages_say_together_what_all_events_told_in_order_say(
    engine: Engine, story: Story, limit: int
) -> None:
    story.fold(engine, AUDIT_TRAIL)
    with read(engine, AUDIT_TRAIL) as reading:
        found = find_case(reading.connection, round_ref(ROUND))
        assert found is not None
        entries = trail_of_round(reading.connection, found).items
        told: dict[int, tuple[Change, ...]] = {}
        for first in range(0, len(entries), limit):
            told |= changes_of(reading.connection, entries[first : first + limit])
    assert told == in_order(entries)
    assert any(change.old is not None for changes in told.values() for change in changes)


def in_order(entries: list[Entry]) -> dict[int, tuple[Change, ...]]:
    standing: dict[str, Standing] = {}
    return {
        entry.position: standing.setdefault(str(entry.case), Standing()).tell(entry.recorded.event)
        for entry in entries
    }

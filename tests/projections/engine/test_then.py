"""A read model as it was: folded once for whoever asks again, and never mixed with another."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Engine, event

from domain.case import round_ref
from domain.opening.events import OwnContributionPledged
from projections import then
from projections.audit_trail.about_case import Clocks, around_case
from projections.audit_trail.project import AUDIT_TRAIL
from projections.reading import Reading
from projections.round_status.project import ROUND_STATUS
from projections.round_status.queries import find
from projections.then import read_then
from tests.projections.story import Story
from tests.samples import ROUND, SAMPLES

ABOUT = around_case(round_ref(ROUND))
PLEDGED = SAMPLES["own-contribution.pledged"]
assert isinstance(PLEDGED, OwnContributionPledged)
ITEMS = len(PLEDGED.items)


@pytest.fixture
def story(engine: Engine) -> Story:
    """A round with two pledges, of which the first holds from some weeks later."""
    story = Story("round.opened")
    story.tell("own-contribution.pledged", effective_at=story.instant(50_000))
    story.tell("own-contribution.pledged")
    story.fold(engine, ROUND_STATUS, AUDIT_TRAIL)
    return story


def pledges(reading: Reading) -> int:
    found = find(reading.connection, ROUND)
    assert found is not None
    return len(found.state.contributions) // ITEMS


@contextmanager
def tables_made(engine: Engine) -> Iterator[list[str]]:
    """The statements that make tables, as long as one looks."""
    made: list[str] = []

    def see(_c: object, _cursor: object, statement: str, *_: object) -> None:
        if "CREATE TABLE" in statement:
            made.append(statement)

    event.listen(engine, "before_cursor_execute", see)
    yield made
    event.remove(engine, "before_cursor_execute", see)


def test_two_answers_that_end_with_the_same_event_are_not_taken_for_each_other(
    engine: Engine, story: Story
) -> None:
    held, known = Clocks(effective=story.instant(10)), Clocks(recorded=story.instant(10))
    with (
        read_then(engine, ROUND_STATUS, held, ABOUT) as as_held,
        read_then(engine, ROUND_STATUS, known, ABOUT) as as_known,
    ):
        assert (pledges(as_held), pledges(as_known)) == (1, 2)
        assert as_held.position == as_known.position == story.head()


def test_who_asks_again_gets_the_same_tables(engine: Engine, story: Story) -> None:
    with tables_made(engine) as made:
        for _ in range(3):
            with read_then(engine, ROUND_STATUS, Clocks(story.instant(10)), ABOUT) as reading:
                assert pledges(reading) == 2
        assert len(made) == len(ROUND_STATUS.metadata.tables)


def test_another_instant_is_folded_anew(engine: Engine, story: Story) -> None:
    seen = []
    for number in (3, 2, 3):
        with read_then(engine, ROUND_STATUS, Clocks(story.instant(number)), ABOUT) as reading:
            seen.append(pledges(reading))
    assert seen == [2, 1, 2]


def test_what_is_told_later_of_an_earlier_instant_changes_nothing_unless_it_held(
    engine: Engine, story: Story
) -> None:
    known, held = Clocks(recorded=story.instant(3)), Clocks(effective=story.instant(3))
    with read_then(engine, ROUND_STATUS, known, ABOUT) as reading:
        before = pledges(reading)
    story.tell("own-contribution.pledged", effective_at=story.instant(1))
    story.fold(engine, ROUND_STATUS, AUDIT_TRAIL)
    with read_then(engine, ROUND_STATUS, known, ABOUT) as reading:
        assert pledges(reading) == before
    with read_then(engine, ROUND_STATUS, held, ABOUT) as reading:
        assert pledges(reading) == 2


def test_what_is_too_much_to_keep_is_answered_and_given_up(
    engine: Engine, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(then, "KEPT", 2)
    with tables_made(engine) as made:
        for _ in range(2):
            with read_then(engine, ROUND_STATUS, Clocks(story.instant(10)), ABOUT) as reading:
                assert pledges(reading) == 2
        assert len(made) == 2 * len(ROUND_STATUS.metadata.tables)

"""A read model as it was: folded once for whoever asks again, and never mixed with another."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import pytest
from sqlalchemy import Connection, Engine, event

from domain.case import round_ref
from domain.opening.events import OwnContributionPledged
from projections import then
from projections.audit_trail.about_case import Clocks, Mark, around_case
from projections.audit_trail.project import AUDIT_TRAIL
from projections.batch import Batch
from projections.projection import Placed
from projections.reading import Reading
from projections.rebuild import rebuild
from projections.round_status.project import ROUND_STATUS
from projections.round_status.queries import find
from projections.round_status.tables import rounds
from projections.then import read_then
from tests.projections.story import Story, sample
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
        assert len(made) == 1


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
        assert len(made) == 2


def test_another_instant_is_folded_into_the_same_tables(engine: Engine, story: Story) -> None:
    with tables_made(engine) as made:
        for number in (3, 1, 2):
            with read_then(engine, ROUND_STATUS, Clocks(story.instant(number)), ABOUT) as reading:
                assert pledges(reading) == number - 1
    assert len(made) == 1


def test_tables_that_were_emptied_often_are_made_anew(
    engine: Engine, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(then, "EMPTIED", 1)
    with tables_made(engine) as made:
        for number in (3, 2, 1):
            with read_then(engine, ROUND_STATUS, Clocks(story.instant(number)), ABOUT) as reading:
                assert pledges(reading) == number - 1
    assert len(made) == 2


def test_a_session_reads_each_event_once(
    engine: Engine, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetched: list[int] = []
    really: Callable[..., list[Placed]] = vars(then)["told"]

    def told(connection: Connection, marks: Sequence[Mark]) -> list[Placed]:
        fetched.extend(mark.position for mark in marks)
        return really(connection, marks)

    monkeypatch.setattr(then, "told", told)
    for number in (2, 1, 3):
        with read_then(engine, ROUND_STATUS, Clocks(story.instant(number)), ABOUT) as reading:
            assert pledges(reading) == number - 1
    assert fetched == [position for position, _ in story.events]


def test_who_looks_further_on_has_what_came_since_folded_alone(
    engine: Engine, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    folded: list[int] = []
    really: Callable[..., Batch] = vars(then)["batch_of"]

    def batch_of(events: Sequence[Placed]) -> Batch:
        folded.append(len(events))
        return really(events)

    monkeypatch.setattr(then, "batch_of", batch_of)
    for number in (1, 3, 2):
        with read_then(engine, ROUND_STATUS, Clocks(story.instant(number)), ABOUT) as reading:
            assert pledges(reading) == number - 1
    assert folded == [1, 2, 2]


def test_what_a_session_has_read_is_not_taken_for_that_of_a_log_which_was_restored(
    engine: Engine, story: Story
) -> None:
    at = story.instant(3)
    with read_then(engine, ROUND_STATUS, Clocks(at), ABOUT) as reading:
        assert pledges(reading) == 2
    # Where the second pledge stood stands something else by now.
    position, pledged = story.events[-1]
    aside = sample("reporting-practice.set", round_id=ROUND)
    at_another_time = {"event": aside, "recorded_at": story.instant(2)}
    story.events[-1] = (position, pledged.model_copy(update=at_another_time))
    rebuild(engine, story, [ROUND_STATUS, AUDIT_TRAIL], lambda _reached, _head: None)
    with read_then(engine, ROUND_STATUS, Clocks(at), ABOUT) as reading:
        assert pledges(reading) == 1


def test_an_answer_that_failed_leaves_nothing_to_the_next(engine: Engine, story: Story) -> None:
    known = Clocks(story.instant(3))

    def fail() -> None:
        with read_then(engine, ROUND_STATUS, known, ABOUT) as reading:
            reading.connection.execute(rounds.delete())
            raise ZeroDivisionError

    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            fail()
        with read_then(engine, ROUND_STATUS, known, ABOUT) as reading:
            assert pledges(reading) == 2

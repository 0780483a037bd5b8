"""A county may have itself reminded of its deadlines, and have what is not done escalated."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from domain.case import county_ref
from domain.cases import position
from domain.deadlines.decide import SetDeadline
from domain.deadlines.decide_change import MoveDeadline
from domain.deadlines.decide_note import NoteDeadline
from domain.deadlines.decide_practice import SetDeadlinePractice
from domain.deadlines.events import (
    DeadlineEscalated,
    DeadlineMoved,
    DeadlinePassed,
    DeadlineReminded,
    DeadlineSet,
)
from domain.deadlines.kinds import DeadlineKind
from domain.deadlines.practice import DeadlinePracticeSet
from domain.event import Event
from domain.role import Role
from domain.state.county import CountyCase
from domain.succession.events import CountySucceeded
from tests.domain.facts import CLOSED, INTAKE_AT, OPEN, THE_ROUND, deadline, fact
from tests.domain.given import fold, given
from tests.domain.wishes import someone, wish
from tests.samples import NOW, by

COUNTY = county_ref("46")
PRACTICE = fact(DeadlinePracticeSet)
INTAKE = deadline(DeadlineKind.INTAKE, reminders=(30, 14, 3), too_late=(30,), escalates_after=7)
PASSED = fact(DeadlinePassed, at=INTAKE_AT)


def clock(before: float = 0, **changes: Any) -> NoteDeadline:
    """The clock, so many days before the deadline."""
    at = INTAKE_AT - timedelta(days=before)
    return wish(NoteDeadline, by(Role.SYSTEM, organisation="dekomp", at=at), **changes)


def reminded(days: int) -> DeadlineReminded:
    return DeadlineReminded(
        deadline_id="intake", kind=DeadlineKind.INTAKE, at=INTAKE_AT, days_before=days
    )


def next_look(*events: Event) -> datetime | None:
    """When the clock looks at the round next."""
    waiting = position(fold(THE_ROUND, (*OPEN, *events)), 0).deadlines
    return waiting[0].at if waiting else None


def test_a_deadline_is_set_with_its_countys_reminders() -> None:
    assert INTAKE_AT - timedelta(days=3) > NOW
    (found,) = given(*OPEN, other={COUNTY: (PRACTICE,)}).when(wish(SetDeadline)).decided()

    assert isinstance(found, DeadlineSet)
    assert (found.reminders, found.escalates_after) == ((14, 3), 7)
    assert found.too_late == (14,)


def test_without_a_practice_nobody_is_reminded() -> None:
    (found,) = given(*OPEN).when(wish(SetDeadline)).decided()

    assert isinstance(found, DeadlineSet)
    assert (found.reminders, found.escalates_after) == ((), None)


def test_a_reminder_comes_when_it_is_due_and_once() -> None:
    given(*OPEN, INTAKE).when(clock(before=14.01)).nothing()
    given(*OPEN, INTAKE).when(clock(before=14)).then(reminded(14))
    given(*OPEN, INTAKE, reminded(14)).when(clock(before=10)).nothing()
    given(*OPEN, INTAKE, reminded(14)).when(clock(before=3)).then(reminded(3))


def test_a_clock_that_was_away_reminds_once_of_what_it_missed() -> None:
    given(*OPEN, INTAKE).when(clock(before=2)).then(reminded(3))
    given(*OPEN, INTAKE, reminded(3)).when(clock(before=1)).nothing()


def test_a_deadline_that_passed_unreminded_is_noted_as_passed_alone() -> None:
    given(*OPEN, INTAKE).when(clock()).then(PASSED)


def test_what_is_still_not_done_is_escalated_once() -> None:
    escalated = fact(DeadlineEscalated, at=INTAKE_AT, days_after=7)

    given(*OPEN, INTAKE, PASSED).when(clock(before=-6.9)).nothing()
    given(*OPEN, INTAKE, PASSED).when(clock(before=-7)).then(escalated)
    given(*OPEN, INTAKE, PASSED, escalated).when(clock(before=-400)).nothing()
    given(*OPEN, INTAKE, PASSED, CLOSED).when(clock(before=-7)).nothing()


def test_the_clock_looks_at_each_instant_in_its_turn() -> None:
    days = timedelta(days=1)

    assert next_look(INTAKE) == INTAKE_AT - 14 * days
    assert next_look(INTAKE, reminded(14)) == INTAKE_AT - 3 * days
    assert next_look(INTAKE, reminded(14), reminded(3)) == INTAKE_AT
    assert next_look(INTAKE, PASSED) == INTAKE_AT + 7 * days
    assert next_look(INTAKE, PASSED, fact(DeadlineEscalated, at=INTAKE_AT)) is None


def test_a_moved_deadline_reminds_anew_of_what_still_lies_ahead() -> None:
    mover = someone("move-deadline", at=INTAKE_AT - timedelta(days=1), reason="Meir tid")
    later = INTAKE_AT + timedelta(days=10)
    history = (*OPEN, INTAKE, reminded(14), reminded(3))
    (moved,) = given(*history).when(wish(MoveDeadline, mover, day=None, at=later)).decided()

    assert isinstance(moved, DeadlineMoved)
    assert moved.too_late == (30, 14)
    given(*history, moved).when(clock(before=-7)).then(
        fact(DeadlineReminded, at=later, days_before=3)
    )


def test_a_county_says_its_practice_and_says_it_once() -> None:
    given().when(wish(SetDeadlinePractice)).then(PRACTICE)
    given(PRACTICE).when(wish(SetDeadlinePractice)).nothing()
    given(PRACTICE).when(wish(SetDeadlinePractice, reminders=(), escalates_after=None)).then(
        fact(DeadlinePracticeSet, reminders=(), escalates_after=None)
    )
    given().when(wish(SetDeadlinePractice, by(county="50"))).refused("other-county")


def test_a_practice_has_only_the_reminders_that_there_are() -> None:
    with pytest.raises(ValueError, match="reminders"):
        wish(SetDeadlinePractice, reminders=(5,))


def test_a_succession_leaves_the_practice_and_the_practice_the_succession() -> None:
    succession = fact(CountySucceeded)
    for history in ((PRACTICE, succession), (succession, PRACTICE)):
        state = fold(COUNTY, history)
        assert isinstance(state, CountyCase)
        assert state.deadline_practice == PRACTICE
        assert state.successors == succession.successors

"""A decision is told, and the time to complain of it runs from when the notice got there."""

from datetime import date

import pytest

from domain.calendar import end_of_day
from domain.cases import position
from domain.deadlines.decide_change import MoveDeadline, SuspendDeadline
from domain.deadlines.decide_note import NoteDeadline
from domain.deadlines.events import DeadlinePassed
from domain.role import Role
from domain.step4_dispose.complaint_events import (
    ComplaintReceived,
    DecisionNotified,
)
from domain.step4_dispose.decide_notice import NotifyDecision
from tests.domain.complaining import (
    DECIDED_FOR_OFFICE,
    LAST_DAY,
    RUNS,
    TOLD,
)
from tests.domain.facts import (
    DECIDED,
    PLANNED,
    THE_ROUND,
    fact,
)
from tests.domain.given import fold, given
from tests.domain.wishes import wish
from tests.samples import by


def test_the_time_for_complaint_runs_three_weeks_from_when_the_notice_got_there() -> None:
    given(*DECIDED_FOR_OFFICE).when(wish(NotifyDecision)).then(TOLD, RUNS)
    assert TOLD.complain_by == RUNS.at == end_of_day(LAST_DAY)


def test_the_time_for_complaint_is_waited_for_and_runs_out_once() -> None:
    history = (*DECIDED_FOR_OFFICE, TOLD, RUNS)
    (waits,) = position(fold(THE_ROUND, history), 0).deadlines
    assert (waits.deadline_id, waits.at) == (RUNS.deadline_id, RUNS.at)

    clock = by(Role.SYSTEM, organisation="dekomp", at=RUNS.at)
    note = NoteDeadline(by=clock, of=THE_ROUND, deadline_id=RUNS.deadline_id)
    (passed,) = given(*history).when(note).decided()
    assert isinstance(passed, DeadlinePassed)
    given(*history, passed).when(note).nothing()


def test_a_complaint_that_came_in_is_waited_for_no_longer() -> None:
    history = (*DECIDED_FOR_OFFICE, TOLD, RUNS, fact(ComplaintReceived))
    assert position(fold(THE_ROUND, history), 0).deadlines == ()


def test_a_time_that_is_over_when_it_is_recorded_is_not_waited_for() -> None:
    long_ago = wish(NotifyDecision, reached_on=date(2025, 5, 4))
    assert [type(one) for one in given(*DECIDED_FOR_OFFICE).when(long_ago).decided()] == [
        DecisionNotified
    ]


@pytest.mark.parametrize("kind", [MoveDeadline, SuspendDeadline])
def test_the_time_for_complaint_is_neither_moved_nor_suspended(
    kind: type[MoveDeadline | SuspendDeadline],
) -> None:
    change = wish(kind, deadline_id=RUNS.deadline_id)
    given(*DECIDED_FOR_OFFICE, TOLD, RUNS).when(change).refused("deadline-not-theirs")


def test_an_internal_allocation_is_told_without_a_time_for_complaint() -> None:
    given(*PLANNED, DECIDED).when(wish(NotifyDecision)).then(
        fact(DecisionNotified, complain_by=None)
    )


def test_a_party_is_told_once_of_what_was_decided() -> None:
    given(*PLANNED).when(wish(NotifyDecision)).refused("no-decision")
    given(*DECIDED_FOR_OFFICE, TOLD).when(wish(NotifyDecision)).refused("already-notified")

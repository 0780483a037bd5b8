"""Deadlines are set and moved by people, and noted once by the clock."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.cases import position
from domain.deadlines.decide import SetDeadline
from domain.deadlines.decide_change import MoveDeadline
from domain.deadlines.decide_note import NoteDeadline
from domain.deadlines.events import DeadlineMoved, DeadlinePassed, DeadlineSet
from domain.deadlines.kinds import DeadlineKind, DeadlineSource, WhenPassed
from domain.event import Event
from domain.role import Role
from domain.step2_report.events import NeedReturned
from tests.domain.facts import (
    CARRIED_OUT,
    CLOSED,
    EVALUATED,
    FORUM,
    INTAKE_AT,
    LONG_TERM_PLAN,
    OPEN,
    PLAN,
    PLANNED,
    PRIORITISED,
    THE_FORUM,
    THE_LONG_TERM_PLAN,
    THE_NEED,
    THE_ROUND,
    WITH_FORUM,
    deadline,
    fact,
)
from tests.domain.given import fold, given
from tests.domain.wishes import someone, wish
from tests.samples import NOW, by

INTAKE = deadline(DeadlineKind.INTAKE)
PASSED = fact(DeadlinePassed, at=INTAKE_AT)
AT_LAST = by(Role.SYSTEM, organisation="dekomp", at=INTAKE_AT)


def clock(at: datetime = INTAKE_AT) -> NoteDeadline:
    return wish(NoteDeadline, by(Role.SYSTEM, organisation="dekomp", at=at))


def test_a_deadline_falls_at_the_end_of_its_day_in_norway() -> None:
    given(*OPEN).when(wish(SetDeadline)).then(INTAKE)


def test_a_deadline_may_be_an_instant_and_is_kept_in_utc() -> None:
    at = datetime.fromisoformat("2026-03-02T00:00:00+01:00")
    (added,) = given(*OPEN).when(wish(SetDeadline, day=None, at=at)).decided()

    assert added == INTAKE
    assert isinstance(added, DeadlineSet)
    assert added.at.tzinfo is UTC


def test_a_deadline_has_a_time() -> None:
    given(*OPEN).when(wish(SetDeadline, day=None)).refused("deadline-without-time")


def test_a_deadline_lies_ahead() -> None:
    given(*OPEN).when(wish(SetDeadline, day=None, at=NOW)).refused("deadline-in-the-past")
    given(*OPEN).when(wish(SetDeadline, day=date(2026, 2, 16))).refused("deadline-in-the-past")
    given(*OPEN, INTAKE).when(wish(MoveDeadline, day=date(2026, 2, 16))).refused(
        "deadline-in-the-past"
    )


def test_a_deadlines_id_is_used_once() -> None:
    given(*OPEN, INTAKE).when(wish(SetDeadline)).refused("deadline-exists")


def test_a_rounds_deadline_is_not_one_for_resubmitting_a_need() -> None:
    with pytest.raises(ValueError, match="kind"):
        wish(SetDeadline, kind=DeadlineKind.RESUBMISSION)


@pytest.mark.parametrize("kind", [SetDeadline, MoveDeadline])
def test_deadlines_belong_to_an_open_round_of_the_own_county(
    kind: type[SetDeadline | MoveDeadline],
) -> None:
    given().when(wish(kind)).refused("round-not-open")
    given(*OPEN, INTAKE, CLOSED).when(wish(kind)).refused("round-closed")
    given(*OPEN, INTAKE).when(wish(kind, someone(kind.ACTION, county="50"))).refused("other-county")
    given(*OPEN, INTAKE).when(wish(kind, by(Role.UNIT))).refused("wrong-role")


def test_a_deadline_is_moved_for_a_reason() -> None:
    given(*OPEN, INTAKE).when(wish(MoveDeadline, by())).refused("reason-required")
    given(*OPEN, INTAKE).when(wish(MoveDeadline)).then(
        DeadlineMoved(
            deadline_id="intake",
            previous_at=INTAKE_AT,
            at=datetime(2026, 3, 15, 23, tzinfo=UTC),
        )
    )


def test_moving_a_deadline_to_where_it_is_leaves_no_event() -> None:
    given(*OPEN, INTAKE).when(wish(MoveDeadline, day=date(2026, 3, 1))).nothing()


def test_an_unknown_deadline_is_not_moved() -> None:
    given(*OPEN).when(wish(MoveDeadline)).refused("unknown-deadline")


def test_the_clock_notes_a_passed_deadline_exactly_once() -> None:
    given(*OPEN, INTAKE).when(clock()).then(PASSED)
    given(*OPEN, INTAKE, PASSED).when(clock()).nothing()


def test_the_clock_notes_nothing_before_the_instant() -> None:
    given(*OPEN, INTAKE).when(clock(INTAKE_AT - timedelta(microseconds=1))).nothing()


def test_a_deadline_that_was_moved_passes_at_its_new_instant() -> None:
    later = INTAKE_AT + timedelta(days=14)
    moved = DeadlineMoved(deadline_id="intake", previous_at=INTAKE_AT, at=later)

    given(*OPEN, INTAKE, moved).when(clock()).nothing()
    given(*OPEN, INTAKE, PASSED, moved).when(clock(later)).then(fact(DeadlinePassed, at=later))


@pytest.mark.parametrize(
    ("kind", "history"),
    [
        (DeadlineKind.PLAN, (*OPEN, deadline(DeadlineKind.PLAN), PLAN)),
        (
            DeadlineKind.EVALUATION,
            (*PLANNED, deadline(DeadlineKind.EVALUATION), CARRIED_OUT, EVALUATED),
        ),
        (DeadlineKind.INTAKE, (*OPEN, INTAKE, CLOSED)),
    ],
    ids=["plan adopted", "all evaluated", "round closed"],
)
def test_a_deadline_whose_duty_is_done_does_not_pass(
    kind: DeadlineKind, history: tuple[Event, ...]
) -> None:
    given(*history).when(wish(NoteDeadline, AT_LAST, deadline_id=kind.value)).nothing()


def test_an_evaluation_deadline_passes_while_a_line_is_not_evaluated() -> None:
    history = (*PLANNED, deadline(DeadlineKind.EVALUATION), CARRIED_OUT)

    given(*history).when(wish(NoteDeadline, AT_LAST, deadline_id="evaluation")).then(
        fact(
            DeadlinePassed,
            deadline_id="evaluation",
            kind=DeadlineKind.EVALUATION,
            at=INTAKE_AT,
        )
    )


RETURNED = (
    *WITH_FORUM,
    fact(NeedReturned),
    DeadlineSet(
        deadline_id="resubmission-1",
        kind=DeadlineKind.RESUBMISSION,
        at=INTAKE_AT,
        source=DeadlineSource.DEMO,
        citation="Brev til skulen",
        when_passed=WhenPassed.REMIND,
    ),
)


def test_the_clock_reminds_of_a_need_that_was_not_resubmitted() -> None:
    note = wish(NoteDeadline, AT_LAST, of=THE_NEED, deadline_id="resubmission-1")
    passed = fact(
        DeadlinePassed,
        deadline_id="resubmission-1",
        kind=DeadlineKind.RESUBMISSION,
        at=INTAKE_AT,
        when_passed=WhenPassed.REMIND,
    )

    given(*RETURNED).when(note).then(passed)
    given(*RETURNED, passed).when(note).nothing()
    given(*RETURNED, *PRIORITISED[-2:]).when(note).nothing()


def test_nothing_passes_where_there_is_no_such_deadline() -> None:
    given(*OPEN).when(clock()).nothing()
    given().when(wish(NoteDeadline, AT_LAST, of=THE_NEED)).nothing()
    given(*FORUM).when(wish(NoteDeadline, AT_LAST, of=THE_FORUM)).nothing()
    given(*LONG_TERM_PLAN).when(wish(NoteDeadline, AT_LAST, of=THE_LONG_TERM_PLAN)).nothing()


def test_only_the_clock_notes_that_a_deadline_passed() -> None:
    given(*OPEN, INTAKE).when(wish(NoteDeadline, by())).refused("wrong-role")
    given(*FORUM).when(wish(NoteDeadline, by(), of=THE_FORUM)).refused("wrong-role")


def test_the_position_lists_open_deadlines_earliest_first() -> None:
    later = deadline(DeadlineKind.PLAN, at=INTAKE_AT + timedelta(days=1))
    state = fold(THE_ROUND, [*OPEN, later, INTAKE])

    assert [d.deadline_id for d in position(state, 4).deadlines] == ["intake", "plan"]

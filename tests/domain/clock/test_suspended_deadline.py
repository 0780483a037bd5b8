"""A deadline that is suspended moves on by the days that really go by."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.calendar import end_of_day
from domain.cases import position
from domain.deadlines.decide_change import ResumeDeadline, SuspendDeadline
from domain.deadlines.decide_note import NoteDeadline
from domain.deadlines.events import (
    DeadlineMoved,
    DeadlinePassed,
    DeadlineResumed,
    DeadlineSet,
    DeadlineSuspended,
)
from domain.deadlines.kinds import DeadlineKind
from domain.event import Circumstances
from domain.role import Role
from tests.domain.facts import INTAKE_AT, OPEN, THE_ROUND, deadline, fact
from tests.domain.given import fold, given
from tests.domain.wishes import someone, wish
from tests.samples import by

#: The end of 1 March; suspended from 20 February for fourteen days, to 15 March.
INTAKE = deadline(DeadlineKind.INTAKE)
SINCE = datetime(2026, 2, 20, 9, tzinfo=UTC)
UNTIL = datetime(2026, 3, 15, 23, tzinfo=UTC)
SUSPENDED = DeadlineSuspended(
    deadline_id="intake", days=14, since=SINCE, previous_at=INTAKE_AT, at=UNTIL
)


def officer(action: str, at: datetime) -> Circumstances:
    return someone(action, at=at, reason="Vi ventar på svar")


def suspend(at: datetime = SINCE, days: int = 14) -> SuspendDeadline:
    return wish(SuspendDeadline, officer("suspend-deadline", at), days=days)


def resume(at: datetime) -> ResumeDeadline:
    return wish(ResumeDeadline, officer("resume-deadline", at))


def resumed(days: int, at: datetime) -> DeadlineResumed:
    return DeadlineResumed(deadline_id="intake", days=days, previous_at=UNTIL, at=at)


def test_suspended_for_fourteen_days_it_falls_fourteen_days_later() -> None:
    given(*OPEN, INTAKE).when(suspend()).then(SUSPENDED)


def test_suspended_for_fourteen_and_resumed_after_five_it_falls_five_days_later() -> None:
    given(*OPEN, INTAKE, SUSPENDED).when(resume(SINCE + timedelta(days=5))).then(
        resumed(5, INTAKE_AT + timedelta(days=5))
    )


def test_resumed_on_the_same_day_it_falls_when_it_did() -> None:
    given(*OPEN, INTAKE, SUSPENDED).when(resume(SINCE + timedelta(hours=3))).then(
        resumed(0, INTAKE_AT)
    )


def test_the_days_are_norwegian_days_over_the_night_that_the_clocks_change() -> None:
    falls, since = datetime(2026, 3, 30, 22, tzinfo=UTC), datetime(2026, 3, 27, 9, tzinfo=UTC)
    history = (*OPEN, deadline(DeadlineKind.INTAKE, at=falls - timedelta(days=1)))
    (stands,) = given(*history).when(suspend(since, days=3)).decided()

    assert isinstance(stands, DeadlineSuspended)
    assert stands.at == datetime(2026, 4, 1, 22, tzinfo=UTC)
    given(*history, stands).when(resume(since + timedelta(days=4))).refused(
        "deadline-not-suspended"
    )
    given(*history, stands).when(resume(since + timedelta(days=2))).then(
        DeadlineResumed(
            deadline_id="intake",
            days=2,
            previous_at=stands.at,
            at=datetime(2026, 3, 31, 22, tzinfo=UTC),
        )
    )


@pytest.mark.parametrize(
    ("last", "since"),
    [
        (date(2026, 3, 31), datetime(2026, 3, 25, 9, tzinfo=UTC)),
        (date(2026, 10, 28), datetime(2026, 10, 21, 9, tzinfo=UTC)),
        (date(2026, 4, 3), datetime(2026, 3, 27, 9, tzinfo=UTC)),
        (date(2026, 5, 17), datetime(2026, 4, 29, 9, tzinfo=UTC)),
    ],
    ids=["the clocks go forward", "the clocks go back", "Easter", "1 and 17 May"],
)
def test_fourteen_days_and_five_are_days_in_norway(last: date, since: datetime) -> None:
    history = (*OPEN, deadline(DeadlineKind.INTAKE, at=end_of_day(last)))
    (stands,) = given(*history).when(suspend(since)).decided()
    (runs,) = given(*history, stands).when(resume(since + timedelta(days=5))).decided()

    assert isinstance(stands, DeadlineSuspended)
    assert isinstance(runs, DeadlineResumed)
    assert stands.at == end_of_day(last + timedelta(days=14))
    assert (runs.days, runs.at) == (5, end_of_day(last + timedelta(days=5)))


def test_a_deadline_never_passes_while_it_stands_still() -> None:
    early = datetime(2026, 2, 20, 0, 30, tzinfo=UTC)
    falls = early + timedelta(hours=2)
    history = (*OPEN, deadline(DeadlineKind.INTAKE, at=falls))
    (stands,) = given(*history).when(suspend(early)).decided()

    (again,) = given(*history, stands).when(resume(early + timedelta(hours=9))).decided()
    assert isinstance(again, DeadlineResumed)
    assert (again.days, again.at) == (1, falls + timedelta(days=1))


def test_a_suspension_ends_by_itself() -> None:
    given(*OPEN, INTAKE, SUSPENDED).when(resume(SINCE + timedelta(days=14))).refused(
        "deadline-not-suspended"
    )
    (again,) = given(*OPEN, INTAKE, SUSPENDED).when(suspend(SINCE + timedelta(days=15))).decided()
    assert isinstance(again, DeadlineSuspended)
    assert again.previous_at == UNTIL


@pytest.mark.parametrize(("at", "passes"), [(INTAKE_AT, False), (UNTIL, True)])
def test_the_clock_goes_by_the_suspension(at: datetime, passes: bool) -> None:
    note = wish(NoteDeadline, by(Role.SYSTEM, organisation="dekomp", at=at))
    noted = given(*OPEN, INTAKE, SUSPENDED).when(note).decided()

    assert [type(event) for event in noted] == ([DeadlinePassed] if passes else [])


def test_only_what_runs_is_suspended_and_what_stands_is_resumed() -> None:
    given(*OPEN, INTAKE, SUSPENDED).when(suspend(SINCE + timedelta(days=1))).refused(
        "deadline-suspended"
    )
    given(*OPEN, INTAKE).when(resume(SINCE)).refused("deadline-not-suspended")
    given(*OPEN, INTAKE).when(suspend(INTAKE_AT)).refused("deadline-already-passed")
    given(*OPEN).when(suspend()).refused("unknown-deadline")
    given(*OPEN).when(resume(SINCE)).refused("unknown-deadline")


def test_both_are_done_for_a_reason() -> None:
    given(*OPEN, INTAKE).when(wish(SuspendDeadline, by())).refused("reason-required")
    silent = someone("resume-deadline", at=SINCE + timedelta(days=2))
    given(*OPEN, INTAKE, SUSPENDED).when(wish(ResumeDeadline, silent)).refused("reason-required")


def test_moving_a_suspended_deadline_lets_it_run() -> None:
    moved = DeadlineMoved(deadline_id="intake", previous_at=UNTIL, at=UNTIL + timedelta(days=7))
    history = (*OPEN, INTAKE, SUSPENDED, moved)

    given(*history).when(resume(SINCE + timedelta(days=1))).refused("deadline-not-suspended")
    assert position(fold(THE_ROUND, history), 5).deadlines[0].at == moved.at


def test_nothing_is_suspended_beyond_what_can_be_kept() -> None:
    far = fact(DeadlineSet, at=datetime(2199, 6, 1, tzinfo=UTC))
    given(*OPEN, far).when(suspend(days=3660)).refused("deadline-too-far")

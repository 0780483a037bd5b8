"""Intake closes only where the county set its deadline so, and opens again only by an event."""

from datetime import timedelta

import pytest

from domain.case import CaseRef
from domain.deadlines.decide import SetDeadline
from domain.deadlines.decide_intake import ReopenIntake
from domain.deadlines.events import DeadlineMoved, DeadlinePassed, IntakeReopened
from domain.deadlines.kinds import DeadlineKind, WhenPassed
from domain.event import Event
from domain.role import Role
from domain.step2_report.decide import ForwardNeed
from domain.step2_report.events import NeedForwarded, NeedReturned
from tests.domain.facts import (
    INTAKE_AT,
    OPEN,
    REGISTERED,
    THE_ROUND,
    WITH_FORUM,
    WITH_NETWORK,
    deadline,
    fact,
)
from tests.domain.given import given
from tests.domain.wishes import someone, wish
from tests.samples import NETWORK, by

CLOSING = deadline(DeadlineKind.INTAKE, when_passed=WhenPassed.CLOSE_INTAKE)
AFTER = INTAKE_AT + timedelta(hours=1)
#: In hours, as `forward` takes them.
MILLISECOND = 1 / 3_600_000
REOPENED = IntakeReopened(at=AFTER)


def forward(hours: float, reason: str | None = None) -> ForwardNeed:
    """A school reports its need so many hours after the deadline."""
    at = INTAKE_AT + timedelta(hours=hours)
    return wish(ForwardNeed, someone("forward-need", at=at, reason=reason))


def reopen(hours: float = 1, reason: str | None = "Ein skule vart gløymd") -> ReopenIntake:
    at = INTAKE_AT + timedelta(hours=hours)
    return wish(ReopenIntake, someone("reopen-intake", at=at, reason=reason))


def in_a_round(*more: Event) -> dict[CaseRef, tuple[Event, ...]]:
    return {THE_ROUND: (*OPEN, *more)}


def test_a_round_closes_its_intake_where_the_county_says_so() -> None:
    given(*OPEN).when(wish(SetDeadline, when_passed=WhenPassed.CLOSE_INTAKE)).then(CLOSING)
    plan = {"kind": DeadlineKind.PLAN, "when_passed": WhenPassed.CLOSE_INTAKE}
    given(*OPEN).when(wish(SetDeadline, **plan)).refused("only-intake-closes")


def test_what_comes_after_is_refused_whatever_the_reason() -> None:
    closed = given(*REGISTERED, other=in_a_round(CLOSING))
    closed.when(forward(-1)).stops()
    closed.when(forward(1, reason="Rektor var sjuk")).refused("intake-closed")


def test_the_instant_itself_is_too_late_and_a_millisecond_before_it_is_not() -> None:
    closed = given(*REGISTERED, other=in_a_round(CLOSING))
    closed.when(forward(-MILLISECOND)).stops()
    for hours in (0, MILLISECOND):
        closed.when(forward(hours, reason="Rektor var sjuk")).refused("intake-closed")


@pytest.mark.parametrize("noted", [(), (fact(DeadlinePassed, at=INTAKE_AT),)])
def test_it_is_closed_from_its_instant_on_whether_the_clock_has_noted_it_or_not(
    noted: tuple[Event, ...],
) -> None:
    closed = given(*REGISTERED, other=in_a_round(CLOSING, *noted))
    closed.when(forward(0, reason="På slaget")).refused("intake-closed")


def test_without_such_a_deadline_the_late_are_let_in_with_a_reason() -> None:
    late = given(*REGISTERED, other=in_a_round(deadline(DeadlineKind.INTAKE)))
    late.when(forward(1)).refused("reason-required")
    late.when(forward(1, reason="Rektor var sjuk")).stops("late")


def test_a_round_without_a_deadline_takes_needs_in_all_year() -> None:
    given(*REGISTERED, other=in_a_round()).when(forward(24 * 300)).stops()


def test_what_was_taken_in_before_goes_on_its_way() -> None:
    at = INTAKE_AT + timedelta(hours=1)
    network = by(Role.NETWORK, organisation=NETWORK.organisation, at=at, reason="Vi var seine")
    given(*WITH_NETWORK, other=in_a_round(CLOSING)).when(wish(ForwardNeed, network)).stops("late")
    sent_back = (*WITH_FORUM, fact(NeedReturned))
    given(*sent_back, other=in_a_round(CLOSING)).when(forward(1, "Retta")).stops("late")


def test_it_opens_again_by_an_event_and_the_late_are_marked() -> None:
    given(*OPEN, CLOSING).when(reopen()).then(REOPENED)
    again = given(*REGISTERED, other=in_a_round(CLOSING, REOPENED)).when(forward(2, "Gløymd"))
    (forwarded,) = again.decided()
    assert isinstance(forwarded, NeedForwarded)
    assert (forwarded.late, forwarded.soft_stops) == (True, ("late",))


def test_moving_the_deadline_opens_it_until_the_new_instant() -> None:
    later = INTAKE_AT + timedelta(hours=10)
    moved = DeadlineMoved(deadline_id="intake", previous_at=INTAKE_AT, at=later)
    given(*REGISTERED, other=in_a_round(CLOSING, moved)).when(forward(9)).stops()
    closed = given(*REGISTERED, other=in_a_round(CLOSING, REOPENED, moved))
    closed.when(forward(11, "For sein")).refused("intake-closed")


def test_only_what_is_closed_is_reopened_and_for_a_reason() -> None:
    given(*OPEN, CLOSING).when(reopen(hours=-1)).refused("intake-not-closed")
    given(*OPEN, deadline(DeadlineKind.INTAKE)).when(reopen()).refused("intake-not-closed")
    given(*OPEN, CLOSING, REOPENED).when(reopen(hours=2)).refused("intake-not-closed")
    given(*OPEN, CLOSING).when(reopen(reason=None)).refused("reason-required")

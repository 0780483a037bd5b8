"""A complaint is received from the party, in time or late, and holds nothing back."""

from datetime import date

import pytest

from domain.event import Event
from domain.follow_up.decide_close import CloseRound
from domain.role import Role
from domain.step4_dispose.complaint_events import (
    ComplaintAnswered,
    ComplaintOutcome,
    ComplaintReceived,
)
from domain.step4_dispose.decide_complaint import ReceiveComplaint
from domain.step4_dispose.decide_payment import OrderPayment
from domain.step4_dispose.events import PaymentOrdered
from tests.domain.complaining import (
    COMPLAINED,
    DECIDED_FOR_OFFICE,
    TOLD,
    answer,
)
from tests.domain.facts import (
    CLOSED,
    DECIDED,
    EVALUATED,
    PLANNED,
    fact,
)
from tests.domain.given import given
from tests.domain.wishes import wish
from tests.samples import OFFICE, SCHOOL, by


@pytest.mark.parametrize(("day", "late"), [(25, False), (26, True)])
def test_a_complaint_is_in_time_until_the_end_of_the_last_day(day: int, late: bool) -> None:
    given(*DECIDED_FOR_OFFICE, TOLD).when(
        wish(ReceiveComplaint, received_on=date(2026, 5, day))
    ).then(fact(ComplaintReceived, received_on=date(2026, 5, day), late=late))


def test_nobody_is_late_who_was_never_told() -> None:
    given(*DECIDED_FOR_OFFICE).when(wish(ReceiveComplaint, received_on=date(2027, 5, 20))).then(
        fact(ComplaintReceived, received_on=date(2027, 5, 20), late=False)
    )


def test_who_complains_is_the_party_or_somebody_who_writes_it_down_for_it() -> None:
    own = by(Role.UNIT, organisation=OFFICE.organisation)
    other = by(Role.UNIT, organisation=SCHOOL.organisation)
    told = given(*DECIDED_FOR_OFFICE, TOLD)

    assert told.when(wish(ReceiveComplaint, own)).decided()
    told.when(wish(ReceiveComplaint, other)).refused("not-own-unit")
    told.when(wish(ReceiveComplaint, complainant=SCHOOL)).refused("not-a-party")


def test_there_is_nothing_to_complain_about_in_an_internal_allocation() -> None:
    given(*PLANNED, DECIDED).when(wish(ReceiveComplaint, complainant=SCHOOL)).refused(
        "nothing-to-complain-about"
    )
    given(*PLANNED).when(wish(ReceiveComplaint, line_id="l-9")).refused("nothing-to-complain-about")


def test_payment_does_not_wait_for_the_complaint() -> None:
    given(*COMPLAINED).when(wish(OrderPayment)).then(
        fact(PaymentOrdered, payee=OFFICE, ordered_by="u-county-officer")
    )


@pytest.mark.parametrize("settled", [False, True])
def test_a_round_with_a_running_complaint_is_closed_with_a_reason(settled: bool) -> None:
    answers: tuple[Event, ...] = (fact(ComplaintAnswered),) if settled else ()
    closing = given(*COMPLAINED, *answers, EVALUATED).when(wish(CloseRound))

    if settled:
        assert closing.decided()
    else:
        closing.refused("reason-required", stops="complaint-running")


def test_a_complaint_reaches_a_closed_round_and_waits_for_its_reopening() -> None:
    closed = (*DECIDED_FOR_OFFICE, TOLD, CLOSED)

    assert given(*closed).when(wish(ReceiveComplaint)).decided()
    given(*closed, fact(ComplaintReceived)).when(answer(ComplaintOutcome.CHANGED)).refused(
        "round-closed"
    )

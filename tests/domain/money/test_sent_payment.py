"""A released payment leaves once, its answer is waited for, and it may be recalled and repaid."""

from typing import Any

import pytest

from domain.event import Event
from domain.follow_up.decide_close import CloseRound
from domain.role import Role
from domain.state.round import Round
from domain.step4_dispose.decide_payment import ApprovePayment, AttestPayment, OrderPayment
from domain.step4_dispose.decide_recall import RecallPayment, RecordRepayment
from domain.step4_dispose.decide_sending import RecordPaymentAnswer, SendPayment
from domain.step4_dispose.events import CriteriaAssured, Finding, Half
from domain.step4_dispose.payment_details import (
    PaymentOutcome,
    PaymentStatus,
    RecallGround,
    RecallKind,
)
from domain.step4_dispose.payment_events import (
    PaymentAnswered,
    PaymentRecalled,
    PaymentSent,
    RepaymentReceived,
)
from tests.domain.facts import (
    ATTESTED,
    DISBURSED,
    EVALUATED,
    EXECUTION_ASSURED,
    LINE_ORE,
    ORDERED,
    READY_TO_PAY,
    THE_ROUND,
    fact,
)
from tests.domain.given import fold, given
from tests.domain.wishes import wish
from tests.samples import SCHOOL, by

HALF = ORDERED.amount_ore
RELEASED = (*READY_TO_PAY, ORDERED, ATTESTED, DISBURSED)
SENT = (*RELEASED, fact(PaymentSent))


def answered(outcome: PaymentOutcome, **changes: Any) -> PaymentAnswered:
    return fact(PaymentAnswered, outcome=outcome, **changes)


CONFIRMED = (*SENT, answered(PaymentOutcome.CONFIRMED))
REJECTED = (*SENT, answered(PaymentOutcome.REJECTED))
UNKNOWN = (*SENT, answered(PaymentOutcome.UNKNOWN))
NOT_RECEIVED = (*SENT, answered(PaymentOutcome.NOT_RECEIVED, queried=True))
STOPPED = fact(PaymentRecalled, kind=RecallKind.STOP, amount_ore=HALF)
STOP: dict[str, Any] = {"kind": RecallKind.STOP, "amount_ore": None}


def after(*events: Event) -> Round:
    state = fold(THE_ROUND, events)
    assert isinstance(state, Round)
    return state


def test_a_released_payment_is_sent_and_its_answer_read() -> None:
    given(*RELEASED).when(wish(SendPayment)).then(fact(PaymentSent))
    given(*SENT).when(wish(RecordPaymentAnswer)).then(fact(PaymentAnswered))
    assert after(*CONFIRMED).payments["p-1"].status is PaymentStatus.CONFIRMED


def test_the_machine_that_knows_the_accounts_may_do_both() -> None:
    machine = by(Role.SYSTEM)

    assert given(*RELEASED).when(wish(SendPayment, machine)).decided()
    assert given(*SENT).when(wish(RecordPaymentAnswer, machine)).decided()


def test_what_is_not_released_does_not_leave() -> None:
    given(*READY_TO_PAY, ORDERED, ATTESTED).when(wish(SendPayment)).refused("payment-not-disbursed")
    given(*RELEASED).when(wish(RecordPaymentAnswer)).refused("payment-not-sent")


@pytest.mark.parametrize("history", [SENT, UNKNOWN])
def test_nothing_goes_again_while_its_outcome_is_unknown(history: tuple[Event, ...]) -> None:
    given(*history).when(wish(SendPayment)).refused("payment-outcome-unknown")
    given(*history).when(wish(RecallPayment, **STOP)).refused("payment-outcome-unknown")
    given(*history).when(wish(RecordRepayment)).refused("payment-outcome-unknown")


def test_an_order_goes_again_when_a_query_shows_that_it_never_came() -> None:
    not_received: dict[str, Any] = {"outcome": PaymentOutcome.NOT_RECEIVED, "reference": ""}

    given(*SENT).when(wish(RecordPaymentAnswer, **not_received)).refused("answer-without-query")
    assert given(*UNKNOWN).when(wish(RecordPaymentAnswer, **not_received, queried=True)).decided()
    given(*NOT_RECEIVED).when(wish(SendPayment)).then(fact(PaymentSent, attempt=2))


@pytest.mark.parametrize("back", [PaymentRecalled, RepaymentReceived])
def test_what_has_begun_to_come_back_was_paid_and_is_not_sent_again(back: type[Event]) -> None:
    begun = fact(back, payment_id="p-1", amount_ore=1)

    given(*RELEASED, begun).when(wish(SendPayment)).refused("payment-came-back")
    given(*NOT_RECEIVED, begun).when(wish(SendPayment)).refused("payment-came-back")


@pytest.mark.parametrize("half", Half)
def test_nothing_leaves_while_a_criterion_is_recorded_as_not_met(half: Half) -> None:
    not_met = fact(CriteriaAssured, half=half, criterion_2=Finding(met=False, evidence="Ingen kom"))
    met = fact(CriteriaAssured, half=half)

    given(*RELEASED, not_met).when(wish(SendPayment)).refused("criterion-not-met")
    given(*NOT_RECEIVED, not_met).when(wish(SendPayment)).refused("criterion-not-met")
    given(*RELEASED, not_met, met).when(wish(SendPayment)).then(fact(PaymentSent))


def test_a_final_answer_stays_and_the_same_again_is_nothing_new() -> None:
    given(*CONFIRMED).when(wish(RecordPaymentAnswer)).nothing()
    given(*CONFIRMED).when(wish(RecordPaymentAnswer, outcome=PaymentOutcome.REJECTED)).refused(
        "payment-already-answered"
    )
    given(*CONFIRMED).when(wish(SendPayment)).refused("payment-already-sent")


def test_what_the_accounts_rejected_frees_its_money_for_a_new_order() -> None:
    rejected = after(*REJECTED)
    again = wish(OrderPayment, payment_id="p-2", amount_ore=LINE_ORE)

    assert (rejected.ordered_ore, rejected.disbursed_ore) == (0, 0)
    given(*REJECTED).when(wish(SendPayment)).refused("payment-void")
    assert given(*REJECTED, EXECUTION_ASSURED, EVALUATED).when(again).decided()


@pytest.mark.parametrize(
    "history", [(*READY_TO_PAY, ORDERED), (*READY_TO_PAY, ORDERED, ATTESTED), RELEASED]
)
def test_what_has_not_left_is_stopped_as_a_whole(history: tuple[Event, ...]) -> None:
    given(*history).when(wish(RecallPayment, **STOP)).then(STOPPED)
    given(*history).when(wish(RecallPayment, kind=RecallKind.STOP)).refused("payment-stopped-whole")
    assert after(*history, STOPPED).ordered_ore == 0


def test_a_stopped_payment_goes_no_further() -> None:
    given(*READY_TO_PAY, ORDERED, STOPPED).when(wish(AttestPayment)).refused("payment-void")
    given(*READY_TO_PAY, ORDERED, ATTESTED, STOPPED).when(wish(ApprovePayment)).refused(
        "payment-void"
    )
    given(*RELEASED, STOPPED).when(wish(SendPayment)).refused("payment-void")
    given(*NOT_RECEIVED, STOPPED).when(wish(RecordPaymentAnswer)).refused("payment-void")


def test_what_is_paid_is_claimed_back_and_not_stopped() -> None:
    given(*CONFIRMED).when(wish(RecallPayment, **STOP)).refused("payment-already-sent")
    given(*CONFIRMED).when(wish(RecallPayment)).then(fact(PaymentRecalled))
    given(*READY_TO_PAY, ORDERED).when(wish(RecallPayment)).refused("payment-not-disbursed")


def test_no_more_is_claimed_back_than_was_paid() -> None:
    claimed = (*CONFIRMED, fact(PaymentRecalled, amount_ore=HALF - 1))

    given(*claimed).when(wish(RecallPayment, amount_ore=2)).refused("beyond-paid", left_ore=1)
    given(*claimed).when(wish(RecallPayment, amount_ore=None)).then(
        fact(PaymentRecalled, amount_ore=1)
    )


def test_what_comes_back_is_the_countys_again_to_the_ore() -> None:
    came = fact(RepaymentReceived, amount_ore=HALF - 1)
    state = after(*CONFIRMED, came)

    assert (state.ordered_ore, state.disbursed_ore, state.disbursed_on("l-1")) == (1, 1, 1)
    given(*CONFIRMED, came).when(wish(RecordRepayment, repayment_id="r-2", amount_ore=2)).refused(
        "beyond-paid", left_ore=1
    )
    given(*CONFIRMED, came).when(wish(RecordRepayment, amount_ore=1)).refused("repayment-exists")


def test_a_claim_changes_no_sum_until_the_money_has_come() -> None:
    claimed = fact(PaymentRecalled, ground=RecallGround.TERMS_NOT_MET)

    assert after(*CONFIRMED, claimed).disbursed_ore == HALF
    assert after(*CONFIRMED, claimed).payments["p-1"].claimed_ore == claimed.amount_ore


def test_what_came_back_may_be_paid_again_and_not_one_ore_more() -> None:
    came = fact(RepaymentReceived, amount_ore=1_000_000)
    history = (*CONFIRMED, came, EXECUTION_ASSURED, EVALUATED)
    left = LINE_ORE - HALF + 1_000_000

    again = wish(OrderPayment, payment_id="p-2", amount_ore=left + 1)
    given(*history).when(again).refused("beyond-remainder", left_ore=left)
    assert given(*history).when(wish(OrderPayment, payment_id="p-2", amount_ore=left)).decided()


@pytest.mark.parametrize("history", [SENT, UNKNOWN, NOT_RECEIVED])
def test_no_round_is_closed_on_a_payment_in_doubt(history: tuple[Event, ...]) -> None:
    given(*history, EVALUATED).when(wish(CloseRound)).refused("payment-outstanding")


@pytest.mark.parametrize("history", [RELEASED, CONFIRMED, REJECTED, (*RELEASED, STOPPED)])
def test_a_round_is_closed_on_payments_that_are_settled(history: tuple[Event, ...]) -> None:
    assert given(*history, EVALUATED).when(wish(CloseRound)).decided()


def test_the_payee_of_a_recall_is_the_one_who_was_paid() -> None:
    (recalled,) = given(*CONFIRMED).when(wish(RecallPayment)).decided()

    assert isinstance(recalled, PaymentRecalled)
    assert recalled.payee == SCHOOL

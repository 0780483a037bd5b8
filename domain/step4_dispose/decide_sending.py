"""Step 4: a released payment leaves for the accounts system, which answers (*økonomisystemet*)."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef, RoundId, round_ref
from domain.command import Addition, Command, Known
from domain.control.kinds import PaymentChange
from domain.control.on_change import cases_on, told
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.rules.money import county_decision
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step4_dispose.payment_details import PaymentOutcome
from domain.step4_dispose.payment_events import PaymentAnswered, PaymentSent
from domain.types import Draft, Flag, ItemId, Line

#: What an answer changes of a payment that a control case stands on.
_CHANGES = {
    PaymentOutcome.REJECTED: PaymentChange.REJECTED,
    PaymentOutcome.NOT_RECEIVED: PaymentChange.NOT_RECEIVED,
    PaymentOutcome.UNKNOWN: PaymentChange.IN_DOUBT,
}
_FINAL = frozenset({PaymentOutcome.CONFIRMED, PaymentOutcome.REJECTED})


class _OfPayment(Command):
    round_id: RoundId
    payment_id: ItemId

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)

    @property
    def item(self) -> str | None:
        """The payment."""
        return self.payment_id


class SendPayment(_OfPayment):
    """Record that a released payment is handed to the accounts system, before it is."""

    ACTION: ClassVar[str] = "send-payment"

    system: Line


class RecordPaymentAnswer(_OfPayment):
    """Record what the accounts system says of an order; `queried` when it was asked.

    `attempt` says which sending the answer is to, where the answer says so itself.
    """

    ACTION: ClassVar[str] = "record-payment-answer"

    outcome: PaymentOutcome
    queried: Flag = False
    attempt: Annotated[int, Field(strict=True, ge=1)] | None = None
    reference: Draft = ""
    message: Draft = ""

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """The control cases that stand on the payment."""
        return cases_on(state, self.payment_id)

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """Control cases that stand on the payment wait, unless it was confirmed."""
        change = _CHANGES.get(self.outcome)
        if change is None:
            return ()
        return told(state, self.payment_id, change, self.by, known)


def send_payment(state: Round, command: SendPayment, known: Known) -> tuple[Event, ...]:
    """An order goes again only when a query has shown that it never came.

    What has begun to come back was paid some other way, so it does not go. Nor does anything
    on a line of which a criterion has been found not met since it was released, and of a payment
    that is withheld whole there is nothing to send.

    Raises `payment-not-disbursed`, `payment-void`, `payment-outcome-unknown`,
    `payment-already-sent`, `payment-withheld-whole`, `payment-came-back`, `criterion-not-met`.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    payment = state.payments[command.payment_id]
    if payment.open_outcome:
        raise Refusal("payment-outcome-unknown")
    if payment.outcome is PaymentOutcome.CONFIRMED:
        raise Refusal("payment-already-sent")
    if payment.due_ore == 0:
        raise Refusal("payment-withheld-whole")
    if payment.claimed_ore or payment.repaid_ore or payment.set_off_ore:
        raise Refusal("payment-came-back")
    if state.lines[payment.line_id].not_met:
        raise Refusal(county_decision.CRITERION_NOT_MET.code)
    return (
        PaymentSent(
            payment_id=command.payment_id, attempt=payment.attempts + 1, system=command.system
        ),
    )


def record_payment_answer(
    state: Round, command: RecordPaymentAnswer, known: Known
) -> tuple[Event, ...]:
    """The same final answer again is nothing new; a late one says nothing of the next attempt.

    Raises `payment-not-sent`, `payment-void`, `answer-to-other-attempt`,
    `payment-already-answered`, `answer-without-query`.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    payment = state.payments[command.payment_id]
    if payment.stopped:
        raise Refusal("payment-void")
    if command.attempt not in (None, payment.attempts):
        raise Refusal("answer-to-other-attempt", {"attempt": payment.attempts})
    if payment.outcome in _FINAL:
        if command.outcome is payment.outcome:
            return ()
        raise Refusal("payment-already-answered")
    if command.outcome is PaymentOutcome.NOT_RECEIVED and not command.queried:
        raise Refusal("answer-without-query")
    if command.outcome is payment.outcome:
        return ()
    return (
        PaymentAnswered(
            payment_id=command.payment_id,
            line_id=payment.line_id,
            attempt=payment.attempts,
            outcome=command.outcome,
            queried=command.queried,
            reference=command.reference,
            message=command.message,
        ),
    )

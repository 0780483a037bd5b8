"""Step 4: a payment is stopped or claimed back, and money comes back (*tilbakebetaling*)."""

from typing import ClassVar

from domain.case import CaseRef, RoundId, round_ref
from domain.command import Addition, Command, Known
from domain.control.kinds import PaymentChange
from domain.control.on_change import cases_on, told
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.rules.money import means
from domain.state.payment import Payment
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step4_dispose.payment_details import PaymentOutcome, RecallGround, RecallKind
from domain.step4_dispose.payment_events import PaymentRecalled, RepaymentReceived
from domain.types import Day, ItemId, Line, SomeOre, Text


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

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """The control cases that stand on the payment."""
        return cases_on(state, self.payment_id)


class RecallPayment(_OfPayment):
    """Stop a payment that has not left, or claim money back (øre; the whole when not said)."""

    ACTION: ClassVar[str] = "recall-payment"

    kind: RecallKind
    amount_ore: SomeOre | None = None
    ground: RecallGround
    explanation: Text

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """Control cases that stand on the payment wait."""
        stopped = self.kind is RecallKind.STOP
        change = PaymentChange.STOPPED if stopped else PaymentChange.CLAIMED_BACK
        amount = self.amount_ore
        return told(state, self.payment_id, change, self.by, known, amount_ore=amount)


class RecordRepayment(_OfPayment):
    """Record that money of a payment has come back; the amount in øre."""

    ACTION: ClassVar[str] = "record-repayment"

    repayment_id: ItemId
    amount_ore: SomeOre
    received_on: Day
    reference: Line

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """Control cases that stand on the payment wait."""
        change, amount = PaymentChange.REPAID, self.amount_ore
        return told(state, self.payment_id, change, self.by, known, amount_ore=amount)


def recall_payment(state: Round, command: RecallPayment, known: Known) -> tuple[Event, ...]:
    """What may be in the accounts is not stopped, and what was never paid is not claimed.

    Raises `payment-not-ordered`, `payment-void`, `payment-outcome-unknown`,
    `payment-already-sent`, `payment-stopped-whole`, `payment-not-disbursed`, `beyond-paid`.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    payment = state.payments[command.payment_id]
    if payment.open_outcome:
        raise Refusal("payment-outcome-unknown")
    if command.kind is RecallKind.STOP:
        amount = _stopped(payment, command)
    else:
        amount = _claimed(payment, command)
    return (
        PaymentRecalled(
            payment_id=command.payment_id,
            line_id=payment.line_id,
            payee=payment.payee,
            kind=command.kind,
            amount_ore=amount,
            ground=command.ground,
            explanation=command.explanation,
        ),
    )


def record_repayment(state: Round, command: RecordRepayment, known: Known) -> tuple[Event, ...]:
    """Money may come back that nobody claimed, but no more than was paid.

    Raises `payment-not-disbursed`, `payment-void`, `payment-outcome-unknown`,
    `repayment-exists`, `beyond-paid`.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    payment = state.payments[command.payment_id]
    if payment.open_outcome:
        raise Refusal("payment-outcome-unknown")
    if any(command.repayment_id in other.repayments for other in state.payments.values()):
        raise Refusal("repayment-exists")
    if command.amount_ore > payment.paid_ore:
        raise Refusal(means.BEYOND_PAID.code, {"left_ore": payment.paid_ore})
    return (
        RepaymentReceived(
            repayment_id=command.repayment_id,
            payment_id=command.payment_id,
            line_id=payment.line_id,
            amount_ore=command.amount_ore,
            received_on=command.received_on,
            reference=command.reference,
        ),
    )


def _stopped(payment: Payment, command: RecallPayment) -> int:
    if payment.outcome is PaymentOutcome.CONFIRMED or payment.set_off_ore:
        raise Refusal("payment-already-sent")
    if payment.repaid_ore or payment.claimed_ore:
        raise Refusal("payment-stopped-whole")
    if command.amount_ore not in (None, payment.amount_ore):
        raise Refusal("payment-stopped-whole")
    return payment.amount_ore


def _claimed(payment: Payment, command: RecallPayment) -> int:
    if not payment.disbursed:
        raise Refusal("payment-not-disbursed")
    left = payment.amount_ore - max(payment.claimed_ore, payment.repaid_ore)
    amount = command.amount_ore if command.amount_ore is not None else left
    if not 0 < amount <= left:
        raise Refusal(means.BEYOND_PAID.code, {"left_ore": left})
    return amount

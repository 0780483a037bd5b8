"""Step 4: a payment is ordered, attested and approved, by different persons (*utbetaling*)."""

from typing import ClassVar

from domain.calendar import in_norway
from domain.case import CaseRef, RoundId, round_ref
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.rules import county_decision, four_eyes, instalment_terms, means, own_contribution
from domain.rules.applying import apply_rules
from domain.state.round import Round
from domain.state.round_position import round_position
from domain.step4_dispose.events import FundsDisbursed, PaymentAttested, PaymentOrdered
from domain.types import ItemId, Line, SomeOre


class OrderPayment(Command):
    """Prepare and order an instalment under a decided line; the amount in øre."""

    ACTION: ClassVar[str] = "order-payment"

    round_id: RoundId
    line_id: ItemId
    payment_id: ItemId
    amount_ore: SomeOre
    voucher: Line

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)

    @property
    def item(self) -> str | None:
        """The plan line that is paid on."""
        return self.line_id


class _HandlesPayment(Command):
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


class AttestPayment(_HandlesPayment):
    """Attest an ordered payment."""

    ACTION: ClassVar[str] = "attest-payment"


class ApprovePayment(_HandlesPayment):
    """Approve an attested payment, which releases it."""

    ACTION: ClassVar[str] = "approve-payment"


def order_payment(state: Round, command: OrderPayment, known: Known) -> tuple[Event, ...]:
    """Order within what is decided and what there is.

    The order that uses up the decision waits for the execution half of the
    criteria. Raises `line-not-in-plan`, `no-decision`, `criteria-not-assured`,
    `payment-exists`, `criterion-not-met`, `beyond-remainder`, `above-means`,
    `execution-not-assured`, and `reason-required` for an instalment that nothing has released.
    """
    check_turn(command, round_position(state, 0), county=state.county)
    if command.payment_id in state.payments:
        raise Refusal("payment-exists")
    line = state.lines[command.line_id]
    payee = state.payee_of(command.line_id)
    if payee is None:
        raise Refusal("no-decision")
    if line.not_met:
        raise Refusal(county_decision.CRITERION_NOT_MET.code)
    left = line.decided_ore - state.ordered_on(command.line_id)
    if command.amount_ore > left:
        raise Refusal(means.BEYOND_REMAINDER.code, {"left_ore": left})
    available = state.means_ore - state.ordered_ore
    if command.amount_ore > available:
        raise Refusal(means.ABOVE_MEANS.code, {"left_ore": available})
    if command.amount_ore == left and not line.execution_assured:
        raise Refusal(county_decision.EXECUTION_NOT_ASSURED.code)
    earlier = [p for p in state.payments.values() if p.line_id == command.line_id]
    on = in_norway(command.by.effective_at).date()
    before = state.ordered_on(command.line_id)
    terms = instalment_terms.broken(line, before, command.amount_ore, on)
    return (
        PaymentOrdered(
            payment_id=command.payment_id,
            line_id=command.line_id,
            ordered_by=command.by.actor,
            instalment=len(earlier) + 1,
            payee=payee,
            amount_ore=command.amount_ore,
            voucher=command.voucher,
            soft_stops=apply_rules(terms, command.by),
        ),
    )


def attest_payment(state: Round, command: AttestPayment, known: Known) -> tuple[Event, ...]:
    """Raises `payment-not-ordered`, `payment-already-attested`, `payee-involved`.

    A preparer who attests needs a reason: `reason-required`.
    """
    check_turn(command, round_position(state, 0), county=state.county)
    payment = state.payments[command.payment_id]
    stops = apply_rules(four_eyes.broken(payment, command.by), command.by)
    return (
        PaymentAttested(
            payment_id=command.payment_id, attested_by=command.by.actor, soft_stops=stops
        ),
    )


def approve_payment(state: Round, command: ApprovePayment, known: Known) -> tuple[Event, ...]:
    """Release it, unless a criterion was found not met since it was ordered.

    Raises `payment-not-attested`, `payment-already-disbursed`, `criterion-not-met`,
    `attester-approves`, `payee-involved`, and `reason-required` of the preparer, or
    while the county's own contribution is not documented.
    """
    check_turn(command, round_position(state, 0), county=state.county)
    payment = state.payments[command.payment_id]
    if state.lines[payment.line_id].not_met:
        raise Refusal(county_decision.CRITERION_NOT_MET.code)
    broken = (*four_eyes.broken(payment, command.by), *own_contribution.broken(state))
    stops = apply_rules(broken, command.by)
    return (
        FundsDisbursed(
            payment_id=command.payment_id,
            line_id=payment.line_id,
            approved_by=command.by.actor,
            payee=payment.payee,
            amount_ore=payment.amount_ore,
            soft_stops=stops,
        ),
    )

"""Step 4: a payment is ordered, attested and approved, by different persons (*utbetaling*)."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.calendar import in_norway
from domain.case import CaseRef, RoundId, forum_ref, round_ref
from domain.command import Addition, Command, Known
from domain.control import on_withheld
from domain.control.offset_events import WithheldFrom
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.rules.applying import apply_rules
from domain.rules.control import offset
from domain.rules.money import (
    cost_practice,
    county_decision,
    four_eyes,
    instalment_terms,
    means,
    own_contribution,
    payment_costs,
)
from domain.rules.rule import Rule
from domain.state.forum import Forum
from domain.state.payment import Payment
from domain.state.plan_line import LineState
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step3_prioritise.line_contents import SchoolYear
from domain.step4_dispose.events import FundsDisbursed, PaymentAttested, PaymentOrdered
from domain.step4_dispose.payment_details import Cost, PaymentKind, VatTreatment
from domain.types import ItemId, Line, SomeOre, Year


class OrderPayment(Command):
    """Prepare and order an instalment under a decided line; the amount in øre.

    What is `withheld` of it for claims on the payee does not leave, and counts as paid.
    """

    ACTION: ClassVar[str] = "order-payment"

    round_id: RoundId
    line_id: ItemId
    payment_id: ItemId
    amount_ore: SomeOre
    voucher: Line
    kind: PaymentKind = PaymentKind.INSTALMENT
    costs: Annotated[tuple[Cost, ...], Field(max_length=60)] = ()
    account: Line | None = None
    invoice: Line | None = None
    vat: VatTreatment | None = None
    budget_year: Year | None = None
    school_year: SchoolYear | None = None
    withheld: WithheldFrom = ()

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)

    @property
    def item(self) -> str | None:
        """The plan line that is paid on."""
        return self.line_id

    def reads(self) -> tuple[CaseRef, ...]:
        """For costs the county's rounds of other years, where one may have been claimed."""
        named = self.costs or self.invoice
        return payment_costs.rounds_beside(self.round_id) if named else ()

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """The control cases whose claims something is withheld for as well."""
        return (*self.reads(), *offset.claiming(state, self.withheld))

    def reads_further(self, known: Known) -> tuple[CaseRef, ...]:
        """The other rounds whose money is withheld for the same claims."""
        return offset.beside(known, self.case)

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """What is withheld, in the cases whose claims it is withheld for."""
        return on_withheld.told(state, self.withheld, self.payment_id)


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

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """The forum, whose voters pay with a reason."""
        if not isinstance(state, Round) or not state.scheme:
            return ()
        return (forum_ref(state.scheme, state.county),)


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
    `execution-not-assured`, `beyond-costs`, `unknown-offset`, `beyond-offset`, `withheld-beyond`,
    and `reason-required` for an instalment that
    nothing has released, a cost that was claimed before, or one outside the county's practice.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
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
    offset.check_withheld(state, command.withheld, command.amount_ore, known, payee)
    earlier = state.payments_on(command.line_id)
    on = in_norway(command.by.effective_at).date()
    before = state.ordered_on(command.line_id)
    if command.kind is PaymentKind.REIMBURSEMENT:
        had = sum(cost.amount_ore for cost in command.costs)
        if command.amount_ore > had:
            raise Refusal(payment_costs.BEYOND_COSTS.code, {"costs_ore": had})
        practised = cost_practice.broken_by_claim(
            state, line, command.costs, command.amount_ore, on
        )
    else:
        kinds = (cost.kind for cost in command.costs if cost.kind is not None)
        practised = cost_practice.of_kinds(state, kinds, on)
    terms = instalment_terms.broken(line, before, command.amount_ore, on)
    beside = [known.of(ref, Round) for ref in command.reads()]
    twice = payment_costs.claimed_twice(state, payee, command.costs, command.invoice, beside)
    return (
        PaymentOrdered(
            payment_id=command.payment_id,
            line_id=command.line_id,
            ordered_by=command.by.actor,
            instalment=len(earlier) + 1 + (len(line.before.paid) if line.before else 0),
            payee=payee,
            amount_ore=command.amount_ore,
            voucher=command.voucher,
            kind=command.kind,
            costs=command.costs,
            account=command.account,
            invoice=command.invoice,
            vat=command.vat,
            budget_year=command.budget_year,
            school_year=command.school_year,
            withheld=command.withheld,
            soft_stops=apply_rules((*terms, *twice, *practised), command.by),
        ),
    )


def attest_payment(state: Round, command: AttestPayment, known: Known) -> tuple[Event, ...]:
    """Raises `payment-not-ordered`, `payment-already-attested`, `payment-void`,
    `payee-involved`.

    A preparer or forum voter who attests needs a reason, unless the county's practice is
    another: `reason-required`, `preparer-involved`, `voter-involved`.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    payment = state.payments[command.payment_id]
    stops = apply_rules(_hands(state, payment, command, known), command.by)
    return (
        PaymentAttested(
            payment_id=command.payment_id, attested_by=command.by.actor, soft_stops=stops
        ),
    )


def approve_payment(state: Round, command: ApprovePayment, known: Known) -> tuple[Event, ...]:
    """Release it, unless a criterion was found not met since it was ordered.

    One that has become the last, since the decision was made smaller, waits for the execution
    half of the criteria as well. Raises `payment-not-attested`, `payment-already-disbursed`,
    `criterion-not-met`, `execution-not-assured`, `payment-void`, `attester-approves`,
    `payee-involved`, and `reason-required` of the preparer or a forum voter (or as the county's
    practice says), or while the county's own
    contribution is not documented.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    payment = state.payments[command.payment_id]
    line = state.lines[payment.line_id]
    if line.not_met:
        raise Refusal(county_decision.CRITERION_NOT_MET.code)
    if not line.execution_assured and _is_last(state, line, payment):
        raise Refusal(county_decision.EXECUTION_NOT_ASSURED.code)
    broken = (*_hands(state, payment, command, known), *own_contribution.broken(state))
    stops = apply_rules(broken, command.by)
    return (
        FundsDisbursed(
            payment_id=command.payment_id,
            line_id=payment.line_id,
            approved_by=command.by.actor,
            payee=payment.payee,
            amount_ore=payment.amount_ore,
            soft_stops=stops,
            released_on=in_norway(command.by.effective_at).date(),
        ),
    )


def _is_last(state: Round, line: LineState, payment: Payment) -> bool:
    """Whether all that is decided on the line has been paid out when this payment is.

    What came back to cover the state's claim binds the decision still, as when it was ordered.
    """
    released = [one.live_ore for one in state.payments_on(payment.line_id) if one.disbursed]
    return line.paid_before_ore + sum(released) + payment.amount_ore >= line.decided_ore


def _hands(
    state: Round, payment: Payment, command: AttestPayment | ApprovePayment, known: Known
) -> tuple[Rule, ...]:
    forum = known.of(forum_ref(state.scheme, state.county), Forum)
    return four_eyes.broken(payment, command.by, forum, state.payment_practice)

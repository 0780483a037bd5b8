"""A payment (*utbetaling*) on its way: ordered, attested, released, answered, recalled."""

from collections.abc import Mapping

from domain.control.offset_events import OffsetReturned, OffsetSettled, WithheldFrom
from domain.control.round_events import (
    ClaimEased,
    ClaimOnPayment,
    GrantClaimedBack,
    GrantPaidBack,
    PaymentUnderControl,
)
from domain.duty import Milestone
from domain.party import Party
from domain.step4_dispose.events import FundsDisbursed, PaymentAttested, PaymentOrdered
from domain.step4_dispose.payment_details import (
    Cost,
    PaymentKind,
    PaymentOutcome,
    PaymentStatus,
    RecallKind,
)
from domain.step4_dispose.payment_events import (
    PaymentAnswered,
    PaymentEvent,
    PaymentRecalled,
    PaymentSent,
    RepaymentReceived,
)
from domain.types import Day
from domain.value import Value

#: What happens to one payment, from its order on.
OfPayment = PaymentOrdered | PaymentAttested | FundsDisbursed | PaymentEvent | ClaimOnPayment

_BY_OUTCOME = {
    None: PaymentStatus.SENT,
    PaymentOutcome.CONFIRMED: PaymentStatus.CONFIRMED,
    PaymentOutcome.REJECTED: PaymentStatus.REJECTED,
    PaymentOutcome.UNKNOWN: PaymentStatus.UNKNOWN,
    PaymentOutcome.NOT_RECEIVED: PaymentStatus.NOT_RECEIVED,
}


class Payment(Value):
    """One payment, how far it has come and by whose hands; sums are integer øre.

    `claimed_ore` is what the county claims of the payee, `state_claim_ore` what the state
    claims of the county for it, `paid_back_ore` what the county has paid back of that, and
    `covered_ore` what the payee has paid back since that covers the state's claim. `controls` are
    the control cases that have built a claim basis on it. `withheld` is what is kept of it for
    claims on the payee: that counts as paid, and `set_off_ore` is what of it has settled a claim
    or was paid out after all.
    """

    payment_id: str
    line_id: str
    payee: Party
    amount_ore: int
    ordered_by: str
    kind: PaymentKind = PaymentKind.INSTALMENT
    costs: tuple[Cost, ...] = ()
    invoice: str | None = None
    budget_year: int | None = None
    school_year: str | None = None
    attested_by: str | None = None
    disbursed: bool = False
    released_on: Day | None = None
    attempts: int = 0
    outcome: PaymentOutcome | None = None
    stopped: bool = False
    claimed_ore: int = 0
    repaid_ore: int = 0
    repayments: tuple[str, ...] = ()
    state_claim_ore: int = 0
    paid_back_ore: int = 0
    covered_ore: int = 0
    controls: tuple[str, ...] = ()
    withheld: WithheldFrom = ()
    set_off_ore: int = 0

    @property
    def due_ore(self) -> int:
        """What leaves to the payee: its amount less what is withheld for claims on the payee."""
        return self.amount_ore - sum(one.amount_ore for one in self.withheld)

    @property
    def void(self) -> bool:
        """Whether nothing is or will be paid on it: stopped, or rejected by the accounts."""
        return self.stopped or self.outcome is PaymentOutcome.REJECTED

    @property
    def open_outcome(self) -> bool:
        """Whether it was sent and nobody knows what became of it."""
        return self.attempts > 0 and self.outcome in (None, PaymentOutcome.UNKNOWN)

    @property
    def live_ore(self) -> int:
        """What it binds of the money: its amount less what came back, or nothing when void.

        What came back to cover the state's claim is bound as well: the county pays it on to
        the state, so it is not there to be paid out once more.
        """
        if self.void:
            return self.state_claim_ore
        return self.amount_ore - self.repaid_ore + self.covered_ore

    @property
    def paid_ore(self) -> int:
        """What has been released and has not come back."""
        return self.amount_ore - self.repaid_ore if self.disbursed and not self.void else 0

    @property
    def claimable_ore(self) -> int:
        """What the state may still claim of the county for it: what is paid and not claimed."""
        return self.paid_ore + self.covered_ore - self.state_claim_ore if self.paid_ore else 0

    @property
    def accounted_ore(self) -> int:
        """What counts as used: what was paid, less what came back or was paid back to the state.

        What the payee pays back for what the county has paid the state counts once.
        """
        return self.live_ore - self.paid_back_ore if self.disbursed and not self.void else 0

    @property
    def settled(self) -> bool:
        """Whether nothing more is waited for: released and not left in doubt, or void."""
        if self.void:
            return True
        doubt = self.open_outcome or self.outcome is PaymentOutcome.NOT_RECEIVED
        return self.disbursed and not doubt

    @property
    def status(self) -> PaymentStatus:
        """How far it has come."""
        if self.stopped:
            return PaymentStatus.STOPPED
        if self.repaid_ore == self.amount_ore:
            return PaymentStatus.REPAID
        if self.attempts:
            return _BY_OUTCOME[self.outcome]
        if self.disbursed:
            return PaymentStatus.DISBURSED
        return PaymentStatus.ATTESTED if self.attested_by else PaymentStatus.ORDERED

    @property
    def milestones(self) -> frozenset[str]:
        """What is done with the payment."""
        reached = {
            Milestone.ORDERED: True,
            Milestone.ATTESTED: self.attested_by is not None,
            Milestone.DISBURSED: self.disbursed,
            Milestone.SENT: self.attempts > 0,
            Milestone.VOID: self.void,
        }
        return frozenset(milestone for milestone, is_reached in reached.items() if is_reached)


def evolve_payments(
    payments: Mapping[str, Payment],
    event: OfPayment,
) -> dict[str, Payment]:
    """The payments after one more event."""
    if isinstance(event, PaymentOrdered):
        payment = Payment(
            payment_id=event.payment_id,
            line_id=event.line_id,
            payee=event.payee,
            amount_ore=event.amount_ore,
            ordered_by=event.ordered_by,
            kind=event.kind,
            costs=event.costs,
            invoice=event.invoice,
            budget_year=event.budget_year,
            school_year=event.school_year,
            withheld=event.withheld,
        )
    else:
        before = payments[event.payment_id]
        payment = before.model_copy(update=_changes(before, event))
    return {**payments, event.payment_id: payment}


def set_off(
    payments: Mapping[str, Payment], event: OffsetSettled | OffsetReturned
) -> dict[str, Payment]:
    """The payments after what was withheld of one settled a claim, or was paid; a receipt is none.

    A receipt may have the id of a payment, so the offset says which of them is meant.
    """
    before = payments.get(event.withheld_by)
    if before is None or all(one.offset_id != event.offset_id for one in before.withheld):
        return dict(payments)
    came = before.set_off_ore + event.amount_ore
    after = before.model_copy(update={"set_off_ore": came})
    return {**payments, event.withheld_by: after}


def _changes(
    before: Payment,
    event: PaymentAttested | FundsDisbursed | PaymentEvent | ClaimOnPayment,
) -> dict[str, object]:
    match event:
        case PaymentAttested():
            return {"attested_by": event.attested_by}
        case FundsDisbursed():
            return {"disbursed": True, "released_on": event.released_on}
        case PaymentSent():
            return {"attempts": event.attempt, "outcome": None}
        case PaymentAnswered():
            return {"outcome": event.outcome}
        case PaymentRecalled(kind=RecallKind.STOP):
            return {"stopped": True}
        case PaymentRecalled():
            return {"claimed_ore": before.claimed_ore + event.amount_ore}
        case RepaymentReceived():
            return {
                "repaid_ore": before.repaid_ore + event.amount_ore,
                "repayments": (*before.repayments, event.repayment_id),
                "covered_ore": min(before.covered_ore + event.amount_ore, before.state_claim_ore),
            }
        case GrantClaimedBack():
            return {"state_claim_ore": before.state_claim_ore + event.amount_ore}
        case GrantPaidBack():
            return {"paid_back_ore": before.paid_back_ore + event.amount_ore}
        case PaymentUnderControl():
            return {"controls": (*before.controls, event.control_id)}
        case ClaimEased(on_county=True):
            left = before.state_claim_ore - event.amount_ore
            return {"state_claim_ore": left, "covered_ore": min(before.covered_ore, left)}
        case ClaimEased():
            return {"claimed_ore": before.claimed_ore - event.amount_ore}

"""A payment (*utbetaling*) on its way: ordered, attested, disbursed."""

from collections.abc import Mapping

from domain.duty import Milestone
from domain.party import Party
from domain.step4_dispose.events import FundsDisbursed, PaymentAttested, PaymentOrdered
from domain.value import Value


class Payment(Value):
    """One payment, how far it has come and by whose hands; `amount_ore` is integer øre."""

    payment_id: str
    line_id: str
    payee: Party
    amount_ore: int
    ordered_by: str
    attested_by: str | None = None
    disbursed: bool = False

    @property
    def milestones(self) -> frozenset[str]:
        """What is done with the payment."""
        done = {Milestone.ORDERED}
        if self.attested_by is not None:
            done.add(Milestone.ATTESTED)
        if self.disbursed:
            done.add(Milestone.DISBURSED)
        return frozenset(done)


def evolve_payments(
    payments: Mapping[str, Payment],
    event: PaymentOrdered | PaymentAttested | FundsDisbursed,
) -> dict[str, Payment]:
    """The payments after one more event."""
    match event:
        case PaymentOrdered():
            payment = Payment(
                payment_id=event.payment_id,
                line_id=event.line_id,
                payee=event.payee,
                amount_ore=event.amount_ore,
                ordered_by=event.ordered_by,
            )
        case PaymentAttested():
            before = payments[event.payment_id]
            payment = before.model_copy(update={"attested_by": event.attested_by})
        case FundsDisbursed():
            payment = payments[event.payment_id].model_copy(update={"disbursed": True})
    return {**payments, event.payment_id: payment}

"""A round's payments as orders: what may go, what has gone and waits, as the log says it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from domain.case import round_ref
from domain.event import Recorded
from domain.state.evolve_round import evolve_round
from domain.state.payment import Payment
from domain.state.round import Round
from domain.step4_dispose.events import FundsDisbursed, PaymentOrdered
from domain.step4_dispose.payment_details import PaymentOutcome
from domain.step4_dispose.payment_events import PaymentAnswered, PaymentSent
from services.accounts.port import PaymentOrder
from services.event_log.reading import ReadLog


class UnknownRound(Exception):
    """There is no such round in the log; the message names it."""


@dataclass(frozen=True)
class Order:
    """An order in the attempt that it is in or that comes next, and its payment.

    `released` is what lets it leave, or leave again, and `sent` that it has left, as recorded.
    """

    order: PaymentOrder
    payment: Payment
    released: Recorded | None
    sent: Recorded | None

    @property
    def sent_by(self) -> str | None:
        """The accounts system that it was handed to last."""
        sent = self.sent.event if self.sent else None
        return sent.system if isinstance(sent, PaymentSent) else None

    @property
    def may_go(self) -> bool:
        """Whether it is released and has not left, or a query showed that it never came.

        What has begun to come back was paid some other way, so it does not go.
        """
        payment = self.payment
        came_back = payment.claimed_ore or payment.repaid_ore or payment.set_off_ore
        if not payment.disbursed or payment.void or came_back:
            return False
        return payment.attempts == 0 or payment.outcome is PaymentOutcome.NOT_RECEIVED

    @property
    def waits(self) -> bool:
        """Whether it is recorded as sent and nothing was heard of it."""
        return self.payment.attempts > 0 and self.payment.outcome is None


def orders_of(log: ReadLog, round_id: str) -> tuple[Order, ...]:
    """The round's payments in the order in which they were ordered; raises `UnknownRound`.

    Of one that is withheld whole nothing is to be paid, so it is no order.
    """
    happened = log.load(round_ref(round_id).stream_id)
    if not happened:
        raise UnknownRound(f"There is no round {round_id}.")
    events = [recorded.event for recorded in happened]
    state = reduce(evolve_round, events, Round())
    ordered = [event for event in events if isinstance(event, PaymentOrdered)]
    released, sent = _last(happened, FundsDisbursed, PaymentAnswered), _last(happened, PaymentSent)
    return tuple(
        Order(
            order=_order(state, event),
            payment=state.payments[event.payment_id],
            released=released.get(event.payment_id),
            sent=sent.get(event.payment_id),
        )
        for event in ordered
        if state.payments[event.payment_id].due_ore
    )


def _last(
    happened: Iterable[Recorded], *kinds: type[FundsDisbursed | PaymentSent | PaymentAnswered]
) -> dict[str, Recorded]:
    """The last event of these kinds by payment."""
    return {each.event.payment_id: each for each in happened if isinstance(each.event, kinds)}


def _order(state: Round, ordered: PaymentOrdered) -> PaymentOrder:
    payment = state.payments[ordered.payment_id]
    open_or_new = 0 if payment.open_outcome else 1
    return PaymentOrder(
        round_id=state.round_id,
        payment_id=ordered.payment_id,
        attempt=max(1, payment.attempts + open_or_new),
        payee=ordered.payee,
        amount_ore=payment.due_ore,
        voucher=ordered.voucher,
        kind=ordered.kind,
        account=ordered.account,
        invoice=ordered.invoice,
        vat=ordered.vat,
        budget_year=ordered.budget_year or state.budget_year,
        school_year=ordered.school_year or state.lines[ordered.line_id].plan.school_year,
    )

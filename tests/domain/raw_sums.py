"""What has been paid, counted from the raw events alone: no state, no fold, no payment's status."""

from collections import Counter
from collections.abc import Iterable

from domain.event import Event
from domain.step4_dispose.events import FundsDisbursed
from domain.step4_dispose.payment_details import PaymentOutcome, RecallKind
from domain.step4_dispose.payment_events import (
    PaymentAnswered,
    PaymentRecalled,
    RepaymentReceived,
)


def paid_by_line(events: Iterable[Event]) -> Counter[str]:
    """Øre by line: what was released, less what was stopped, rejected or came back."""
    released: dict[str, FundsDisbursed] = {}
    paid: Counter[str] = Counter()
    for event in events:
        match event:
            case FundsDisbursed():
                released[event.payment_id] = event
                paid[event.line_id] += event.amount_ore
            case PaymentAnswered(outcome=PaymentOutcome.REJECTED):
                paid[event.line_id] -= released.pop(event.payment_id).amount_ore
            case PaymentRecalled(kind=RecallKind.STOP) if event.payment_id in released:
                paid[event.line_id] -= released.pop(event.payment_id).amount_ore
            case RepaymentReceived():
                paid[event.line_id] -= event.amount_ore
    return paid

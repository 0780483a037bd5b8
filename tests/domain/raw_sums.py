"""Decided, ordered and paid, counted from the raw events alone: no state, no fold, no status."""

from collections import Counter
from collections.abc import Iterable

from domain.event import Event
from domain.step4_dispose.complaint_events import ComplaintAnswered
from domain.step4_dispose.events import FundsDisbursed, GrantDecided, PaymentOrdered
from domain.step4_dispose.payment_details import PaymentOutcome, RecallKind
from domain.step4_dispose.payment_events import (
    PaymentAnswered,
    PaymentRecalled,
    RepaymentReceived,
)


def paid_by_line(events: Iterable[Event]) -> Counter[str]:
    """Øre by line: what was released, less what was stopped, rejected or came back."""
    return _standing(events, FundsDisbursed)


def ordered_by_line(events: Iterable[Event]) -> Counter[str]:
    """Øre by line: what was ordered, less what was stopped, rejected or came back."""
    return _standing(events, PaymentOrdered)


def _standing(
    events: Iterable[Event], begins: type[FundsDisbursed | PaymentOrdered]
) -> Counter[str]:
    """What stands of payments from the event on with which they begin to count."""
    left: Counter[str] = Counter()
    line_of: dict[str, str] = {}
    for event in events:
        if isinstance(event, begins):
            line_of[event.payment_id] = event.line_id
            left[event.payment_id] = event.amount_ore
        match event:
            case PaymentAnswered(outcome=PaymentOutcome.REJECTED):
                left[event.payment_id] = 0
            case PaymentRecalled(kind=RecallKind.STOP):
                left[event.payment_id] = 0
            case RepaymentReceived():
                left[event.payment_id] -= event.amount_ore
    sums: Counter[str] = Counter()
    for payment_id, line_id in line_of.items():
        sums[line_id] += left[payment_id]
    return sums


def decided_by_line(events: Iterable[Event]) -> Counter[str]:
    """Øre by line: the county's decision, as a complaint may have changed it; no pots."""
    decided: Counter[str] = Counter()
    for event in events:
        match event:
            case GrantDecided():
                decided[event.line_id] = event.amount_ore
            case ComplaintAnswered(amount_ore=int(amount)):
                decided[event.line_id] = amount
    return decided

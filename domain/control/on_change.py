"""The accounts change a payment that control cases stand on: each of them waits for somebody.

The round knows which cases have built on a payment, so what changes it tells them in the same
save. Source: familie-tilbake, where a claim that the accounts block goes back to waiting
(inference).
"""

from typing import Final

from domain.case import CaseRef, control_ref
from domain.command import Addition, Known
from domain.control.events import ControlPaymentChanged
from domain.control.kinds import UNDONE, PaymentChange
from domain.deadlines.by_when import ByWhen
from domain.deadlines.kinds import DeadlineKind, DeadlineSource
from domain.event import Circumstances, Event
from domain.schemes import control_hold
from domain.state.control import Control
from domain.state.round import Round

_UNTIL: Final = ByWhen(
    days=control_hold.DAYS, source=DeadlineSource.UNVERIFIED, citation=control_hold.SOURCE
)


def cases_on(state: object, payment_id: str) -> tuple[CaseRef, ...]:
    """The control cases that have built a claim basis on a payment of the round."""
    payment = state.payments.get(payment_id) if isinstance(state, Round) else None
    return tuple(control_ref(each) for each in payment.controls) if payment else ()


def told(
    state: object,
    payment_id: str,
    change: PaymentChange,
    by: Circumstances,
    known: Known,
    *,
    amount_ore: int | None = None,
) -> tuple[Addition, ...]:
    """What the change adds to each case that stands on the payment still."""
    additions = []
    for ref in cases_on(state, payment_id):
        case = known.of(ref, Control)
        if not _stands_on(case, payment_id, change):
            continue
        changed = ControlPaymentChanged(payment_id=payment_id, change=change, amount_ore=amount_ore)
        events: tuple[Event, ...] = (changed,)
        if case.held is None:
            # A case that somebody has put on hold keeps the time that was set for it.
            events = (changed, _UNTIL.deadline("hold", DeadlineKind.HOLD, by, known))
        additions.append(Addition(case=ref, events=events))
    return tuple(additions)


def _stands_on(case: Control, payment_id: str, change: PaymentChange) -> bool:
    """Whether the change concerns the case: what comes back of a decided claim is its settling."""
    if case.closed:
        return False
    if case.decision is not None:
        return change in UNDONE and payment_id in case.claim.claimed
    basis = case.claim.basis
    return basis is not None and any(part.payment_id == payment_id for part in basis.parts)

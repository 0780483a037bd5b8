"""The accounts change a payment that control cases stand on: each of them waits for somebody.

The round knows which cases have built on a payment, so what changes it tells them in the same
save. Source: familie-tilbake, where a claim that the accounts block goes back to waiting
(inference).
"""

from collections.abc import Mapping, Sequence
from typing import Final

from domain.case import CaseRef, control_ref, round_ref
from domain.command import Addition, Known
from domain.control.events import ControlPaymentChanged
from domain.control.kinds import UNDONE, ControlLevel, PaymentChange
from domain.control.sides import DIRECTORATE
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
    changed = ControlPaymentChanged(payment_id=payment_id, change=change, amount_ore=amount_ore)
    return _added({ref: [changed] for ref in cases_on(state, payment_id)}, by, known)


def cases_beside(
    known: Known, own: CaseRef, by: Circumstances, payment_id: str | None = None
) -> tuple[CaseRef, ...]:
    """The other control cases on a payment, or on any payment, of the rounds that were read.

    What a county claims of its recipient, and gets back, changes the payment for them as well;
    what the directorate does changes no payment.
    """
    if by.role in DIRECTORATE:
        return ()
    payments = (one for target in known.all_of(Round) for one in target.payments.values())
    named = (one for one in payments if payment_id in (None, one.payment_id))
    on = (control_ref(each) for payment in named for each in payment.controls)
    return tuple(dict.fromkeys(ref for ref in on if ref != own))


def told_beside(
    state: Control,
    amounts: Mapping[str, int],
    change: PaymentChange,
    by: Circumstances,
    known: Known,
) -> tuple[Addition, ...]:
    """What a county's own case adds to the others that stand on its payments; `amounts` in øre."""
    if state.level is not ControlLevel.COUNTY:
        return ()
    target = known.of(round_ref(state.round_id), Round)
    changes: dict[CaseRef, list[ControlPaymentChanged]] = {}
    for payment_id, amount in amounts.items():
        changed = ControlPaymentChanged(
            payment_id=payment_id, change=change, amount_ore=amount, by_case=state.control_id
        )
        for ref in cases_on(target, payment_id):
            if ref.key != state.control_id:
                changes.setdefault(ref, []).append(changed)
    return _added(changes, by, known)


def _added(
    changes: Mapping[CaseRef, Sequence[ControlPaymentChanged]], by: Circumstances, known: Known
) -> tuple[Addition, ...]:
    additions = []
    for ref, told_of in changes.items():
        case = known.of(ref, Control)
        events: list[Event] = [
            one for one in told_of if _stands_on(case, one.payment_id, one.change)
        ]
        if not events:
            continue
        if case.held is None:
            # A case that somebody has put on hold keeps the time that was set for it.
            events.append(_UNTIL.deadline("hold", DeadlineKind.HOLD, by, known))
        additions.append(Addition(case=ref, events=tuple(events)))
    return tuple(additions)


def _stands_on(case: Control, payment_id: str, change: PaymentChange) -> bool:
    """Whether the change concerns the case: what comes back of a decided claim is its settling."""
    if case.closed:
        return False
    if case.decision is not None:
        return change in UNDONE and payment_id in case.claim.claimed
    basis = case.claim.basis
    return basis is not None and any(part.payment_id == payment_id for part in basis.parts)

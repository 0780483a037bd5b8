"""What a control case adds to the round that owns the money, in the same save.

The state's claim on a county stands in the round as such; a county's claim on its recipient
is a recall of the payment, so that the round's own sums hold it.
"""

from collections.abc import Iterable
from typing import Final

from domain.case import round_ref
from domain.command import Addition
from domain.control.basis_events import EasedPart
from domain.control.kinds import ControlLevel
from domain.control.offset_events import OffsetSettled
from domain.control.round_events import (
    ClaimEased,
    GrantClaimedBack,
    GrantPaidBack,
    PaymentUnderControl,
)
from domain.control.settling_events import ClaimSettled
from domain.event import Event
from domain.state.control import Control
from domain.state.round import Round
from domain.step4_dispose.payment_details import RecallGround, RecallKind
from domain.step4_dispose.payment_events import PaymentRecalled, RepaymentReceived

#: What a recall says of its ground; the finding's own stands in the control case.
_GROUND: Final = RecallGround.TERMS_NOT_MET


def under_control(
    state: Control, target: Round, payment_ids: Iterable[str]
) -> tuple[Addition, ...]:
    """That the case builds on these payments, of each that does not know it yet."""
    return _to_round(
        state,
        [
            PaymentUnderControl(
                control_id=state.control_id,
                payment_id=payment_id,
                line_id=target.payments[payment_id].line_id,
            )
            for payment_id in payment_ids
            if state.control_id not in target.payments[payment_id].controls
        ],
    )


def claimed(state: Control, target: Round) -> tuple[Addition, ...]:
    """The claim on each payment of the proposal's basis."""
    proposal, basis = state.proposal, state.claim.basis
    if proposal is None or proposal.basis_version is None or basis is None:
        return ()
    events: list[Event] = []
    for part in basis.parts:
        if state.level is ControlLevel.DIRECTORATE:
            about = {"payment_id": part.payment_id, "line_id": part.line_id}
            claim = GrantClaimedBack(
                control_id=state.control_id, amount_ore=part.amount_ore, **about
            )
            events.append(claim)
        else:
            recall = PaymentRecalled(
                payment_id=part.payment_id,
                line_id=part.line_id,
                payee=target.payments[part.payment_id].payee,
                kind=RecallKind.CLAIM_BACK,
                amount_ore=part.amount_ore,
                ground=_GROUND,
                explanation=proposal.written_reasons,
            )
            events.append(recall)
    return _to_round(state, events)


def eased(state: Control, parts: Iterable[EasedPart]) -> tuple[Addition, ...]:
    """By how much the claim on each payment was lowered."""
    return _to_round(
        state,
        [
            ClaimEased(
                control_id=state.control_id,
                payment_id=part.payment_id,
                line_id=state.claim.line_of(part.payment_id),
                amount_ore=state.claim.claimed[part.payment_id] - part.to_ore,
                on_county=state.level is ControlLevel.DIRECTORATE,
            )
            for part in parts
        ],
    )


def settled(state: Control, settlement: ClaimSettled) -> tuple[Addition, ...]:
    """Money that came in for a payment, or was set off."""
    line_id = state.claim.line_of(settlement.payment_id)
    paid: Event
    if state.level is ControlLevel.DIRECTORATE:
        paid = GrantPaidBack(
            control_id=state.control_id,
            payment_id=settlement.payment_id,
            line_id=line_id,
            amount_ore=settlement.amount_ore,
            by=settlement.by,
            on=settlement.on,
            reference=settlement.reference,
        )
    else:
        paid = RepaymentReceived(
            repayment_id=settlement.settlement_id,
            payment_id=settlement.payment_id,
            line_id=line_id,
            amount_ore=settlement.amount_ore,
            received_on=settlement.on,
            reference=settlement.reference,
        )
    announced = state.claim.set_offs.get(settlement.offset_id or "")
    if announced is None or settlement.withheld_by is None:
        return _to_round(state, [paid])
    kept = OffsetSettled(
        offset_id=announced.offset_id,
        control_id=state.control_id,
        withheld_by=settlement.withheld_by,
        amount_ore=settlement.amount_ore,
    )
    if announced.against == state.round_id:
        return _to_round(state, [paid, kept])
    there = Addition(case=round_ref(announced.against), events=(kept,))
    return (*_to_round(state, [paid]), there)


def _to_round(state: Control, events: list[Event]) -> tuple[Addition, ...]:
    if not events:
        return ()
    return (Addition(case=round_ref(state.round_id), events=tuple(events)),)

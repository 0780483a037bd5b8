"""A claim is set off against later money (*motregning*): announced here, withheld there.

The money is withheld where it is paid: a later receipt of the county, or a later payment to the
recipient, says what was kept. Only that settles the claim.
"""

from typing import ClassVar

from domain.case import CaseRef, RoundId, round_ref
from domain.command import Addition, Known
from domain.control.kinds import ControlLevel
from domain.control.of_control import OnMoney, check_controlling
from domain.control.offset_events import OffsetAnnounced
from domain.control.settling_events import ClaimSetOff
from domain.event import Event, Refusal
from domain.state.control import Control
from domain.state.round import Round
from domain.types import Draft, ItemId, SomeOre


class SetOffClaim(OnMoney):
    """Say that a claim on a payment is set off against later money of a round; in øre."""

    ACTION: ClassVar[str] = "set-off-claim"

    offset_id: ItemId
    payment_id: ItemId
    amount_ore: SomeOre
    against: RoundId
    explained: Draft = ""

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """The round of the claim, and the one whose money is withheld."""
        return tuple(dict.fromkeys((*super().reads_of(state), round_ref(self.against))))

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """That it is announced, in the round whose money is withheld."""
        if not isinstance(state, Control):
            return ()
        announced = OffsetAnnounced(
            offset_id=self.offset_id,
            control_id=state.control_id,
            claim_round=state.round_id,
            claim_payment=self.payment_id,
            amount_ore=self.amount_ore,
            on_county=state.level is ControlLevel.DIRECTORATE,
            recipient=state.recipient,
        )
        return (Addition(case=round_ref(self.against), events=(announced,)),)


def set_off_claim(state: Control, command: SetOffClaim, known: Known) -> tuple[Event, ...]:
    """No more is announced than is left of the claim.

    Raises `offset-exists`, `round-not-open`, `offset-elsewhere`, `beyond-claim`.
    """
    check_controlling(state, command)
    target = known.of(round_ref(command.against), Round)
    if command.offset_id in state.claim.set_offs or command.offset_id in target.offsets:
        raise Refusal("offset-exists")
    if not target.scheme:
        raise Refusal("round-not-open")
    if target.county != state.county:
        raise Refusal("offset-elsewhere")
    left = state.claim.left_on(command.payment_id) - state.claim.to_withhold(command.payment_id)
    if command.amount_ore > left:
        raise Refusal("beyond-claim", {"left_ore": max(0, left)})
    return (
        ClaimSetOff(
            offset_id=command.offset_id,
            payment_id=command.payment_id,
            amount_ore=command.amount_ore,
            against=command.against,
            explained=command.explained,
            handled_by=command.by.actor,
        ),
    )

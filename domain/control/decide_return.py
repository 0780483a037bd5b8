"""What was withheld too much is paid out after all (*tilbakeholdt beløp utbetales*).

A claim may be settled or lowered after money was withheld for it. What settles nothing belongs to
the one whom it was withheld from.
"""

from typing import ClassVar

from domain.case import CaseRef, round_ref
from domain.command import Addition, Known
from domain.control.of_control import OnMoney, check_controlling
from domain.control.offset_events import OffsetReturned
from domain.control.settling_events import ClaimSetOff, WithheldReturned
from domain.event import Event, Refusal
from domain.rules.applying import apply_rules
from domain.rules.control import offset
from domain.state.control import Control
from domain.state.round import Round
from domain.types import Day, ItemId, Line, SomeOre


class ReturnWithheld(OnMoney):
    """Record that what was withheld for an offset was paid out after all; the amount in øre."""

    ACTION: ClassVar[str] = "return-withheld"

    return_id: ItemId
    offset_id: ItemId
    withheld_by: ItemId
    amount_ore: SomeOre
    on: Day
    reference: Line

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """The round of the claim, and those whose money is withheld for it."""
        return tuple(dict.fromkeys((*super().reads_of(state), *withholding(state))))

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """That it was paid out, in the round whose money it was."""
        if not isinstance(state, Control):
            return ()
        returned = OffsetReturned(
            offset_id=self.offset_id,
            control_id=state.control_id,
            withheld_by=self.withheld_by,
            amount_ore=self.amount_ore,
        )
        against = state.claim.set_offs[self.offset_id].against
        return (Addition(case=round_ref(against), events=(returned,)),)


def return_withheld(state: Control, command: ReturnWithheld, known: Known) -> tuple[Event, ...]:
    """No more is paid out than was kept and has not settled.

    Raises `unknown-offset`, `return-exists`, `beyond-offset`, and `reason-required` for money that
    the claim still needs, or of a payment that the accounts have not confirmed.
    """
    check_controlling(state, command)
    announced = state.claim.set_offs.get(command.offset_id)
    if announced is None:
        raise Refusal("unknown-offset")
    if any(one.return_id == command.return_id for one in state.claim.returns):
        raise Refusal("return-exists")
    target = known.of(round_ref(announced.against), Round)
    named = (command.offset_id, command.withheld_by)
    left = offset.to_settle(target, *named)
    if command.amount_ore > left:
        raise Refusal(offset.BEYOND_OFFSET.code, {"left_ore": max(0, left)})
    needed = _too_much(state, announced, known) < command.amount_ore
    broken = (offset.RETURNS_WHAT_IS_CLAIMED,) if needed else ()
    stops = apply_rules((*broken, *offset.broken_by_settling(target, *named)), command.by)
    return (
        WithheldReturned(
            return_id=command.return_id,
            payment_id=announced.payment_id,
            offset_id=command.offset_id,
            withheld_by=command.withheld_by,
            amount_ore=command.amount_ore,
            on=command.on,
            reference=command.reference,
            soft_stops=stops,
            handled_by=command.by.actor,
        ),
    )


def withholding(state: object) -> tuple[CaseRef, ...]:
    """The rounds whose money is withheld for the case's claim."""
    if not isinstance(state, Control):
        return ()
    against = (round_ref(one.against) for one in state.claim.set_offs.values())
    return tuple(dict.fromkeys(against))


def kept_unsettled(state: Control, known: Known, payment_id: str | None = None) -> int:
    """What is withheld for the claim (on one payment) and has neither settled it nor gone back."""
    return offset.kept_ore(
        state.claim, lambda round_id: known.of(round_ref(round_id), Round), payment_id
    )


def _too_much(state: Control, announced: ClaimSetOff, known: Known) -> int:
    """What is withheld for the claim on a payment beyond what is left of it (øre)."""
    kept = kept_unsettled(state, known, announced.payment_id)
    return max(0, kept - state.claim.left_on(announced.payment_id))

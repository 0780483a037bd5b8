"""A claim is lowered, and settled by payment or offset (*krav og oppgjør*)."""

from collections.abc import Iterable
from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef, round_ref
from domain.command import Addition, Known
from domain.control.basis_events import EasedPart
from domain.control.kinds import ControlLevel, PaymentChange, SettledBy
from domain.control.of_control import OnMoney, check_controlling, the_round
from domain.control.on_change import cases_beside, told_beside
from domain.control.on_round import eased, settled
from domain.control.settling_events import ClaimSetOff, ClaimSettled, ControlClaimEased
from domain.event import Event, Refusal
from domain.rules.applying import apply_rules
from domain.rules.control import offset
from domain.rules.money import means
from domain.rules.rule import Rule
from domain.state.control import Control
from domain.state.round import Round
from domain.types import Day, ItemId, Line, SomeOre, Text
from domain.value import Value


class EaseClaim(OnMoney):
    """Lower the claim on payments to what `eased` says (øre), in the party's favour."""

    ACTION: ClassVar[str] = "ease-claim"

    eased: Annotated[tuple[EasedPart, ...], Field(min_length=1, max_length=200)]
    written_reasons: Text

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """What the claim on each payment was lowered by, in the round that owns the money."""
        return eased(state, self.eased) if isinstance(state, Control) else ()


class Kept(Value):
    """Which announced offset, and the receipt or payment that shows what was withheld for it."""

    offset_id: ItemId
    withheld_by: ItemId


class SettleClaim(OnMoney):
    """Record that money of the claim came in, or was set off; the amount in øre."""

    ACTION: ClassVar[str] = "settle-claim"

    settlement_id: ItemId
    payment_id: ItemId
    settled_by: SettledBy = SettledBy.REPAID
    amount_ore: SomeOre
    on: Day
    reference: Line
    offset: Kept | None = None

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """The round of the claim, and the one whose money was withheld."""
        announced = _announced(state, self.offset)
        other = (round_ref(announced.against),) if announced else ()
        return tuple(dict.fromkeys((*super().reads_of(state), *other)))

    def reads_further(self, known: Known) -> tuple[CaseRef, ...]:
        """The other control cases on a payment that comes back to the county."""
        return cases_beside(known, self.case, self.by, self.payment_id)

    @property
    def settlement(self) -> ClaimSettled:
        """The settlement as it is recorded."""
        return ClaimSettled(
            settlement_id=self.settlement_id,
            payment_id=self.payment_id,
            by=self.settled_by,
            amount_ore=self.amount_ore,
            on=self.on,
            reference=self.reference,
            offset_id=self.offset.offset_id if self.offset else None,
            withheld_by=self.offset.withheld_by if self.offset else None,
        )

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """The money, in the round that owns it, and in other cases that stand on the payment."""
        if not isinstance(state, Control):
            return ()
        amounts, change = {self.payment_id: self.amount_ore}, PaymentChange.REPAID
        beside = told_beside(state, amounts, change, self.by, known)
        return (*settled(state, self.settlement), *beside)


def ease_claim(state: Control, command: EaseClaim, known: Known) -> tuple[Event, ...]:
    """Raises `claim-not-lowered`, `payment-twice`."""
    check_controlling(state, command)
    check_eased(state, command.eased)
    return (
        ControlClaimEased(
            eased=command.eased,
            written_reasons=command.written_reasons,
            handled_by=command.by.actor,
        ),
    )


def settle_claim(state: Control, command: SettleClaim, known: Known) -> tuple[Event, ...]:
    """No more is settled than is claimed, and no more set off than was withheld.

    Raises `settlement-exists`, `beyond-claim`, `unknown-offset`, `beyond-offset`, and
    `reason-required` for an offset that no receipt or payment shows, or none that is confirmed.
    """
    check_controlling(state, command)
    payments = the_round(state, known).payments
    before = {one.settlement_id for one in state.claim.settlements}
    before |= {key for payment in payments.values() for key in payment.repayments}
    if command.settlement_id in before:
        raise Refusal("settlement-exists")
    left = state.claim.left_on(command.payment_id)
    if command.amount_ore > left:
        raise Refusal("beyond-claim", {"left_ore": left})
    if state.level is ControlLevel.COUNTY:
        paid = payments[command.payment_id].paid_ore
        if command.amount_ore > paid:
            raise Refusal(means.BEYOND_PAID.code, {"left_ore": paid})
    stops = apply_rules(_set_off(state, command, known), command.by)
    return (command.settlement.model_copy(update={"soft_stops": stops}),)


def _set_off(state: Control, command: SettleClaim, known: Known) -> tuple[Rule, ...]:
    """What an offset does not show of what was withheld."""
    by_offset = command.settled_by is SettledBy.OFFSET
    if command.offset is None:
        return (offset.OFFSET_NOT_SHOWN,) if by_offset else ()
    announced = _announced(state, command.offset)
    if not by_offset or announced is None or announced.payment_id != command.payment_id:
        raise Refusal("unknown-offset")
    target = known.of(round_ref(announced.against), Round)
    named = (command.offset.offset_id, command.offset.withheld_by)
    left = offset.to_settle(target, *named)
    if command.amount_ore > left:
        raise Refusal(offset.BEYOND_OFFSET.code, {"left_ore": left})
    return offset.broken_by_settling(target, *named)


def _announced(state: object, kept: Kept | None) -> ClaimSetOff | None:
    if kept is None or not isinstance(state, Control):
        return None
    return state.claim.set_offs.get(kept.offset_id)


def check_eased(state: Control, parts: Iterable[EasedPart]) -> None:
    """A claim only ever falls, and never below what has been settled of it.

    Raises `Refusal` with `payment-twice` or `claim-not-lowered`.
    """
    seen: set[str] = set()
    for part in parts:
        if part.payment_id in seen:
            raise Refusal("payment-twice")
        seen.add(part.payment_id)
        claimed = state.claim.claimed.get(part.payment_id, 0)
        if not state.claim.settled_on(part.payment_id) <= part.to_ore < claimed:
            raise Refusal("claim-not-lowered", {"claimed_ore": claimed})

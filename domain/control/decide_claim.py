"""A claim is lowered, and settled by payment or offset (*krav og oppgjør*)."""

from collections.abc import Iterable
from typing import Annotated, ClassVar

from pydantic import Field

from domain.command import Addition, Known
from domain.control.claim_events import ClaimSettled, ControlClaimEased, EasedPart
from domain.control.kinds import ControlLevel, SettledBy
from domain.control.of_control import OnMoney, check_controlling, the_round
from domain.control.on_round import eased, settled
from domain.event import Event, Refusal
from domain.rules import means
from domain.state.control import Control
from domain.types import Day, ItemId, Line, SomeOre, Text


class EaseClaim(OnMoney):
    """Lower the claim on payments to what `eased` says (øre), in the party's favour."""

    ACTION: ClassVar[str] = "ease-claim"

    eased: Annotated[tuple[EasedPart, ...], Field(min_length=1, max_length=200)]
    written_reasons: Text

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """What the claim on each payment was lowered by."""
        return eased(state, self.eased) if isinstance(state, Control) else ()


class SettleClaim(OnMoney):
    """Record that money of the claim came in, or was set off; the amount in øre."""

    ACTION: ClassVar[str] = "settle-claim"

    settlement_id: ItemId
    payment_id: ItemId
    settled_by: SettledBy = SettledBy.REPAID
    amount_ore: SomeOre
    on: Day
    reference: Line

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
        )

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """The money, in the round that owns it."""
        return settled(state, self.settlement) if isinstance(state, Control) else ()


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
    """No more is settled than is claimed. Raises `settlement-exists`, `beyond-claim`."""
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
    return (command.settlement,)


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

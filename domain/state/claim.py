"""The claim of a control case (*krav*): its basis, version by version, and how it is settled.

Sums are integer øre. In every state `settled <= claimed <= paid`, for each payment.
"""

from collections.abc import Iterable

from domain.control.basis_events import BasisSet, ClaimPart, EasedPart, LimitationJudged
from domain.control.claim_events import ClaimEvent
from domain.control.decision_events import ControlComplaintAnswered, ControlDecided
from domain.control.settling_events import (
    ClaimSetOff,
    ClaimSettled,
    ClaimWithheld,
    ControlClaimEased,
    WithheldReturned,
)
from domain.value import Value


class Claim(Value):
    """The versions of the basis, what was decided of them, and what has been settled.

    `parts` are what was decided by payment, `claimed` what is left of each after easing,
    `limits` the latest judgement of each payment's limitation, `set_offs` what is announced to be
    withheld, `returns` what was withheld and paid out after all.
    """

    bases: tuple[BasisSet, ...] = ()
    limits: dict[str, LimitationJudged] = {}
    judged: int = 0
    parts: tuple[ClaimPart, ...] = ()
    claimed: dict[str, int] = {}
    settlements: tuple[ClaimSettled, ...] = ()
    set_offs: dict[str, ClaimSetOff] = {}
    withheld: tuple[ClaimWithheld, ...] = ()
    returns: tuple[WithheldReturned, ...] = ()

    @property
    def basis(self) -> BasisSet | None:
        """The newest version of the basis."""
        return self.bases[-1] if self.bases else None

    @property
    def claimed_ore(self) -> int:
        """What is claimed, after easing."""
        return sum(self.claimed.values())

    @property
    def settled_ore(self) -> int:
        """What was paid or set off."""
        return sum(one.amount_ore for one in self.settlements)

    @property
    def left_ore(self) -> int:
        """What is claimed and not settled."""
        return self.claimed_ore - self.settled_ore

    def settled_on(self, payment_id: str) -> int:
        """What was paid or set off for one payment's part."""
        return sum(one.amount_ore for one in self.settlements if one.payment_id == payment_id)

    def left_on(self, payment_id: str) -> int:
        """What is claimed of one payment and not settled."""
        return self.claimed.get(payment_id, 0) - self.settled_on(payment_id)

    def set_off_ore(self, offset_id: str) -> int:
        """What has settled of what was announced to be set off."""
        return sum(one.amount_ore for one in self.settlements if one.offset_id == offset_id)

    def returned_ore(self, offset_id: str) -> int:
        """What was withheld for an offset and paid out after all."""
        return sum(one.amount_ore for one in self.returns if one.offset_id == offset_id)

    def to_withhold(self, payment_id: str) -> int:
        """What is announced of one payment's claim and has neither settled it nor gone back."""
        announced = [one for one in self.set_offs.values() if one.payment_id == payment_id]
        return sum(
            one.amount_ore - self.set_off_ore(one.offset_id) - self.returned_ore(one.offset_id)
            for one in announced
        )

    def line_of(self, payment_id: str) -> str:
        """The plan line of a payment that is claimed of."""
        return next(part.line_id for part in self.parts if part.payment_id == payment_id)


def evolve_claim(claim: Claim, event: ClaimEvent) -> Claim:
    """The claim after one more event; what is not about it changes nothing."""
    match event:
        case BasisSet():
            changes: dict[str, object] = {"bases": (*claim.bases, event)}
        case LimitationJudged():
            limits = {**claim.limits, event.payment_id: event}
            changes = {"limits": limits, "judged": claim.judged + 1}
        case ControlDecided():
            claimed = {part.payment_id: part.amount_ore for part in event.parts}
            changes = {"parts": event.parts, "claimed": claimed}
        case ControlClaimEased() | ControlComplaintAnswered():
            changes = {"claimed": _eased(claim, event.eased)}
        case ClaimSettled():
            changes = {"settlements": (*claim.settlements, event)}
        case ClaimSetOff():
            changes = {"set_offs": {**claim.set_offs, event.offset_id: event}}
        case ClaimWithheld():
            changes = {"withheld": (*claim.withheld, event)}
        case WithheldReturned():
            changes = {"returns": (*claim.returns, event)}
        case _:
            return claim
    return claim.model_copy(update=changes)


def _eased(claim: Claim, eased: Iterable[EasedPart]) -> dict[str, int]:
    return {**claim.claimed, **{part.payment_id: part.to_ore for part in eased}}

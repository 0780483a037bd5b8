"""What the state's claim on a county leaves in the round that owns the money. Amounts are øre.

They stand in the round's stream, so that one version guards `repaid <= claimed <= paid` over
all control cases of the round.
"""

from typing import ClassVar

from domain.case import Key
from domain.control.kinds import SettledBy
from domain.event import Event
from domain.types import Day, Flag, ItemId, Line, SomeOre


class GrantClaimedBack(Event):
    """The state claimed money of a payment back from the county (*krav om tilbakebetaling*)."""

    TOPIC: ClassVar[str] = "grant.claimed-back"

    control_id: Key
    payment_id: ItemId
    line_id: ItemId
    amount_ore: SomeOre


class GrantPaidBack(Event):
    """The county paid money of a payment back to the state (*tilskudd tilbakebetalt*)."""

    TOPIC: ClassVar[str] = "grant.paid-back"

    control_id: Key
    payment_id: ItemId
    line_id: ItemId
    amount_ore: SomeOre
    by: SettledBy
    on: Day
    reference: Line


class ClaimEased(Event):
    """A claim on a payment was lowered by an amount (*krav satt ned*).

    `on_county` tells the state's claim on the county from the county's on its recipient.
    """

    TOPIC: ClassVar[str] = "claim.eased"

    control_id: Key
    payment_id: ItemId
    line_id: ItemId
    amount_ore: SomeOre
    on_county: Flag


class PaymentUnderControl(Event):
    """A control case built a claim basis on a payment (*utbetaling under kontroll*).

    From then on the case is told when the accounts change the payment.
    """

    TOPIC: ClassVar[str] = "payment.under-control"

    control_id: Key
    payment_id: ItemId
    line_id: ItemId


#: What a control case adds to a payment.
ClaimOnPayment = GrantClaimedBack | GrantPaidBack | ClaimEased | PaymentUnderControl

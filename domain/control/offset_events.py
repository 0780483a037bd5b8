"""What a claim that is set off leaves in the round whose money is withheld. Amounts are øre."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import Key, RoundId
from domain.event import Event
from domain.party import Party
from domain.types import Flag, ItemId, SomeOre
from domain.value import Value


class Withheld(Value):
    """What was kept of a receipt or a payment for an announced offset (*holdt tilbake*)."""

    offset_id: ItemId
    amount_ore: SomeOre


#: A receipt or a payment may be withheld from for several claims.
WithheldFrom = Annotated[tuple[Withheld, ...], Field(max_length=20)]


class OffsetAnnounced(Event):
    """A claim is to be set off against money of this round (*motregning varslet*).

    `claim_round` and `claim_payment` are what is claimed of. With `on_county` the state withholds
    from the county's grant, else the county withholds from payments to `recipient`.
    """

    TOPIC: ClassVar[str] = "offset.announced"

    offset_id: ItemId
    control_id: Key
    claim_round: RoundId
    claim_payment: ItemId
    amount_ore: SomeOre
    on_county: Flag
    recipient: Party | None = None


class OffsetSettled(Event):
    """What was withheld settled the claim it was withheld for (*motregning gjort opp*).

    `withheld_by` is the receipt or the payment that it was withheld from.
    """

    TOPIC: ClassVar[str] = "offset.settled"

    offset_id: ItemId
    control_id: Key
    withheld_by: ItemId
    amount_ore: SomeOre


class OffsetReturned(Event):
    """What was withheld was paid out after all (*tilbakeholdt beløp utbetalt*).

    Nothing of it settles the claim any more, nor is it withheld again.
    """

    TOPIC: ClassVar[str] = "offset.returned"

    offset_id: ItemId
    control_id: Key
    withheld_by: ItemId
    amount_ore: SomeOre


OffsetEvent = OffsetAnnounced | OffsetSettled | OffsetReturned

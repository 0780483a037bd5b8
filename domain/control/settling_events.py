"""A claim is lowered, set off and settled (*oppgjør*). Sums are integer øre.

Source: domain description, sections 13.3 and 17.2 (inference where it gives no source).
"""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import RoundId
from domain.control.basis_events import EasedPart
from domain.control.events import Handled
from domain.control.kinds import SettledBy
from domain.event import Event
from domain.types import Day, Draft, ItemId, Line, SomeOre, Text


class ControlClaimEased(Handled, Event):
    """The claim was lowered (*krav satt ned*), which needs no new notice.

    Source: forvaltningsloven § 35 as read in [found F25]: in the party's favour always.
    """

    TOPIC: ClassVar[str] = "control.claim-eased"

    eased: Annotated[tuple[EasedPart, ...], Field(min_length=1, max_length=200)]
    written_reasons: Text


class ClaimSetOff(Handled, Event):
    """A claim is to be set off against later money (*motregning varslet*).

    `against` is the round whose grant, or whose payments to the recipient, it is withheld from.
    """

    TOPIC: ClassVar[str] = "control.offset-announced"

    offset_id: ItemId
    payment_id: ItemId
    amount_ore: SomeOre
    against: RoundId
    explained: Draft = ""


class ClaimWithheld(Event):
    """Money was kept for an announced offset (*holdt tilbake*): of which receipt or payment.

    It stands in the case as well, so that whatever lowers, settles or closes it has seen it. A
    payment that comes to nothing has withheld nothing, as the round says.
    """

    TOPIC: ClassVar[str] = "control.offset-withheld"

    offset_id: ItemId
    withheld_by: ItemId
    against: RoundId
    amount_ore: SomeOre


class WithheldReturned(Handled, Event):
    """What was withheld and settles nothing was paid out after all (*tilbakeholdt utbetalt*)."""

    TOPIC: ClassVar[str] = "control.withheld-returned"

    return_id: ItemId
    payment_id: ItemId
    offset_id: ItemId
    withheld_by: ItemId
    amount_ore: SomeOre
    on: Day
    reference: Line
    soft_stops: tuple[str, ...] = ()


class ClaimSettled(Event):
    """Money of a claim came in or was set off (*innbetaling eller motregning*).

    An offset names what was announced, and the receipt or payment that it was `withheld_by`.
    """

    TOPIC: ClassVar[str] = "control.claim-settled"

    settlement_id: ItemId
    payment_id: ItemId
    by: SettledBy
    amount_ore: SomeOre
    on: Day
    reference: Line
    offset_id: ItemId | None = None
    withheld_by: ItemId | None = None
    soft_stops: tuple[str, ...] = ()

"""Who confirms that it cooperates on a measure (*bekreftet samarbeid*), in each half."""

from typing import ClassVar

from domain.attachment import Attachments
from domain.event import Event
from domain.party import Party
from domain.step4_dispose.events import Half
from domain.types import Day, Draft, Flag, ItemId


class CooperationConfirmed(Event):
    """A partner confirmed its part in a measure (*samarbeid bekreftet*). Source: [Udir], crit. 2.

    `first_involved_on` is since when it has been in; without it `first_day_missing` is a
    finding, and stops nobody. `obligation` is what the partner takes on, which makes the
    cooperation binding; `came_after_need` says that a need behind the measure was defined
    before the partner came in. `written_by_county` says that the county wrote it down for it.
    """

    TOPIC: ClassVar[str] = "cooperation.confirmed"

    line_id: ItemId
    half: Half
    party: Party
    first_involved_on: Day | None = None
    obligation: Draft = ""
    agreements: Attachments = ()
    first_day_missing: Flag
    came_after_need: Flag = False
    written_by_county: Flag = False

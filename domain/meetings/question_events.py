"""What a disqualification found later leaves in the case that was decided on."""

from typing import ClassVar

from domain.case import Key
from domain.event import Event
from domain.meetings.events import ConflictGround
from domain.types import Flag, ItemId, Text


class DecisionQuestioned(Event):
    """The forum's decision in this case is to be looked at again (*vedtak til ny vurdering*).

    Somebody who took part was found to have been disqualified in the meeting's item; nothing
    that was decided changes by it.
    """

    TOPIC: ClassVar[str] = "decision.questioned"

    meeting_id: Key
    item_id: ItemId
    ground: ConflictGround


class DecisionSettled(Event):
    """The forum has looked at its decision again (*vurdert på nytt*): it stands, or not."""

    TOPIC: ClassVar[str] = "decision.settled"

    meeting_id: Key
    item_id: ItemId
    stands: Flag
    grounds: Text

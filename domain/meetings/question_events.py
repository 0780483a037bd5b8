"""What a meeting leaves in the case that it decided on: doubts found later, and a no."""

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


class TurnedDown(Event):
    """The forum said no in a meeting (*avvist i møtet*) to this need, or to a line of this round.

    It is told at once, so that whoever adopts the same in another meeting sees it. The forum's
    answer to a need is another event. `line_id` is the line; None for a need.
    """

    TOPIC: ClassVar[str] = "decision.turned-down"

    meeting_id: Key
    item_id: ItemId
    line_id: ItemId | None = None

"""What changing a called meeting leaves behind: it was moved, or called off."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.event import Event
from domain.registry.tie import Tie
from domain.step3_prioritise.forum_events import Member
from domain.types import Day, Instant, ItemId, Line, Text


class MeetingMoved(Event):
    """A meeting that had not begun was moved (*møte flyttet*) to another day, hour or place.

    `told` are those on the roster, who are told; `invited` are the members whose term
    had not begun on the old day and who are called from now on.
    """

    TOPIC: ClassVar[str] = "meeting.moved"

    moved_from: Day
    held_on: Day
    begins_at: Instant | None = None
    place: Line
    why: Text
    told: Annotated[tuple[ItemId, ...], Field(max_length=200)]
    invited: Annotated[tuple[Member, ...], Field(max_length=200)] = ()
    ties: tuple[Tie, ...] = ()
    soft_stops: tuple[str, ...] = ()


class MeetingCalledOff(Event):
    """A meeting that had not begun was called off (*møte avlyst*), and `told` are told of it.

    Its agenda stays readable; what stood on it may be taken up in another meeting.
    """

    TOPIC: ClassVar[str] = "meeting.called-off"

    why: Text
    told: Annotated[tuple[ItemId, ...], Field(max_length=200)]

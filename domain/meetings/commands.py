"""What all commands of a meeting have in common."""

from datetime import date

from domain.calendar import in_norway
from domain.case import CaseRef, Key, meeting_ref
from domain.command import Command
from domain.event import Circumstances, Refusal
from domain.permission import check_turn
from domain.role import Role
from domain.state.meeting import ForumMeeting
from domain.state.meeting_item import ItemState
from domain.state.meeting_position import meeting_position
from domain.step3_prioritise.forum_events import Member
from domain.types import Instant, ItemId


class MeetingCommand(Command):
    """A command about one meeting."""

    meeting_id: Key

    @property
    def case(self) -> CaseRef:
        """The meeting's case."""
        return meeting_ref(self.meeting_id)


class ItemCommand(MeetingCommand):
    """A command about one item of a meeting."""

    item_id: ItemId

    @property
    def item(self) -> str | None:
        """The item that the order binds."""
        return self.item_id


def check(meeting: ForumMeeting, command: Command) -> None:
    """Raise what `check_turn` raises for the meeting."""
    check_turn(command, meeting_position(meeting, 0), county=meeting.county)


def member_in(meeting: ForumMeeting, member_id: str) -> Member:
    """Somebody who is called to the meeting; raises `Refusal("not-on-roster")`."""
    if (member := meeting.roster.get(member_id)) is None:
        raise Refusal("not-on-roster", {"member": member_id})
    return member


def items_in(meeting: ForumMeeting, item_ids: tuple[str, ...]) -> tuple[ItemState, ...]:
    """Items of the agenda that are not withdrawn; raises `Refusal("item-not-on-agenda")`."""
    found = tuple(meeting.items.get(item_id) for item_id in item_ids)
    known = tuple(item for item in found if item is not None and not item.withdrawn)
    if len(known) < len(found):
        raise Refusal("item-not-on-agenda")
    return known


def check_own_voice(by: Circumstances, *members: Member) -> None:
    """A member speaks for themselves; secretary and chair write down what anyone says.

    Raises `Refusal("not-ones-own-voice")`.
    """
    if by.role is Role.FORUM_MEMBER and any(member.person != by.actor for member in members):
        raise Refusal("not-ones-own-voice")


def instant(at: Instant | None, by: Circumstances) -> Instant:
    """When it happened: as told, else from when the command holds (UTC)."""
    return at or by.effective_at


def begins_on(at: Instant | None, day: date) -> None:
    """A meeting begins on its own day in Norway; raises `Refusal("hour-on-another-day")`."""
    if at is not None and in_norway(at).date() != day:
        raise Refusal("hour-on-another-day")

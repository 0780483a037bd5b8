"""Who comes, who goes, and who takes whose place."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.command import Known
from domain.event import Event, Refusal
from domain.meetings.commands import MeetingCommand, check, instant, items_in, member_in
from domain.meetings.events import DeputySteppedIn, MembersArrived, MembersDeparted
from domain.rules.forum.entitled import DEPUTY_TAKEN, NOT_A_DEPUTY_OF, may_stand_in
from domain.state.meeting import ForumMeeting
from domain.types import Instant, ItemId

_Members = Annotated[tuple[ItemId, ...], Field(min_length=1, max_length=200)]


class RecordArrivals(MeetingCommand):
    """Record who has come, all at one instant or one by one as they come."""

    ACTION: ClassVar[str] = "record-arrivals"

    members: _Members
    at: Instant | None = None


class RecordDepartures(MeetingCommand):
    """Record who has left."""

    ACTION: ClassVar[str] = "record-departures"

    members: _Members
    at: Instant | None = None


class SendDeputy(MeetingCommand):
    """Let a deputy take a member's place, in some items or, without any named, in all."""

    ACTION: ClassVar[str] = "send-deputy"

    deputy: ItemId
    member_id: ItemId
    items: Annotated[tuple[ItemId, ...], Field(max_length=400)] = ()


def record_arrivals(
    meeting: ForumMeeting, command: RecordArrivals, known: Known
) -> tuple[Event, ...]:
    """Those who are there already are passed over. Raises `not-on-roster`."""
    check(meeting, command)
    called = [member_in(meeting, member_id).member_id for member_id in command.members]
    new = tuple(m for m in dict.fromkeys(called) if m not in meeting.present)
    return (MembersArrived(members=new, at=instant(command.at, command.by)),) if new else ()


def record_departures(
    meeting: ForumMeeting, command: RecordDepartures, known: Known
) -> tuple[Event, ...]:
    """Those who are not there are passed over. Raises `left-before-coming`."""
    check(meeting, command)
    at = instant(command.at, command.by)
    gone = tuple(m for m in dict.fromkeys(command.members) if m in meeting.present)
    came = [s for s in meeting.stays if s.member_id in gone and s.departed_at is None]
    if any(at < stay.arrived_at for stay in came):
        raise Refusal("left-before-coming")
    return (MembersDeparted(members=gone, at=at),) if gone else ()


def send_deputy(meeting: ForumMeeting, command: SendDeputy, known: Known) -> tuple[Event, ...]:
    """A person with a seat of their own, or in somebody else's, votes for nobody besides.

    Raises `not-on-roster`, `not-a-deputy-of`, `deputy-sits-already`, `item-not-on-agenda`.
    """
    check(meeting, command)
    deputy = member_in(meeting, command.deputy)
    if not may_stand_in(deputy, member_in(meeting, command.member_id)):
        raise Refusal(NOT_A_DEPUTY_OF.code)
    items_in(meeting, command.items)
    if any(member.person == deputy.person for member in meeting.voting_members):
        raise Refusal(DEPUTY_TAKEN.code)
    for other in meeting.deputies:
        both = not command.items or not other.items or set(command.items) & set(other.items)
        same = meeting.roster[other.deputy].person == deputy.person
        if same and other.member_id != command.member_id and both:
            raise Refusal(DEPUTY_TAKEN.code)
    return (
        DeputySteppedIn(deputy=command.deputy, member_id=command.member_id, items=command.items),
    )

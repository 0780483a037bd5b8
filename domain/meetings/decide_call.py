"""The forum is called to a meeting, and more members are called to it."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef, Key, forum_ref, meeting_ref
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.meetings import tied
from domain.meetings.agenda import AgendaItem
from domain.meetings.commands import MeetingCommand, begins_on, check
from domain.meetings.events import MeetingCalled, MembersInvited
from domain.meetings.pointing import concerned, pointed_to, pointing
from domain.registry.ties import refs, refs_further
from domain.rules.applying import apply_rules
from domain.rules.forum import called_meeting, kept_meeting
from domain.schemes.registry import rule_set_for
from domain.state.forum import Forum
from domain.state.meeting import ForumMeeting
from domain.step3_prioritise.forum_events import Member
from domain.types import CountyNumber, Day, Flag, Instant, ItemId, Line, SchemeName


class CallMeeting(Command):
    """Call the forum to a meeting; without names all who sit in it that day are called."""

    ACTION: ClassVar[str] = "call-meeting"

    meeting_id: Key
    scheme: SchemeName
    county: CountyNumber
    held_on: Day
    begins_at: Instant | None = None
    place: Line
    written: Flag = False
    invited: Annotated[tuple[ItemId, ...], Field(max_length=200)] = ()
    items: Annotated[tuple[AgendaItem, ...], Field(max_length=400)] = ()

    @property
    def case(self) -> CaseRef:
        """The meeting's case."""
        return meeting_ref(self.meeting_id)

    @property
    def forum(self) -> CaseRef:
        """The forum that meets."""
        return forum_ref(self.scheme, self.county)

    def reads(self) -> tuple[CaseRef, ...]:
        """The forum, and the needs, plans and applications that the agenda points to."""
        return (self.forum, *pointed_to(self.items))

    def reads_further(self, known: Known) -> tuple[CaseRef, ...]:
        """What the registry says of those who are called and of whom the agenda concerns."""
        called = _called(known.of(self.forum, Forum), self)
        concerns = (number for item in self.items for number in concerned(item, known))
        return (*tied.refs_of(called), *refs(concerns), *refs_further(known))


class InviteMembers(MeetingCommand):
    """Call more members, or call them as the registry has them now."""

    ACTION: ClassVar[str] = "invite-members"

    scheme: SchemeName
    county: CountyNumber
    members: Annotated[tuple[ItemId, ...], Field(min_length=1, max_length=200)]

    @property
    def forum(self) -> CaseRef:
        """The forum that meets."""
        return forum_ref(self.scheme, self.county)

    def reads(self) -> tuple[CaseRef, ...]:
        """The forum, whose registry says who they are."""
        return (self.forum,)

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """Besides, what the registry says of whom the agenda concerns."""
        return (*self.reads(), *tied.refs_of_agenda(state))

    def reads_further(self, known: Known) -> tuple[CaseRef, ...]:
        """What the registry says of where these members come from."""
        members = known.of(self.forum, Forum).members
        invited = (members[member_id] for member_id in self.members if member_id in members)
        return (*tied.refs_of(invited), *refs_further(known))


def call_meeting(meeting: ForumMeeting, command: CallMeeting, known: Known) -> tuple[Event, ...]:
    """Raises `meeting-already-called`, `forum-not-appointed`, `member-not-known`,
    `item-twice`, `item-points-wrongly`, `hour-on-another-day`, `reason-required`.
    """
    check(meeting.model_copy(update={"county": command.county}), command)
    begins_on(command.begins_at, command.held_on)
    forum = known.of(command.forum, Forum)
    if not forum.appointed:
        raise Refusal("forum-not-appointed")
    rules = rule_set_for(command.scheme, command.held_on.year)
    roster = _members(forum, _names(forum, command))
    if len({item.item_id for item in command.items}) < len(command.items):
        raise Refusal("item-twice")
    practice = forum.practice_or(rules.forum.practice)
    broken = called_meeting.broken(forum, roster, practice, written=command.written)
    place = (command.scheme, command.county)
    items = tuple(pointing(item, place, known) for item in command.items)
    receivers = tuple(number for item in items for number in item.concerns)
    return (
        MeetingCalled(
            meeting_id=command.meeting_id,
            scheme=command.scheme,
            county=command.county,
            rule_set=rules.rule_set_id,
            held_on=command.held_on,
            begins_at=command.begins_at,
            place=command.place,
            written=command.written,
            roster=roster,
            chair=forum.chair,
            practice=practice,
            items=items,
            ties=tied.tied(practice, roster, receivers, command.held_on, known),
            soft_stops=apply_rules(broken, command.by),
        ),
    )


def invite_members(
    meeting: ForumMeeting, command: InviteMembers, known: Known
) -> tuple[Event, ...]:
    """Raises `meeting-of-other-forum`, `member-not-known`."""
    check(meeting, command)
    if command.forum != forum_ref(meeting.scheme, meeting.county):
        raise Refusal(kept_meeting.OTHER_FORUM.code)
    members = _members(known.of(command.forum, Forum), command.members)
    receivers = tied.receivers_in(meeting)
    ties = tied.tied(meeting.practice, members, receivers, meeting.held_on, known)
    return (MembersInvited(members=members, ties=ties),)


def _names(forum: Forum, command: CallMeeting) -> tuple[str, ...]:
    """Who is called, by id: those who are named, else all who sit in the forum that day."""
    return command.invited or tuple(m.member_id for m in forum.sitting(command.held_on))


def _called(forum: Forum, command: CallMeeting) -> tuple[Member, ...]:
    """Those of them whom the forum's registry has."""
    return tuple(forum.members[m] for m in _names(forum, command) if m in forum.members)


def _members(forum: Forum, member_ids: tuple[str, ...]) -> tuple[Member, ...]:
    unknown = [member_id for member_id in member_ids if member_id not in forum.members]
    if unknown:
        raise Refusal("member-not-known")
    return tuple(forum.members[member_id] for member_id in dict.fromkeys(member_ids))

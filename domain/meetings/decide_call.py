"""The forum is called to a meeting: who, with which agenda, papers and recommendations."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import (
    CaseRef,
    Key,
    application_ref,
    forum_ref,
    meeting_ref,
    need_ref,
    round_ref,
    scheme_and_county,
)
from domain.command import Command, Known, require_reason
from domain.event import Event, Refusal
from domain.meetings.agenda import MOST_CONCERNED, AgendaItem, ItemKind, ItemOutcome, Paper
from domain.meetings.commands import ItemCommand, MeetingCommand, begins_on, check
from domain.meetings.events import (
    ItemAdded,
    ItemWithdrawn,
    MeetingCalled,
    MembersInvited,
    PapersAdded,
    Recommended,
)
from domain.rules import called_meeting, kept_meeting
from domain.rules.applying import apply_rules
from domain.schemes.registry import rule_set_for
from domain.state.application import Application
from domain.state.forum import Forum
from domain.state.meeting import ForumMeeting
from domain.state.need import Need
from domain.state.round import Round
from domain.step3_prioritise.forum_events import Member
from domain.types import CountyNumber, Day, Flag, Instant, ItemId, Line, SchemeName, Text


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
        return (self.forum, *_pointed_to(self.items))


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


class AddItem(MeetingCommand):
    """Put an item on the agenda of a meeting that has been called."""

    ACTION: ClassVar[str] = "add-item"

    added: AgendaItem

    def reads(self) -> tuple[CaseRef, ...]:
        """The need, the plan's line or the application, if it is about one."""
        return _pointed_to((self.added,))


class WithdrawItem(ItemCommand):
    """Take an item off the agenda, with a reason."""

    ACTION: ClassVar[str] = "withdraw-item"


class AddPapers(ItemCommand):
    """Send out papers for an item, each by its hash."""

    ACTION: ClassVar[str] = "add-papers"

    papers: Annotated[tuple[Paper, ...], Field(min_length=1, max_length=40)]


class Recommend(ItemCommand):
    """Give the secretariat's recommendation on an item."""

    ACTION: ClassVar[str] = "recommend"

    outcome: ItemOutcome
    text: Text


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
    sitting = tuple(member.member_id for member in forum.sitting(command.held_on))
    roster = _members(forum, command.invited or sitting)
    if len({item.item_id for item in command.items}) < len(command.items):
        raise Refusal("item-twice")
    practice = forum.practice_or(rules.forum.practice)
    broken = called_meeting.broken(forum, roster, practice, written=command.written)
    place = (command.scheme, command.county)
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
            items=tuple(_pointing(item, place, known) for item in command.items),
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
    return (MembersInvited(members=_members(known.of(command.forum, Forum), command.members)),)


def add_item(meeting: ForumMeeting, command: AddItem, known: Known) -> tuple[Event, ...]:
    """Raises `item-twice`, `item-points-wrongly`."""
    check(meeting, command)
    if command.added.item_id in meeting.items:
        raise Refusal("item-twice")
    return (ItemAdded(item=_pointing(command.added, (meeting.scheme, meeting.county), known)),)


def withdraw_item(meeting: ForumMeeting, command: WithdrawItem, known: Known) -> tuple[Event, ...]:
    """Raises `item-not-on-agenda`, `item-concluded`, `vote-open`, `reason-required`."""
    check(meeting, command)
    require_reason(command.by)
    return (ItemWithdrawn(item_id=command.item_id, why=command.by.reason or ""),)


def add_papers(meeting: ForumMeeting, command: AddPapers, known: Known) -> tuple[Event, ...]:
    """Raises `item-not-on-agenda`."""
    check(meeting, command)
    return (PapersAdded(item_id=command.item_id, papers=command.papers),)


def recommend(meeting: ForumMeeting, command: Recommend, known: Known) -> tuple[Event, ...]:
    """Raises `item-not-on-agenda`, `vote-open`, `outcome-not-for-item`."""
    check(meeting, command)
    if command.outcome not in meeting.items[command.item_id].item.outcomes:
        raise Refusal("outcome-not-for-item")
    return (Recommended(item_id=command.item_id, outcome=command.outcome, text=command.text),)


def _members(forum: Forum, member_ids: tuple[str, ...]) -> tuple[Member, ...]:
    unknown = [member_id for member_id in member_ids if member_id not in forum.members]
    if unknown:
        raise Refusal("member-not-known")
    return tuple(forum.members[member_id] for member_id in dict.fromkeys(member_ids))


def _pointed_to(items: tuple[AgendaItem, ...]) -> tuple[CaseRef, ...]:
    """The needs and applications, and the rounds of which a line stands by itself."""
    needs = {item.need_id for item in items if item.need_id is not None}
    lines = [item for item in items if item.kind is ItemKind.PLAN_LINE]
    rounds = {item.round_id for item in lines if item.round_id is not None}
    applications = {item.application_id for item in items if item.application_id is not None}
    return (
        *map(need_ref, sorted(needs)),
        *map(round_ref, sorted(rounds)),
        *map(application_ref, sorted(applications)),
    )


def _pointing(item: AgendaItem, place: tuple[str, str], known: Known) -> AgendaItem:
    """The item, if what it points to is there and this forum's, with whom it concerns.

    These are a need's unit, a line's recipient and providers, who applied for an application
    and teaches its study, and whoever is told besides.
    A line that is not in the plan yet concerns those who are told alone.
    """
    if not item.points_rightly:
        raise Refusal("item-points-wrongly")
    if item.round_id is not None and scheme_and_county(item.round_id) != place:
        raise Refusal("item-points-wrongly")
    if item.kind is ItemKind.PLAN_LINE:
        state = known.of(round_ref(item.round_id or ""), Round)
        line = state.lines.get(item.line_id or "")
        return _concerning(item, () if line is None else line.receivers)
    if item.kind is ItemKind.APPLICATION:
        return _concerning(item, _applied(item, known))
    if item.kind is not ItemKind.NEED:
        return item
    need = known.of(need_ref(item.need_id or ""), Need)
    if need.unit is None or (need.scheme, need.county) != place:
        raise Refusal("item-points-wrongly")
    return _concerning(item, tuple(owner.organisation for owner in need.owners))


def _applied(item: AgendaItem, known: Known) -> tuple[str, ...]:
    """Whom an application to a pot of the item's round would give money to."""
    application = known.of(application_ref(item.application_id or ""), Application)
    if application.applicant is None or application.content is None:
        raise Refusal("item-points-wrongly")
    if application.withdrawn or application.round_id != item.round_id:
        raise Refusal("item-points-wrongly")
    study = application.content.study
    taught_by = () if study is None else (study.provider.organisation,)
    return (application.applicant.organisation, *taught_by)


def _concerning(item: AgendaItem, parties: tuple[str, ...]) -> AgendaItem:
    """The item with the parties that the record names, and those that were told besides."""
    concerns = tuple(dict.fromkeys((*parties, *item.concerns)))
    if len(concerns) > MOST_CONCERNED:
        raise Refusal("item-points-wrongly")
    return item.model_copy(update={"concerns": concerns})

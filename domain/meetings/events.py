"""What a meeting leaves behind before and around its decisions."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from domain.attachment import Attachments
from domain.case import Key
from domain.event import Event
from domain.meetings.agenda import AgendaItem, ItemOutcome, Paper
from domain.registry.tie import Tie
from domain.schemes.forum_practice import ForumPractice
from domain.step3_prioritise.forum_events import Member
from domain.types import Count, CountyNumber, Day, Draft, Flag, Instant, ItemId, Line, Text


class MeetingCalled(Event):
    """The forum was called to a meeting (*møte innkalt*), with an agenda and a roster.

    `roster` are the members as the registry had them then, `practice` is how the
    forum decided then: later changes of either touch no meeting that was called.
    A `written` meeting is a procedure in writing between meetings; `begins_at` is the hour (UTC).
    `ties` are the registry's between those on the roster and whom the items concern.
    """

    TOPIC: ClassVar[str] = "meeting.called"

    meeting_id: Key
    scheme: str
    county: CountyNumber
    rule_set: str
    held_on: Day
    begins_at: Instant | None = None
    place: Line
    written: Flag = False
    roster: Annotated[tuple[Member, ...], Field(max_length=200)]
    chair: ItemId | None
    practice: ForumPractice
    items: Annotated[tuple[AgendaItem, ...], Field(max_length=400)]
    ties: tuple[Tie, ...] = ()
    soft_stops: tuple[str, ...] = ()


class MembersInvited(Event):
    """More members were invited, or anew as the registry has them now (*medlemmer innkalt*)."""

    TOPIC: ClassVar[str] = "meeting.members-invited"

    members: Annotated[tuple[Member, ...], Field(max_length=200)]
    ties: tuple[Tie, ...] = ()


class ItemAdded(Event):
    """An item came on the agenda after the call (*sak satt på sakslisten*)."""

    TOPIC: ClassVar[str] = "meeting.item-added"

    item: AgendaItem
    ties: tuple[Tie, ...] = ()


class ItemWithdrawn(Event):
    """An item was taken off the agenda with a reason (*sak trukket*); it stays readable."""

    TOPIC: ClassVar[str] = "meeting.item-withdrawn"

    item_id: ItemId
    why: Draft = ""


class PapersAdded(Event):
    """Papers were sent out for an item (*saksdokumenter sendt ut*), each by its hash."""

    TOPIC: ClassVar[str] = "meeting.papers-added"

    item_id: ItemId
    papers: Annotated[tuple[Paper, ...], Field(min_length=1, max_length=40)]


class Recommended(Event):
    """The secretariat recommended a decision (*innstilling*); the forum's is another event."""

    TOPIC: ClassVar[str] = "meeting.recommended"

    item_id: ItemId
    outcome: ItemOutcome
    text: Text


class MembersArrived(Event):
    """Members came to the meeting (*medlemmer kom*) at an instant."""

    TOPIC: ClassVar[str] = "meeting.members-arrived"

    members: Annotated[tuple[ItemId, ...], Field(min_length=1, max_length=200)]
    at: Instant


class MembersDeparted(Event):
    """Members left the meeting (*medlemmer gikk*) at an instant."""

    TOPIC: ClassVar[str] = "meeting.members-departed"

    members: Annotated[tuple[ItemId, ...], Field(min_length=1, max_length=200)]
    at: Instant


class ConflictGround(StrEnum):
    """Why a member may be disqualified (*inhabilitetsgrunn*), as a code and never a story.

    Source: forvaltningsloven §§ 6-10 as read in the domain description.
    """

    OWN_ORGANISATION = "own-organisation"
    SPOKEN_FOR = "spoken-for"
    PARTY = "party"
    FAMILY = "family"
    OFFICE = "office"
    SPECIAL = "special"


class ImpartialityDeclared(Event):
    """A member said whether they are impartial in some items (*habilitet erklært*).

    `ground` is None when the member knows of no conflict.
    """

    TOPIC: ClassVar[str] = "meeting.impartiality-declared"

    member_id: ItemId
    items: Annotated[tuple[ItemId, ...], Field(min_length=1, max_length=400)]
    ground: ConflictGround | None = None


class ImpartialityDecided(Event):
    """The forum decided, without the member, on the member's impartiality (*habilitet avgjort*)."""

    TOPIC: ClassVar[str] = "meeting.impartiality-decided"

    item_id: ItemId
    member_id: ItemId
    disqualified: Flag
    deciders: Annotated[tuple[ItemId, ...], Field(min_length=1, max_length=200)]
    for_disqualification: Count
    against_disqualification: Count


class DeputySteppedIn(Event):
    """A deputy took a member's place (*vara trådte inn*), in some items or in all of them."""

    TOPIC: ClassVar[str] = "meeting.deputy-stepped-in"

    deputy: ItemId
    member_id: ItemId
    items: Annotated[tuple[ItemId, ...], Field(max_length=400)] = ()


class MeetingClosed(Event):
    """The meeting ended (*møtet hevet*)."""

    TOPIC: ClassVar[str] = "meeting.closed"

    at: Instant


class MinutesApproved(Event):
    """The chair approved the minutes (*protokoll godkjent*); from here on they are fixed.

    `attachments` are files of what was approved, such as the minutes signed on paper.
    """

    TOPIC: ClassVar[str] = "meeting.minutes-approved"

    attachments: Attachments = ()


class MinutesCorrected(Event):
    """Something was added to approved minutes (*rettelse til protokollen*); nothing is changed."""

    TOPIC: ClassVar[str] = "meeting.minutes-corrected"

    item_id: ItemId | None = None
    text: Text
    attachments: Attachments = ()

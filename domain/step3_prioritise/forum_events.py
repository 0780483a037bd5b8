"""What the forum's registry leaves behind: members, chair and the way it decides."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from domain.event import Event
from domain.party import Programme
from domain.schemes.forum_practice import ForumPractice
from domain.schemes.rule_set import Status
from domain.step3_prioritise.events import SeatGroup
from domain.types import Day, ItemId, Line, OrganisationNumber
from domain.value import Value

#: An opaque id of a person, as tokens have it: no blanks, so no name, and no e-mail address.
PersonRef = Annotated[str, StringConstraints(pattern=r"^[!-?A-~]{1,255}$")]


class Standing(StrEnum):
    """What somebody is in the forum (*rolle i forumet*); only members and deputies vote."""

    VOTING = "voting"
    DEPUTY = "deputy"
    ADVISORY = "advisory"
    OBSERVER = "observer"
    SECRETARIAT = "secretariat"


class Member(Value):
    """A person's place in the forum (*medlem*): a person by an opaque id, never by name.

    `organisation` is where the person comes from, `speaks_for` whom the member
    represents there. A deputy (*vararepresentant*) stands in for `deputy_for`.
    """

    member_id: ItemId
    person: PersonRef
    group: SeatGroup
    standing: Standing
    organisation: OrganisationNumber
    speaks_for: Annotated[tuple[OrganisationNumber, ...], Field(max_length=60)] = ()
    programme: Programme | None = None
    deputy_for: Annotated[tuple[ItemId, ...], Field(max_length=20)] = ()
    term_from: Day
    term_to: Day


class ForumMemberJoined(Event):
    """Somebody came into the forum (*medlem oppnevnt*). Source: [found F3]."""

    TOPIC: ClassVar[str] = "forum.member-joined"

    member: Member
    soft_stops: tuple[str, ...] = ()


class ForumMemberChanged(Event):
    """What is known of a member changed (*medlem endret*); the person stays the same."""

    TOPIC: ClassVar[str] = "forum.member-changed"

    member: Member
    soft_stops: tuple[str, ...] = ()


class ForumMemberLeft(Event):
    """Somebody left the forum (*medlem gått ut*) after this day."""

    TOPIC: ClassVar[str] = "forum.member-left"

    member_id: ItemId
    last_day: Day


class ChairChosen(Event):
    """A member became the forum's chair (*leder valgt*)."""

    TOPIC: ClassVar[str] = "forum.chair-chosen"

    member_id: ItemId


class PracticeSet(Event):
    """The county said how its forum decides (*arbeidsmåte fastsatt*).

    `status` says how sure it is: no source settles it for the scheme.
    """

    TOPIC: ClassVar[str] = "forum.practice-set"

    practice: ForumPractice
    source: Line
    status: Status = Status.UNVERIFIED

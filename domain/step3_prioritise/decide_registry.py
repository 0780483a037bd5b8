"""The forum's registry: who sits in it, who leads it, and how it decides."""

from typing import Annotated, ClassVar, Final

from pydantic import Field

from domain.case import CaseRef, county_ref, forum_ref
from domain.command import Command, Known
from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import DeadlineKind, DeadlineSource
from domain.deadlines.standing import standing
from domain.event import Event, Refusal
from domain.party import Programme
from domain.permission import check_turn
from domain.rules.applying import apply_rules
from domain.rules.forum import seated_member
from domain.schemes.forum_practice import ForumPractice
from domain.schemes.rule_set import Status
from domain.state.forum import Forum, forum_position
from domain.step3_prioritise.events import SeatGroup
from domain.step3_prioritise.forum_events import (
    ChairChosen,
    ForumMemberChanged,
    ForumMemberJoined,
    ForumMemberLeft,
    Member,
    PersonRef,
    PracticeSet,
    Standing,
)
from domain.types import CountyNumber, Day, ItemId, Line, OrganisationNumber, SchemeName

#: Whose deadline the end of a term is: the county appoints, and nobody else.
TERM_CITATION: Final = "[found F3]: the county decides the forum's composition"


class _InForum(Command):
    scheme: SchemeName
    county: CountyNumber

    @property
    def case(self) -> CaseRef:
        """The forum's case."""
        return forum_ref(self.scheme, self.county)


class _Seated(_InForum):
    member_id: ItemId
    group: SeatGroup
    standing: Standing
    organisation: OrganisationNumber
    speaks_for: Annotated[tuple[OrganisationNumber, ...], Field(max_length=60)] = ()
    programme: Programme | None = None
    deputy_for: Annotated[tuple[ItemId, ...], Field(max_length=20)] = ()
    term_from: Day
    term_to: Day

    def reads(self) -> tuple[CaseRef, ...]:
        """The county, whose practice says when to remind of the term's end."""
        return (county_ref(self.county),)

    def seated(self, person: str) -> Member:
        """The member that the command describes."""
        names = set(Member.model_fields) - {"person"}
        return Member(person=person, **{name: getattr(self, name) for name in names})


class AddMember(_Seated):
    """Take somebody into the forum: as member, deputy, observer or secretary."""

    ACTION: ClassVar[str] = "add-member"

    person: PersonRef


class ChangeMember(_Seated):
    """Change what is known of a member; who it is stays."""

    ACTION: ClassVar[str] = "change-member"


class RemoveMember(_InForum):
    """Let a member leave the forum after a day."""

    ACTION: ClassVar[str] = "remove-member"

    member_id: ItemId
    last_day: Day


class ChooseChair(_InForum):
    """Name the member who leads the forum."""

    ACTION: ClassVar[str] = "choose-chair"

    member_id: ItemId


class SetForumPractice(_InForum):
    """Say how the forum decides, by which source, and how sure that is."""

    ACTION: ClassVar[str] = "set-forum-practice"

    practice: ForumPractice
    source: Line
    status: Status = Status.UNVERIFIED


def add_member(forum: Forum, command: AddMember, known: Known) -> tuple[Event, ...]:
    """Raises `forum-not-appointed`, `member-exists`, and what `seated_member` refuses."""
    check_turn(command, forum_position(forum, 0), county=command.county)
    if command.member_id in forum.members:
        raise Refusal("member-exists")
    member = command.seated(command.person)
    stops = _checked(forum, member, command)
    return (ForumMemberJoined(member=member, soft_stops=stops), *_term_ends(member, command, known))


def change_member(forum: Forum, command: ChangeMember, known: Known) -> tuple[Event, ...]:
    """Raises `member-not-known`, and what `seated_member` refuses."""
    check_turn(command, forum_position(forum, 0), county=command.county)
    member = command.seated(_member(forum, command.member_id).person)
    if member == forum.members[command.member_id]:
        return ()
    stops = _checked(forum, member, command)
    return (
        ForumMemberChanged(member=member, soft_stops=stops),
        *_term_ends(member, command, known),
    )


def remove_member(forum: Forum, command: RemoveMember, known: Known) -> tuple[Event, ...]:
    """Raises `member-not-known`, and `period-reversed` for a day before the term."""
    check_turn(command, forum_position(forum, 0), county=command.county)
    if command.last_day < _member(forum, command.member_id).term_from:
        raise Refusal("period-reversed")
    left = forum.members[command.member_id]
    if left.term_to == command.last_day:
        return ()
    return (ForumMemberLeft(member_id=command.member_id, last_day=command.last_day),)


def choose_chair(forum: Forum, command: ChooseChair, known: Known) -> tuple[Event, ...]:
    """Raises `member-not-known`, and `chair-without-vote` for one who is no voting member."""
    check_turn(command, forum_position(forum, 0), county=command.county)
    if _member(forum, command.member_id).standing is not Standing.VOTING:
        raise Refusal("chair-without-vote")
    if forum.chair == command.member_id:
        return ()
    return (ChairChosen(member_id=command.member_id),)


def set_forum_practice(forum: Forum, command: SetForumPractice, known: Known) -> tuple[Event, ...]:
    """Raises `forum-not-appointed`."""
    check_turn(command, forum_position(forum, 0), county=command.county)
    said = PracticeSet(practice=command.practice, source=command.source, status=command.status)
    return () if forum.practice == said else (said,)


def _term_ends(member: Member, command: _Seated, known: Known) -> tuple[DeadlineSet, ...]:
    """The end of the member's term, so that the county is reminded to appoint in time."""
    return standing(
        member.member_id,
        DeadlineKind.TERM,
        member.term_to,
        command.by,
        known,
        county=command.county,
        source=DeadlineSource.COUNTY_PRACTICE,
        citation=TERM_CITATION,
    )


def _member(forum: Forum, member_id: str) -> Member:
    if (member := forum.members.get(member_id)) is None:
        raise Refusal("member-not-known")
    return member


def _checked(forum: Forum, member: Member, command: _Seated) -> tuple[str, ...]:
    if member.term_to < member.term_from:
        raise Refusal("period-reversed")
    return apply_rules(seated_member.broken(forum, member), command.by)

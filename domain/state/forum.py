"""A county's forum (*samarbeidsforum*): what is true of it now."""

from datetime import date
from typing import ClassVar

from domain.case import CaseKind
from domain.deadlines.events import OfDeadline
from domain.duty import Milestone
from domain.event import Event
from domain.position import Position
from domain.schemes.forum_practice import ForumPractice
from domain.schemes.registry import rule_set_for
from domain.state.deadlines import Deadline, evolve_deadlines, open_deadlines
from domain.step3_prioritise.events import ForumAppointed, Seat, SeatGroup
from domain.step3_prioritise.forum_events import (
    ChairChosen,
    ForumMemberChanged,
    ForumMemberJoined,
    ForumMemberLeft,
    Member,
    PracticeSet,
    Standing,
)
from domain.takeover.events import ForumTakenOver
from domain.types import Day
from domain.value import Value


class Forum(Value):
    """The forum's seats, members and way of deciding; empty until the county has appointed it.

    `practice` is None as long as the county has said nothing of it: then the rule set's
    holds. Members keep their own terms when the forum is appointed anew; `deadlines` says by
    member's id when each term ends.
    """

    KIND: ClassVar[CaseKind] = CaseKind.FORUM

    scheme: str = ""
    county: str = ""
    seats: tuple[Seat, ...] = ()
    term_from: Day | None = None
    term_to: Day | None = None
    members: dict[str, Member] = {}
    chair: str | None = None
    practice: PracticeSet | None = None
    deadlines: dict[str, Deadline] = {}

    @property
    def appointed(self) -> bool:
        """Whether the county has appointed it."""
        return bool(self.seats)

    @property
    def groups(self) -> frozenset[SeatGroup]:
        """The groups that have a seat."""
        return frozenset(seat.group for seat in self.seats)

    @property
    def keeps_meetings(self) -> bool:
        """Whether the county has said that the forum's meetings are held in this system."""
        return self.practice is not None and self.practice.practice.keeps_meetings

    @property
    def required_groups(self) -> frozenset[SeatGroup]:
        """The groups that the rules of its first year ask for."""
        if self.term_from is None:
            return frozenset()
        rules = rule_set_for(self.scheme, self.term_from.year).forum
        return frozenset(SeatGroup(group) for group in rules.required_groups)

    def practice_or(self, usual: ForumPractice) -> ForumPractice:
        """How the forum decides: as the county has said, else as the rule set has it."""
        return self.practice.practice if self.practice else usual

    def sitting(self, on: date) -> tuple[Member, ...]:
        """The members whose term the day falls in."""
        return tuple(m for m in self.members.values() if m.term_from <= on <= m.term_to)

    def seats_of(self, person: str) -> tuple[Member, ...]:
        """The places in the forum that one person has, by an opaque id."""
        return tuple(member for member in self.members.values() if member.person == person)

    def free_seats(self, member: Member) -> int:
        """How many of the group's seats of that kind nobody has on the first day of the term."""
        votes = member.standing is Standing.VOTING
        taken = [
            other
            for other in self.sitting(member.term_from)
            if other.group is member.group
            and other.standing is member.standing
            and other.member_id != member.member_id
        ]
        seats = sum(s.members for s in self.seats if s.group is member.group and s.votes is votes)
        return seats - len(taken)

    def sits_on(self, day: date) -> bool:
        """Whether the day lies within the forum's term."""
        if self.term_from is None or self.term_to is None:
            return False
        return self.term_from <= day <= self.term_to


def evolve_forum(forum: Forum, event: Event) -> Forum:
    """The forum after one more event."""
    match event:
        case ForumAppointed():
            return forum.model_copy(update=dict(event))
        case ForumTakenOver():
            told = {name: value for name, value in event if name != "as_of"}
            members = {member.member_id: member for member in event.members}
            return forum.model_copy(update={**told, "members": members})
        case ForumMemberJoined() | ForumMemberChanged():
            members = {**forum.members, event.member.member_id: event.member}
            kept = _without(forum, event.member.member_id)
            return forum.model_copy(update={"members": members, "deadlines": kept})
        case ForumMemberLeft():
            left = forum.members[event.member_id].model_copy(update={"term_to": event.last_day})
            chair = None if forum.chair == event.member_id else forum.chair
            members = {**forum.members, event.member_id: left}
            kept = _without(forum, event.member_id)
            told = {"members": members, "chair": chair, "deadlines": kept}
            return forum.model_copy(update=told)
        case ChairChosen():
            return forum.model_copy(update={"chair": event.member_id})
        case PracticeSet():
            return forum.model_copy(update={"practice": event})
        case OfDeadline():
            noted = evolve_deadlines(forum.deadlines, event)
            return forum.model_copy(update={"deadlines": noted})
        case _:
            raise TypeError(f"{event.TOPIC} does not belong to a forum")


def forum_position(forum: Forum, version: int) -> Position:
    """Where the forum stands: appointed or not, and whose term is waited for to end."""
    waiting = open_deadlines(forum.deadlines, frozenset())
    return Position(
        version=version,
        done=frozenset({Milestone.APPOINTED}) if forum.appointed else frozenset(),
        deadlines=waiting,
        finished=not waiting,
    )


def _without(forum: Forum, member_id: str) -> dict[str, Deadline]:
    """The deadlines but the member's, whose term is another now."""
    return {key: one for key, one in forum.deadlines.items() if key != member_id}

"""Impartiality (*habilitet*): declared before each item, decided by the forum, found out later."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef
from domain.command import Addition, Known
from domain.event import Event, Refusal
from domain.meetings.commands import (
    ItemCommand,
    MeetingCommand,
    check,
    check_own_voice,
    items_in,
    member_in,
)
from domain.meetings.decided_cases import applications_of, cases_of, told_to
from domain.meetings.decision_events import DecisionReviewed, DisqualificationFound
from domain.meetings.events import ConflictGround, ImpartialityDecided, ImpartialityDeclared
from domain.meetings.question_events import DecisionQuestioned, DecisionSettled
from domain.rules.forum.entitled import voters
from domain.rules.forum.impartiality import DECIDED_ON_ONESELF
from domain.state.meeting import ForumMeeting
from domain.types import Count, Flag, ItemId, Text


class DeclareImpartiality(MeetingCommand):
    """Declare whether a member is impartial in some items; without a ground the member is."""

    ACTION: ClassVar[str] = "declare-impartiality"

    member_id: ItemId
    items: Annotated[tuple[ItemId, ...], Field(min_length=1, max_length=400)]
    ground: ConflictGround | None = None


class DecideImpartiality(ItemCommand):
    """Record how the forum, without the member, decided on the member's impartiality."""

    ACTION: ClassVar[str] = "decide-impartiality"

    member_id: ItemId
    for_disqualification: Count
    against_disqualification: Count


class ReportDisqualification(ItemCommand):
    """Record that somebody was disqualified in an item that is decided already."""

    ACTION: ClassVar[str] = "report-disqualification"

    member_id: ItemId
    ground: ConflictGround

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """The case that was decided on in the item."""
        return cases_of(state, self.item_id)

    def reads_further(self, known: Known) -> tuple[CaseRef, ...]:
        """The applications whose answer rests on the item."""
        return applications_of(self.meeting_id, self.item_id, known)

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """The decision is marked for review where it stands, too."""
        mark = DecisionQuestioned(
            meeting_id=self.meeting_id, item_id=self.item_id, ground=self.ground
        )
        return told_to(state, self.item_id, known, mark)


class ReviewDecision(ItemCommand):
    """Record that a decision was looked at again: it stands, or is taken up anew."""

    ACTION: ClassVar[str] = "review-decision"

    stands: Flag
    grounds: Text

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """The case that was decided on in the item."""
        return cases_of(state, self.item_id)

    def reads_further(self, known: Known) -> tuple[CaseRef, ...]:
        """The applications whose answer rests on the item."""
        return applications_of(self.meeting_id, self.item_id, known)

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """What came of the review is told where the decision stands, too."""
        settled = DecisionSettled(
            meeting_id=self.meeting_id,
            item_id=self.item_id,
            stands=self.stands,
            grounds=self.grounds,
        )
        return told_to(state, self.item_id, known, settled, only_questioned=True)


def declare_impartiality(
    meeting: ForumMeeting, command: DeclareImpartiality, known: Known
) -> tuple[Event, ...]:
    """Raises `not-on-roster`, `not-ones-own-voice`, `item-not-on-agenda`, `item-concluded`,
    `vote-open`.
    """
    check(meeting, command)
    check_own_voice(command.by, member_in(meeting, command.member_id))
    for item in items_in(meeting, command.items):
        if item.concluded is not None:
            raise Refusal("item-concluded")
        if item.vote_open:
            raise Refusal("vote-open")
    return (
        ImpartialityDeclared(
            member_id=command.member_id, items=command.items, ground=command.ground
        ),
    )


def decide_impartiality(
    meeting: ForumMeeting, command: DecideImpartiality, known: Known
) -> tuple[Event, ...]:
    """The deciders are those who take part now, less the member.

    Raises `not-on-roster`, `decided-on-oneself`, `more-votes-than-deciders`.
    """
    check(meeting, command)
    member = member_in(meeting, command.member_id)
    if member.person in command.by.persons:
        raise Refusal(DECIDED_ON_ONESELF.code)
    taking_part = (v.cast_by for v in voters(meeting, meeting.items[command.item_id]))
    deciders = tuple(decider for decider in taking_part if decider != member.member_id)
    given = command.for_disqualification + command.against_disqualification
    if not 0 < given <= len(deciders):
        raise Refusal("more-votes-than-deciders", {"deciders": len(deciders)})
    return (
        ImpartialityDecided(
            item_id=command.item_id,
            member_id=command.member_id,
            disqualified=command.for_disqualification > command.against_disqualification,
            deciders=deciders,
            for_disqualification=command.for_disqualification,
            against_disqualification=command.against_disqualification,
        ),
    )


def report_disqualification(
    meeting: ForumMeeting, command: ReportDisqualification, known: Known
) -> tuple[Event, ...]:
    """Marks the decision for review and rewrites nothing. Raises `not-on-roster`."""
    check(meeting, command)
    member_in(meeting, command.member_id)
    return (
        DisqualificationFound(
            item_id=command.item_id, member_id=command.member_id, ground=command.ground
        ),
    )


def review_decision(
    meeting: ForumMeeting, command: ReviewDecision, known: Known
) -> tuple[Event, ...]:
    """Raises `decision-not-under-review`."""
    check(meeting, command)
    return (
        DecisionReviewed(item_id=command.item_id, stands=command.stands, grounds=command.grounds),
    )

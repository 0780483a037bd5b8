"""What comes of an item: dissent, a conclusion, or the recommendations followed in bulk."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef
from domain.command import Addition, Known
from domain.event import Event, Refusal
from domain.meetings import voting
from domain.meetings.agenda import ItemOutcome
from domain.meetings.commands import (
    ItemCommand,
    MeetingCommand,
    check,
    check_own_voice,
    instant,
    items_in,
    member_in,
)
from domain.meetings.decision_events import DissentNoted
from domain.meetings.plan_voted_on import plan_voted_on, read_further, read_with
from domain.meetings.turned_down import cases_told, told
from domain.schemes.forum_practice import DecisionMethod
from domain.state.meeting import ForumMeeting, evolve_meeting
from domain.types import Draft, Instant, ItemId, Text


class NoteDissent(ItemCommand):
    """Have a member's dissenting opinion written down."""

    ACTION: ClassVar[str] = "note-dissent"

    member_id: ItemId
    text: Text


class ConcludeItem(ItemCommand):
    """Record what came of an item, in the forum's own words."""

    ACTION: ClassVar[str] = "conclude-item"

    outcome: ItemOutcome
    decision: Text
    co_determination: Draft = ""

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """The need or the round that is told when the forum says no."""
        return cases_told(state, ((self.item_id, self.outcome),))

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """A no stands where the need or the line does, too."""
        return told(state, ((self.item_id, self.outcome),), known)


class FollowRecommendations(MeetingCommand):
    """Record that the forum agreed to follow the recommendations on several items at once."""

    ACTION: ClassVar[str] = "follow-recommendations"

    items: Annotated[tuple[ItemId, ...], Field(min_length=1, max_length=200)]
    co_determination: Draft = ""
    at: Instant | None = None

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """The needs and the rounds that are told a no, and what a vote on a plan looks at."""
        told = cases_told(state, self._outcomes(state))
        return tuple(dict.fromkeys((*told, *read_with(state, self.items))))

    def reads_further(self, known: Known) -> tuple[CaseRef, ...]:
        """What the registry says of whom the plan's lines concern."""
        return read_further(known)

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """A no stands where the need or the line does, too."""
        return told(state, self._outcomes(state), known)

    def _outcomes(self, state: object) -> Iterator[tuple[str, ItemOutcome | None]]:
        items = state.items if isinstance(state, ForumMeeting) else {}
        for item_id in self.items:
            item = items.get(item_id)
            recommended = None if item is None else item.recommended
            yield item_id, recommended.outcome if recommended else None


def note_dissent(meeting: ForumMeeting, command: NoteDissent, known: Known) -> tuple[Event, ...]:
    """Raises `not-on-roster`, `not-ones-own-voice`, `minutes-already-approved`."""
    check(meeting, command)
    check_own_voice(command.by, member_in(meeting, command.member_id))
    return (DissentNoted(item_id=command.item_id, member_id=command.member_id, text=command.text),)


def conclude_item(meeting: ForumMeeting, command: ConcludeItem, known: Known) -> tuple[Event, ...]:
    """Raises `vote-open`, `item-concluded`, `outcome-not-for-item`, `no-vote-held`,
    `voted-otherwise`, `quorum-not-met`, `majority-not-met`, `reason-required`.
    """
    check(meeting, command)
    return (
        voting.concluded(
            meeting,
            meeting.items[command.item_id],
            command.outcome,
            command.decision,
            command.co_determination,
            command.by,
        ),
    )


def follow_recommendations(
    meeting: ForumMeeting, command: FollowRecommendations, known: Known
) -> tuple[Event, ...]:
    """Each item gets its own vote by consensus and its own conclusion.

    Raises `item-not-on-agenda`, `item-concluded`, `vote-open`, `vote-carried`,
    `no-recommendation`, `quorum-not-met`, `majority-not-met`, `reason-required`.
    """
    check(meeting, command)
    at, by = instant(command.at, command.by), command.by
    events: list[Event] = []
    for item in items_in(meeting, tuple(dict.fromkeys(command.items))):
        item_id, recommended = item.item.item_id, item.recommended
        if item.concluded is not None:
            raise Refusal("item-concluded")
        if (vote := item.last_vote) is not None:
            raise Refusal("vote-open" if vote.closed is None else "vote-carried")
        if recommended is None:
            raise Refusal("no-recommendation", {"item": item_id})
        begun = voting.opened(
            meeting,
            item,
            recommended.outcome,
            DecisionMethod.CONSENSUS,
            at,
            by,
            plan_voted_on(meeting, item.item, known),
        )
        meeting = evolve_meeting(meeting, begun)
        counted = voting.closed(meeting, meeting.items[item_id], True, at)
        meeting = evolve_meeting(meeting, counted)
        done = voting.concluded(
            meeting,
            meeting.items[item_id],
            recommended.outcome,
            recommended.text,
            command.co_determination,
            by,
        )
        meeting = evolve_meeting(meeting, done)
        events += [begun, counted, done]
    return tuple(events)

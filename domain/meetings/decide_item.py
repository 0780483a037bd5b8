"""What comes of an item: dissent, a conclusion, or the recommendations followed in bulk."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.command import Known
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


class FollowRecommendations(MeetingCommand):
    """Record that the forum agreed to follow the recommendations on several items at once."""

    ACTION: ClassVar[str] = "follow-recommendations"

    items: Annotated[tuple[ItemId, ...], Field(min_length=1, max_length=200)]
    co_determination: Draft = ""
    at: Instant | None = None


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
        begun = voting.opened(meeting, item, recommended.outcome, DecisionMethod.CONSENSUS, at, by)
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

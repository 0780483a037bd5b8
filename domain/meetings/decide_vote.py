"""Votes: opened with their voters frozen, given, counted, and annulled when they were wrong."""

from collections import Counter
from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef
from domain.command import Known, require_reason
from domain.event import Event, Refusal
from domain.meetings import voting
from domain.meetings.agenda import ConcernedLine, ItemKind, ItemOutcome
from domain.meetings.commands import ItemCommand, check, check_own_voice, instant
from domain.meetings.decision_events import Ballot, VoteAnnulled, VotesCast
from domain.meetings.plan_voted_on import plan_voted_on, read_further, read_with
from domain.rules.forum import counted_vote
from domain.rules.forum.entitled import NOT_ENTITLED, VOTED_ALREADY
from domain.schemes.forum_practice import DecisionMethod
from domain.state.meeting import ForumMeeting
from domain.types import Flag, Instant


class OpenVote(ItemCommand):
    """Open a vote on an item; the recommendation is the proposal unless another is named.

    `lines` are those of the draft that a vote on the plan as a whole takes up, with whom each
    concerns; of a line in the plan, or in a draft that was laid before the forum, it is known.
    """

    ACTION: ClassVar[str] = "open-vote"

    proposal: ItemOutcome | None = None
    method: DecisionMethod | None = None
    lines: Annotated[tuple[ConcernedLine, ...], Field(max_length=400)] = ()
    at: Instant | None = None

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """The round, when the vote is on its plan, and what the registry says of the roster."""
        return read_with(state, (self.item_id,))

    def reads_further(self, known: Known) -> tuple[CaseRef, ...]:
        """What the registry says of whom the plan's lines concern."""
        return read_further(known, self.lines)


class CastVotes(ItemCommand):
    """Cast votes: one's own, or by secretary or chair those of a show of hands."""

    ACTION: ClassVar[str] = "cast-votes"

    ballots: Annotated[tuple[Ballot, ...], Field(min_length=1, max_length=200)]


class CloseVote(ItemCommand):
    """End a vote and count it; without ballots, say whether the forum agreed."""

    ACTION: ClassVar[str] = "close-vote"

    agreed: Flag | None = None
    at: Instant | None = None


class AnnulVote(ItemCommand):
    """Annul the item's latest vote, with a reason, so that it can be held again."""

    ACTION: ClassVar[str] = "annul-vote"


def open_vote(meeting: ForumMeeting, command: OpenVote, known: Known) -> tuple[Event, ...]:
    """Raises `vote-open`, `vote-carried`, `item-concluded`, `no-proposal`,
    `outcome-not-for-item`, `lines-of-no-plan`, `reason-required`.
    """
    check(meeting, command)
    item = meeting.items[command.item_id]
    recommended = item.recommended.outcome if item.recommended else None
    if (proposal := command.proposal or recommended) is None:
        raise Refusal("no-proposal")
    method = command.method or meeting.practice.method
    at = instant(command.at, command.by)
    if command.lines and item.item.kind is not ItemKind.PLAN:
        raise Refusal("lines-of-no-plan")
    plan = plan_voted_on(meeting, item.item, known, command.lines)
    return (voting.opened(meeting, item, proposal, method, at, command.by, plan),)


def cast_votes(meeting: ForumMeeting, command: CastVotes, known: Known) -> tuple[Event, ...]:
    """Raises `vote-not-open`, `wrong-decision-method`, `not-entitled-to-vote`,
    `voted-already`, `not-ones-own-voice`.
    """
    check(meeting, command)
    vote = meeting.items[command.item_id].last_vote
    if vote is None or vote.opened.rule.method is not DecisionMethod.VOTE:
        raise Refusal("wrong-decision-method")
    casting = {voter.member_id: voter.cast_by for voter in vote.opened.voters}
    for ballot in command.ballots:
        caster = casting.get(ballot.member_id)
        if caster is None or not (meeting.written or caster in meeting.present):
            raise Refusal(NOT_ENTITLED.code, {"member": ballot.member_id})
        check_own_voice(command.by, meeting.roster[caster])
    given = Counter(ballot.member_id for ballot in (*vote.ballots, *command.ballots))
    if any(times > 1 for times in given.values()):
        raise Refusal(VOTED_ALREADY.code)
    return (VotesCast(item_id=command.item_id, ballots=command.ballots),)


def close_vote(meeting: ForumMeeting, command: CloseVote, known: Known) -> tuple[Event, ...]:
    """Raises `vote-not-open`, `wrong-decision-method`, `ballots-missing`."""
    check(meeting, command)
    item = meeting.items[command.item_id]
    return (voting.closed(meeting, item, command.agreed, instant(command.at, command.by)),)


def annul_vote(meeting: ForumMeeting, command: AnnulVote, known: Known) -> tuple[Event, ...]:
    """The vote is kept and no longer counts. Raises `no-vote-held`, `reason-required`."""
    check(meeting, command)
    vote = meeting.items[command.item_id].last_vote
    if vote is None:
        raise Refusal(counted_vote.NO_VOTE.code)
    require_reason(command.by)
    why = command.by.reason or ""
    return (VoteAnnulled(item_id=command.item_id, vote=vote.opened.vote, why=why),)

"""How a vote is opened, closed and made a conclusion; used one by one and in bulk."""

from datetime import datetime

from domain.event import Circumstances, Refusal
from domain.meetings.agenda import DECISIVE, ItemKind, ItemOutcome
from domain.meetings.decision_events import (
    ItemConcluded,
    LineConflict,
    VoteClosed,
    VoteOpened,
    Voter,
    VoteRule,
)
from domain.meetings.plan_voted_on import PlanVotedOn
from domain.rules.applying import apply_rules
from domain.rules.forum import concluded_item, counted_vote, impartiality, line_in_meeting
from domain.rules.forum.entitled import out, voters
from domain.rules.forum.valid_meeting import DECLARATION_MISSING
from domain.rules.rule import Rule
from domain.schemes.forum_practice import DecisionMethod
from domain.state.meeting import ForumMeeting
from domain.state.meeting_item import ItemState
from domain.step3_prioritise.forum_events import Standing

_MEMBERS = frozenset({Standing.VOTING, Standing.DEPUTY, Standing.ADVISORY})


def opened(
    meeting: ForumMeeting,
    item: ItemState,
    proposal: ItemOutcome,
    method: DecisionMethod,
    at: datetime,
    by: Circumstances,
    plan: PlanVotedOn,
) -> VoteOpened:
    """The vote with its rule and voters frozen, and what is known of a `plan` that it is on.

    Raises `outcome-not-for-item`, and `reason-required` when a voter has not declared or
    is suspected, in the item or in a line of the plan, and nobody has decided.
    """
    if proposal not in item.item.outcomes & (DECISIVE | {ItemOutcome.REJECTED}):
        raise Refusal("outcome-not-for-item")
    practice = meeting.practice
    meeting = meeting.model_copy(update={"ties": (*meeting.ties, *plan.ties)})
    entitled = voters(meeting, item)
    casting = tuple(voter.cast_by for voter in entitled)
    conflicts = tuple(
        LineConflict(line_id=line_id, member_id=member)
        for line_id, member in line_in_meeting.conflicts(
            plan.receivers, item.item.round_id or "", item, meeting, casting
        )
    )
    broken = (
        *_open_questions(meeting, item, entitled),
        *((line_in_meeting.CONFLICT_ON_LINE,) if conflicts else ()),
    )
    stops = apply_rules(broken, by)
    return VoteOpened(
        item_id=item.item.item_id,
        vote=len(item.votes) + 1,
        proposal=proposal,
        at=at,
        rule=VoteRule(
            method=method,
            quorum=practice.quorum,
            majority=practice.majority,
            base=practice.base,
            tie_break=practice.tie_break,
            disqualified_count_in_quorum=practice.disqualified_count_in_quorum,
        ),
        voters=entitled,
        voting_members=len(meeting.voting_members),
        disqualified=out(meeting, item),
        line_conflicts=conflicts,
        draft=plan.draft,
        ties=plan.ties,
        soft_stops=stops,
        why=_why(stops, by),
    )


def closed(meeting: ForumMeeting, item: ItemState, agreed: bool | None, at: datetime) -> VoteClosed:
    """The vote counted among those who are left or have voted.

    Raises `no-vote-held`, `wrong-decision-method`, `ballots-missing`.
    """
    vote = item.last_vote
    if vote is None:
        raise Refusal(counted_vote.NO_VOTE.code)
    by_consensus = vote.opened.rule.method is DecisionMethod.CONSENSUS
    if by_consensus is not (agreed is not None):
        raise Refusal("wrong-decision-method")
    given = {ballot.member_id for ballot in vote.ballots}
    there = [v for v in vote.opened.voters if v.cast_by in meeting.present]
    left = (*there, *(v for v in vote.opened.voters if v.member_id in given))
    answered = [v for v in vote.opened.voters if v.member_id in given]
    if meeting.written:
        at_end = vote.opened.voters if by_consensus else tuple(answered)
    else:
        at_end = tuple(v for v in vote.opened.voters if v in left)
    missing = 0 if by_consensus else len({v.member_id for v in at_end} - given)
    if missing:
        raise Refusal(counted_vote.BALLOTS_MISSING.code, {"missing": missing})
    count = counted_vote.count(vote, at_end, meeting.chair, agreed)
    return VoteClosed(
        item_id=item.item.item_id,
        vote=vote.opened.vote,
        at=at,
        voters=at_end,
        agreed=agreed,
        in_favour=count.in_favour,
        against=count.against,
        abstained=count.abstained,
        quorum_met=count.quorum_met,
        majority_met=count.majority_met,
        by_casting_vote=count.by_casting_vote,
    )


def concluded(
    meeting: ForumMeeting,
    item: ItemState,
    outcome: ItemOutcome,
    decision: str,
    co_determination: str,
    by: Circumstances,
) -> ItemConcluded:
    """The conclusion, with what a decision made on this ground goes by.

    Raises what `concluded_item` refuses, and `reason-required` for its soft stops.
    """
    concluded_item.check(item, outcome)
    vote = item.last_vote
    count = vote.closed if vote else None
    stops = apply_rules(concluded_item.broken(item, outcome, co_determination), by)
    recommended = item.recommended
    taking_part = count.voters if count else voters(meeting, item)
    return ItemConcluded(
        item_id=item.item.item_id,
        outcome=outcome,
        decision=decision,
        follows_recommendation=recommended.outcome is outcome if recommended else None,
        groups_present=_groups(meeting, taking_part),
        declarations_complete=not _undeclared(item, taking_part),
        quorum_met=count.quorum_met if count else None,
        majority_met=count.majority_met if count else None,
        co_determination=co_determination,
        soft_stops=stops,
        why=_why(stops, by),
    )


def _why(stops: tuple[str, ...], by: Circumstances) -> str:
    """The reason that was asked for, which the minutes tell; none where nothing stopped."""
    return (by.reason or "") if stops else ""


def _open_questions(
    meeting: ForumMeeting, item: ItemState, entitled: tuple[Voter, ...]
) -> tuple[Rule, ...]:
    casting = (meeting.roster[voter.cast_by] for voter in entitled)
    found = {
        DECLARATION_MISSING: _undeclared(item, entitled),
        impartiality.SUSPICION_UNDECIDED: item.item.kind is not ItemKind.FREE
        and any(impartiality.undecided_suspicion(meeting, item, member) for member in casting),
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)


def _undeclared(item: ItemState, entitled: tuple[Voter, ...]) -> bool:
    return any(v.cast_by not in item.declared and v.cast_by not in item.decided for v in entitled)


def _groups(meeting: ForumMeeting, taking_part: tuple[Voter, ...]) -> tuple[str, ...]:
    """The groups with a member there: those who took part, and others without a vote."""
    there = {
        member.group
        for member in meeting.roster.values()
        if member.standing in _MEMBERS and member.member_id in meeting.present
    }
    return tuple(sorted(there | {voter.group for voter in taking_part}))

"""How a vote is counted (*opptelling*): quorum, majority and the chair's casting vote."""

from collections import Counter

from domain.meetings.decision_events import Choice, Voter
from domain.rules.rule import Rule
from domain.schemes.forum_practice import (
    Majority,
    MajorityBase,
    TieBreak,
    reaches_majority,
    reaches_quorum,
)
from domain.schemes.rule_set import Binding
from domain.state.meeting_item import VoteState
from domain.value import Value

_RULE = "arithmetic, by the forum's own rule as frozen with the vote"

NO_VOTE = Rule(
    code="no-vote-held",
    binding=Binding.HARD,
    citation="[Udir] step 3: the forum decides; it agrees or votes",
)
BALLOTS_MISSING = Rule(code="ballots-missing", binding=Binding.HARD, citation=_RULE)
NO_QUORUM = Rule(code="quorum-not-met", binding=Binding.HARD, citation=_RULE)
NO_MAJORITY = Rule(code="majority-not-met", binding=Binding.HARD, citation=_RULE)
VOTED_OTHERWISE = Rule(code="voted-otherwise", binding=Binding.HARD, citation=_RULE)


class Count(Value):
    """A vote's count."""

    in_favour: int
    against: int
    abstained: int
    quorum_met: bool
    majority_met: bool
    by_casting_vote: bool = False


def count(
    vote: VoteState, voters: tuple[Voter, ...], chair: str | None, agreed: bool | None
) -> Count:
    """Count a vote among the voters at its end; the order of the ballots does not matter.

    `agreed` is the chair's note of consensus, None where ballots were taken. The chair's
    own vote decides a tie where the rule says so.
    """
    opened = vote.opened
    taking_part = len(voters)
    if opened.rule.disqualified_count_in_quorum:
        taking_part += len(opened.disqualified)
    quorum_met = reaches_quorum(opened.rule.quorum, taking_part, opened.voting_members)
    if agreed is not None:
        return Count(
            in_favour=len(voters) if agreed else 0,
            against=0,
            abstained=0,
            quorum_met=quorum_met,
            majority_met=agreed and bool(voters),
        )
    choices = Counter(ballot.choice for ballot in vote.ballots)
    in_favour, against = choices[Choice.FOR], choices[Choice.AGAINST]
    majority_met = reaches_majority(
        opened.rule.majority, in_favour, _base(vote, voters, in_favour, against)
    )
    casting = not majority_met and in_favour == against and _chair_is_for(vote, voters, chair)
    return Count(
        in_favour=in_favour,
        against=against,
        abstained=choices[Choice.ABSTAIN],
        quorum_met=quorum_met,
        majority_met=majority_met or casting,
        by_casting_vote=casting,
    )


def _base(vote: VoteState, voters: tuple[Voter, ...], in_favour: int, against: int) -> int:
    match vote.opened.rule.base:
        case MajorityBase.FOR_AND_AGAINST:
            return in_favour + against
        case MajorityBase.BALLOTS:
            return len(vote.ballots)
        case MajorityBase.ENTITLED:
            return len(voters)
        case MajorityBase.ALL_VOTING_MEMBERS:
            return vote.opened.voting_members


def _chair_is_for(vote: VoteState, voters: tuple[Voter, ...], chair: str | None) -> bool:
    """Whether the chair, voting in person, is for what as many are for as against."""
    rule = vote.opened.rule
    if rule.tie_break is not TieBreak.CHAIR or rule.majority is not Majority.MORE_THAN_HALF:
        return False
    if rule.base is not MajorityBase.FOR_AND_AGAINST:
        return False
    in_person = any(v.member_id == chair == v.cast_by for v in voters)
    return in_person and any(
        ballot.member_id == chair and ballot.choice is Choice.FOR for ballot in vote.ballots
    )

"""What sentences about votes and decisions in a meeting may name."""

from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.facts.meeting import tied
from domain.language.words import Words
from domain.meetings.decision_events import (
    DecisionReviewed,
    DisqualificationFound,
    DissentNoted,
    ItemConcluded,
    VoteAnnulled,
    VoteClosed,
    VoteOpened,
    VotesCast,
)
from domain.meetings.question_events import DecisionQuestioned, DecisionSettled, TurnedDown


def opened(event: VoteOpened, words: Words) -> Facts:
    """What is voted on, by which method, and by how many."""
    return {
        "the_item": words.thing("item", event.item_id),
        "vote": event.vote,
        "proposal": words.inside("item-outcome", event.proposal),
        "method": words.inside("method", event.rule.method),
        "count": len(event.voters),
        "disqualified": words.listed(event.disqualified),
        "conflicts": words.listed(
            f"{conflict.line_id} ({conflict.member_id})" for conflict in event.line_conflicts
        ),
        "draft": event.draft,
        "ties": tied(event.ties, words),
    }


def cast(event: VotesCast, words: Words) -> Facts:
    """How many votes were given."""
    return {"the_item": words.thing("item", event.item_id), "count": len(event.ballots)}


def closed(event: VoteClosed, words: Words) -> Facts:
    """How the vote went."""
    carried = event.quorum_met and event.majority_met
    return {
        "the_item": words.thing("item", event.item_id),
        "vote": event.vote,
        "in_favour": event.in_favour if event.agreed is None else None,
        "against": event.against,
        "abstained": event.abstained,
        "agreed": event.agreed is True,
        "not_agreed": event.agreed is False,
        "no_quorum": not event.quorum_met,
        "carried": carried,
        "lost": not carried,
        "casting": event.by_casting_vote,
    }


def annulled(event: VoteAnnulled, words: Words) -> Facts:
    """Which vote does not count."""
    return {"the_item": words.thing("item", event.item_id), "vote": event.vote}


def dissent(event: DissentNoted, words: Words) -> Facts:
    """Who disagrees, and in which words."""
    return {
        "the_item": words.thing("item", event.item_id),
        "member": event.member_id,
        "text": words.quote(event.text),
    }


def concluded(event: ItemConcluded, words: Words) -> Facts:
    """What came of the item."""
    return {
        "the_item": words.thing("item", event.item_id),
        "outcome": words.inside("item-outcome", event.outcome),
        "decision": words.quote(event.decision),
        "follows": event.follows_recommendation is True,
        "departs": event.follows_recommendation is False,
        "co_determination": words.quote(event.co_determination),
    }


def found(event: DisqualificationFound, words: Words) -> Facts:
    """Who should not have taken part."""
    return {
        "the_item": words.thing("item", event.item_id),
        "member": event.member_id,
        "ground": words.inside("conflict", event.ground),
    }


def reviewed(event: DecisionReviewed, words: Words) -> Facts:
    """Whether the decision stands."""
    return {
        "the_item": words.thing("item", event.item_id),
        "stands": event.stands,
        "anew": not event.stands,
        "grounds": words.quote(event.grounds),
    }


def questioned(event: DecisionQuestioned, words: Words) -> Facts:
    """On what ground the decision is to be looked at again."""
    return {"ground": words.inside("conflict", event.ground)}


def settled(event: DecisionSettled, words: Words) -> Facts:
    """Whether the decision stands."""
    return {
        "stands": event.stands,
        "anew": not event.stands,
        "grounds": words.quote(event.grounds),
    }


def turned_down(event: TurnedDown, words: Words) -> Facts:
    """Which line the forum said no to; of a need there is none."""
    return {
        "the_line": "" if event.line_id is None else words.thing("line", event.line_id),
        "need": event.line_id is None,
    }


FACTS: FactsOf = {
    VoteOpened: opened,
    VotesCast: cast,
    VoteClosed: closed,
    VoteAnnulled: annulled,
    DissentNoted: dissent,
    ItemConcluded: concluded,
    DisqualificationFound: found,
    DecisionReviewed: reviewed,
    DecisionQuestioned: questioned,
    DecisionSettled: settled,
    TurnedDown: turned_down,
}

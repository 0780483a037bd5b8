"""When an item may be concluded (*avgjort*), and what a conclusion gives a reason for."""

from domain.event import Refusal
from domain.meetings.agenda import DECISIVE, WHOLE_PLANS, ItemOutcome
from domain.rules.forum import counted_vote
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.meeting_item import ItemState

DEPARTS = Rule(
    code="departs-from-recommendation",
    binding=Binding.SOFT,
    citation="domain description, section 18, P18: who decided what, and why",
)
CO_DETERMINATION_NOT_TOLD = Rule(
    code="co-determination-not-told",
    binding=Binding.SOFT,
    citation="FOR-2021-01-26-229 point 1: co-determination follows hovedavtalen [found F1]",
)


def check(item: ItemState, outcome: ItemOutcome) -> None:
    """A decision stands on a vote for it that had its quorum and its majority.

    Raises `outcome-not-for-item`, `no-vote-held`, `voted-otherwise`, `quorum-not-met`,
    `majority-not-met`.
    """
    if outcome not in item.item.outcomes:
        raise Refusal("outcome-not-for-item")
    vote = item.last_vote
    if vote is not None and vote.carried and vote.opened.proposal is not outcome:
        raise Refusal(counted_vote.VOTED_OTHERWISE.code)
    if outcome is ItemOutcome.REJECTED and vote is None:
        raise Refusal(counted_vote.NO_VOTE.code)
    if outcome not in DECISIVE:
        return
    if vote is None or vote.closed is None:
        raise Refusal(counted_vote.NO_VOTE.code)
    if vote.opened.proposal is not outcome:
        raise Refusal(counted_vote.VOTED_OTHERWISE.code)
    if not vote.closed.quorum_met:
        raise Refusal(counted_vote.NO_QUORUM.code)
    if not vote.closed.majority_met:
        raise Refusal(counted_vote.NO_MAJORITY.code)


def broken(item: ItemState, outcome: ItemOutcome, co_determination: str) -> tuple[Rule, ...]:
    """Another decision than recommended; a plan adopted without saying how staff were heard."""
    recommended = item.recommended
    adopts_plan = item.item.kind in WHOLE_PLANS and outcome is ItemOutcome.ADOPTED
    found = {
        DEPARTS: recommended is not None and recommended.outcome is not outcome,
        CO_DETERMINATION_NOT_TOLD: adopts_plan and not co_determination,
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)

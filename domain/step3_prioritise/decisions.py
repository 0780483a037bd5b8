"""The forum's decisions outside its meetings by their commands: one table, for the cases' own."""

from collections.abc import Callable
from typing import Any

from domain.command import Command, Known
from domain.event import Event
from domain.step3_prioritise import (
    decide_draft,
    decide_forum,
    decide_long_term_plan,
    decide_need,
    decide_outcome,
    decide_own_impartiality,
    decide_plan,
    decide_referral,
    decide_scoring,
    decide_waiting,
)

#: Each decision takes the case that is decided on and its own kind of command.
DECISIONS: dict[type[Command], Callable[[Any, Any, Known], tuple[Event, ...]]] = {
    decide_forum.AppointForum: decide_forum.appoint_forum,
    decide_need.PrioritiseNeed: decide_need.prioritise_need,
    decide_need.DeclineNeed: decide_need.decline_need,
    decide_scoring.SetScoring: decide_scoring.set_scoring,
    decide_own_impartiality.DeclareForScoring: decide_own_impartiality.declare_for_scoring,
    decide_scoring.ScoreNeed: decide_scoring.score_need,
    decide_scoring.RecommendRanking: decide_scoring.recommend_ranking,
    decide_waiting.LetNeedWait: decide_waiting.let_need_wait,
    decide_waiting.CarryNeedOver: decide_waiting.carry_need_over,
    decide_referral.ReferNeed: decide_referral.refer_need,
    decide_referral.RecordSiblingAnswer: decide_referral.record_sibling_answer,
    decide_outcome.ReconsiderNeed: decide_outcome.reconsider_need,
    decide_outcome.TellOutcome: decide_outcome.tell_outcome,
    decide_long_term_plan.AdoptLongTermPlan: decide_long_term_plan.adopt_long_term_plan,
    decide_long_term_plan.ReviewLongTermPlan: decide_long_term_plan.review_long_term_plan,
    decide_draft.ProposePlan: decide_draft.propose_plan,
    decide_plan.AdoptPlan: decide_plan.adopt_plan,
}

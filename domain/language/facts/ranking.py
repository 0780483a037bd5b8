"""What sentences about scores, rankings and looks at the long-term plan may name."""

from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.words import Words
from domain.step3_prioritise.long_term_looks import LongTermPlanReviewed
from domain.step3_prioritise.ranking_events import (
    NeedImpartialityDeclared,
    NeedScored,
    RankingRecommended,
    ScoringSet,
)


def scoring_set(event: ScoringSet, words: Words) -> Facts:
    """The criteria, each with its weight."""
    return {
        "version": event.scoring_version,
        "top_score": event.top_score,
        "criteria": words.listed(
            f"{words.quote(criterion.title)} ({criterion.weight})" for criterion in event.criteria
        ),
    }


def scored(event: NeedScored, words: Words) -> Facts:
    """Whose scores they are; the points themselves stand in the ranking."""
    return {"the_need": words.thing("need"), "member": not event.draft, "draft": event.draft}


def declared(event: NeedImpartialityDeclared, words: Words) -> Facts:
    """For which need, and what kind of conflict there is."""
    return {
        "the_need": words.thing("need"),
        "ground": words.inside("conflict", event.ground) if event.ground else None,
        "no_conflict": event.ground is None,
    }


def recommended(event: RankingRecommended, words: Words) -> Facts:
    """How many needs there are, and how many share a place."""
    return {
        "count": len(event.places),
        "tied": sum(found.sharing > 1 for found in event.places),
    }


def reviewed(event: LongTermPlanReviewed, words: Words) -> Facts:
    """The version, the meeting and what the forum went by."""
    return {
        "version": event.plan_version,
        "held_on": words.day(event.meeting.held_on),
        "outcome": words.inside("look", event.outcome),
        "experience": words.quote(event.experience),
        "needs": words.quote(event.needs),
        "money": words.quote(event.money),
        "evaluation": words.quote(event.local_evaluation),
    }


FACTS: FactsOf = {
    ScoringSet: scoring_set,
    NeedImpartialityDeclared: declared,
    NeedScored: scored,
    RankingRecommended: recommended,
    LongTermPlanReviewed: reviewed,
}

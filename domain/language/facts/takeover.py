"""What sentences about a take-over may name."""

from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.facts.round import contribution
from domain.language.words import Words
from domain.pots.application_events import ApplicationOutcome
from domain.step3_prioritise.outcomes import Outcome
from domain.takeover.events import (
    ApplicationTakenOver,
    CallsTakenOver,
    ForumTakenOver,
    LongTermPlanTakenOver,
    NeedTakenOver,
    PlanTakenOver,
    RoundTakenOver,
)


def round_(event: RoundTakenOver, words: Words) -> Facts:
    """Which round, as of when, from which files, and the money that it had."""
    return {
        "county": words.county(event.county),
        "budget_year": event.budget_year,
        "as_of": words.day(event.as_of),
        "files": words.listed(dict.fromkeys(source.sha256 for source in event.sources)),
        "granted": words.money(event.granted_ore),
        "grant_letter": words.quote(event.grant_letter),
        "letter_date": words.day(event.grant_letter_date),
        "received": words.money(event.received_ore) if event.received_ore else None,
        "carried_in": words.money(event.carried_in_ore) if event.carried_in_ore else None,
        "contributions": "; ".join(contribution(item, words) for item in event.contributions),
        "needs": event.needs or None,
    }


def plan(event: PlanTakenOver, words: Words) -> Facts:
    """The version, the sums planned, decided and paid, and the awards under pots."""
    heard_on = event.vet_board_heard_on
    return {
        "version": event.plan_version,
        "adopted_on": words.day(event.adopted_on),
        "count": len(event.lines) - event.awards,
        "awards": event.awards or None,
        "planned": words.money(event.planned_ore),
        "decided": words.money(event.decided_ore),
        "paid": words.money(event.paid_ore),
        "heard_on": words.day(heard_on) if heard_on else None,
    }


def calls(event: CallsTakenOver, words: Words) -> Facts:
    """Which calls there were, how many had been closed, and what came in under them."""
    awarded = [one for one in event.answers if one.outcome is ApplicationOutcome.AWARDED]
    rejected = len(event.answers) - len(awarded)
    return {
        "calls": words.listed(words.quote(call.title) for call in event.calls),
        "as_of": words.day(event.as_of),
        "called": words.money(sum(call.amount_ore for call in event.calls)),
        "closed": sum(call.closed_on is not None for call in event.calls) or None,
        "received": event.received or None,
        "awarded": len(awarded) or None,
        "rejected": rejected or None,
        "waiting": event.received - len(event.answers) or None,
    }


def forum(event: ForumTakenOver, words: Words) -> Facts:
    """The county, the forum's term, and how many sat in it."""
    return {
        "county": words.county(event.county),
        "period": words.period(event.term_from, event.term_to),
        "as_of": words.day(event.as_of),
        "members": len(event.members) or None,
    }


def long_term_plan(event: LongTermPlanTakenOver, words: Words) -> Facts:
    """When it was adopted, its validity and its themes."""
    return {
        "county": words.county(event.county),
        "adopted_on": words.day(event.adopted_on),
        "period": words.period(event.valid_from, event.valid_to),
        "themes": words.listed(words.quote(theme.title) for theme in event.themes),
    }


def need(event: NeedTakenOver, words: Words) -> Facts:
    """Whose need, how the forum had answered it, and the years that it had waited."""
    answer = event.answer
    outcome = answer.outcome if answer else None
    return {
        "unit": event.unit.name,
        "title": words.quote(event.assessment.title),
        "as_of": words.day(event.as_of),
        "held_on": words.day(answer.held_on) if answer else None,
        "prioritised": outcome is Outcome.PRIORITISED,
        "waiting": outcome is Outcome.WAITING,
        "declined": outcome is Outcome.DECLINED,
        "unanswered": answer is None,
        "years": words.listed(turn.round_id.rpartition("-")[2] for turn in event.turns),
    }


def application(event: ApplicationTakenOver, words: Words) -> Facts:
    """Who applied for what, what the call asked for in vain, and how the county had answered."""
    answer = event.answer
    outcome = answer.outcome if answer else None
    ground = answer.ground if answer else None
    return {
        "applicant": event.applicant.name,
        "title": words.quote(event.content.title),
        "amount": words.money(event.content.amount_ore),
        "as_of": words.day(event.as_of),
        "received_on": words.day(event.received_on),
        "late": event.late,
        "missing": words.listed(event.missing),
        "decided_on": words.day(answer.decided_on) if answer else None,
        "awarded": words.money(answer.amount_ore)
        if answer and outcome is ApplicationOutcome.AWARDED
        else None,
        "ground": words.inside("rejection", ground) if ground else None,
        "told_on": words.day(event.told_on) if event.told_on else None,
        "unanswered": answer is None,
    }


FACTS: FactsOf = {
    RoundTakenOver: round_,
    PlanTakenOver: plan,
    CallsTakenOver: calls,
    ForumTakenOver: forum,
    LongTermPlanTakenOver: long_term_plan,
    NeedTakenOver: need,
    ApplicationTakenOver: application,
}

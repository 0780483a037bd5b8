"""What sentences about a round's beginning, end and deadlines may name."""

from domain.deadlines.events import DeadlineMoved, DeadlinePassed, DeadlineSet
from domain.deadlines.kinds import WhenPassed
from domain.follow_up.events import RoundClosed, RoundReopened
from domain.language.clauses import Facts
from domain.language.words import Words
from domain.opening.events import (
    ContributionItem,
    GrantCommitted,
    OwnContributionPledged,
    RoundOpened,
)


def committed(event: GrantCommitted, words: Words) -> Facts:
    """Which county got what, in which letter."""
    return {
        "county": words.county(event.county),
        "amount": words.money(event.amount_ore),
        "budget_year": event.budget_year,
        "grant_letter": words.quote(event.grant_letter),
        "letter_date": words.day(event.grant_letter_date),
        "synthetic": event.synthetic,
    }


def opened(event: RoundOpened, words: Words) -> Facts:
    """The county, the year and what the county wants first."""
    return {
        "county": words.county(event.county),
        "budget_year": event.budget_year,
        "priorities": words.quote(event.priorities or ""),
    }


def pledged(event: OwnContributionPledged, words: Words) -> Facts:
    """Each part of the contribution and their sum."""
    return {
        "total": words.money(sum(item.amount_ore for item in event.items)),
        "items": "; ".join(_contribution(item, words) for item in event.items),
    }


def closed(event: RoundClosed, words: Words) -> Facts:
    """What is left of the money, and what was never evaluated."""
    return {
        "unspent": words.money(event.unspent_ore) if event.unspent_ore else None,
        "all_spent": not event.unspent_ore,
        "gaps": words.listed(event.lines_without_evaluation),
    }


def reopened(event: RoundReopened, words: Words) -> Facts:
    """Nothing of its own: the reason stands in the envelope."""
    return {}


def deadline_set(event: DeadlineSet, words: Words) -> Facts:
    """What for, when, who says so and what its passing does."""
    return {
        "kind": words.inside("deadline", event.kind),
        "at": words.moment(event.at),
        "source": words.inside("deadline-source", event.source),
        "citation": words.quote(event.citation),
        "mark_late": event.when_passed is WhenPassed.MARK_LATE,
        "remind": event.when_passed is WhenPassed.REMIND,
    }


def deadline_moved(event: DeadlineMoved, words: Words) -> Facts:
    """From when to when."""
    return {
        "deadline_id": words.quote(event.deadline_id),
        "previous": words.moment(event.previous_at),
        "at": words.moment(event.at),
    }


def deadline_passed(event: DeadlinePassed, words: Words) -> Facts:
    """What for, and when it was."""
    return {"kind": words.inside("deadline", event.kind), "at": words.moment(event.at)}


def _contribution(item: ContributionItem, words: Words) -> str:
    form = words.inside("contribution", item.form)
    return f"{form}, {words.money(item.amount_ore)} ({words.quote(item.basis)})"

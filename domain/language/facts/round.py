"""What sentences about a round's beginning and end may name."""

from collections.abc import Iterable

from domain.follow_up.events import RoundClosed, RoundReopened
from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.words import Words
from domain.opening.events import (
    ContributionItem,
    GrantCommitted,
    OwnContributionPledged,
    RoundOpened,
)
from domain.opening.terms import GrantTerm


def committed(event: GrantCommitted, words: Words) -> Facts:
    """Which county got what, in which letter."""
    return {
        "county": words.county(event.county),
        "amount": words.money(event.amount_ore),
        "budget_year": event.budget_year,
        "grant_letter": words.quote(event.grant_letter),
        "letter_date": words.day(event.grant_letter_date),
        "terms": terms(event.terms, words),
        "school_year": event.school_year,
        "synthetic": event.synthetic,
    }


def terms(said: Iterable[GrantTerm], words: Words) -> str:
    """The terms of a letter, each in its own words."""
    return "; ".join(words.quote(term.text) for term in said)


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
        "items": "; ".join(contribution(item, words) for item in event.items),
    }


def closed(event: RoundClosed, words: Words) -> Facts:
    """What is left of the money, what was never evaluated, and what stays open."""
    return {
        "unspent": words.money(event.unspent_ore) if event.unspent_ore else None,
        "all_spent": not event.unspent_ore,
        "gaps": words.listed(event.lines_without_evaluation),
        "calls": words.listed(event.open_calls),
    }


def reopened(event: RoundReopened, words: Words) -> Facts:
    """Nothing of its own: the reason stands in the envelope."""
    return {}


def contribution(item: ContributionItem, words: Words) -> str:
    """One part of what the county puts in: its form, its worth and how that is found."""
    form = words.inside("contribution", item.form)
    return f"{form}, {words.money(item.amount_ore)} ({words.quote(item.basis)})"


FACTS: FactsOf = {
    GrantCommitted: committed,
    RoundOpened: opened,
    OwnContributionPledged: pledged,
    RoundClosed: closed,
    RoundReopened: reopened,
}

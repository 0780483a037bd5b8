"""What sentences about the money that comes into a round may name."""

from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.facts.round import contribution, terms
from domain.language.facts.withheld import withheld
from domain.language.words import Words
from domain.opening.money_events import (
    GrantChanged,
    GrantReceived,
    MoneyCarriedIn,
    MoneyCarriedOut,
    OwnContributionDocumented,
)


def changed(event: GrantChanged, words: Words) -> Facts:
    """From what to what, in which letter, on which terms."""
    return {
        "previous": words.money(event.previous_ore),
        "amount": words.money(event.amount_ore),
        "grant_letter": words.quote(event.grant_letter),
        "letter_date": words.day(event.grant_letter_date),
        "terms": terms(event.terms, words),
        "school_year": event.school_year,
    }


def received(event: GrantReceived, words: Words) -> Facts:
    """How much, when and for which years."""
    return {
        "amount": words.money(event.amount_ore),
        "on": words.day(event.received_on),
        "reference": words.quote(event.reference),
        "budget_year": event.budget_year,
        "school_year": event.school_year,
        "withheld": withheld(event.withheld, words),
    }


def documented(event: OwnContributionDocumented, words: Words) -> Facts:
    """Each part, their sum, and what shows them."""
    return {
        "total": words.money(sum(item.amount_ore for item in event.items)),
        "items": "; ".join(contribution(item, words) for item in event.items),
        "evidence": words.quote(event.evidence),
    }


def carried_out(event: MoneyCarriedOut, words: Words) -> Facts:
    """How much, where to and why."""
    return {
        "amount": words.money(event.amount_ore),
        "to_round": event.to_round,
        "school_year": event.school_year,
        "explanation": words.quote(event.explanation),
    }


def carried_in(event: MoneyCarriedIn, words: Words) -> Facts:
    """How much, where from and why."""
    return {
        "amount": words.money(event.amount_ore),
        "from_round": event.from_round,
        "school_year": event.school_year,
        "explanation": words.quote(event.explanation),
    }


FACTS: FactsOf = {
    GrantChanged: changed,
    GrantReceived: received,
    OwnContributionDocumented: documented,
    MoneyCarriedOut: carried_out,
    MoneyCarriedIn: carried_in,
}

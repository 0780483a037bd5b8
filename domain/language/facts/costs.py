"""What sentences about what a county covers may name."""

from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.words import Words
from domain.step4_dispose.cost_events import CostPracticeSet


def practice(event: CostPracticeSet, words: Words) -> Facts:
    """The rates, the kinds of cost not covered, from when, and who says so."""
    rates = (
        f"{words.inside('measure', rate.measure)} {words.money(rate.amount_ore)} / {rate.unit}"
        for rate in event.rates
    )
    return {
        "from_day": words.day(event.valid_from),
        "rates": words.listed(rates),
        "not_covered": words.listed(words.inside("price", kind) for kind in event.not_covered),
        "source": words.quote(event.source),
        "status": words.inside("status", event.status),
    }


FACTS: FactsOf = {
    CostPracticeSet: practice,
}

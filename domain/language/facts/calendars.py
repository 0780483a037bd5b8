"""What sentences about calendars may name."""

from domain.calendars.events import CalendarIssued, CalendarRenewed, CalendarRevoked
from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.words import Words


def issued(event: CalendarIssued, words: Words) -> Facts:
    """In which role."""
    return {"role": words.inside("role", event.role)}


def renewed(event: CalendarRenewed, words: Words) -> Facts:
    """Which address it is now."""
    return {"number": event.number}


def revoked(event: CalendarRevoked, words: Words) -> Facts:
    """Nothing of its own."""
    return {}


FACTS: FactsOf = {
    CalendarIssued: issued,
    CalendarRenewed: renewed,
    CalendarRevoked: revoked,
}

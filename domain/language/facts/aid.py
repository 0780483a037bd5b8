"""What sentences about aid to undertakings may name."""

from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.words import Words
from domain.step4_dispose.aid_events import AidDeclared, AidPracticeSet


def practice(event: AidPracticeSet, words: Words) -> Facts:
    """How much one organisation may have, and who says so."""
    return {
        "ceiling": words.money(event.ceiling_ore),
        "source": words.quote(event.source),
        "status": words.inside("status", event.status),
    }


def declared(event: AidDeclared, words: Words) -> Facts:
    """Whose other aid, how much, and when it was said."""
    return {
        "party": event.party.name,
        "other": words.money(event.other_ore),
        "on": words.day(event.declared_on),
        "note": words.quote(event.note),
        "files": len(event.attachments) or None,
        "written_by_county": event.written_by_county,
    }


FACTS: FactsOf = {
    AidPracticeSet: practice,
    AidDeclared: declared,
}

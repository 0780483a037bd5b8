"""What sentences about the yrkesopplæringsnemnd may name."""

from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.words import Words
from domain.vet_board.events import VetBoardConsulted, VetBoardHeard


def consulted(event: VetBoardConsulted, words: Words) -> Facts:
    """When the plan was laid before the board, as what, and by which provision."""
    of_version = event.of_version
    is_draft = of_version is not None and of_version > event.plan_version
    return {
        "laid_on": words.day(event.laid_on),
        "version": None if of_version else event.plan_version or None,
        "draft": event.plan_version == 0 and not of_version,
        "of_draft": of_version if is_draft else None,
        "of_adopted": of_version if of_version and not is_draft else None,
        "paragraph": event.paragraph,
        "status": words.inside("status", event.paragraph_status),
    }


def heard(event: VetBoardHeard, words: Words) -> Facts:
    """What the board said, and what was made of it."""
    return {
        "stated_on": words.day(event.stated_on),
        "statement": words.quote(event.statement),
        "weighed": words.quote(event.weighed),
    }


FACTS: FactsOf = {
    VetBoardConsulted: consulted,
    VetBoardHeard: heard,
}

"""What sentences about the yrkesopplæringsnemnd may name."""

from domain.language.clauses import Facts
from domain.language.words import Words
from domain.vet_board.events import VetBoardConsulted, VetBoardHeard


def consulted(event: VetBoardConsulted, words: Words) -> Facts:
    """When the plan was laid before the board, and by which provision."""
    return {
        "laid_on": words.day(event.laid_on),
        "version": event.plan_version or None,
        "draft": event.plan_version == 0,
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

"""What sentences about substitutes and delegations may name."""

from domain.authority.events import AuthorityDelegated, AuthorityEnded, Held, SubstituteNamed
from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.words import Words


def substitute(event: SubstituteNamed, words: Words) -> Facts:
    """Who stands in for whom, in which role and when."""
    return {"person": event.person, **_held(event, words)}


def delegated(event: AuthorityDelegated, words: Words) -> Facts:
    """Who may act in which role, how far, when, and where that is decided."""
    return {
        "actions": words.names("action", event.actions),
        "source": words.quote(event.source),
        "status": words.inside("status", event.status),
        **_held(event, words),
    }


def ended(event: AuthorityEnded, words: Words) -> Facts:
    """Which one."""
    return {"authority_id": words.quote(event.authority_id)}


def _held(event: Held, words: Words) -> Facts:
    return {
        "holder": event.holder,
        "role": words.inside("role", event.role),
        "days": words.period(event.from_day, event.last_day),
    }


FACTS: FactsOf = {
    SubstituteNamed: substitute,
    AuthorityDelegated: delegated,
    AuthorityEnded: ended,
}

"""What a round is known by (*tildelingsrundens identitet*), from whichever event begins it."""

from domain.opening.events import GrantCommitted, RoundOpened


def identity(event: GrantCommitted | RoundOpened) -> dict[str, object]:
    """The round's key, scheme, county, budget year, and the rule set that it is pinned to."""
    return {
        "round_id": event.round_id,
        "scheme": event.scheme,
        "county": event.county,
        "budget_year": event.budget_year,
        "rule_set": event.rule_set,
    }

"""What was kept of money for claims that are set off: told to whoever sees the claims."""

from collections.abc import Container
from dataclasses import replace

from domain.opening.money_events import GrantReceived
from domain.step4_dispose.events import PaymentOrdered
from projections.audit_trail.queries import Entry


def without_claims(receipt: GrantReceived, seen: Container[str]) -> GrantReceived:
    """The receipt with what was withheld of it for the offsets that are seen alone."""
    kept = tuple(one for one in receipt.withheld if one.offset_id in seen)
    return receipt.model_copy(update={"withheld": kept})


def entry_without_claims(entry: Entry) -> Entry:
    """The entry for whoever is told nothing of control cases."""
    event = entry.recorded.event
    if not isinstance(event, GrantReceived | PaymentOrdered):
        return entry
    bare = event.model_copy(update={"withheld": ()})
    return replace(entry, recorded=entry.recorded.model_copy(update={"event": bare}))

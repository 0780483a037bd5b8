"""What was kept of money for claims that are set off: told to whoever sees the claims."""

from collections.abc import Container
from dataclasses import replace
from typing import TypeVar

from domain.opening.money_events import GrantReceived
from domain.step4_dispose.events import PaymentOrdered
from projections.audit_trail.queries import Entry

_Money = TypeVar("_Money", bound=GrantReceived | PaymentOrdered)


def without_claims(event: _Money, seen: Container[str] = ()) -> _Money:
    """The receipt or payment with what was withheld of it for the offsets that are seen alone."""
    kept = tuple(one for one in event.withheld if one.offset_id in seen)
    return event.model_copy(update={"withheld": kept})


def entry_without_claims(entry: Entry) -> Entry:
    """The entry for whoever is told nothing of control cases."""
    event = entry.recorded.event
    if not isinstance(event, GrantReceived | PaymentOrdered):
        return entry
    told = entry.recorded.model_copy(update={"event": without_claims(event)})
    return replace(entry, recorded=told)

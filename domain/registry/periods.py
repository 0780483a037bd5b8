"""Periods that end before they begin are refused, wherever the registry takes them."""

from collections.abc import Iterable

from domain.event import Refusal
from domain.registry.facts import Period


def check_periods(periods: Iterable[Period]) -> None:
    """Raises `Refusal("period-reversed")` when one ends before it begins."""
    if any(period.reversed for period in periods):
        raise Refusal("period-reversed")

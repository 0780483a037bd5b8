"""What measures cost, part by part, so that they can be held against each other (*priser*).

Source: domain description, section 18, P10. Sums are integer øre.
"""

from collections.abc import Iterable
from statistics import median_low

from domain.price import PriceComponent, PriceKind
from domain.value import Value


class PricedPart(Value):
    """One part of one line's price; `per_hour_ore` is rounded down, None without hours."""

    round_id: str
    line_id: str
    title: str
    component: PriceComponent

    @property
    def per_hour_ore(self) -> int | None:
        """What an hour of it costs."""
        hours = self.component.hours
        return self.component.amount_ore // hours if hours else None


class Compared(Value):
    """All parts of one kind, and the lowest, middle and highest price of an hour among them."""

    kind: PriceKind
    parts: tuple[PricedPart, ...]
    lowest_ore: int | None = None
    middle_ore: int | None = None
    highest_ore: int | None = None


def compared(parts: Iterable[PricedPart]) -> tuple[Compared, ...]:
    """The parts by kind, the dearest hour first; those without hours stand last."""
    found = list(parts)
    return tuple(
        _kind(kind, [part for part in found if part.component.kind is kind])
        for kind in PriceKind
        if any(part.component.kind is kind for part in found)
    )


def _kind(kind: PriceKind, parts: list[PricedPart]) -> Compared:
    rates = [rate for part in parts if (rate := part.per_hour_ore) is not None]
    ordered = sorted(parts, key=lambda part: _place(part))
    if not rates:
        return Compared(kind=kind, parts=tuple(ordered))
    return Compared(
        kind=kind,
        parts=tuple(ordered),
        lowest_ore=min(rates),
        middle_ore=median_low(rates),
        highest_ore=max(rates),
    )


def _place(part: PricedPart) -> tuple[bool, int, str, str]:
    rate = part.per_hour_ore
    return rate is None, -(rate or 0), part.round_id, part.line_id

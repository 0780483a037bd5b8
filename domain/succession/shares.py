"""Dividing a sum by shares so that the parts always add up to it, to the øre."""

from collections.abc import Mapping


def divide(amount_ore: int, weights: Mapping[str, int]) -> dict[str, int]:
    """Divide a sum in øre by weights, by largest remainder; equal remainders by number.

    The parts depend on the weights alone, never on their order. Raises `ValueError`
    when no weight is above nothing.
    """
    total = sum(weights.values())
    if total <= 0:
        raise ValueError("nothing to divide by")
    parts = {name: amount_ore * weight // total for name, weight in weights.items()}
    left = amount_ore - sum(parts.values())
    by_remainder = sorted(weights, key=lambda name: (-(amount_ore * weights[name] % total), name))
    for name in by_remainder[:left]:
        parts[name] += 1
    return dict(sorted(parts.items()))

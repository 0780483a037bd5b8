"""Times cases in turn, so that a noisy machine disturbs all of them alike."""

from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter
from typing import NamedTuple

ROUNDS = 5

#: A case does its work once and says how many units that was.
Case = Callable[[], int]


class Measured(NamedTuple):
    """Units a second (median, least, most), and the median of the ratios to the first case."""

    name: str
    rate: float
    slowest: float
    fastest: float
    ratio: float


def measure(cases: Mapping[str, Case], rounds: int = ROUNDS) -> list[Measured]:
    """Run every case once a round; the first case is what the others are compared with."""
    rates: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(rounds):
        for name, case in cases.items():
            begun = perf_counter()
            units = case()
            rates[name].append(units / (perf_counter() - begun))
    first = next(iter(rates.values()))
    return [
        Measured(
            name,
            median(found),
            min(found),
            max(found),
            median(mine / base for mine, base in zip(found, first, strict=True)),
        )
        for name, found in rates.items()
    ]

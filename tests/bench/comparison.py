"""One benchmark: ours against something else in the same run, as a ratio with a goal."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from enum import StrEnum
from statistics import median
from time import perf_counter
from typing import Any

#: Rounds of one benchmark; in each both sides are measured, so that noise meets both.
RUNS = 5

#: Does its work once and gives its rate, in units a second.
Rate = Callable[[], float]


class Size(StrEnum):
    """How much a benchmark does: what all of them together may take, or what was asked for."""

    QUICK = "quick"
    FULL = "full"


@dataclass(frozen=True)
class Result:
    """A line of `build/bench.json`; `ours` and `against` are medians, in units a second.

    `ratio` is the median of the rounds' ratios. Without a `target` a line only informs.
    """

    name: str
    ours: float
    against: float
    ratio: float
    target: float | None
    ok: bool | None
    unit: str
    runs: int
    size: Size
    note: str

    def as_json(self) -> dict[str, Any]:
        """The line."""
        return asdict(self)


def rate_of(work: Callable[[], int]) -> Rate:
    """The rate of work that says how many units it was."""

    def timed() -> float:
        begun = perf_counter()
        units = work()
        return units / (perf_counter() - begun)

    return timed


def compare(
    name: str, ours: Rate, against: Rate, *, unit: str, size: Size, target: float | None, note: str
) -> Result:
    """Measure both in turn, `RUNS` times; each goes first every other time."""
    pairs: list[tuple[float, float]] = []
    for number in range(RUNS):
        if number % 2:
            mine, theirs = ours(), against()
        else:
            theirs, mine = against(), ours()
        pairs.append((mine, theirs))
    ratio = median(mine / theirs for mine, theirs in pairs)
    return Result(
        name=name,
        ours=round(median(mine for mine, _ in pairs), 2),
        against=round(median(theirs for _, theirs in pairs), 2),
        ratio=round(ratio, 3),
        target=target,
        ok=None if target is None else ratio >= target,
        unit=unit,
        runs=RUNS,
        size=size,
        note=note,
    )

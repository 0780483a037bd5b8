"""Where each read model stands against the log, for the person on duty."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from rich.table import Table

from projections.database import open_engine
from projections.lag import Lag, lags
from projections.registry import PROJECTIONS
from services.config import READER, Settings, role_url
from services.projection_log import open_projection_log


@dataclass(frozen=True)
class Standing:
    """A read model's state, and how many log positions a second it went forward meanwhile."""

    lag: Lag
    rate: float

    @property
    def seconds_left(self) -> float | None:
        """How long it will need at this rate, 0 when level; None while it does not move."""
        if not self.lag.behind:
            return 0.0
        return self.lag.behind / self.rate if self.rate > 0 else None


def standings(settings: Settings, seconds: float) -> list[Standing]:
    """Look twice, `seconds` apart; raises what the database raises when it does not answer."""
    engine = open_engine(role_url(settings, READER), connections=1)
    try:
        with open_projection_log(settings) as log:
            before, begun = lags(engine, log.head(), PROJECTIONS), time.monotonic()
            time.sleep(seconds)
            after, took = lags(engine, log.head(), PROJECTIONS), time.monotonic() - begun
    finally:
        engine.dispose()
    return [
        Standing(now, (now.position - then.position) / took if now.build == then.build else 0.0)
        for then, now in zip(before, after, strict=True)
    ]


def table(found: Sequence[Standing]) -> Table:
    """The read models, a row each; what stops one is told by `stops`."""
    shown = Table("read model", "build", "position", "behind", "a second", "left", "state")
    for standing in found:
        lag, left = standing.lag, standing.seconds_left
        shown.add_row(
            lag.name,
            str(lag.build),
            str(lag.position),
            str(lag.behind),
            f"{standing.rate:.0f}",
            "-" if left is None else f"{left:.0f} s",
            _state(lag),
            style="red" if lag.error else None,
        )
    return shown


def stops(found: Sequence[Standing]) -> list[str]:
    """What each read model that is stopped stands before, in a sentence that no column cuts."""
    stopped = (standing.lag for standing in found if standing.lag.error)
    return [f"{lag.name}: {lag.error}" for lag in stopped]


def _state(lag: Lag) -> str:
    if lag.error:
        return f"stopped at {lag.error_position}"
    return "ready" if lag.ready else "is built anew"

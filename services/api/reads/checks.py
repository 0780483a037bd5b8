"""Whether each read model can answer, and how far behind the log it is."""

import asyncio
from collections.abc import Callable, Mapping

from sqlalchemy import Engine

from projections.lag import lags
from projections.projection import Projection
from projections.registry import PROJECTIONS
from services.api.health import Check, CheckResult


def projection_checks(engine: Engine, log_head: Callable[[], int]) -> Mapping[str, Check]:
    """A check for each read model; `log_head` gives the position of the newest event.

    A read model that is behind still answers, and says as of when; one that stands
    before an event, or is not built for this version of the program, fails its check.
    """
    return {projection.name: _check(engine, log_head, projection) for projection in PROJECTIONS}


def _check(engine: Engine, log_head: Callable[[], int], projection: Projection) -> Check:
    def look() -> CheckResult:
        (lag,) = lags(engine, log_head(), [projection])
        details: dict[str, str | int | float | None] = {
            "position": lag.position,
            "behind": lag.behind,
            "stands_before": lag.error_position,
        }
        return CheckResult(ok=lag.ready and lag.error is None, details=details)

    async def check() -> CheckResult:
        return await asyncio.to_thread(look)

    return check

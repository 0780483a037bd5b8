"""Read models brought level with a log that the benchmarks before have made long."""

from sqlalchemy import Engine

from projections.lag import lags
from projections.rebuild import rebuild
from projections.registry import PROJECTIONS
from services.helpers import helpers_of
from services.projection_log import ProjectionLog
from tests.bench.bench import Bench

#: Events that a projector may be left to catch up with: some seconds.
_FEW = 2_000


def level(bench: Bench, engine: Engine) -> None:
    """Build those anew that are far behind; a projector would take minutes over them."""
    log = ProjectionLog(bench.log)
    behind = {lag.name for lag in lags(engine, log.head(), PROJECTIONS) if lag.behind > _FEW}
    far = [projection for projection in PROJECTIONS if projection.name in behind]
    if far:
        rebuild(engine, log, far, lambda _reached, _head: None, helpers_of(bench.settings))

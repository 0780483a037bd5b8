"""What folding costs: one event a transaction, as when live, against batches, as in a rebuild."""

from functools import partial
from itertools import count

from sqlalchemy import Engine

from projections import build
from projections.fold import advance
from projections.log_reader import BATCH, LogReader
from projections.projection import Projection
from projections.registry import PROJECTIONS
from tests.bench.rounds import Measured, measure

#: Far above the numbers of real builds, so that the benchmark never meets one.
_BUILDS = count(9000)


def folding_costs(engine: Engine, log: LogReader) -> list[Measured]:
    """Compare both ways over all read models; a unit is one event folded into one of them."""
    return measure(
        {
            "one event a transaction": partial(_fold_all, engine, log, 1),
            f"{BATCH} events a transaction": partial(_fold_all, engine, log, BATCH),
        }
    )


def _fold_all(engine: Engine, log: LogReader, limit: int) -> int:
    return sum(_fold(engine, log, projection, limit) for projection in PROJECTIONS)


def _fold(engine: Engine, log: LogReader, projection: Projection, limit: int) -> int:
    number = next(_BUILDS)
    with engine.begin() as connection:
        build.create(connection, projection, number)
    folded, after = 0, 0
    while True:
        with engine.begin() as connection:
            build.enter(connection, projection, number)
            step = advance(connection, log, projection, after, limit)
        if step.stop:
            raise RuntimeError(step.stop.sentence)
        if not step.applied:
            break
        folded, after = folded + step.applied, step.position
    with engine.begin() as connection:
        build.drop(connection, projection, number)
    return folded

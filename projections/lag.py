"""How far behind the log each projection is: for health answers and the person on duty."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Engine

from projections import position
from projections.position import NOT_STARTED, Pointer
from projections.projection import Projection


@dataclass(frozen=True)
class Lag:
    """One projection's state.

    `behind` counts log positions (which may have gaps); `ready` says whether the
    tables have the shape that this version of the program reads. `error` is the
    sentence about the event at `error_position` that the projection stands before.
    """

    name: str
    build: int
    position: int
    behind: int
    ready: bool
    error: str | None
    error_position: int | None


def lags(engine: Engine, head: int, projections: Sequence[Projection]) -> list[Lag]:
    """Compare each projection with `head`, the log's newest position."""
    # Each look stands alone, so that a database without any pointer yet has an answer, too.
    looks = engine.execution_options(isolation_level="AUTOCOMMIT")
    with looks.connect() as connection:
        return [
            _lag(projection, position.find(connection, projection) or NOT_STARTED, head)
            for projection in projections
        ]


def _lag(projection: Projection, pointer: Pointer, head: int) -> Lag:
    return Lag(
        name=projection.name,
        build=pointer.build,
        position=pointer.position,
        # The head may have been asked for before the projection moved on.
        behind=max(0, head - pointer.position),
        ready=pointer.shape == projection.shape,
        error=pointer.stop.sentence if pointer.stop else None,
        error_position=pointer.stop.position if pointer.stop else None,
    )

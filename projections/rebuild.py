"""Fills a new build of a projection beside the old one, and switches when it has caught up.

The old tables answer all the while, and a projector keeps them up: whoever
reads never sees an empty or a half-filled read model.
"""

from collections.abc import Callable

from sqlalchemy import ColumnElement, Connection, Engine, func, select, text

from projections import build, position
from projections.fold import Step, Stopped, advance
from projections.log_reader import BATCH, LogReader
from projections.projection import Projection

#: Called with the log position reached and the log's head, after each batch.
Progress = Callable[[int, int], None]


class RebuildRunning(Exception):
    """Another process is rebuilding this projection."""


def ensure(engine: Engine, log: LogReader, projection: Projection, progress: Progress) -> None:
    """Rebuild the projection unless its tables have today's shape and end where the log does.

    A position beyond the log's head means that an older log was restored: what
    is new would be taken for known, so the tables are made again from the start.

    Raises as `rebuild` does, and leaves the reason in the pointer row, because
    the old tables stand still until it is mended.
    """
    position.ensure_pointer(engine, projection)
    with engine.begin() as connection:
        pointer = position.lock(connection, projection)
    if pointer.shape == projection.shape and pointer.position <= log.head():
        return
    try:
        rebuild(engine, log, projection, progress)
    except Stopped as stopped:
        with engine.begin() as connection:
            pointer = position.lock(connection, projection)
            position.move(connection, projection, pointer._replace(stop=stopped.stop))
        raise


def rebuild(engine: Engine, log: LogReader, projection: Projection, progress: Progress) -> None:
    """Fold the whole log into a new build, then let it take the old one's place.

    Begins with an empty build even if an earlier rebuild was killed halfway.
    Raises `RebuildRunning`, and `Stopped` when an event cannot be read or
    applied; the old build stays in use then.
    """
    position.ensure_pointer(engine, projection)
    # The claim ends with this transaction, so a killed rebuild does not keep it.
    with engine.begin() as guard:
        if not guard.scalar(select(_claim(projection))):
            raise RebuildRunning(f"Another process is rebuilding {projection.name}.")
        old, new = _begin(engine, projection)
        step = Step(BATCH, 0, None)
        # Until a batch is short, not until it is empty: a busy log always has one event more.
        while step.applied == BATCH:
            with engine.begin() as connection:
                build.enter(connection, projection, new)
                step = _advance(connection, log, projection, step.position)
            progress(step.position, log.head())
        _switch(engine, log, projection, old=old, new=new, reached=step.position)
        with engine.begin() as connection:
            build.drop(connection, projection, old)


def _claim(projection: Projection) -> ColumnElement[bool]:
    return func.pg_try_advisory_xact_lock(func.hashtextextended(f"rebuild {projection.name}", 0))


def _begin(engine: Engine, projection: Projection) -> tuple[int, int]:
    """Clear what killed rebuilds left, make an empty build; give the current number and its own."""
    with engine.begin() as connection:
        pointer = position.find(connection, projection)
        old = pointer.build if pointer else 0
        found = build.existing(connection, projection)
        for number in found:
            if number != old:
                build.drop(connection, projection, number)
        # Never a number seen before: a rebuild that lost its claim must not write into this build.
        new = max([old, *found]) + 1
        build.create(connection, projection, new)
    return old, new


def _advance(connection: Connection, log: LogReader, projection: Projection, after: int) -> Step:
    step = advance(connection, log, projection, after)
    if step.stop:
        raise Stopped(step.stop)
    return step


def _switch(
    engine: Engine, log: LogReader, projection: Projection, *, old: int, new: int, reached: int
) -> None:
    with engine.begin() as connection:
        # Without statistics the planner would guess until autovacuum comes by.
        connection.execute(text(f"ANALYZE {', '.join(build.tables(connection, projection, new))}"))
    with engine.begin() as connection:
        pointer = position.lock(connection, projection)
        if pointer.build != old:
            raise RebuildRunning(f"Another process has rebuilt {projection.name} meanwhile.")
        build.enter(connection, projection, new)
        step = _advance(connection, log, projection, reached)
        # Never behind the old build: who has read their own writes must go on seeing them.
        # A log that ends before the old build's position is an older one that was restored.
        while step.applied == BATCH or (step.applied and step.position < pointer.position):
            step = _advance(connection, log, projection, step.position)
        moved = position.Pointer(new, step.position, projection.shape, None)
        position.move(connection, projection, moved)

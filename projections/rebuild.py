"""Fills new builds of projections beside the old ones, and switches when they have caught up.

The old tables answer all the while, and a projector keeps them up: whoever
reads never sees an empty or a half-filled read model.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from sqlalchemy import ColumnElement, Connection, Engine, func, select, text

from projections import build, position
from projections.batch import Batch
from projections.crew import Helpers, fold_in_shares
from projections.filling import Done, Filling, gather
from projections.fold import Step, Stop, Stopped, advance
from projections.garbage import seldom_collected
from projections.log_reader import BATCH, LogReader, UnreadableEvent
from projections.projection import Placed, Projection

#: Events to a batch: each costs some statements besides, however many it has.
MANY: Final = 2_000
#: Read models whose indexes are made at the same time, each by a process of the database's.
HANDS: Final = 2

#: Called with the log position reached and the log's head, after each batch, before the indexes
#: of each read model and before its switch; what it raises ends the rebuild. By several threads.
Progress = Callable[[int, int], None]


class RebuildRunning(Exception):
    """Another process is rebuilding this projection."""


def ensure(
    engine: Engine,
    log: LogReader,
    projections: Sequence[Projection],
    progress: Progress,
    helpers: Helpers | None = None,
) -> None:
    """Rebuild, together, those whose tables lack today's shape or do not end where the log does.

    A position beyond the log's head means that an older log was restored: what
    is new would be taken for known, so the tables are made again from the start.

    Raises as `rebuild` does, and leaves the reason in the pointer row of each projection that
    was stopped, because its old tables stand still until it is mended.
    """
    behind = wanting(engine, log, projections)
    stopped = _rebuild(engine, log, behind, progress, helpers) if behind else {}
    for projection, stop in stopped.items():
        with engine.begin() as connection:
            pointer = position.lock(connection, projection)
            position.move(connection, projection, pointer._replace(stop=stop))
    _raise_first(stopped)


def rebuild(
    engine: Engine,
    log: LogReader,
    projections: Sequence[Projection],
    progress: Progress,
    helpers: Helpers | None = None,
) -> None:
    """Fold the whole log into new builds, each event read once; then let them take over.

    With `helpers` a long log is folded by several processes. Begins with empty builds even
    if an earlier rebuild was killed halfway.
    Raises `RebuildRunning`, and `Stopped` when an event cannot be read or
    applied; the old build of a projection that was stopped stays in use then. Raises
    `HelperLost` when a helper ends before its time.
    """
    _raise_first(_rebuild(engine, log, projections, progress, helpers))


def wanting(engine: Engine, log: LogReader, projections: Sequence[Projection]) -> list[Projection]:
    """Those whose tables lack today's shape, or go further than the log."""
    return [p for p in projections if not _is_built(engine, log, p)]


def _is_built(engine: Engine, log: LogReader, projection: Projection) -> bool:
    position.ensure_pointer(engine, projection)
    with engine.begin() as connection:
        pointer = position.lock(connection, projection)
    return pointer.shape == projection.shape and pointer.position <= log.head()


def _raise_first(stopped: Mapping[Projection, Stop]) -> None:
    for stop in stopped.values():
        raise Stopped(stop)


def _rebuild(
    engine: Engine,
    log: LogReader,
    projections: Sequence[Projection],
    progress: Progress,
    helpers: Helpers | None,
) -> dict[Projection, Stop]:
    """Those that were stopped, and where; all others have switched."""
    for projection in projections:
        position.ensure_pointer(engine, projection)
    # The claims end with this transaction, so a killed rebuild does not keep them.
    with engine.begin() as guard:
        for projection in projections:
            if not guard.scalar(select(_claim(projection))):
                raise RebuildRunning(f"Another process is rebuilding {projection.name}.")
        begun = {projection: _begin(engine, projection) for projection in projections}
        builds = {projection: new for projection, (_, new) in begun.items()}
        if helpers and (upto := log.head()) >= helpers.least:
            reached = upto
            stopped = fold_in_shares(
                engine, helpers, builds, upto, lambda at: progress(at, log.head())
            )
        else:
            reached, stopped = _fill(engine, log, builds, progress, 0, apart=True)
        filled = {p: number for p, number in builds.items() if p not in stopped}
        _index(engine, filled, lambda: progress(reached, log.head()))
        # What has come meanwhile goes on from the tables, which have their indexes now.
        reached, late = _fill(engine, log, filled, progress, reached, apart=False)
        stopped |= late
        for projection, (old, new) in begun.items():
            if projection in stopped:
                continue
            # Each switches by itself, so that a rebuild can end between any two of them.
            progress(reached, log.head())
            try:
                _switch(engine, log, projection, old=old, new=new, reached=reached)
            except Stopped as caught:
                stopped[projection] = caught.stop
                continue
            with engine.begin() as connection:
                build.drop(connection, projection, old)
    return stopped


def _index(engine: Engine, builds: Mapping[Projection, int], going_on: Callable[[], None]) -> None:
    """Make the readers' indexes of what is filled, which is cheaper than row by row."""

    def index(projection: Projection, number: int) -> None:
        going_on()
        with engine.begin() as connection:
            build.index(connection, projection, number)

    with ThreadPoolExecutor(HANDS) as hands:
        # Drawn out of it, so that what goes wrong is raised.
        list(hands.map(index, builds.keys(), builds.values()))


def _fill(
    engine: Engine,
    log: LogReader,
    builds: Mapping[Projection, int],
    progress: Progress,
    after: int,
    *,
    apart: bool,
) -> tuple[int, dict[Projection, Stop]]:
    """Fold what is behind a position into builds; the position reached, and those stopped."""
    at = after

    def reached(end: int) -> None:
        nonlocal at
        at = end
        progress(end, log.head())

    if not builds:
        return at, {}
    with seldom_collected(), ThreadPoolExecutor(1) as reader:
        filling = Filling(engine, dict(builds), lambda: None, apart)
        told = _told(log, filling, reader, after)
        stopped = gather(engine, builds, told, reached, apart=apart)
    return at, stopped


def _told(
    log: LogReader, filling: Filling, reader: ThreadPoolExecutor, after: int
) -> Iterator[tuple[int, Sequence[Done]]]:
    """What becomes of each batch, with the position reached; the next one is read meanwhile."""
    coming = reader.submit(log.select, after, MANY)
    # Until a batch is short, not until it is empty: a busy log always has one event more.
    whole = True
    while whole:
        try:
            batch = Batch(Placed(*placed) for placed in coming.result())
        except UnreadableEvent as unreadable:
            yield after, [filling.fold(Batch(()), after, unreadable)]
            return
        if whole := len(batch) == MANY:
            coming = reader.submit(log.select, batch[-1].position, MANY)
        done = filling.fold(batch, after)
        after = batch[-1].position if batch else after
        yield after, [done]


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

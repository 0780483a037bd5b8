"""Moves all projections that keep up in one transaction: the log is read once for all of them."""

from collections.abc import Collection
from threading import Condition, Event
from typing import NamedTuple

from sqlalchemy import Engine

from projections import build, position
from projections.batch import Batch
from projections.log_reader import BATCH, LogReader
from projections.projection import Placed, Projection
from projections.watch import PATIENCE


class Moved(NamedTuple):
    """Which projections went along, the log position that they have reached, and events read."""

    went: frozenset[Projection]
    position: int
    read: int


def move(
    engine: Engine, log: LogReader, projections: Collection[Projection], limit: int = BATCH
) -> Moved:
    """Fold the next events into all of `projections`; their rows and positions commit together.

    One that somebody else holds, that is stopped or whose tables have another shape is left
    behind. If one of them fails nothing is moved: raises what it raised, `UnreadableEvent`, or
    what the database or the log raise when they are out of reach.
    """
    with engine.begin() as connection:
        free = {
            projection: pointer
            for projection, pointer in position.lock_free(connection, projections).items()
            if pointer.shape == projection.shape and pointer.stop is None
        }
        if not free:
            return Moved(frozenset(), 0, 0)
        after = min(pointer.position for pointer in free.values())
        events = Batch(Placed(*placed) for placed in log.select(after, limit))
        for projection, pointer in free.items():
            news = events.behind(pointer.position)
            if news:
                build.enter(connection, projection, pointer.build)
                projection.apply(connection, news)
        reached = events[-1].position if events else after
        if events:
            position.move_on(connection, free, reached)
    return Moved(frozenset(free), reached, len(events))


class Company:
    """Those that keep up together; each comes when it has caught up, and leaves after a failure."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._members: frozenset[Projection] = frozenset()

    def members(self) -> frozenset[Projection]:
        """Who keeps up now; waits for somebody to come, or until it is time for another look."""
        with self._changed:
            self._changed.wait_for(lambda: self._members, PATIENCE)
            return self._members

    def stay(self, projection: Projection, stop: Event) -> None:
        """Keep up with the others until one has to leave, or until `stop` is set."""
        with self._changed:
            self._members |= {projection}
            self._changed.notify_all()
            while projection in self._members and not stop.is_set():
                self._changed.wait(PATIENCE)

    def leave(self, projections: Collection[Projection]) -> None:
        """Let them go on alone, each at its own pace."""
        with self._changed:
            self._members -= frozenset(projections)
            self._changed.notify_all()

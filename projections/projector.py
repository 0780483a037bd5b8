"""Keeps every projection up with the log, each at its own pace."""

import logging
from collections.abc import Sequence
from threading import Event, Thread

from sqlalchemy import Engine

from projections import build, position
from projections.fold import Step, Stopped, advance
from projections.log_reader import BATCH, LogReader
from projections.projection import Projection
from projections.rebuild import Progress, ensure
from projections.watch import Watch

#: The longest pause between two attempts, in seconds.
LONGEST_PAUSE = 10.0

logger = logging.getLogger(__name__)


class OtherShape(Exception):
    """Another version of the program has made the tables, and keeps them up itself."""


class _Ending(Exception):
    """The projector was told to end in the middle of a rebuild."""


class Projector:
    """Folds the log into read models; a second projector beside it does no harm.

    After a failure a projection is tried again after `first_pause` seconds, then
    after twice as long each time.
    """

    def __init__(
        self,
        engine: Engine,
        log: LogReader,
        projections: Sequence[Projection],
        *,
        first_pause: float = 0.5,
    ) -> None:
        self._engine = engine
        self._log = log
        self._projections = projections
        self._first_pause = first_pause

    def step(self, projection: Projection, limit: int = BATCH) -> Step:
        """Apply the next `limit` events at most; rows and position commit together.

        An event that cannot be read or applied is never passed over: the position
        stays before it and the pointer row says why. Raises `OtherShape`, and what
        the database or the log raise when they are out of reach.
        """
        with self._engine.begin() as connection:
            pointer = position.lock(connection, projection)
            if pointer.shape != projection.shape:
                raise OtherShape(f"Another version of the program has built {projection.name}.")
            build.enter(connection, projection, pointer.build)
            step = advance(connection, self._log, projection, pointer.position, limit)
            if step.applied or step.stop != pointer.stop:
                moved = pointer._replace(position=step.position, stop=step.stop)
                position.move(connection, projection, moved)
        return step

    def run(self, stop: Event) -> None:
        """Keep all projections up, each in a thread of its own, until `stop` is set.

        A failure holds up its own projection only, which tries again by itself.
        """
        watch = Watch(self._log)
        threads = [
            Thread(target=self._keep_up, args=(projection, watch, stop), name=projection.name)
            for projection in self._projections
        ]
        threads.append(Thread(target=watch.follow, args=(stop,), name="watch"))
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _keep_up(self, projection: Projection, watch: Watch, stop: Event) -> None:
        failures = 0
        built = False
        while not stop.is_set():
            try:
                if not built:
                    ensure(self._engine, self._log, projection, _ending_at(stop))
                    built = True
                step = self.step(projection)
                if step.stop:
                    raise Stopped(step.stop)
                failures = 0
                if step.applied < BATCH:
                    watch.wait(step.position)
            except _Ending:
                return
            except Exception as error:
                pause = min(self._first_pause * 2**failures, LONGEST_PAUSE)
                failures += 1
                logger.warning("%s tries again in %s s. %s", projection.name, pause, error)
                stop.wait(pause)


def _ending_at(stop: Event) -> Progress:
    def look(_reached: int, _head: int) -> None:
        if stop.is_set():
            raise _Ending

    return look

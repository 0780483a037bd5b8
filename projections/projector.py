"""Keeps projections up with the log: together while all is well, each at its own pace if not."""

import logging
from collections.abc import Mapping, Sequence
from threading import Event, Thread

from sqlalchemy import Engine

from projections import build, position
from projections.crew import HelperLost, Helpers
from projections.fold import Step, Stopped, advance
from projections.log_reader import BATCH, LogReader
from projections.pauses import pause_after
from projections.projection import Projection
from projections.rebuild import Progress, ensure, wanting
from projections.together import Company, move
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
    after twice as long each time. What has to be built from a long log it shares out to `helpers`,
    and folds alone once one of them was lost.
    """

    def __init__(
        self,
        engine: Engine,
        log: LogReader,
        projections: Sequence[Projection],
        *,
        first_pause: float = 0.5,
        helpers: Helpers | None = None,
    ) -> None:
        self._engine = engine
        self._log = log
        self._projections = projections
        self._first_pause = first_pause
        self._helpers = helpers

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
        """Keep all projections up until `stop` is set.

        Those that have to be built first are built together, and those that have caught up go
        on together, each event read once. A failure sends each into a thread of its own, so
        that it holds up nobody else and finds out itself where it cannot go on.
        """
        watch, company = Watch(self._log), Company()
        built = {projection: Event() for projection in self._projections}
        threads = [
            Thread(
                target=self._catch_up, args=(projection, ready, company, stop), name=projection.name
            )
            for projection, ready in built.items()
        ]
        threads.append(Thread(target=self._build, args=(built, stop), name="build"))
        threads.append(Thread(target=self._keep_up, args=(company, watch, stop), name="together"))
        threads.append(Thread(target=watch.follow, args=(stop,), name="watch"))
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _build(self, built: Mapping[Projection, Event], stop: Event) -> None:
        """Build what has to be built, and let each keep up as soon as it can."""
        failures, helpers = 0, self._helpers
        while not stop.is_set():
            try:
                behind = wanting(self._engine, self._log, self._projections)
                for projection in built.keys() - behind:
                    built[projection].set()
                ensure(self._engine, self._log, behind, _ending_at(stop), helpers)
                break
            except (_Ending, Stopped):
                # Whoever was stopped says so, and tries again, by itself.
                break
            except HelperLost as error:
                # Whatever ended it, such as too little memory, would end the next one as well.
                helpers = None
                failures = self._pause("Building by one process alone", failures, error, stop)
            except Exception as error:
                failures = self._pause("Building", failures, error, stop)
        for ready in built.values():
            ready.set()

    def _keep_up(self, company: Company, watch: Watch, stop: Event) -> None:
        """Move those that have caught up, as long as nothing is in the way of any of them."""
        while not stop.is_set():
            members = company.members()
            if not members:
                continue
            try:
                moved = move(self._engine, self._log, members)
            except Exception as error:
                logger.info("The read models go on one by one. %s", error)
                company.leave(members)
                continue
            company.leave(members - moved.went)
            if moved.went and moved.read < BATCH:
                watch.wait(moved.position)

    def _catch_up(
        self, projection: Projection, ready: Event, company: Company, stop: Event
    ) -> None:
        """Go on alone until level with the log, then with the others until they part."""
        failures = 0
        built = False
        ready.wait()
        while not stop.is_set():
            try:
                if not built:
                    ensure(self._engine, self._log, [projection], _ending_at(stop))
                    built = True
                step = self.step(projection)
                if step.stop:
                    raise Stopped(step.stop)
                failures = 0
                if step.applied < BATCH:
                    company.stay(projection, stop)
            except _Ending:
                return
            except Exception as error:
                failures = self._pause(projection.name, failures, error, stop)

    def _pause(self, name: str, failures: int, error: Exception, stop: Event) -> int:
        """Wait, longer after each failure; gives how many there were."""
        pause = pause_after(failures, first=self._first_pause, longest=LONGEST_PAUSE)
        logger.warning("%s tries again in %s s. %s", name, pause, error)
        stop.wait(pause)
        return failures + 1


def _ending_at(stop: Event) -> Progress:
    def look(_reached: int, _head: int) -> None:
        if stop.is_set():
            raise _Ending

    return look

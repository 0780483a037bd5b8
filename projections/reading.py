"""Reads a read model as it was at one position of the log, whatever happens beside it."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition, Lock
from time import monotonic, sleep
from typing import Final, NamedTuple
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, Pool, text
from sqlalchemy.exc import ProgrammingError

from projections import build, position
from projections.projection import Projection

#: Seconds between two looks at the pointer, of which there is one for all who wait.
PAUSE: Final = 0.004

#: A build can be dropped between the look at the pointer and the first query, but hardly twice.
ATTEMPTS = 3


class NotReady(Exception):
    """The read model is not built yet in the shape that this version of the program asks for."""


class Stands(NamedTuple):
    """Where a read model stands: what it shows changes only with the one or the other."""

    build: int
    position: int


class Reading(NamedTuple):
    """A connection that sees the read model exactly as of log position `position`."""

    connection: Connection
    position: int


@contextmanager
def read(engine: Engine, projection: Projection) -> Iterator[Reading]:
    """Open a read-only snapshot of the read model; every query in it answers for one position.

    Raises `NotReady` until the first build, or the build for changed tables, is there.
    """
    snapshots = engine.execution_options(
        isolation_level="REPEATABLE READ", postgresql_readonly=True
    )
    with snapshots.connect() as connection:
        yield Reading(connection, enter(connection, projection))


def wait_for(engine: Engine, projection: Projection, at_least: int, timeout: float) -> bool:
    """Wait at most `timeout` seconds until the read model has reached position `at_least`.

    This is how a caller reads their own writes: a command's answer carries the position.
    """
    with _MAKING:
        queues = _QUEUES.setdefault(engine.pool, {})
        queue = queues.setdefault(projection.name, _Queue())
    return queue.wait(engine, projection, at_least, timeout)


class _Queue:
    """Those who wait for one read model: one of them looks, again and again, for all."""

    def __init__(self) -> None:
        self._looked = Condition()
        self._looking = False
        self._seen = 0

    def wait(self, engine: Engine, projection: Projection, at_least: int, timeout: float) -> bool:
        deadline = monotonic() + timeout
        with self._looked:
            while self._looking:
                if not self._looked.wait(deadline - monotonic()):
                    break
                if self._seen >= at_least:
                    return True
            leads = not self._looking
            self._looking = True
        try:
            while True:
                reached = _reached(engine, projection)
                with self._looked:
                    self._seen = reached
                    self._looked.notify_all()
                left = deadline - monotonic()
                if reached >= at_least or left <= 0:
                    return reached >= at_least
                sleep(min(PAUSE, left))
        finally:
            if leads:
                with self._looked:
                    self._looking = False
                    self._looked.notify_all()


# By pool: engines with other options share it, and another database has another.
_QUEUES: WeakKeyDictionary[Pool, dict[str, _Queue]] = WeakKeyDictionary()
_MAKING = Lock()


def _reached(engine: Engine, projection: Projection) -> int:
    # The connection goes back between two looks: the pool is small.
    with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        pointer = position.find(connection, projection)
    return pointer.position if pointer else -1


def stands(engine: Engine, projection: Projection) -> Stands:
    """Where the read model stands now; raises `NotReady` as `read` does."""
    with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        pointer = position.find(connection, projection)
    if pointer is None or pointer.shape != projection.shape:
        raise _not_ready(projection)
    return Stands(pointer.build, pointer.position)


def enter(connection: Connection, projection: Projection) -> int:
    """Point the connection to the read model as its snapshot sees it; the position it has reached.

    Raises `NotReady` as `read` does.
    """
    for _ in range(ATTEMPTS):
        pointer = position.find(connection, projection)
        if pointer is None or pointer.shape != projection.shape:
            break
        build.enter(connection, projection, pointer.build)
        if _hold(connection, projection, pointer.build):
            return pointer.position
        # The build was dropped since the snapshot; a new snapshot names its successor.
        connection.rollback()
    raise _not_ready(projection)


def _not_ready(projection: Projection) -> NotReady:
    return NotReady(f"The read model {projection.name} is being built.")


def _hold(connection: Connection, projection: Projection, number: int) -> bool:
    """Keep a build from being dropped before the transaction ends; False if it is gone."""
    names = ", ".join(build.tables(connection, projection, number))
    try:
        connection.execute(text(f"LOCK TABLE {names} IN ACCESS SHARE MODE"))
    except ProgrammingError as error:
        if build.is_missing(error):
            return False
        raise
    return True

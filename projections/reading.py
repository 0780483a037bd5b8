"""Reads a read model as it was at one position of the log, whatever happens beside it."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic, sleep
from typing import NamedTuple

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import ProgrammingError

from projections import build, position
from projections.projection import Projection

#: Seconds between two looks at the pointer: first, and at most.
SHORTEST_PAUSE = 0.002
LONGEST_PAUSE = 0.025

#: A build can be dropped between the look at the pointer and the first query, but hardly twice.
ATTEMPTS = 3


class NotReady(Exception):
    """The read model is not built yet in the shape that this version of the program asks for."""


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
    looks = engine.execution_options(isolation_level="AUTOCOMMIT")
    deadline = monotonic() + timeout
    pause = SHORTEST_PAUSE
    while True:
        # The connection goes back between two looks: many may wait, the pool is small.
        with looks.connect() as connection:
            pointer = position.find(connection, projection)
        if pointer and pointer.position >= at_least:
            return True
        left = deadline - monotonic()
        if left <= 0:
            return False
        sleep(min(pause, left))
        pause = min(2 * pause, LONGEST_PAUSE)


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
    raise NotReady(f"The read model {projection.name} is being built.")


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

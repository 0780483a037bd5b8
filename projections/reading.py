"""Reads a read model as it was at one position of the log, whatever happens beside it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, NamedTuple

import psycopg
from psycopg.errors import InvalidSchemaName, LockNotAvailable, UndefinedTable
from sqlalchemy import Connection, Engine

from projections import build, position
from projections.projection import Projection

#: A build can be dropped between the look at the pointer and the first query, but hardly twice.
ATTEMPTS = 3
#: Where a session keeps which build of each read model was current when it last looked.
_BUILDS: Final = "builds"
_CURRENT: Final = "SELECT build, shape, position FROM read.pointer WHERE name = %s"
_GONE: Final = (UndefinedTable, InvalidSchemaName, LockNotAvailable)


class NotReady(Exception):
    """The read model is not built yet in the shape that this version of the program asks for."""


class Stands(NamedTuple):
    """Where a read model stands: what it shows changes only with the one or the other."""

    build: int
    position: int


class _Held(NamedTuple):
    """What the pointer says is current, while a build is held."""

    build: int
    shape: str
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
    builds: dict[str, int] = connection.info.setdefault(_BUILDS, {})
    for _ in range(ATTEMPTS):
        if not connection.in_transaction():
            connection.begin()
        known = builds.pop(projection.name, None)
        number = known or _current(connection, projection)
        held = _hold(connection, projection, number, waits=known is None)
        if held is not None and held[:2] == (number, projection.shape):
            builds[projection.name] = number
            build.enter(connection, projection, number)
            return held.position
        # The build has gone, or is about to; a new snapshot names its successor.
        connection.rollback()
    raise _not_ready(projection)


def _current(connection: Connection, projection: Projection) -> int:
    pointer = position.find(connection, projection)
    if pointer is None or pointer.shape != projection.shape:
        raise _not_ready(projection)
    return pointer.build


def _not_ready(projection: Projection) -> NotReady:
    return NotReady(f"The read model {projection.name} is being built.")


def _hold(
    connection: Connection, projection: Projection, number: int, *, waits: bool
) -> _Held | None:
    """Keep a build from being dropped before the transaction ends, and look what is current.

    None if the build is gone, or without waiting if it is being dropped. The beginning of the
    transaction goes along: who knows the build from before asks once for all three.
    """
    names = ", ".join(build.tables(connection, projection, number))
    lock = f"LOCK TABLE {names} IN ACCESS SHARE MODE{'' if waits else ' NOWAIT'}"
    driver = connection.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)
    try:
        with driver.pipeline():
            driver.execute(lock.encode())
            found = driver.execute(_CURRENT, [projection.name])
        row = found.fetchone()
    except _GONE:
        return None
    except psycopg.OperationalError as error:
        # Past SQLAlchemy, which therefore has to be told that the connection broke.
        if driver.closed:
            connection.invalidate(error)
        raise
    return None if row is None else _Held(*row)

"""Reads a read model as it was at one position of the log, whatever happens beside it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import ProgrammingError

from projections import build, position
from projections.projection import Projection

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

"""Where each projection is: one pointer row, which commits together with the rows it vouches for.

The row is the fence, too: whoever moves a projection holds it locked, so a
second runner waits and then sees the moved position.
"""

from collections.abc import Collection, Sequence
from typing import Any, Final, NamedTuple

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    DateTime,
    Engine,
    Integer,
    MetaData,
    Row,
    Select,
    Table,
    Text,
    func,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.schema import CreateTable

from projections import build
from projections.fold import Stop
from projections.projection import Projection

metadata = MetaData(schema="read")

#: `build` 0 means that nothing has been built yet; `updated_at` is UTC.
pointers = Table(
    "pointer",
    metadata,
    Column("name", Text, primary_key=True),
    Column("build", Integer, nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("shape", Text, nullable=False),
    Column("updated_at", DateTime(timezone=True), nullable=False),
    Column("error", Text),
    Column("error_position", BigInteger),
)


#: Where it is told that read models have moved, for those who wait for one.
CHANNEL: Final = "dekomp_read_models"


class Pointer(NamedTuple):
    """A projection's current build, the last log position in it, and what stops it, if anything."""

    build: int
    position: int
    shape: str
    stop: Stop | None


#: The pointer of a projection that no projector has taken up yet.
NOT_STARTED = Pointer(build=0, position=0, shape="", stop=None)


def ensure_pointer(engine: Engine, projection: Projection) -> None:
    """Make the pointer table and the projection's row in it, if they are not there yet."""
    row = {
        "name": projection.name,
        "build": 0,
        "position": 0,
        "shape": "",
        "updated_at": func.now(),
    }
    with engine.begin() as connection:
        # IF NOT EXISTS alone can still fail when two processes start at once.
        connection.execute(select(func.pg_advisory_xact_lock(func.hashtextextended("pointer", 0))))
        connection.execute(CreateTable(pointers, if_not_exists=True))
        connection.execute(insert(pointers).values(row).on_conflict_do_nothing())


def find(connection: Connection, projection: Projection) -> Pointer | None:
    """Give the pointer as the transaction sees it; None before the projection's first start.

    In that case the transaction may be of no further use: not even the table need exist.
    """
    try:
        row = connection.execute(_pointer(projection)).one_or_none()
    except ProgrammingError as error:
        if build.is_missing(error):
            return None
        raise
    return _read(row) if row else None


def lock(connection: Connection, projection: Projection) -> Pointer:
    """Give the pointer and hold it, so that nobody else moves the projection in the meantime."""
    return _read(connection.execute(_pointer(projection).with_for_update()).one())


def lock_free(
    connection: Connection, projections: Collection[Projection]
) -> dict[Projection, Pointer]:
    """Hold the pointers of those that nobody else holds, without waiting for the others."""
    named = {projection.name: projection for projection in projections}
    wanted = select(pointers).where(pointers.c.name.in_(sorted(named)))
    rows = connection.execute(wanted.with_for_update(skip_locked=True)).all()
    return {named[row.name]: _read(row) for row in rows}


def move_on(connection: Connection, projections: Collection[Projection], to: int) -> None:
    """Write that projections whose builds stay as they are have reached position `to`."""
    names = sorted(projection.name for projection in projections)
    connection.execute(
        update(pointers)
        .where(pointers.c.name.in_(names), pointers.c.position < to)
        .values(position=to, updated_at=func.now())
        .returning(_telling(names, to))
    )


def move(connection: Connection, projection: Projection, to: Pointer) -> None:
    """Write the pointer, in the transaction that wrote the rows; `lock` comes first."""
    connection.execute(
        update(pointers)
        .where(pointers.c.name == projection.name)
        .values(
            build=to.build,
            position=to.position,
            shape=to.shape,
            updated_at=func.now(),
            error=to.stop.sentence if to.stop else None,
            error_position=to.stop.position if to.stop else None,
        )
        .returning(_telling([projection.name], to.position))
    )


def _telling(names: Sequence[str], to: int) -> ColumnElement[Any]:
    """Tells those who wait; heard when the transaction commits, once for all of its rows."""
    return func.pg_notify(CHANNEL, " ".join([str(to), *names]))


def told(notice: str) -> tuple[Collection[str], int]:
    """Which read models a notice says have come as far as which position."""
    to, *names = notice.split(" ")
    return names, int(to)


def _pointer(projection: Projection) -> Select[Any]:
    return select(pointers).where(pointers.c.name == projection.name)


def _read(row: Row[Any]) -> Pointer:
    stop = None if row.error is None else Stop(row.error_position, row.error)
    return Pointer(row.build, row.position, row.shape, stop)

"""A read model as it was at an earlier instant: the events up to then, folded anew by its own hand.

Nothing lasting is kept for this. The audit trail has every event of a case; those that count are
folded into tables of the session's own, and every query that answers for now answers for then.
A session keeps its tables until it is asked for something else: who looks at a case as it was
asks more than once.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from sqlalchemy import Connection, Engine, text
from sqlalchemy.schema import CreateTable

from projections import reading
from projections.audit_trail.about_case import Clocks, Whole, counted, counting, which
from projections.audit_trail.project import AUDIT_TRAIL
from projections.batch import batch_of
from projections.memory import PASSING, forget_passing
from projections.projection import SCHEMA, Placed, Projection
from projections.reading import Reading

#: Events at most of which a session keeps the tables: a case has fewer, all counties' years more.
KEPT: Final = 5_000
#: Where a connection keeps what its tables hold: a read model's shape, and which events.
_HELD: Final = "earlier state"


@contextmanager
def read_then(
    engine: Engine, projection: Projection, clocks: Clocks, whole: Whole
) -> Iterator[Reading]:
    """Open the read model with what counted of `whole` at the instants; its position is of that.

    What was recorded later does not show, also when it holds from an earlier day. Raises
    `NotReady` as `read` does, when the audit trail is being built.
    """
    snapshots = engine.execution_options(isolation_level="REPEATABLE READ")
    with snapshots.connect() as connection:
        reading.enter(connection, AUDIT_TRAIL)
        counts = counting(connection, whole(connection, projection.reach), clocks)
        found = which(connection, counts)
        held = (projection.name, projection.shape, found)
        if connection.info.get(_HELD) == held:
            _enter(connection)
        else:
            connection.info.pop(_HELD, None)
            events = counted(connection, counts)
            _make(connection, projection)
            _fold(connection, projection, events, holds=clocks.effective is not None)
            if len(events) <= KEPT:
                connection.commit()
                connection.info[_HELD] = held
        yield Reading(connection, found.last)


def _make(connection: Connection, projection: Projection) -> None:
    connection.execute(text("DISCARD TEMP"))
    forget_passing(connection)
    _enter(connection)
    for table in projection.metadata.sorted_tables:
        # Without its indexes: there are too few rows to be worth them.
        connection.execute(CreateTable(table))


def _enter(connection: Connection) -> None:
    connection.execution_options(schema_translate_map={SCHEMA: PASSING})


def _fold(
    connection: Connection, projection: Projection, events: Sequence[Placed], *, holds: bool
) -> None:
    """Apply the events; of those that hold, leave out what stands on one that did not hold yet."""
    if not events:
        return
    try:
        with connection.begin_nested():
            projection.apply(connection, batch_of(events))
    except (LookupError, ValueError):
        if not holds:
            raise
        half = len(events) // 2
        if half:
            _fold(connection, projection, events[:half], holds=True)
            _fold(connection, projection, events[half:], holds=True)

"""A read model as it was at an earlier instant: the events up to then, folded anew by its own hand.

Nothing is kept for this. The audit trail has every event of a case; those that count are folded
into tables that live as long as the answer, and every query that answers for now answers for then.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection, Engine
from sqlalchemy.schema import CreateTable

from projections import reading
from projections.audit_trail.about_case import Clocks, Whole, counted
from projections.audit_trail.project import AUDIT_TRAIL
from projections.projection import SCHEMA, Placed, Projection
from projections.reading import Reading

#: PostgreSQL's name for the schema of a session's own passing tables.
_PASSING = "pg_temp"


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
        events = counted(connection, whole(connection, projection.reach), clocks)
        connection.execution_options(schema_translate_map={SCHEMA: _PASSING})
        for table in projection.metadata.sorted_tables:
            # Without its indexes: there are too few rows to be worth them.
            connection.execute(CreateTable(table))
        _fold(connection, projection, events, holds=clocks.effective is not None)
        yield Reading(connection, events[-1].position if events else 0)
        # The tables go as they came: nothing is committed.


def _fold(
    connection: Connection, projection: Projection, events: Sequence[Placed], *, holds: bool
) -> None:
    """Apply the events; of those that hold, leave out what stands on one that did not hold yet."""
    if not events:
        return
    try:
        with connection.begin_nested():
            projection.apply(connection, events)
    except (LookupError, ValueError):
        if not holds:
            raise
        half = len(events) // 2
        if half:
            _fold(connection, projection, events[:half], holds=True)
            _fold(connection, projection, events[half:], holds=True)

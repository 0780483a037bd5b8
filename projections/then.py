"""A read model as it was at an earlier instant: the events up to then, folded by its own hand.

Nothing lasting is kept for this. The audit trail has every event of a case; those that count are
folded into tables of the session's own, and every query that answers for now answers for then.
A session keeps its tables, and the events that it has read: who looks at a case as it was asks
more than once, for the same instant or for another.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final, NamedTuple

from sqlalchemy import Connection, Engine
from sqlalchemy.schema import CreateTable

from projections import reading
from projections.audit_trail.about_case import Clocks, Mark, Whole, told, which
from projections.audit_trail.project import AUDIT_TRAIL
from projections.batch import batch_of
from projections.memory import PASSING, forget_passing
from projections.projection import SCHEMA, Placed, Projection
from projections.reading import Reading

#: Events at most that a session keeps, and the tables of which it keeps: a case has fewer, all
#: counties' years more.
KEPT: Final = 5_000
#: How often tables are emptied before they are made anew, since what is deleted leaves gaps.
EMPTIED: Final = 100
#: Where a connection keeps what its tables hold, and the events that it has read.
_HELD: Final = "earlier state"
_READ: Final = "events of earlier states"


class _Held(NamedTuple):
    """What a session's tables hold: a read model's shape, which events, and by which clock.

    What stands on an event that did not hold yet was left out when `holds`.
    """

    name: str
    shape: str
    holds: bool
    marks: list[Mark]
    emptied: int = 0

    def leads_to(self, wanted: "_Held") -> bool:
        """Whether the tables come to hold what is wanted when more events are applied."""
        # What was left out since it did not hold may stand once there is more.
        begun = wanted.marks if self.holds else wanted.marks[: len(self.marks)]
        return self[:3] == wanted[:3] and self.marks == begun


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
        marks = which(connection, whole(connection, projection.reach), clocks)
        holds = clocks.effective is not None
        held = _fill(connection, projection, _Held(projection.name, projection.shape, holds, marks))
        yield Reading(connection, marks[-1].position if marks else 0)
        if len(marks) <= KEPT:
            connection.commit()
            connection.info[_HELD] = held


def _fill(connection: Connection, projection: Projection, wanted: _Held) -> _Held:
    """Let the session's tables hold what is wanted; they are no more than that until it commits."""
    held: _Held | None = connection.info.pop(_HELD, None)
    if held is not None and held.leads_to(wanted):
        begun, emptied = len(held.marks), held.emptied
    else:
        begun, emptied = 0, _empty(connection, projection, held)
    events = _events(connection, wanted.marks[begun:])
    connection.execution_options(schema_translate_map={SCHEMA: PASSING})
    _fold(connection, projection, events, holds=wanted.holds)
    return wanted._replace(emptied=emptied)


def _empty(connection: Connection, projection: Projection, held: _Held | None) -> int:
    """Give the session empty tables; says how often they have been emptied since they were made."""
    forget_passing(connection)
    same = held is not None and held[:2] == (projection.name, projection.shape)
    if held is None or not same or held.emptied >= EMPTIED:
        connection.exec_driver_sql(_making(connection, projection))
        return 0
    # To make tables costs the server far more than all else.
    connection.exec_driver_sql(_emptying(connection, projection))
    return held.emptied + 1


def _making(connection: Connection, projection: Projection) -> str:
    # Without their indexes: there are too few rows to be worth them.
    made = (
        CreateTable(table).compile(
            dialect=connection.dialect,
            schema_translate_map={SCHEMA: PASSING},
            render_schema_translate=True,
        )
        for table in projection.metadata.sorted_tables
    )
    return ";".join(["DISCARD TEMP", *map(str, made)])


def _emptying(connection: Connection, projection: Projection) -> str:
    quote = connection.dialect.identifier_preparer.quote
    tables = projection.metadata.sorted_tables
    return ";".join(f"DELETE FROM {PASSING}.{quote(table.name)}" for table in tables)


def _events(connection: Connection, marks: Sequence[Mark]) -> list[Placed]:
    """The events so marked, in the log's order; each is read once for a session."""
    known: dict[Mark, Placed] = connection.info.get(_READ, {})
    missing = [mark for mark in marks if mark not in known]
    if missing:
        fresh = told(connection, missing)
        known = {**known, **dict(zip(missing, fresh, strict=True))}
        few = known if len(known) <= KEPT else {mark: known[mark] for mark in marks}
        connection.info[_READ] = few if len(few) <= KEPT else {}
    return [known[mark] for mark in marks]


def _fold(
    connection: Connection, projection: Projection, events: Sequence[Placed], *, holds: bool
) -> None:
    """Apply the events; of those that hold, leave out what stands on one that did not hold yet."""
    if not events:
        return
    if not holds:
        projection.apply(connection, batch_of(events))
        return
    try:
        with connection.begin_nested():
            projection.apply(connection, batch_of(events))
    except (LookupError, ValueError):
        half = len(events) // 2
        if half:
            _fold(connection, projection, events[:half], holds=True)
            _fold(connection, projection, events[half:], holds=True)

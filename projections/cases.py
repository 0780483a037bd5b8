"""Folds a batch of events into the states of their cases: read once, fold in memory, write once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    DateTime,
    Integer,
    RowMapping,
    Table,
    Uuid,
    select,
)
from sqlalchemy.dialects.postgresql import insert

from domain.event import Event
from domain.value import Value
from projections.projection import Placed

State = TypeVar("State", bound=Value)


@dataclass(frozen=True)
class Case(Generic[State]):
    """A case after the events of a batch; the instants (UTC) are of its first and last event."""

    stream_id: UUID
    version: int
    state: State
    first_recorded_at: datetime
    last_recorded_at: datetime


@dataclass(frozen=True)
class Folding(Generic[State]):
    """How cases of one kind are folded into `table`, which has `case_columns`.

    `begins` says whether an event is the first of such a case. Events of other cases'
    streams are passed over; what `evolve` does not know, it refuses. `complete` adds to
    a stored state what other tables hold of it.
    """

    table: Table
    empty: State
    begins: Callable[[Event], bool]
    evolve: Callable[[State, Event], State]
    complete: Callable[[UUID, State], State] | None = None


def case_columns() -> list[Column[Any]]:
    """The columns from which a case's fold goes on where it stopped."""
    return [
        Column("stream_id", Uuid, primary_key=True),
        Column("version", Integer, nullable=False),
        # Not JSONB, which sorts the keys: the lines of a plan keep the order they were given.
        Column("state", JSON, nullable=False),
        Column("first_recorded_at", DateTime(timezone=True), nullable=False),
        Column("last_recorded_at", DateTime(timezone=True), nullable=False),
    ]


def fold(
    connection: Connection, folding: Folding[State], events: Sequence[Placed]
) -> list[Case[State]]:
    """The cases that the events change, as they are after the last of them.

    Nothing is written: `upsert` does that, with what the read model adds to each row.
    """
    cases = _load(connection, folding, {placed.recorded.stream_id for placed in events})
    touched: dict[UUID, Case[State]] = {}
    for _, recorded in events:
        before = cases.get(recorded.stream_id)
        if before is None and not folding.begins(recorded.event):
            continue
        state = before.state if before else folding.empty
        after = Case(
            stream_id=recorded.stream_id,
            version=recorded.version,
            state=folding.evolve(state, recorded.event),
            first_recorded_at=before.first_recorded_at if before else recorded.recorded_at,
            last_recorded_at=recorded.recorded_at,
        )
        cases[recorded.stream_id] = touched[recorded.stream_id] = after
    return [*touched.values()]


def case_row(case: Case[State]) -> dict[str, Any]:
    """The values of `case_columns`."""
    return {
        "stream_id": case.stream_id,
        "version": case.version,
        "state": case.state.model_dump(mode="json"),
        "first_recorded_at": case.first_recorded_at,
        "last_recorded_at": case.last_recorded_at,
    }


def case_of(row: RowMapping, kind: type[State]) -> Case[State]:
    """The case that `case_row` wrote."""
    return Case(
        stream_id=row["stream_id"],
        version=row["version"],
        state=kind.model_validate(row["state"]),
        first_recorded_at=row["first_recorded_at"],
        last_recorded_at=row["last_recorded_at"],
    )


def upsert(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write whole rows, replacing those that have the same primary key."""
    if not rows:
        return
    statement = insert(table)
    keys = [column.name for column in table.primary_key]
    changed = {c.name: statement.excluded[c.name] for c in table.columns if c.name not in keys}
    connection.execute(
        statement.on_conflict_do_update(index_elements=keys, set_=changed), list(rows)
    )


def _load(
    connection: Connection, folding: Folding[State], streams: set[UUID]
) -> dict[UUID, Case[State]]:
    rows = connection.execute(
        select(folding.table).where(folding.table.c.stream_id.in_(streams))
    ).mappings()
    kind = type(folding.empty)
    cases = {row["stream_id"]: case_of(row, kind) for row in rows}
    if folding.complete is None:
        return cases
    return {
        stream: replace(case, state=folding.complete(stream, case.state))
        for stream, case in cases.items()
    }

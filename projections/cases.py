"""Folds a batch of events into the states of their cases: read once, fold in memory, write once."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import dropwhile
from typing import Any, Generic, NamedTuple, TypeVar
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    JSON,
    Column,
    ColumnElement,
    Connection,
    DateTime,
    Integer,
    RowMapping,
    Table,
    Uuid,
    any_,
    bindparam,
    select,
)

from domain.event import Event
from domain.value import Value
from projections.batch import Batch, batch_of
from projections.memory import SIZE, Mark, pass_over, passed_over, recall, remember
from projections.parts import Changed, changed_parts, load_parts, write_parts
from projections.projection import Placed
from projections.rendered import Rendered, brief
from projections.rows import add, upsert

State = TypeVar("State", bound=Value)


@dataclass(frozen=True)
class Written:
    """What is written of a case, once for all read models that go on from the very same state.

    Its state by the fields that are left out of it, and its parts by the fields they are of.
    """

    states: dict[tuple[str, ...], Rendered] = field(default_factory=dict)
    parts: dict[tuple[str, ...], Changed] = field(default_factory=dict)


class Case(NamedTuple, Generic[State]):
    """A case after the events of a batch; the instants (UTC) are of its first and last event.

    `before` is the state that the tables have of it, None when they have none.
    """

    stream_id: UUID
    version: int
    state: State
    first_recorded_at: datetime
    last_recorded_at: datetime
    before: State | None
    written: Written

    @property
    def mark(self) -> Mark:
        """What tells this version of the case from any other."""
        return Mark(self.version, self.last_recorded_at)


@dataclass(frozen=True)
class Folding(Generic[State]):
    """How cases of one kind are folded into `table`, which has `case_columns`.

    `begins` are the events that are the first of such a case. Events of other cases'
    streams are passed over; what `evolve` does not know, it refuses. The fields in `parted`,
    which hold values by key, are kept in `parts`, each value in a row of its own.
    """

    table: Table
    empty: State
    begins: tuple[type[Event], ...]
    evolve: Callable[[State, Event], State]
    parts: Table | None = None
    parted: tuple[str, ...] = ()


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


#: Is told of each event of a case, with its state before and after it.
Seen = Callable[[Placed, State | None, State], None]
#: Is told of the row of a case that goes on, with the read model's own columns.
Found = Callable[[RowMapping], None]


class _Evolved(NamedTuple, Generic[State]):
    """What a batch makes of a case: the state before it, if any, its first event, and after it.

    `steps` are the events with the states before, if any, and after each: None where a case is
    kept in parts, since all states of a large one would be much to hold.
    """

    before: State | None
    first: Placed
    state: State
    steps: Sequence[tuple[Placed, State | None, State]] | None
    written: Written


def fold(
    connection: Connection,
    folding: Folding[State],
    events: Sequence[Placed],
    seen: Seen[State] | None = None,
    found: Found | None = None,
) -> list[Case[State]]:
    """The cases that the events change, as they are after the last of them.

    `seen` is told of the events case by case, and `found` of the rows as they were before. Nothing
    is written: `write` does that, with what the read model adds to each row.
    """
    batch = batch_of(events)
    known = _load(connection, folding, _may_be_here(connection, folding, batch), found)
    # Read models that go on from the very same state, or from none, come to the same one.
    shared = batch.evolved.setdefault((folding.evolve, folding.begins), {})
    cases: list[Case[State]] = []
    for stream in dict.fromkeys((*known, *batch.streams_with(folding.begins))):
        before = known.get(stream)
        state, told = before.state if before else None, batch.streams[stream]
        evolved: _Evolved[State] | None = shared.get(stream)
        if evolved is None or evolved.before is not state or (seen and evolved.steps is None):
            evolved = shared[stream] = _evolve(folding, state, told, seen)
        if seen is not None:
            for step in evolved.steps or ():
                seen(*step)
        last = told[-1].recorded
        cases.append(
            Case(
                stream,
                last.version,
                evolved.state,
                before.first_recorded_at if before else evolved.first.recorded.recorded_at,
                last.recorded_at,
                state,
                evolved.written,
            )
        )
    for case in cases[-SIZE:]:
        remember(connection, folding.table, case.stream_id, case.mark, case.state)
    pass_over(connection, folding.table, _others(batch, cases))
    return cases


def _others(batch: Batch, cases: Collection[Case[State]]) -> Mapping[UUID, int]:
    """The streams that turned out to be elsewhere; mostly all of them or none."""
    if not cases:
        return batch.reached
    if len(cases) == len(batch.reached):
        return {}
    here = {case.stream_id for case in cases}
    return {stream: version for stream, version in batch.reached.items() if stream not in here}


def _may_be_here(connection: Connection, folding: Folding[State], batch: Batch) -> Collection[UUID]:
    """The streams that began before the batch, but for those that are known to be elsewhere."""
    others = passed_over(connection, folding.table, batch.gone_on)
    return [stream for stream in batch.gone_on if stream not in others]


def _evolve(
    folding: Folding[State],
    before: State | None,
    told: Sequence[Placed],
    seen: Seen[State] | None,
) -> _Evolved[State]:
    """Fold a case's events, from the first on that begins it if it has no state yet.

    `seen` is told of them only where they are not kept.
    """

    def is_before(placed: Placed) -> bool:
        return before is None and type(placed.recorded.event) not in folding.begins

    steps: list[tuple[Placed, State | None, State]] | None = (
        None if folding.parts is not None else []
    )
    state, counted = before, [*dropwhile(is_before, told)]
    for placed in counted:
        after = folding.evolve(folding.empty if state is None else state, placed.recorded.event)
        if steps is not None:
            steps.append((placed, state, after))
        elif seen is not None:
            seen(placed, state, after)
        state = after
    return _Evolved(before, counted[0], after, steps, Written())


def write(
    connection: Connection,
    folding: Folding[State],
    cases: Sequence[Case[State]],
    more: Callable[[Case[State]], Mapping[str, Any]],
) -> None:
    """Write what the events have changed of cases; `more` are the read model's own columns."""
    store(
        connection,
        folding.table,
        cases,
        lambda case: {**case_row(case, folding.parted), **more(case)},
    )
    if folding.parts is not None:
        write_parts(connection, folding.parts, [_parts(case, folding.parted) for case in cases])


def _parts(case: Case[State], fields: tuple[str, ...]) -> Changed:
    if fields not in case.written.parts:
        changed = changed_parts(case.stream_id, fields, case.before, case.state)
        case.written.parts[fields] = changed
    return case.written.parts[fields]


def store(
    connection: Connection,
    table: Table,
    cases: Iterable[Case[State]],
    row: Callable[[Case[State]], Mapping[str, Any]],
) -> None:
    """Write a row for each case: those that the table has not had yet as a stream."""
    new: list[Mapping[str, Any]] = []
    changed: list[Mapping[str, Any]] = []
    for case in cases:
        (new if case.before is None else changed).append(row(case))
    add(connection, table, new)
    upsert(connection, table, changed)


def case_row(case: Case[State], parted: Collection[str] = ()) -> dict[str, Any]:
    """The values of `case_columns`, without what is kept in parts."""
    without = tuple(parted)
    if without not in case.written.states:
        case.written.states[without] = brief(case.state, without=without)
    return {
        "stream_id": case.stream_id,
        "version": case.version,
        "state": case.written.states[without],
        "first_recorded_at": case.first_recorded_at,
        "last_recorded_at": case.last_recorded_at,
    }


def case_of(row: Mapping[str, Any] | RowMapping, kind: type[State]) -> Case[State]:
    """The case that `case_row` wrote."""
    return Case(
        stream_id=row["stream_id"],
        version=row["version"],
        state=kind.model_validate(row["state"]),
        first_recorded_at=row["first_recorded_at"],
        last_recorded_at=row["last_recorded_at"],
        before=None,
        written=Written(),
    )


def cases_of(
    connection: Connection, folding: Folding[State], rows: Sequence[RowMapping]
) -> list[Case[State]]:
    """The cases that rows of the folding's table hold, from memory as far as it goes."""
    table, kind = folding.table, type(folding.empty)
    found = {row["stream_id"]: _remembered(connection, table, row) for row in rows}
    missing = [stream for stream, case in found.items() if case is None]
    parts = load_parts(connection, folding.parts, missing) if folding.parts is not None else {}
    cases: list[Case[State]] = []
    for row in rows:
        stream = row["stream_id"]
        case = found[stream]
        if case is None:
            whole = {**row, "state": {**row["state"], **parts.get(stream, {})}}
            case = case_of(whole, kind)
            remember(connection, table, stream, case.mark, case.state)
        cases.append(case)
    return cases


def _remembered(connection: Connection, table: Table, row: RowMapping) -> Case[Any] | None:
    mark = Mark(row["version"], row["last_recorded_at"])
    state = recall(connection, table, row["stream_id"], mark)
    if state is None:
        return None
    first = row["first_recorded_at"]
    return Case(row["stream_id"], mark.version, state, first, mark[1], None, Written())


def one_of(column: Column[Any], streams: Collection[UUID]) -> ColumnElement[bool]:
    """Whether a column names one of the streams: one array, however many they are."""
    return column == any_(bindparam(None, list(streams), ARRAY(Uuid)))


def _load(
    connection: Connection,
    folding: Folding[State],
    streams: Collection[UUID],
    found: Found | None,
) -> dict[UUID, Case[State]]:
    if not streams:
        return {}
    wanted = select(folding.table).where(one_of(folding.table.c.stream_id, streams))
    rows = connection.execute(wanted).mappings().all()
    if found is not None:
        for row in rows:
            found(row)
    return {case.stream_id: case for case in cases_of(connection, folding, rows)}

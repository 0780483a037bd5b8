"""The parts of a case, each in a row of its own, so that an event rewrites what it changed alone.

A round with hundreds of lines and payments is hundreds of kilobytes. What its state holds by
key (`Folding.parted` names the fields) is kept apart from the rest of it.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    Integer,
    MetaData,
    Table,
    Text,
    Uuid,
    delete,
    select,
    tuple_,
)

from domain.value import Value
from projections.rendered import brief
from projections.rows import add, upsert

Key = tuple[UUID, str, str]


def parts_table(metadata: MetaData, name: str) -> Table:
    """A table of parts; `place` is where the part stands among its like."""
    return Table(
        name,
        metadata,
        Column("stream_id", Uuid, primary_key=True),
        Column("field", Text, primary_key=True),
        Column("key", Text, primary_key=True),
        Column("place", Integer, nullable=False),
        Column("value", JSON, nullable=False),
    )


def load_parts(
    connection: Connection, table: Table, streams: Collection[UUID]
) -> dict[UUID, dict[str, dict[str, Any]]]:
    """The parts of cases by field and key, in their order, as JSON."""
    found: dict[UUID, dict[str, dict[str, Any]]] = {stream: {} for stream in streams}
    wanted = select(table).where(table.c.stream_id.in_(streams)).order_by(table.c.place)
    for row in connection.execute(wanted) if streams else ():
        found[row.stream_id].setdefault(row.field, {})[row.key] = row.value
    return found


class Changed(NamedTuple):
    """Rows of parts that are new and that are others than before, and the keys of those gone."""

    new: list[dict[str, Any]]
    others: list[dict[str, Any]]
    gone: list[Key]


def changed_parts(
    stream: UUID, fields: Iterable[str], before: Value | None, after: Value
) -> Changed:
    """What has become of the parts of a case.

    A part that no event touched is the very same object in both states.
    """
    changed = Changed([], [], [])
    for field in fields:
        old: dict[str, Value] = getattr(before, field) if before else {}
        now: dict[str, Value] = getattr(after, field)
        for row in _rows(stream, field, old, now):
            (changed.others if row["key"] in old else changed.new).append(row)
        changed.gone.extend((stream, field, key) for key in old.keys() - now.keys())
    return changed


def write_parts(connection: Connection, table: Table, changed: Sequence[Changed]) -> None:
    """Write what has become of the parts of cases."""
    add(connection, table, [row for each in changed for row in each.new])
    upsert(connection, table, [row for each in changed for row in each.others])
    _drop(connection, table, [key for each in changed for key in each.gone])


def _drop(connection: Connection, table: Table, gone: Sequence[Key]) -> None:
    if gone:
        columns = tuple_(table.c.stream_id, table.c.field, table.c.key)
        connection.execute(delete(table).where(columns.in_(gone)))


def _rows(
    stream: UUID, field: str, old: dict[str, Value], new: dict[str, Value]
) -> Iterator[dict[str, Any]]:
    places = {key: place for place, key in enumerate(old)}
    for place, (key, value) in enumerate(new.items()):
        if old.get(key) is not value or places[key] != place:
            yield {
                "stream_id": stream,
                "field": field,
                "key": key,
                "place": place,
                "value": brief(value),
            }

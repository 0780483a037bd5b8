"""Writes rows: many new ones as a stream, what may be there already one by one."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from operator import attrgetter, itemgetter
from typing import Any, Final

import psycopg
from sqlalchemy import ARRAY, JSON, Column, Connection, DateTime, Table, Uuid
from sqlalchemy.dialects.postgresql import Insert, insert

from projections.projection import SCHEMA
from projections.rendered import write_json

Row = Mapping[str, Any]

#: From so many rows on a stream (COPY) is cheaper than a statement that is sent for each.
STREAM: Final = 20


def upsert(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Write whole rows, replacing those that have the same primary key."""
    if rows:
        connection.execute(_upserting(table), list(rows))


@lru_cache(256)
def _upserting(table: Table) -> Insert:
    """The statement, which takes longer to put together than to send."""
    statement = insert(table)
    keys = [column.name for column in table.primary_key]
    changed = {
        column.name: statement.excluded[column.name]
        for column in table.columns
        if column.name not in keys and column.computed is None
    }
    return statement.on_conflict_do_update(index_elements=keys, set_=changed)


def add(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Write whole rows that the table does not have yet; fails if it has one of them."""
    if len(rows) >= STREAM:
        _stream(connection, table, rows)
    elif rows:
        connection.execute(insert(table), list(rows))


def _stream(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    columns = [column for column in table.columns if column.name in rows[0]]
    names = _quoted(connection, [column.name for column in columns])
    driver = connection.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)
    statement = f"COPY {_name(connection, table)} ({names}) FROM STDIN"
    try:
        with driver.cursor() as cursor, cursor.copy(statement) as copy:
            for values in _values(columns, rows):
                copy.write_row(values)
    except psycopg.OperationalError as error:
        # Past SQLAlchemy, which therefore has to be told that the connection broke.
        if driver.closed:
            connection.invalidate(error)
        raise


def _values(columns: Sequence[Column[Any]], rows: Iterable[Row]) -> Iterator[list[Any]]:
    """The rows' values, with those in text that the driver would take long over."""
    writing = [
        (place, write) for place, column in enumerate(columns) if (write := _writing(column))
    ]
    # Of two columns at least, as every table has: of one it would not give a tuple.
    in_order = itemgetter(*(column.name for column in columns))
    for row in rows:
        values = [*in_order(row)]
        for place, write in writing:
            if (value := values[place]) is not None:
                values[place] = write(value)
        yield values


def _writing(column: Column[Any]) -> Callable[[Any], str] | None:
    """How a column's values are written as text, where the driver would take long over it."""
    match column.type:
        case JSON():
            return write_json
        case ARRAY():
            return _array
        case DateTime():
            return _instant
        case Uuid():
            return attrgetter("hex")
    return None


#: Most instants are those of several rows.
_instant: Final = lru_cache(4_096)(datetime.isoformat)


def _array(texts: Sequence[str]) -> str:
    """An array of texts as PostgreSQL writes it, each element quoted."""
    escaped = (text.replace("\\", "\\\\").replace('"', '\\"') for text in texts)
    return '{"' + '","'.join(escaped) + '"}' if texts else "{}"


def _name(connection: Connection, table: Table) -> str:
    schemas = connection.get_execution_options()["schema_translate_map"]
    return _quoted(connection, [schemas[SCHEMA]]) + "." + _quoted(connection, [table.name])


def _quoted(connection: Connection, names: Iterable[str]) -> str:
    quote = connection.dialect.identifier_preparer.quote
    return ", ".join(quote(name) for name in names)

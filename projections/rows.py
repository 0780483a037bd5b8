"""Writes rows: many new ones as a stream, what may be there already one by one."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import psycopg
from sqlalchemy import JSON, Connection, Table
from sqlalchemy.dialects.postgresql import insert

from projections.projection import SCHEMA
from projections.rendered import write_json

Row = Mapping[str, Any]

#: From so many rows on a stream (COPY) is cheaper than a statement that is sent for each.
STREAM: Final = 20


def upsert(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Write whole rows, replacing those that have the same primary key."""
    if not rows:
        return
    statement = insert(table)
    keys = [column.name for column in table.primary_key]
    changed = {
        column.name: statement.excluded[column.name]
        for column in table.columns
        if column.name not in keys and column.computed is None
    }
    connection.execute(
        statement.on_conflict_do_update(index_elements=keys, set_=changed), list(rows)
    )


def add(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Write whole rows that the table does not have yet; fails if it has one of them."""
    if len(rows) >= STREAM:
        _stream(connection, table, rows)
    elif rows:
        connection.execute(insert(table), list(rows))


def _stream(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    columns = [column for column in table.columns if column.name in rows[0]]
    names = _quoted(connection, [column.name for column in columns])
    shown = [(column.name, isinstance(column.type, JSON)) for column in columns]
    driver = connection.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)
    statement = f"COPY {_name(connection, table)} ({names}) FROM STDIN"
    try:
        with driver.cursor() as cursor, cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row([_written(row[name], json=json) for name, json in shown])
    except psycopg.OperationalError as error:
        # Past SQLAlchemy, which therefore has to be told that the connection broke.
        if driver.closed:
            connection.invalidate(error)
        raise


def _written(value: object, *, json: bool) -> object:
    return write_json(value) if json and value is not None else value


def _name(connection: Connection, table: Table) -> str:
    schemas = connection.get_execution_options()["schema_translate_map"]
    return _quoted(connection, [schemas[SCHEMA]]) + "." + _quoted(connection, [table.name])


def _quoted(connection: Connection, names: Iterable[str]) -> str:
    quote = connection.dialect.identifier_preparer.quote
    return ", ".join(quote(name) for name in names)

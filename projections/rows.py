"""Writes rows: many as a stream, few one by one; new ones, or in place of what is there."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from hashlib import blake2s
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import Column, Connection, Table
from sqlalchemy.dialects.postgresql import Insert, insert

from projections.copying import copy_rows, name_of, quoted

Row = Mapping[str, Any]

#: From so many rows on a stream (COPY) is cheaper than a statement that is sent for each.
STREAM: Final = 20
#: The same where they may be there already: the stream has to pass through a table of its own.
PASSED_ON: Final = 100


def add(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Write whole rows that the table does not have yet; fails if it has one of them."""
    if len(rows) >= STREAM:
        copy_rows(connection, name_of(connection, table), _columns(table, rows), rows)
    elif rows:
        connection.execute(insert(table), list(rows))


def upsert(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Write whole rows, replacing those that have the same primary key."""
    if len(rows) >= PASSED_ON:
        _pass_on(connection, table, rows)
    elif rows:
        connection.execute(_upserting(table), list(rows))


@lru_cache(256)
def _upserting(table: Table) -> Insert:
    """The statement, which takes longer to put together than to send."""
    statement = insert(table)
    changed = {name: statement.excluded[name] for name in _changing(table)}
    return statement.on_conflict_do_update(index_elements=_keys(table), set_=changed)


def _pass_on(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    key_of = itemgetter(*_keys(table))
    # The last one counts, as if each were written by itself.
    each = [*{key_of(row): row for row in rows}.values()]
    columns = _columns(table, each)
    into, names = name_of(connection, table), quoted(connection, *(c.name for c in columns))
    keys = quoted(connection, *_keys(table))
    changed = ", ".join(
        f"{name} = excluded.{name}"
        for name in (quoted(connection, name) for name in _changing(table))
    )
    # By the table that it is for, since the read models of a batch share a transaction.
    coming = f"coming_{blake2s(into.encode(), digest_size=8).hexdigest()}"
    run = connection.exec_driver_sql
    run(
        f"CREATE TEMPORARY TABLE IF NOT EXISTS {coming} ON COMMIT DROP "
        f"AS SELECT {names} FROM {into} WITH NO DATA"
    )
    copy_rows(connection, f"pg_temp.{coming}", columns, each)
    run(
        f"INSERT INTO {into} ({names}) SELECT {names} FROM pg_temp.{coming} "
        f"ON CONFLICT ({keys}) DO UPDATE SET {changed}"
    )
    # Emptied and not dropped: behind a DROP the driver forgets every statement it has prepared.
    run(f"TRUNCATE pg_temp.{coming}")


def _columns(table: Table, rows: Sequence[Row]) -> list[Column[Any]]:
    return [column for column in table.columns if column.name in rows[0]]


def _keys(table: Table) -> list[str]:
    return [column.name for column in table.primary_key]


def _changing(table: Table) -> list[str]:
    """What is no key, and not worked out by the database."""
    keys = _keys(table)
    return [c.name for c in table.columns if c.name not in keys and c.computed is None]

"""Rows as a stream to the database (COPY), in binary form, of which nothing must be escaped."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from operator import itemgetter
from struct import Struct, pack
from typing import Any, Final, NamedTuple

import psycopg
from psycopg import postgres
from sqlalchemy import (
    ARRAY,
    JSON,
    BigInteger,
    Boolean,
    Column,
    Connection,
    Date,
    DateTime,
    Integer,
    Table,
    Text,
    Uuid,
)

from projections.projection import SCHEMA
from projections.rendered import write_json


def copy_rows(
    connection: Connection,
    into: str,
    columns: Sequence[Column[Any]],
    rows: Iterable[Mapping[str, Any]],
) -> None:
    """Write rows, with their values by the columns' names, into the table named `into`."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)
    names = quoted(connection, *(column.name for column in columns))
    statement = f"COPY {into} ({names}) FROM STDIN (FORMAT BINARY)"
    sent = [_sent(column) for column in columns]
    try:
        with driver.cursor() as cursor, cursor.copy(statement) as copy:
            copy.set_types([each.type_name for each in sent])
            for values in _values(columns, sent, rows):
                copy.write_row(values)
    except psycopg.OperationalError as error:
        # Past SQLAlchemy, which therefore has to be told that the connection broke.
        if driver.closed:
            connection.invalidate(error)
        raise


def name_of(connection: Connection, table: Table) -> str:
    """A table of the build that the connection has entered, as a statement names it."""
    schemas = connection.get_execution_options()["schema_translate_map"]
    return f"{quoted(connection, schemas[SCHEMA])}.{quoted(connection, table.name)}"


def quoted(connection: Connection, *names: str) -> str:
    """Names as a statement has them, side by side."""
    return ", ".join(map(connection.dialect.identifier_preparer.quote, names))


class _Sent(NamedTuple):
    """The type by which the driver writes a column, once `made` has been made of each value.

    The server reads what comes as the column's own type, whatever the driver took it for: so the
    driver is told the type of the same bytes that it takes least time over.
    """

    type_name: str
    made: Callable[[Any], Any] | None = None


def _sent(column: Column[Any]) -> _Sent:
    match column.type:
        case JSON():
            return _Sent("text", write_json)
        case ARRAY():
            return _Sent("bytea", _array)
        case DateTime():
            return _Sent("int8", _instant)
        case BigInteger():
            return _Sent("int8")
        case Integer():
            # The driver would cut off what is too large, where this refuses it.
            return _Sent("bytea", Struct("!i").pack)
    return _Sent(_TYPE_NAMES[type(column.type)])


_OID_OF_TEXT: Final = postgres.types["text"].oid
_TYPE_NAMES: Final = {Text: "text", Uuid: "uuid", Boolean: "bool", Date: "date"}


def _values(
    columns: Sequence[Column[Any]], sent: Sequence[_Sent], rows: Iterable[Mapping[str, Any]]
) -> Iterator[list[Any]]:
    making = [(place, each.made) for place, each in enumerate(sent) if each.made]
    # Of two columns at least, as every table has: of one it would not give a tuple.
    in_order = itemgetter(*(column.name for column in columns))
    for row in rows:
        values = [*in_order(row)]
        for place, made in making:
            if (value := values[place]) is not None:
                values[place] = made(value)
        yield values


#: From where PostgreSQL counts the microseconds of an instant.
_EPOCH: Final = datetime(2000, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


# Most instants are those of several rows.
@lru_cache(4_096)
def _instant(at: datetime) -> int:
    """An instant as PostgreSQL keeps it."""
    return (at - _EPOCH) // _MICROSECOND


def _array(texts: Sequence[str]) -> bytes:
    """An array of texts as PostgreSQL is sent it."""
    return _array_of(tuple(texts))


# Most arrays name whose a row is, which few are.
@lru_cache(4_096)
def _array_of(texts: tuple[str, ...]) -> bytes:
    if not texts:
        return pack("!iiI", 0, 0, _OID_OF_TEXT)
    # One dimension, without nulls; how many there are, and that they are counted from 1.
    head = pack("!iiIii", 1, 0, _OID_OF_TEXT, len(texts), 1)
    encoded = (text.encode() for text in texts)
    return head + b"".join(pack("!i", len(each)) + each for each in encoded)

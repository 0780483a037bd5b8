"""Rows that are written as a stream are the rows that statements would have written."""

import struct
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from uuid import uuid5

import pytest
from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Connection,
    Date,
    DateTime,
    Engine,
    Integer,
    MetaData,
    Row,
    Table,
    Text,
    Uuid,
    select,
)
from sqlalchemy.dialects.postgresql import ARRAY

from domain.case import NAMESPACE
from domain.role import Role
from projections.projection import SCHEMA
from projections.rows import PASSED_ON, STREAM, add, upsert
from projections.search.tables import entries

METADATA = MetaData(schema=SCHEMA)
ROWS = Table(
    "row",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("position", BigInteger),
    Column("known", Boolean),
    Column("day", Date),
    Column("stream_id", Uuid),
    Column("at", DateTime(timezone=True)),
    Column("role", Text),
    Column("texts", ARRAY(Text)),
    Column("value", JSON),
)
AT = datetime(2026, 3, 1, 9, 30, tzinfo=timezone(timedelta(hours=1)))
TEXTS = [
    *([], ["310000019"], ["", "null", "NULL", "{}", ","], ['"quoted"', "back\\slash", "tab\tend"]),
    *([Role.COUNTY_OFFICER, "linje\nskift"], None),
]


def row(number: int) -> dict[str, Any]:
    texts = TEXTS[number % len(TEXTS)]
    return {
        "number": number - STREAM // 2,
        "position": (-1) ** number * number**8 if number % 6 else None,
        "known": (True, False, None)[number % 3],
        "day": (AT + timedelta(days=number * 9_999 - 40_000)).date() if number % 7 else None,
        "stream_id": uuid5(NAMESPACE, str(number)) if number % 4 else None,
        "at": AT + timedelta(microseconds=number) if number % 5 else None,
        "role": Role.COUNTY_OFFICER if number % 3 else "\\N\t\n\\",
        "texts": texts,
        "value": {"texts": texts, "at": str(AT)},
    }


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    with engine.begin() as connection:
        connection.execution_options(schema_translate_map={SCHEMA: "pg_temp"})
        METADATA.create_all(connection, checkfirst=False)
        yield connection
        connection.rollback()


def test_a_stream_writes_what_statements_write(connection: Connection) -> None:
    given = [row(number) for number in range(STREAM)]
    add(connection, ROWS, given)
    as_stream = connection.execute(select(ROWS).order_by(ROWS.c.number)).all()
    connection.execute(ROWS.delete())
    for each in given:
        add(connection, ROWS, [each])
    one_by_one = connection.execute(select(ROWS).order_by(ROWS.c.number)).all()
    assert as_stream == one_by_one
    assert [each.texts for each in as_stream] == [each["texts"] for each in given]
    assert as_stream[1].at == AT.astimezone(UTC) + timedelta(microseconds=1)


@pytest.mark.parametrize(("name", "too_large"), [("number", 2**32 + 7), ("position", 2**64 + 7)])
def test_a_number_that_has_no_room_is_refused_and_not_cut_off(
    connection: Connection, name: str, too_large: int
) -> None:
    given = [row(number) for number in range(STREAM)]
    with pytest.raises((struct.error, OverflowError)), connection.begin_nested():
        add(connection, ROWS, [*given, {**row(STREAM), name: too_large}])
    assert connection.execute(select(ROWS)).all() == []


def test_many_rows_replace_what_is_there_as_one_by_one_do(connection: Connection) -> None:
    before = [row(number) for number in range(0, 2 * PASSED_ON, 2)]
    # Every third of them is written twice: the last one counts.
    given = [row(number) | {"role": str(number)} for number in range(PASSED_ON)]
    given += [one | {"role": "again"} for one in given[::3]]

    def written(at_a_time: int) -> Sequence[Row[Any]]:
        connection.execute(ROWS.delete())
        add(connection, ROWS, before)
        for first in range(0, len(given), at_a_time):
            upsert(connection, ROWS, given[first : first + at_a_time])
        return connection.execute(select(ROWS).order_by(ROWS.c.number)).all()

    at_once = written(len(given))

    assert at_once == written(1)
    assert len(at_once) == PASSED_ON + PASSED_ON // 2
    assert sum(each.role == "again" for each in at_once) == -(-PASSED_ON // 3)
    # The way that they took is open again.
    upsert(connection, ROWS, given)
    assert connection.execute(select(ROWS).order_by(ROWS.c.number)).all() == at_once


def test_a_column_that_the_database_works_out_is_worked_out_anew(engine: Engine) -> None:
    stream_id = uuid5(NAMESPACE, "a stream")
    found = [
        {
            **dict.fromkeys(("within", "county", "names", "text"), ""),
            **{"stream_id": stream_id, "item": str(number), "kind": "need", "key": str(number)},
            **{"round_id": None, "parties": ("310000019",), "title": "Sveising"},
            **{"changed_at": AT, "position": number},
        }
        for number in range(PASSED_ON)
    ]
    with engine.begin() as connection:
        connection.execution_options(schema_translate_map={SCHEMA: "pg_temp"})
        entries.create(connection)
        upsert(connection, entries, found)
        upsert(connection, entries, [{**each, "title": "Hospitering"} for each in found])
        words = connection.execute(select(entries.c.words)).scalars().all()
        connection.rollback()
    assert len(words) == PASSED_ON
    assert all("hospitering" in each and "sveising" not in each for each in words)

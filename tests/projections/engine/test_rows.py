"""Rows that are written as a stream are the rows that statements would have written."""

from datetime import UTC, datetime, timedelta, timezone
from uuid import uuid5

from sqlalchemy import JSON, Column, DateTime, Engine, Integer, MetaData, Table, Text, Uuid, select
from sqlalchemy.dialects.postgresql import ARRAY

from domain.case import NAMESPACE
from domain.role import Role
from projections.projection import SCHEMA
from projections.rows import STREAM, add

METADATA = MetaData(schema=SCHEMA)
ROWS = Table(
    "row",
    METADATA,
    Column("number", Integer, primary_key=True),
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


def row(number: int) -> dict[str, object]:
    texts = TEXTS[number % len(TEXTS)]
    return {
        "number": number,
        "stream_id": uuid5(NAMESPACE, str(number)) if number % 4 else None,
        "at": AT + timedelta(microseconds=number) if number % 5 else None,
        "role": Role.COUNTY_OFFICER if number % 3 else "\\N\t\n\\",
        "texts": texts,
        "value": {"texts": texts, "at": str(AT)},
    }


def test_a_stream_writes_what_statements_write(engine: Engine) -> None:
    given = [row(number) for number in range(STREAM)]
    with engine.begin() as connection:
        connection.execution_options(schema_translate_map={SCHEMA: "pg_temp"})
        METADATA.create_all(connection, checkfirst=False)
        add(connection, ROWS, given)
        as_stream = connection.execute(select(ROWS).order_by(ROWS.c.number)).all()
        connection.execute(ROWS.delete())
        for each in given:
            add(connection, ROWS, [each])
        one_by_one = connection.execute(select(ROWS).order_by(ROWS.c.number)).all()
        connection.rollback()
    assert as_stream == one_by_one
    assert [each.texts for each in as_stream] == [each["texts"] for each in given]
    assert as_stream[1].at == AT.astimezone(UTC) + timedelta(microseconds=1)

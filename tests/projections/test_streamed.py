"""Every read model may be streamed: each column has a form for it, and rows come out the same."""

from typing import Any

import pytest
from sqlalchemy import (
    ARRAY,
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Engine,
    Integer,
    Text,
    Uuid,
)
from sqlalchemy.dialects import postgresql

import projections.rows
from projections.projection import Projection
from projections.registry import PROJECTIONS
from tests.projections.story import rows
from tests.projections.test_totality import every_topic

_COLUMNS: list[Column[Any]] = [
    column
    for projection in PROJECTIONS
    for table in projection.metadata.tables.values()
    for column in table.columns
    if column.computed is None
]
#: Types of which a subclass may be another to the database.
_STREAMED = {JSON, BigInteger, Boolean, Date, DateTime, Integer, Text, Uuid, postgresql.ARRAY}


@pytest.mark.parametrize("column", _COLUMNS, ids=str)
def test_a_column_is_of_a_type_that_is_streamed(column: Column[Any]) -> None:
    assert type(column.type) in _STREAMED
    if isinstance(column.type, ARRAY):
        assert type(column.type.item_type) is Text
    # Nothing would be written as JSON's null by a statement, and as none by a stream.
    assert not (isinstance(column.type, JSON) and column.nullable)


@pytest.mark.parametrize("projection", PROJECTIONS, ids=lambda projection: projection.name)
@pytest.mark.parametrize("limit", [2, 500])
def test_few_rows_streamed_are_the_rows_that_statements_write(
    engine: Engine, projection: Projection, limit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = []
    for least in (1, 1_000_000):
        monkeypatch.setattr(projections.rows, "STREAM", least)
        monkeypatch.setattr(projections.rows, "PASSED_ON", least)
        story = every_topic()
        story.fold(engine, projection, limit=limit)
        written.append(rows(engine, projection))
        with engine.begin() as connection:
            connection.exec_driver_sql(f"DROP SCHEMA read_{projection.name}_1 CASCADE")
            connection.exec_driver_sql("DELETE FROM read.pointer")
    streamed, stated = written

    assert streamed == stated

"""A projection that could not be built is refused when it is declared."""

import pytest
from sqlalchemy import Column, Integer, MetaData, Table

from projections.projection import SCHEMA, Projection
from tests.projections.engine.tally import tally


def declared(name: str, schema: str | None = SCHEMA) -> Projection:
    metadata = MetaData(schema=schema)
    Table("rows", metadata, Column("id", Integer, primary_key=True))
    return Projection(name, metadata, lambda _connection, _events: None)


@pytest.mark.parametrize("name", ["", "Need", "need_1", "need-board", "n" * 41])
def test_a_name_that_no_schema_can_have_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="lower-case words"):
        declared(name)


def test_tables_outside_the_builds_schema_are_refused() -> None:
    with pytest.raises(ValueError, match="all in the schema"):
        declared("need", schema=None)


def test_the_shape_follows_tables_and_version_and_nothing_else() -> None:
    assert tally().shape == tally().shape
    shapes = {tally().shape, tally(extra=True).shape, tally(version=2).shape}
    assert len(shapes) == 3

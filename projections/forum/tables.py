"""One row for each forum, and one for each forum's long-term plan."""

from typing import Any

from sqlalchemy import Column, MetaData, Table, Text, UniqueConstraint

from projections.cases import case_columns
from projections.projection import SCHEMA

metadata = MetaData(schema=SCHEMA)


def _place() -> tuple[Column[Any], Column[Any], UniqueConstraint]:
    return (
        Column("scheme", Text, nullable=False),
        Column("county", Text, nullable=False),
        UniqueConstraint("scheme", "county"),
    )


forums = Table("forum", metadata, *case_columns(), *_place())
long_term_plans = Table("long_term_plan", metadata, *case_columns(), *_place())

"""One row for each forum, one for each meeting of it, and one for its long-term plan."""

from typing import Any

from sqlalchemy import Column, Date, MetaData, Table, Text, UniqueConstraint

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
meetings = Table(
    "meeting",
    metadata,
    *case_columns(),
    Column("meeting_id", Text, nullable=False, unique=True),
    Column("scheme", Text, nullable=False),
    Column("county", Text, nullable=False),
    Column("held_on", Date, nullable=False),
)

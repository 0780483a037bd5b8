"""One row for each round, one for each of its parts, one for each need that a round counts."""

from sqlalchemy import JSON, Column, DateTime, Index, Integer, MetaData, Table, Text

from projections.cases import case_columns
from projections.parts import parts_table
from projections.projection import SCHEMA

metadata = MetaData(schema=SCHEMA)

rounds = Table(
    "round",
    metadata,
    *case_columns(),
    Column("round_id", Text, nullable=False, unique=True),
    Column("scheme", Text, nullable=False),
    Column("county", Text, nullable=False),
    Column("budget_year", Integer, nullable=False),
    # Null in a closed round, which is in no step.
    Column("step", Text),
    Column("step_since", DateTime(timezone=True), nullable=False),
    # How many needs are where. Kept here, since a round may have thousands.
    Column("needs", JSON, nullable=False),
    # Rounds are listed newest first, within one county or all.
    Index("round_by_year", "budget_year", "round_id"),
)

#: Lines, payments and what else a round holds by key, each by itself.
parts = parts_table(metadata, "round_part")

needs = Table(
    "need",
    metadata,
    *case_columns(),
    Column("round_id", Text, nullable=False),
    Column("stage", Text, nullable=False),
    Index("need_by_round", "round_id", "stage"),
)

"""Rounds with their calls; applications, and what was decided on each.

Sums are integer øre (`*_ore`); instants are UTC.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Index,
    MetaData,
    Table,
    Text,
    Uuid,
)

from projections.cases import case_columns
from projections.parts import parts_table
from projections.projection import SCHEMA

metadata = MetaData(schema=SCHEMA)

rounds = Table(
    "round", metadata, *case_columns(), Column("round_id", Text, nullable=False, unique=True)
)

#: Lines, payments and what else a round holds by key, each by itself.
parts = parts_table(metadata, "round_part")

#: `closes_at` is where the window's end was last moved to, null for a rolling call;
#: `left_ore` is what the call can still hand out.
calls = Table(
    "call",
    metadata,
    Column("stream_id", Uuid, primary_key=True),
    Column("call_id", Text, primary_key=True),
    Column("round_id", Text, nullable=False),
    Column("county", Text, nullable=False),
    Column("pot_id", Text, nullable=False),
    Column("published", JSON, nullable=False),
    Column("published_at", DateTime(timezone=True), nullable=False),
    Column("before_take_over", Boolean, nullable=False),
    Column("opens_on", Date),
    Column("closes_at", DateTime(timezone=True)),
    Column("closed", Boolean, nullable=False),
    Column("awarded_ore", BigInteger, nullable=False),
    Column("left_ore", BigInteger, nullable=False),
)

#: `applicant` is an organisation number; `stage` is what the application's own stream says.
applications = Table(
    "application",
    metadata,
    *case_columns(),
    Column("application_id", Text, nullable=False, unique=True),
    Column("round_id", Text, nullable=False),
    Column("county", Text, nullable=False),
    Column("pot_id", Text, nullable=False),
    Column("call_id", Text, nullable=False),
    Column("applicant", Text, nullable=False),
    Column("measure", Text, nullable=False),
    Column("stage", Text, nullable=False),
    Index("application_by_round", "round_id", "application_id"),
    Index("application_by_applicant", "applicant", "application_id"),
)

#: What the round says of an application; `amount_ore` is what is left of an award. Of one that
#: was decided before a take-over `event` is what the papers say.
decisions = Table(
    "decision",
    metadata,
    Column("stream_id", Uuid, primary_key=True),
    Column("application_id", Text, primary_key=True),
    Column("stage", Text, nullable=False),
    Column("amount_ore", BigInteger, nullable=False),
    Column("event", JSON, nullable=False),
    Column("before_take_over", Boolean, nullable=False),
    Column("decided_at", DateTime(timezone=True), nullable=False),
    Index("decision_by_application", "application_id"),
)

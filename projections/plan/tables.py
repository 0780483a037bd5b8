"""Rounds with their adopted plan; its lines, their payments, measures and evaluations.

Sums are integer øre (`*_ore`); instants are UTC. Parties are kept as they were named
in the event: number, name, kind and county.
"""

from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    Uuid,
)

from projections.cases import case_columns
from projections.parts import parts_table
from projections.projection import SCHEMA

metadata = MetaData(schema=SCHEMA)


def _of_round(item: str) -> tuple[Column[Any], Column[Any]]:
    return Column("stream_id", Uuid, primary_key=True), Column(item, Text, primary_key=True)


#: The state lacks what grows with lines and payments, which is in `parts`.
rounds = Table(
    "round",
    metadata,
    *case_columns(),
    Column("round_id", Text, nullable=False, unique=True),
    Column("scheme", Text, nullable=False),
    Column("county", Text, nullable=False),
    Column("budget_year", Integer, nullable=False),
)

#: Lines, payments and what else a round holds by key, each by itself.
parts = parts_table(metadata, "round_part")

#: Every version of the plan as the forum adopted it; the round's state names the latest.
adoptions = Table(
    "adoption",
    metadata,
    Column("stream_id", Uuid, primary_key=True),
    Column("plan_version", Integer, primary_key=True),
    Column("event", JSON, nullable=False),
    Column("recorded_at", DateTime(timezone=True), nullable=False),
)

#: The plan that was in force when a round was taken over; versions here come after it.
taken_over = Table(
    "taken_over",
    metadata,
    Column("stream_id", Uuid, primary_key=True),
    Column("plan_version", Integer, primary_key=True),
    Column("event", JSON, nullable=False),
    Column("recorded_at", DateTime(timezone=True), nullable=False),
)

#: A line that a later plan dropped stays, with `planned_ore` 0 and `in_plan` false.
lines = Table(
    "line",
    metadata,
    *_of_round("line_id"),
    Column("state", JSON, nullable=False),
    Column("in_plan", Boolean, nullable=False),
    Column("planned_ore", BigInteger, nullable=False),
    Column("decided_ore", BigInteger, nullable=False),
    Column("ordered_ore", BigInteger, nullable=False),
    Column("disbursed_ore", BigInteger, nullable=False),
    Column("parent", Text),
    Column("measure", Text, nullable=False),
    Column("days_to_company", Integer, nullable=False),
    Column("places_to_company", Integer, nullable=False),
    Column("days_to_school", Integer, nullable=False),
    Column("places_to_school", Integer, nullable=False),
    Column("study_places", Integer, nullable=False),
    Column("measure_key", Text),
    Index("line_of_measure", "measure_key"),
)

#: `position` is where in the log it was ordered. The actors are opaque ids.
payments = Table(
    "payment",
    metadata,
    *_of_round("payment_id"),
    Column("position", BigInteger, nullable=False),
    Column("line_id", Text, nullable=False),
    Column("instalment", Integer, nullable=False),
    Column("status", Text, nullable=False),
    Column("amount_ore", BigInteger, nullable=False),
    Column("payee", JSON, nullable=False),
    Column("voucher", Text, nullable=False),
    Column("ordered_by", Text, nullable=False),
    Column("ordered_at", DateTime(timezone=True), nullable=False),
    Column("attested_by", Text),
    Column("attested_at", DateTime(timezone=True)),
    Column("approved_by", Text),
    Column("disbursed_at", DateTime(timezone=True)),
    Column("released_on", Date),
    Column("sent_at", DateTime(timezone=True)),
    Column("answered_at", DateTime(timezone=True)),
    Column("answer_reference", Text),
    Column("kind", Text, nullable=False),
    Column("costs", JSON, nullable=False),
    Column("account", Text),
    Column("invoice", Text),
    Column("vat", Text),
    Column("budget_year", Integer),
    Column("school_year", Text),
    Column("claimed_ore", BigInteger, nullable=False),
    Column("repaid_ore", BigInteger, nullable=False),
    Column("withheld_ore", BigInteger, nullable=False),
    Index("payment_in_order", "stream_id", "position"),
)

measures = Table(
    "measure",
    metadata,
    *_of_round("line_id"),
    Column("event", JSON, nullable=False),
    Column("recorded_at", DateTime(timezone=True), nullable=False),
)

evaluations = Table(
    "evaluation",
    metadata,
    *_of_round("line_id"),
    Column("event", JSON, nullable=False),
    Column("recorded_at", DateTime(timezone=True), nullable=False),
)

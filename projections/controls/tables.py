"""One row for each control case; sums are integer øre."""

from sqlalchemy import BigInteger, Column, Index, MetaData, Table, Text

from projections.cases import case_columns
from projections.projection import SCHEMA

metadata = MetaData(schema=SCHEMA)

#: `recipient` is whom a county's own case is of, null for the directorate's of a county.
controls = Table(
    "control",
    metadata,
    *case_columns(),
    Column("control_id", Text, nullable=False, unique=True),
    Column("round_id", Text, nullable=False),
    Column("county", Text, nullable=False),
    Column("level", Text, nullable=False),
    Column("recipient", Text),
    Column("stage", Text, nullable=False),
    Column("claimed_ore", BigInteger, nullable=False),
    Column("settled_ore", BigInteger, nullable=False),
    Index("control_by_county", "county", "control_id"),
    Index("control_by_recipient", "recipient", "control_id"),
)

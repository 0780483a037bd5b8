"""One row for each substitute's or delegate's authority."""

from sqlalchemy import Boolean, Column, Date, Index, MetaData, Table, Text

from projections.cases import case_columns
from projections.projection import SCHEMA

metadata = MetaData(schema=SCHEMA)

#: `person` is whose substitute the holder is, null for a delegation.
authorities = Table(
    "authority",
    metadata,
    *case_columns(),
    Column("authority_id", Text, nullable=False, unique=True),
    Column("holder", Text, nullable=False),
    Column("person", Text),
    Column("given_by", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("organisation", Text, nullable=False),
    Column("county", Text),
    Column("from_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("ended", Boolean, nullable=False),
    Index("authority_by_holder", "holder"),
    Index("authority_by_place", "organisation", "role"),
)

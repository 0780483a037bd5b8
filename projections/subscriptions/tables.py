"""One row for each subscription."""

from sqlalchemy import Column, Index, MetaData, Table, Text

from projections.cases import case_columns
from projections.projection import SCHEMA

metadata = MetaData(schema=SCHEMA)

subscriptions = Table(
    "subscription",
    metadata,
    *case_columns(),
    Column("subscription_id", Text, nullable=False, unique=True),
    Column("person", Text, nullable=False),
    Index("subscription_by_person", "person"),
)

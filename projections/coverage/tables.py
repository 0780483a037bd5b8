"""One row for each need and one for each round that it has asked in; where organisations lie."""

from sqlalchemy import JSON, Column, Index, Integer, MetaData, Table, Text, Uuid

from projections.cases import case_columns
from projections.projection import SCHEMA

metadata = MetaData(schema=SCHEMA)

needs = Table("need", metadata, *case_columns())

#: `county` is that of the round; `facts` are those of `step3_prioritise.asked`. A need carried
#: over has a row for each round.
asks = Table(
    "ask",
    metadata,
    Column("stream_id", Uuid, primary_key=True),
    Column("round_id", Text, primary_key=True),
    Column("scheme", Text, nullable=False),
    Column("county", Text, nullable=False),
    Column("budget_year", Integer, nullable=False),
    Column("facts", JSON, nullable=False),
    Index("ask_by_round", "round_id"),
    Index("ask_by_county", "scheme", "county", "budget_year"),
)

#: `municipality` is null where the registry does not say it.
organisations = Table(
    "organisation",
    metadata,
    *case_columns(),
    Column("organisation", Text, nullable=False, unique=True),
    Column("municipality", Text),
)

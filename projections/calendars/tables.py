"""One row for each calendar."""

from sqlalchemy import Column, Index, MetaData, Table, Text

from projections.cases import case_columns
from projections.projection import SCHEMA

metadata = MetaData(schema=SCHEMA)

calendars = Table(
    "calendar",
    metadata,
    *case_columns(),
    Column("calendar_id", Text, nullable=False, unique=True),
    Column("person", Text, nullable=False),
    Index("calendar_by_person", "person"),
)

"""One row for each organisation, as it is searched for, and one for each county's succession."""

from sqlalchemy import Boolean, Column, Index, MetaData, Table, Text
from sqlalchemy.dialects.postgresql import ARRAY

from projections.cases import case_columns
from projections.projection import SCHEMA

metadata = MetaData(schema=SCHEMA)

#: The marks are those of the latest description; `counties` holds those that it spans, its own
#: first; `name_key` is the name in small letters, and `members` everybody that ever was one.
organisations = Table(
    "organisation",
    metadata,
    *case_columns(),
    Column("organisation", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("counties", ARRAY(Text), nullable=False),
    Column("municipality", Text),
    Column("members", ARRAY(Text), nullable=False),
    Column("gone", Boolean, nullable=False),
    Column("name_key", Text, nullable=False),
    # By code point: the key's characters are chosen for that order.
    Column("sort_key", Text(collation="C"), nullable=False),
    Index("organisation_by_name", "sort_key", "organisation"),
    Index("organisation_by_member", "members", postgresql_using="gin"),
)

counties = Table(
    "county",
    metadata,
    *case_columns(),
    Column("county", Text, nullable=False, unique=True),
)

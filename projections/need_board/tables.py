"""One row for each need, in the order and by the marks that a board is looked through by.

And one for each event that said something of a need which the need itself does not keep: a
card's state is the need's, so that it is folded and rendered once with those of other read models.
"""

from sqlalchemy import JSON, Boolean, Column, Index, Integer, MetaData, Table, Text, Uuid
from sqlalchemy.dialects.postgresql import ARRAY

from projections.cases import case_columns
from projections.projection import SCHEMA

metadata = MetaData(schema=SCHEMA)

#: `unit`, `co_owners` and `networks` are organisation numbers; `sort_key` orders by unit and title.
cards = Table(
    "card",
    metadata,
    *case_columns(),
    Column("need_id", Text, nullable=False, unique=True),
    Column("round_id", Text, nullable=False),
    Column("county", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("co_owners", ARRAY(Text), nullable=False),
    Column("networks", ARRAY(Text), nullable=False),
    Column("target_groups", ARRAY(Text), nullable=False),
    Column("programme", Text),
    Column("confirmed", Boolean, nullable=False),
    Column("stage", Text, nullable=False),
    # By code point: the key's characters are chosen for that order.
    Column("sort_key", Text(collation="C"), nullable=False),
    Index("card_by_round", "round_id", "sort_key", "need_id"),
)

#: `version` is that of the event in the need's stream.
remarks = Table(
    "remark",
    metadata,
    Column("stream_id", Uuid, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("remark", JSON, nullable=False),
)

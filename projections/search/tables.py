"""One row for each thing that can be found, with its words as PostgreSQL searches them.

The words of titles and texts are cut to their Norwegian stems; names and numbers, and titles
once more, are kept as they are spelled, for names and for other languages.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Computed,
    DateTime,
    Index,
    MetaData,
    Table,
    Text,
    Uuid,
)
from sqlalchemy.dialects.postgresql import ARRAY, TSVECTOR

from projections.projection import SCHEMA

metadata = MetaData(schema=SCHEMA)

_WORDS = """
    setweight(to_tsvector('norwegian', title), 'A')
    || setweight(to_tsvector('simple', title), 'A')
    || setweight(to_tsvector('simple', names), 'B')
    || setweight(to_tsvector('norwegian', text), 'D')
    || setweight(to_tsvector('simple', text), 'D')
"""

#: `entry` is the whole; the columns beside it are what is looked for and by whom. `position` is
#: that of the event which last changed it.
entries = Table(
    "entry",
    metadata,
    Column("stream_id", Uuid, primary_key=True),
    Column("item", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("round_id", Text),
    Column("county", Text, nullable=False),
    Column("parties", ARRAY(Text), nullable=False),
    Column("title", Text, nullable=False),
    Column("names", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("entry", JSON, nullable=False),
    Column("changed_at", DateTime(timezone=True), nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("words", TSVECTOR, Computed(_WORDS, persisted=True), nullable=False),
    Index("entry_by_position", "position", "item"),
    Index("entry_by_word", "words", postgresql_using="gin"),
)

"""One row for each thing that can be found, with its words as PostgreSQL searches them.

The words of titles and texts are cut to their Norwegian stems; names and numbers, and titles
once more, are kept as they are spelled, for names and for other languages.
"""

from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Column,
    Computed,
    DateTime,
    Index,
    MetaData,
    Row,
    Table,
    Text,
    Uuid,
)
from sqlalchemy.dialects.postgresql import ARRAY, TSVECTOR

from domain.views.search_entry import Entry
from projections.projection import SCHEMA

metadata = MetaData(schema=SCHEMA)

_WORDS = """
    setweight(to_tsvector('norwegian', title), 'A')
    || setweight(to_tsvector('simple', title), 'A')
    || setweight(to_tsvector('simple', names), 'B')
    || setweight(to_tsvector('norwegian', text), 'D')
    || setweight(to_tsvector('simple', text), 'D')
"""

#: An `Entry`, field by field, under its id in the stream. `position` is that of the event which
#: last changed it.
entries = Table(
    "entry",
    metadata,
    Column("stream_id", Uuid, primary_key=True),
    Column("item", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("within", Text, nullable=False),
    Column("round_id", Text),
    Column("county", Text, nullable=False),
    Column("parties", ARRAY(Text), nullable=False),
    Column("title", Text, nullable=False),
    Column("names", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("changed_at", DateTime(timezone=True), nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("words", TSVECTOR, Computed(_WORDS, persisted=True), nullable=False),
    Index("entry_by_position", "position", "item"),
    Index("entry_by_word", "words", postgresql_using="gin"),
)
#: The columns that are an entry's fields.
ENTRY: Final = tuple(Entry.model_fields)


def entry_of(row: Row[Any]) -> Entry:
    """The entry that a row with these columns holds."""
    return Entry.model_validate({name: row._mapping[name] for name in ENTRY})

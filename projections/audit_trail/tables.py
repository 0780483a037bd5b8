"""One row for each event, and one for each stream, so that an event finds its case.

Only values are kept: the sentences are made when the trail is read. Events are JSON and
not JSONB, which sorts the keys: an event is read back in the order it was recorded in.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    DateTime,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    Uuid,
    text,
)

from projections.projection import SCHEMA

metadata = MetaData(schema=SCHEMA)

#: `state` is the fold of what the stream's events are called by; `round_id` is the round that the
#: case is in now.
streams = Table(
    "stream",
    metadata,
    Column("stream_id", Uuid, primary_key=True),
    Column("case_kind", Text, nullable=False),
    Column("case_key", Text, nullable=False),
    Column("round_id", Text),
    Column("state", JSON, nullable=False),
    Index("stream_by_round", "round_id"),
    Index("stream_by_case", "case_kind", "case_key", unique=True),
)

#: `round_id` is null for what belongs to every round of a scheme and county. `about` is the
#: title, at that time, of the need or plan line that the event speaks of. `sets_of` says which of
#: several records of a kind the event sets (`one_replaced`), so that old values are found by it.
entries = Table(
    "entry",
    metadata,
    Column("position", BigInteger, primary_key=True),
    Column("stream_id", Uuid, nullable=False),
    Column("version", Integer, nullable=False),
    Column("case_kind", Text, nullable=False),
    Column("case_key", Text, nullable=False),
    Column("round_id", Text),
    Column("scheme", Text, nullable=False),
    Column("county", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("recorded_at", DateTime(timezone=True), nullable=False),
    Column("effective_at", DateTime(timezone=True), nullable=False),
    Column("actor", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("organisation", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("on_behalf_of", Text),
    Column("reason", Text),
    Column("old_county", Text),
    Column("authority", Text),
    Column("in_place_of", Text),
    Column("rule_set", Text),
    Column("command_id", Text, nullable=False),
    Column("causation", Text),
    Column("correlation", Text),
    Column("about", Text),
    Column("sets_of", Text),
    Column("event", JSON, nullable=False),
    Index("entry_by_round", "round_id", "position"),
    Index("entry_by_place", "scheme", "county", "position"),
    # What belongs to all rounds of a place, which each of them is read with.
    Index(
        "entry_of_place",
        *("scheme", "county", "position"),
        postgresql_where=text("round_id IS NULL"),
    ),
    Index("entry_by_case", "case_kind", "case_key", "position"),
    Index(
        "entry_by_record",
        *("case_kind", "case_key", "sets_of", "position"),
        postgresql_where=text("sets_of IS NOT NULL"),
    ),
    Index("entry_by_causation", "causation", postgresql_where=text("causation IS NOT NULL")),
)

"""The tables of what goes out, as the migrations from `v0003_post` make them. Times are UTC."""

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Date,
    DateTime,
    Identity,
    Integer,
    MetaData,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

metadata = MetaData(schema="post")

WAITING: Final = "waiting"
SENT: Final = "sent"
DEAD: Final = "dead"

#: What was recorded before `told_from` is taken as told: a follower that begins anew over an old
#: log, as after a restored backup, tells nobody of years gone by.
follower = Table(
    "follower",
    metadata,
    Column("name", Text, primary_key=True),
    Column("position", BigInteger, nullable=False),
    Column("told_from", DateTime(timezone=True), nullable=False),
    Column("updated_at", DateTime(timezone=True), nullable=False),
    Column("error", Text),
)

streams = Table(
    "stream",
    metadata,
    Column("stream_id", Uuid, primary_key=True),
    Column("state", JSONB, nullable=False),
)

#: `open` is whether messages are sent: neither paused nor revoked. `gone_since` is when the
#: receiver said that nobody is there any more.
subscriptions = Table(
    "subscription",
    metadata,
    Column("subscription_id", Text, primary_key=True),
    Column("state", JSONB, nullable=False),
    Column("open", Boolean, nullable=False),
    Column("gone_since", DateTime(timezone=True)),
)

addresses = Table(
    "address",
    metadata,
    Column("subscription_id", Text, primary_key=True),
    Column("address", Text, nullable=False),
    Column("given_at", DateTime(timezone=True), nullable=False),
)

#: Who asked when for e-mails to an address; kept for as long as that may be confirmed.
asked = Table(
    "asked",
    metadata,
    Column("subscription_id", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("asked_at", DateTime(timezone=True), nullable=False),
)

authorities = Table(
    "authority",
    metadata,
    Column("authority_id", Text, primary_key=True),
    Column("holder", Text, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("state", JSONB, nullable=False),
)

#: One row: how far the log was read for authorities, which an older version did not read.
authority_place = Table(
    "authority_place",
    metadata,
    Column("one", Boolean, primary_key=True),
    Column("position", BigInteger, nullable=False),
)

#: Messages of one subscription and `lane` (a case) leave in the order of their numbers.
#: `tried_from` is the first attempt, from which the time to give up is counted. One in another's
#: place says under which authority, and after which day it may not leave any more.
messages = Table(
    "message",
    metadata,
    Column("number", BigInteger, Identity(always=True), primary_key=True),
    Column("message_id", Uuid, nullable=False, unique=True),
    Column("subscription_id", Text, nullable=False),
    Column("lane", Text, nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("topic", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("made_at", DateTime(timezone=True), nullable=False),
    Column("tried_from", DateTime(timezone=True)),
    Column("due_at", DateTime(timezone=True), nullable=False),
    Column("leased_until", DateTime(timezone=True)),
    Column("settled_at", DateTime(timezone=True)),
    Column("trouble", JSONB),
    Column("authority_id", Text),
    Column("last_day", Date),
)


def durably(connection: Connection) -> None:
    """Have this transaction's commit wait for the disk, which those of read models do not."""
    connection.execute(text("SET LOCAL synchronous_commit TO on"))

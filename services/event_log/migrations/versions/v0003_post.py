"""Messages on their way out: who is told, how far the log was followed, what waits to be sent."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

#: Beside the log, since what is sent and what was answered changes, and addresses are erased.
TABLES = (
    """
    CREATE TABLE post.follower (
        name text PRIMARY KEY,
        position bigint NOT NULL,
        told_from timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        error text
    )
    """,
    """
    CREATE TABLE post.stream (
        stream_id uuid PRIMARY KEY,
        state jsonb NOT NULL
    )
    """,
    """
    CREATE TABLE post.subscription (
        subscription_id text PRIMARY KEY,
        state jsonb NOT NULL,
        open boolean NOT NULL,
        gone_since timestamptz
    )
    """,
    """
    CREATE TABLE post.address (
        subscription_id text PRIMARY KEY,
        address text NOT NULL,
        given_at timestamptz NOT NULL
    )
    """,
    """
    CREATE TABLE post.message (
        number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        message_id uuid NOT NULL UNIQUE,
        subscription_id text NOT NULL,
        lane text NOT NULL,
        position bigint NOT NULL,
        topic text NOT NULL,
        content text NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'sent', 'dead')),
        attempts integer NOT NULL,
        made_at timestamptz NOT NULL,
        tried_from timestamptz,
        due_at timestamptz NOT NULL,
        leased_until timestamptz,
        settled_at timestamptz,
        trouble jsonb
    )
    """,
    """
    CREATE INDEX message_waiting ON post.message (subscription_id, lane, number)
        WHERE state = 'waiting'
    """,
    "CREATE INDEX message_due ON post.message (due_at) WHERE state = 'waiting'",
    "CREATE INDEX message_of_subscription ON post.message (subscription_id, state, number)",
    "CREATE INDEX message_settled ON post.message (settled_at) WHERE state = 'sent'",
)

#: The reader's login is that of the processes that know no key of the log's writer.
GRANTS = (
    "GRANT USAGE ON SCHEMA post TO dekomp_reader",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA post TO dekomp_reader",
)


def upgrade() -> None:
    """Make the tables, for the reader's login alone."""
    for statement in (*TABLES, *GRANTS):
        op.execute(statement)


def downgrade() -> None:
    """Take the tables away; what waited is not sent."""
    for name in ("message", "address", "subscription", "stream", "follower"):
        op.execute(f"DROP TABLE post.{name}")

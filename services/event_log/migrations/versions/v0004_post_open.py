"""What waits and what was given up, counted for every look at the health without the rest."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

#: Sent messages are most of the table; what is not sent is little, and asked for all the time.
INDEXES = (
    """
    CREATE INDEX message_open ON post.message (state) WHERE state IN ('waiting', 'dead')
    """,
    "CREATE INDEX message_given_up ON post.message (settled_at) WHERE state = 'dead'",
)


def upgrade() -> None:
    """Make the indexes."""
    for statement in INDEXES:
        op.execute(statement)


def downgrade() -> None:
    """Take the indexes away."""
    for name in ("message_open", "message_given_up"):
        op.execute(f"DROP INDEX post.{name}")

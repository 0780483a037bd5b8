"""Under whose authority a message goes to whoever stands in, and until when it may leave."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

COLUMNS = (
    "ALTER TABLE post.message ADD COLUMN authority_id text",
    "ALTER TABLE post.message ADD COLUMN last_day date",
)
#: What was written before says its last day in its content, and not which authority it was.
WRITTEN = """
    UPDATE post.message
    SET last_day = (content::jsonb -> 'standing_in' ->> 'last_day')::date
    WHERE state IN ('waiting', 'dead') AND content LIKE '%"standing_in"%'
"""
INDEX = """
    CREATE INDEX message_held ON post.message (authority_id)
    WHERE authority_id IS NOT NULL AND state IN ('waiting', 'dead')
"""


def upgrade() -> None:
    """Add what bounds a message in another's place."""
    for statement in (*COLUMNS, WRITTEN, INDEX):
        op.execute(statement)


def downgrade() -> None:
    """Take it away."""
    op.execute("DROP INDEX post.message_held")
    for name in ("last_day", "authority_id"):
        op.execute(f"ALTER TABLE post.message DROP COLUMN {name}")

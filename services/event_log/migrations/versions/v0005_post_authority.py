"""Who stands in for whom, as the follower of the log knows it, and how far it has read for that."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TABLES = (
    """
    CREATE TABLE post.authority (
        authority_id text PRIMARY KEY,
        holder text NOT NULL,
        last_day date NOT NULL,
        state jsonb NOT NULL
    )
    """,
    "CREATE INDEX authority_last_day ON post.authority (last_day)",
    """
    CREATE TABLE post.authority_place (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        position bigint NOT NULL
    )
    """,
    "INSERT INTO post.authority_place (position) VALUES (0)",
)
GRANT = (
    "GRANT SELECT, INSERT, UPDATE, DELETE ON post.authority, post.authority_place TO dekomp_reader"
)


def upgrade() -> None:
    """Make the tables; the follower fills them from the log's beginning."""
    for statement in (*TABLES, GRANT):
        op.execute(statement)


def downgrade() -> None:
    """Take the tables away."""
    for name in ("authority_place", "authority"):
        op.execute(f"DROP TABLE post.{name}")

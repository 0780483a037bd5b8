"""Who asked when for e-mails to an address, so that nobody has strangers' addresses written to."""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TABLES = (
    """
    CREATE TABLE post.asked (
        subscription_id text PRIMARY KEY,
        person text NOT NULL,
        asked_at timestamptz NOT NULL
    )
    """,
    "CREATE INDEX asked_person ON post.asked (person, asked_at)",
)
GRANT = "GRANT SELECT, INSERT, UPDATE, DELETE ON post.asked TO dekomp_reader"


def upgrade() -> None:
    """Make the table."""
    for statement in (*TABLES, GRANT):
        op.execute(statement)


def downgrade() -> None:
    """Take it away."""
    op.execute("DROP TABLE post.asked")

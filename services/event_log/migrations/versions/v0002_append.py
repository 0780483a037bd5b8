"""One statement that appends events: the lock, the notice and the rows, in that order."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

#: The library's table lock comes first, so positions are given out in the order of the commits.
#: Without SECURITY DEFINER: whoever calls it needs the rights of a writer.
APPEND = """
CREATE PROCEDURE events.append(
    ids uuid[], versions bigint[], topics text[], states bytea[], INOUT positions bigint[]
) LANGUAGE plpgsql SET lock_timeout = '5s' AS $$
BEGIN
    LOCK TABLE events.dekomp_events IN EXCLUSIVE MODE;
    NOTIFY dekomp_events;
    WITH appended AS (
        INSERT INTO events.dekomp_events (originator_id, originator_version, topic, state)
        SELECT id, version, topic, state
        FROM unnest(ids, versions, topics, states) WITH ORDINALITY
            AS event (id, version, topic, state, place)
        ORDER BY place
        RETURNING notification_id
    )
    SELECT array_agg(notification_id ORDER BY notification_id) INTO positions FROM appended;
END $$
"""

GRANTS = (
    "REVOKE EXECUTE ON PROCEDURE events.append FROM PUBLIC",
    "GRANT EXECUTE ON PROCEDURE events.append TO dekomp_writer",
)


def upgrade() -> None:
    """Make the procedure, for writers alone."""
    for statement in (APPEND, *GRANTS):
        op.execute(statement)


def downgrade() -> None:
    """Take the procedure away; an older program appends by statements of its own."""
    op.execute("DROP PROCEDURE events.append")

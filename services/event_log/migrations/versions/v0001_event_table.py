"""The event table as the library's recorder expects it, who may do what, and the guards."""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

#: The library's own definitions for schema `events` and table `dekomp_events`.
TABLE = (
    """
    CREATE TYPE events.stored_event_uuid AS (
        originator_id uuid,
        originator_version bigint,
        topic text,
        state bytea
    )
    """,
    """
    CREATE TABLE events.dekomp_events (
        originator_id uuid NOT NULL,
        originator_version bigint NOT NULL,
        topic text,
        state bytea,
        notification_id bigserial,
        PRIMARY KEY (originator_id, originator_version)
    ) WITH (
        autovacuum_enabled = true,
        autovacuum_vacuum_threshold = 100000000,
        autovacuum_vacuum_scale_factor = 0.5,
        autovacuum_analyze_threshold = 1000,
        autovacuum_analyze_scale_factor = 0.01
    )
    """,
    """
    CREATE UNIQUE INDEX dekomp_events_notification_id_idx
        ON events.dekomp_events (notification_id ASC)
    """,
)

#: ALWAYS, so that a session in replica mode does not slip past them.
GUARDS = (
    """
    CREATE FUNCTION events.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'The event log is append-only: % is refused. Record a new event instead.',
            TG_OP USING ERRCODE = 'insufficient_privilege';
    END $$
    """,
    """
    CREATE TRIGGER refuse_change
        BEFORE UPDATE OR DELETE OR TRUNCATE ON events.dekomp_events
        FOR EACH STATEMENT EXECUTE FUNCTION events.refuse_change()
    """,
    "ALTER TABLE events.dekomp_events ENABLE ALWAYS TRIGGER refuse_change",
)

#: MAINTAIN lets the writer hold the table lock without being able to change a row.
GRANTS = (
    "GRANT USAGE ON SCHEMA events TO dekomp_writer, dekomp_reader, dekomp_notary, dekomp_auditor",
    "GRANT SELECT ON events.dekomp_events"
    " TO dekomp_writer, dekomp_reader, dekomp_notary, dekomp_auditor",
    "GRANT INSERT, MAINTAIN ON events.dekomp_events TO dekomp_writer",
    "GRANT USAGE ON SEQUENCE events.dekomp_events_notification_id_seq TO dekomp_writer",
)


def upgrade() -> None:
    """Make the table, its guards and its grants."""
    for statement in (*TABLE, *GUARDS, *GRANTS):
        op.execute(statement)


def downgrade() -> None:
    """Refuse: taking the event log away is no step back."""
    raise NotImplementedError("the event log is never dropped")

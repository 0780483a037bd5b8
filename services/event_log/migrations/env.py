"""Alembic's entry point: upgrades run inside the transaction of `services.event_log.migrate`."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    version_table="alembic_version",
    version_table_schema="events",
)
context.run_migrations()

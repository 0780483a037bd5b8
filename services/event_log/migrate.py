"""Brings a database up to date: roles, schemas, the event table, its grants and its guards.

`migrate` runs as the user of DATABASE_URL, who must be allowed to create roles and
schemas (a superuser, or CREATEROLE and owner of the database). It may run any number
of times, and several at once.
"""

import random
import time
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from psycopg import sql
from sqlalchemy.exc import DBAPIError

from services.config import (
    READER,
    WRITER,
    Settings,
    owner_url,
    role_password,
    sqlalchemy_url,
)

OWNER = "dekomp_owner"
NOTARY = "dekomp_notary"
AUDITOR = "dekomp_auditor"
ROLES = (OWNER, WRITER, READER, NOTARY, AUDITOR)

#: PostgreSQL 17 brought MAINTAIN, without which a writer needs UPDATE to take the lock.
OLDEST_SERVER = 170000

#: Names the lock that lets one migration of a database run at a time.
_LOCK = 0x64656B6F6D70

#: How often to try again when another database's migration changed the same role.
_TRIES = 20


class TooOld(Exception):
    """The server is older than PostgreSQL 17."""


def migrate(settings: Settings) -> None:
    """Make the database ready for this version of the program; no effect if it is.

    Raises `TooOld` below PostgreSQL 17 and `ConfigurationError` when DATABASE_URL is
    missing. Nothing is left half done: all of it is one transaction.
    """
    engine = sa.create_engine(sqlalchemy_url(owner_url(settings)), poolclass=sa.NullPool)
    try:
        for attempt in range(1, _TRIES + 1):
            try:
                with engine.begin() as connection:
                    _migrate(connection, settings)
                return
            except DBAPIError as failure:
                # Roles belong to the whole server, out of reach of this database's lock.
                if "concurrently updated" not in str(failure.orig) or attempt == _TRIES:
                    raise
                time.sleep(random.uniform(0.0, 0.02 * attempt))
    finally:
        engine.dispose()


def _migrate(connection: sa.Connection, settings: Settings) -> None:
    version = connection.scalar(sa.text("SELECT current_setting('server_version_num')::int"))
    if version < OLDEST_SERVER:
        raise TooOld("PostgreSQL 17 or newer is needed: older ones have no MAINTAIN privilege")
    connection.execute(sa.text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    for role in ROLES:
        _create_role(connection, role)
    for role, named in ((WRITER, settings.writer_url), (READER, settings.reader_url)):
        if not named:
            _set_password(connection, role, role_password(settings, role))
    _create_schemas(connection)
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    connection.execute(sa.text(f"SET LOCAL ROLE {OWNER}"))
    command.upgrade(config, "head")
    connection.execute(sa.text("RESET ROLE"))


def _create_role(connection: sa.Connection, role: str) -> None:
    """Create a role unless the server has it; another database's migration may be doing so."""
    login = "LOGIN" if role in (WRITER, READER) else "NOLOGIN"
    connection.exec_driver_sql(
        f"""
        DO $$ BEGIN
            IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = '{role}') THEN
                CREATE ROLE {role} {login};
            END IF;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL;
        END $$
        """
    )


def _set_password(connection: sa.Connection, role: str, password: str) -> None:
    statement = sql.SQL("ALTER ROLE {} PASSWORD {}").format(
        sql.Identifier(role), sql.Literal(password)
    )
    connection.exec_driver_sql(statement.as_string())


def _create_schemas(connection: sa.Connection) -> None:
    """The schemas and what only the database's owner can grant.

    The reader owns the read models, and makes a schema of its own for each build of one. For
    what was once so it folds events into tables that pass with the answer.
    """
    connection.exec_driver_sql(
        f"""
        DO $$ BEGIN
            IF NOT pg_has_role(current_user, '{OWNER}', 'SET') THEN
                EXECUTE format('GRANT {OWNER} TO %%I', current_user);
            END IF;
            IF NOT pg_has_role(current_user, '{READER}', 'SET') THEN
                EXECUTE format('GRANT {READER} TO %%I', current_user);
            END IF;
            EXECUTE format(
                'GRANT CREATE, TEMPORARY ON DATABASE %%I TO {READER}', current_database()
            );
        END $$
        """
    )
    connection.exec_driver_sql(f"CREATE SCHEMA IF NOT EXISTS events AUTHORIZATION {OWNER}")
    connection.exec_driver_sql(f"CREATE SCHEMA IF NOT EXISTS post AUTHORIZATION {OWNER}")
    connection.exec_driver_sql(f"CREATE SCHEMA IF NOT EXISTS read AUTHORIZATION {READER}")

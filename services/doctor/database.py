"""Whether the database is there, new enough, migrated, and guarded against its own writer."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
from alembic.script import ScriptDirectory
from psycopg import Connection
from psycopg.rows import TupleRow

from services.config import (
    READER,
    WRITER,
    ConfigurationError,
    Settings,
    owner_url,
    role_url,
)
from services.doctor.clock import clock_findings
from services.doctor.finding import Finding, Weight, fine, refused
from services.doctor.guard import guard_findings
from services.doctor.own_settings import own_setting_findings
from services.doctor.safeguards import durability_findings, too_mighty
from services.doctor.session import session_findings
from services.event_log import migrate

_PATIENCE_SECONDS = 5


def database_findings(settings: Settings) -> Iterator[Finding]:
    """Everything about PostgreSQL except the read models."""
    try:
        connection = psycopg.connect(owner_url(settings), connect_timeout=_PATIENCE_SECONDS)
    except (ConfigurationError, psycopg.OperationalError) as problem:
        yield refused(
            f"The database does not answer: {str(problem).strip()}",
            "Every event is stored there; nothing works without it.",
            "Start it, or put its address into DATABASE_URL; `dekomp up` starts one by itself.",
        )
        return
    told = set()
    with connection:
        for finding in _all(connection, settings):
            # The owner and both processes see much of the same.
            if finding.what not in told:
                told.add(finding.what)
                yield finding


def _all(connection: Connection[TupleRow], settings: Settings) -> Iterator[Finding]:
    yield from _version(connection)
    yield from durability_findings(connection)
    yield from own_setting_findings(connection)
    yield from clock_findings(connection)
    schema = _schema(connection)
    yield schema
    if schema.weight is Weight.FINE:
        yield from guard_findings(connection)
        yield from _roles(connection)
        for role in (WRITER, READER):
            yield from _through_its_own_login(settings, role)


def _version(connection: Connection[TupleRow]) -> Iterator[Finding]:
    number = connection.info.server_version
    if number < migrate.OLDEST_SERVER:
        yield refused(
            f"PostgreSQL is version {number // 10_000}.",
            "Before 17 there is no MAINTAIN privilege, so the writer would need the right to "
            "change events in order to lock their table.",
            "Move to PostgreSQL 17 or later; 18 is what this program is tested with.",
        )
    else:
        yield fine(f"PostgreSQL is version {number // 10_000}.")


def _schema(connection: Connection[TupleRow]) -> Finding:
    scripts = ScriptDirectory(str(Path(migrate.__file__).parent / "migrations"))
    known = connection.execute("SELECT to_regclass('events.alembic_version')").fetchone()
    found = None
    if known is not None and known[0] is not None:
        row = connection.execute("SELECT version_num FROM events.alembic_version").fetchone()
        found = row[0] if row else None
    if found == scripts.get_current_head():
        return fine("The database's schema is up to date.")
    if found is None or found in {script.revision for script in scripts.walk_revisions()}:
        return refused(
            f"The database's schema is {'missing' if found is None else 'older than the program'}.",
            "The processes read and write tables that are not there yet.",
            "Run `dekomp migrate`.",
        )
    return refused(
        f"The database's schema ({found}) is newer than this program.",
        "An older program may misread what a newer one wrote.",
        "Start the newer version of dekomp.",
    )


def _roles(connection: Connection[TupleRow]) -> Iterator[Finding]:
    for role in (WRITER, READER):
        found = list(too_mighty(connection, role, role))
        yield from found
        if not found:
            does = "add events and never change one" if role == WRITER else "read events alone"
            yield fine(f"The role {role} can {does}.")


def _through_its_own_login(settings: Settings, role: str) -> Iterator[Finding]:
    try:
        with psycopg.connect(
            role_url(settings, role), connect_timeout=_PATIENCE_SECONDS
        ) as connection:
            yield from session_findings(connection, role)
    except (ConfigurationError, psycopg.Error) as problem:
        # What keeps the reader out is told where its read models are looked at.
        if role == WRITER:
            yield refused(
                f"{WRITER} cannot log in: {str(problem).strip()}",
                "No event can be written.",
                "Run `dekomp migrate`, which sets the password, or correct DEKOMP_WRITER_URL.",
            )

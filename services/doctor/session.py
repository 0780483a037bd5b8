"""What a process finds wrong with the database when it looks at it through its own connection."""

from collections.abc import Iterator
from typing import Any

from psycopg import Connection

from services.doctor.clock import clock_findings
from services.doctor.finding import Finding
from services.doctor.guard import guard_findings
from services.doctor.own_settings import own_setting_findings
from services.doctor.rights import missing_rights
from services.doctor.safeguards import durability_findings, logins, too_mighty


def session_findings(connection: Connection[Any], role: str) -> Iterator[Finding]:
    """Everything that must not be so where a process works that should log in as `role`.

    It may log in as another, and each connection has settings of its own, so both are asked of
    the connection itself. Raises `psycopg.Error` when the database is not migrated.
    """
    yield from own_setting_findings(connection)
    yield from durability_findings(connection)
    yield from clock_findings(connection)
    lacking = list(missing_rights(connection, role))
    yield from lacking
    if lacking:
        # Who may not look at the table learns nothing more about it.
        return
    for login in logins(connection):
        yield from too_mighty(connection, role, login)
    yield from guard_findings(connection)

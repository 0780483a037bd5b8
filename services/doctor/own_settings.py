"""Settings that a role or a database has of its own, which the server's settings do not show."""

from collections.abc import Iterator
from typing import Any, Final

from psycopg import Connection, sql

from services.config import READER, WRITER
from services.doctor.finding import Finding, refused

#: What PostgreSQL reads as off; it also takes any beginning of a word that is no other's.
_OFF: Final = ("off", "of", "false", "no", "0", "f", "n")
#: Those of this database and of all, for our roles, the one that asks, and everybody.
_OWN: Final = """
SELECT r.rolname, d.datname, s.setting
FROM (SELECT setrole, setdatabase, unnest(setconfig) AS setting FROM pg_db_role_setting) AS s
LEFT JOIN pg_roles AS r ON r.oid = s.setrole
LEFT JOIN pg_database AS d ON d.oid = s.setdatabase
WHERE (s.setdatabase = 0 OR d.datname = current_database())
  AND (s.setrole = 0 OR r.rolname IN (%s, %s, current_user))
ORDER BY 1, 2
"""


def own_setting_findings(connection: Connection[Any]) -> Iterator[Finding]:
    """Where commits that do not wait for the disk were set for a role, a database or all roles."""
    for role, database, setting in connection.execute(_OWN, (WRITER, READER)):
        name, _, value = setting.partition("=")
        if name == "synchronous_commit" and value.strip().lower() in _OFF:
            yield _finding(connection, role, database)


def _finding(connection: Connection[Any], role: str | None, database: str | None) -> Finding:
    whose = " in ".join(
        [
            *([f"the role {role}"] if role else ["every role"] if not database else []),
            *([f"the database {database}"] if database else []),
        ]
    )
    if role is None and database is not None:
        mend = sql.SQL("ALTER DATABASE {}").format(sql.Identifier(database))
    else:
        one = sql.Identifier(role) if role else sql.SQL("ALL")
        mend = sql.SQL("ALTER ROLE {}").format(one)
        if database is not None:
            mend += sql.SQL(" IN DATABASE {}").format(sql.Identifier(database))
    mend += sql.SQL(" RESET synchronous_commit")
    return refused(
        f"PostgreSQL has synchronous_commit=off for {whose}.",
        "A crash of the server takes back events whose senders were told that they are recorded.",
        f"Run as a superuser: {mend.as_string(connection)}. Then start our processes anew.",
    )

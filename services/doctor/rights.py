"""Whether the login of a process may do what the process is there for."""

from collections.abc import Iterator
from typing import Any, Final

from psycopg import Connection

from services.config import READER, WRITER
from services.doctor.finding import Finding, refused

_EVENTS: Final = "events.dekomp_events"
_NUMBERS: Final = "events.dekomp_events_notification_id_seq"
_APPEND: Final = "to_regprocedure('events.append(uuid[], bigint[], text[], bytea[], bigint[])')"
#: What each needs, as GRANT says it, and how PostgreSQL is asked whether the login has it.
_TO_READ: Final = {
    "USAGE ON SCHEMA events": "has_schema_privilege('events', 'USAGE')",
    f"SELECT ON {_EVENTS}": f"has_table_privilege('{_EVENTS}', 'SELECT')",
}
_NEEDED: Final = {
    READER: _TO_READ,
    WRITER: {
        **_TO_READ,
        f"INSERT ON {_EVENTS}": f"has_table_privilege('{_EVENTS}', 'INSERT')",
        f"MAINTAIN ON {_EVENTS}": f"has_table_privilege('{_EVENTS}', 'MAINTAIN')",
        f"USAGE ON SEQUENCE {_NUMBERS}": f"has_sequence_privilege('{_NUMBERS}', 'USAGE')",
        # That it is missing is told where it is looked at.
        "EXECUTE ON PROCEDURE events.append": "coalesce("
        f"has_function_privilege({_APPEND}, 'EXECUTE'), true)",
    },
}
_WHY: Final = {
    READER: "Nobody could read what has happened.",
    WRITER: "Every command would be refused by the database, after its sender has waited for it.",
}


def missing_rights(connection: Connection[Any], role: str) -> Iterator[Finding]:
    """What the role that this connection acts as lacks of what `role` was given.

    Raises `psycopg.Error` when the database is not migrated.
    """
    missing = []
    for right, question in _NEEDED[role].items():
        if connection.execute(f"SELECT {question}".encode()).fetchone() != (True,):
            missing.append(right)
            if right in _TO_READ:
                # Without these the rest cannot even be asked.
                break
    if not missing:
        return
    row = connection.execute("SELECT current_user::text").fetchone()
    login = str(row[0]) if row else role
    mend = (
        "; ".join(f"GRANT {right} TO {role}" for right in missing)
        if login == role
        else f"GRANT {role} TO {login} WITH INHERIT TRUE"
    )
    yield refused(
        f"The role {login} lacks {', '.join(missing)}.",
        _WHY[role],
        f"Run as the database's owner: {mend}.",
    )

"""What keeps events that were promised: durable commits, and roles that may do no more."""

from collections.abc import Iterator
from typing import Any, Final

from psycopg import Connection

from services.config import READER, WRITER
from services.doctor.finding import Finding, fine, refused

#: Settings of the server, and the sentence for what goes wrong when one is off.
_DURABLE: Final = {
    "fsync": "After a power cut or a crash of the machine the database may be damaged beyond "
    "repair, with every event in it.",
    "full_page_writes": "A crash of the machine in the middle of a write may leave pages that are "
    "half old and half new.",
    "synchronous_commit": "A crash of the server takes back events whose senders were told that "
    "they are recorded.",
}
#: What no role of a process may do to an event.
_NOBODYS: Final = ("UPDATE", "DELETE", "TRUNCATE")
_HOLDS: Final = "SELECT 1 WHERE has_table_privilege(%s, 'events.dekomp_events', %s)"
_OWNS: Final = """
SELECT 1 FROM pg_class
WHERE oid = 'events.dekomp_events'::regclass AND pg_has_role(%s, relowner, 'MEMBER')
"""
_LOGINS: Final = "SELECT session_user::text UNION SELECT current_user::text ORDER BY 1"
_URLS: Final = {WRITER: "DEKOMP_WRITER_URL", READER: "DEKOMP_READER_URL"}


def durability_findings(connection: Connection[Any]) -> Iterator[Finding]:
    """Whether what the server says is stored, is stored; as this connection's role has it."""
    lost = [name for name in _DURABLE if _setting(connection, name) == "off"]
    for name in lost:
        yield refused(
            f"PostgreSQL runs with {name}=off.",
            _DURABLE[name],
            f"Set {name} = on in postgresql.conf, or run ALTER SYSTEM SET {name} = on, and look "
            f"for it in ALTER ROLE, in ALTER DATABASE and in the options of the URLs; then restart "
            "PostgreSQL.",
        )
    if not lost:
        yield fine("PostgreSQL keeps what it has committed.")


def logins(connection: Connection[Any]) -> list[str]:
    """The role that this connection logged in as, and the one it acts as where that is another."""
    return [str(name) for (name,) in connection.execute(_LOGINS)]


def too_mighty(connection: Connection[Any], role: str, login: str) -> Iterator[Finding]:
    """Whether `login` may do more than the processes that should log in as `role` do."""
    other = f"Let {_URLS[role]} name a login that may do no more than {role}, or leave it out."
    row = connection.execute("SELECT rolsuper FROM pg_roles WHERE rolname = %s", (login,))
    if row.fetchone() == (True,):
        yield refused(
            f"The role {login} is a superuser.",
            "A superuser may change and delete events.",
            f"Run as the database's owner: ALTER ROLE {login} NOSUPERUSER."
            if login == role
            else other,
        )
        return
    if connection.execute(_OWNS, (login,)).fetchone():
        yield refused(
            f"The role {login} owns the event table, or may act as its owner.",
            "Its owner may take the guard away, and then change and delete events.",
            f"Run as the database's owner: REVOKE from {login} the roles it is a member of."
            if login == role
            else other,
        )
        return
    forbidden = _NOBODYS if role == WRITER else ("INSERT", *_NOBODYS)
    held = [right for right in forbidden if connection.execute(_HOLDS, (login, right)).fetchone()]
    if held:
        yield refused(
            f"The role {login} holds {', '.join(held)} on the event table.",
            "What is in the log must never change, whoever breaks into a process.",
            f"Run as the database's owner: REVOKE {', '.join(held)} ON events.dekomp_events "
            f"FROM {login}, and the same for the roles it is a member of.",
        )


def _setting(connection: Connection[Any], name: str) -> str:
    row = connection.execute("SELECT current_setting(%s)", (name,)).fetchone()
    return str(row[0]) if row else ""

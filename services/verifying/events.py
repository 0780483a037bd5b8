"""Events as they are stored, each held against the key that it says it was signed with."""

import struct
from collections.abc import Iterator, Mapping
from random import sample
from typing import Any, Final, NamedTuple
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from eventsourcing.persistence import StoredEvent
from psycopg import Connection

from services.event_log.signing import BadSignature, key_of, verify

#: Events that lie together in a sample, and the newest ones, which are always in it.
_BLOCK: Final = 50
_NEWEST: Final = 200
_FETCHED: Final = 1_000
_ROWS: Final = """
SELECT notification_id, originator_id, originator_version, coalesce(topic, ''), coalesce(state, '')
FROM events.dekomp_events
"""
_HEAD: Final = "SELECT coalesce(max(notification_id), 0) FROM events.dekomp_events"


class Fault(NamedTuple):
    """What is wrong at a position of the log; `unknown_key` where only the key is not here."""

    position: int
    what: str
    unknown_key: str | None = None


Row = tuple[int, UUID, int, str, bytes]


def all_events(connection: Connection[Any]) -> Iterator[Row]:
    """Every event in log order, as the log is when this begins."""
    with connection.cursor(name="events") as cursor:
        cursor.itersize = _FETCHED
        yield from cursor.execute(f"{_ROWS} ORDER BY notification_id".encode())


def some_events(connection: Connection[Any]) -> Iterator[Row]:
    """The newest events, then blocks of others in an order that is another each time, then none."""
    found = connection.execute(_HEAD).fetchone()
    head = found[0] if found else 0
    between = f"{_ROWS} WHERE notification_id > %s AND notification_id <= %s".encode()
    yield from connection.execute(between, (head - _NEWEST, head))
    older = range(0, max(0, head - _NEWEST), _BLOCK)
    for after in sample(older, len(older)):
        upto = min(after + _BLOCK, head - _NEWEST)
        yield from connection.execute(between, (after, upto))


def fault_of(row: Row, keys: Mapping[str, Ed25519PublicKey]) -> Fault | None:
    """What is wrong with an event, or None: its writer signed it, in this place, as it is."""
    position, stream_id, version, topic, state = row
    stored = StoredEvent(stream_id, version, topic, state)
    where = f"Event {position} (version {version} of {stream_id})"
    try:
        name = key_of(stored)
    except (ValueError, LookupError, TypeError):
        return Fault(position, f"{where} names no key that signed it.")
    key = keys.get(name)
    if key is None:
        return Fault(position, f"{where} is signed with the key {name}, which is not here.", name)
    try:
        verify(stored, key)
    except (BadSignature, struct.error):
        return Fault(position, f"{where} is not what the holder of the key {name} wrote there.")
    return None

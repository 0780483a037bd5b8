"""Verifies the log: every signature or a sample, every case's versions, and an older copy."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Final, NamedTuple

import psycopg
from psycopg import Connection, IsolationLevel

from services.backup.manifest import Manifest, log_state, read_manifest
from services.config import READER, Settings, role_url
from services.verifying.events import Fault, all_events, fault_of, some_events
from services.verifying.keys import known_keys
from services.verifying.streams import broken_streams

_PATIENCE_SECONDS: Final = 5
_TOLD_EVERY: Final = 10_000


class Wanted(NamedTuple):
    """How much is looked at: a `sample` of so many events or all, and the backup to hold against.

    With `keys` only what these signed is good.
    """

    sample: int | None = None
    against: Path | None = None
    keys: Sequence[Path] = ()


class Verified(NamedTuple):
    """How many events were read of how many, and everything that is wrong."""

    read: int
    events: int
    faults: tuple[Fault, ...]


def verify_log(
    settings: Settings, wanted: Wanted, progress: Callable[[int, int], None] = lambda *_: None
) -> Verified:
    """Look the log over as it is at one instant, while everything goes on working.

    Raises `ConfigurationError` for keys that cannot be read, `BackupError` for such a backup.
    """
    keys = known_keys(settings, wanted.keys)
    manifest = read_manifest(wanted.against) if wanted.against else None
    with psycopg.connect(
        role_url(settings, READER), connect_timeout=_PATIENCE_SECONDS
    ) as connection:
        connection.isolation_level = IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        events = _count(connection)
        faults = [*broken_streams(connection), *_differs(connection, manifest)]
        rows = (
            all_events(connection)
            if wanted.sample is None
            else islice(some_events(connection), wanted.sample)
        )
        read = 0
        for read, row in enumerate(rows, start=1):
            if fault := fault_of(row, keys):
                faults.append(fault)
            if read % _TOLD_EVERY == 0:
                progress(read, events)
    return Verified(read, events, tuple(faults))


def _differs(connection: Connection[Any], manifest: Manifest | None) -> Iterator[Fault]:
    if manifest is None:
        return
    position = manifest.log.position
    if log_state(connection, position) != manifest.log:
        yield Fault(
            position,
            f"Up to position {position} the log is not the one of the backup of "
            f"{manifest.made_at:%Y-%m-%d %H:%M} UTC: events were changed, moved, added or taken "
            "away.",
        )


def _count(connection: Connection[Any]) -> int:
    found = connection.execute("SELECT count(*) FROM events.dekomp_events").fetchone()
    return found[0] if found else 0

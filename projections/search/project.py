"""Keeps an entry for everything that can be found, as it is called now."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, delete, select, tuple_

from domain.events import EVENTS
from domain.views.search_entry import Entry
from domain.views.searched import NAMING, entries_after, gone_after
from projections.batch import batch_of
from projections.cases import one_of
from projections.projection import Placed, Projection
from projections.rows import add, upsert
from projections.search.tables import entries, entry_of, metadata


def apply(connection: Connection, events: Sequence[Placed]) -> None:
    """Write the entries that events bring or change, and delete those that are gone.

    Raises `LookupError` for a topic that is not in `EVENTS`: what nobody knows might rename
    anything.
    """
    batch = batch_of(events)
    if unknown := [kind.TOPIC for kind in batch.kinds if kind.TOPIC not in EVENTS]:
        raise LookupError(f"{unknown[0]} is no topic of the log")
    # A round has an entry for each line of its plan, which most of its events leave alone.
    naming = [placed for placed in batch if type(placed.recorded.event) in NAMING]
    known = _load(connection, batch.gone_on.keys() & {p.recorded.stream_id for p in naming})
    before = {stream: dict(found) for stream, found in known.items()}
    rows: dict[tuple[UUID, str], dict[str, Any]] = {}
    for placed in naming:
        recorded = placed.recorded
        found = known.setdefault(recorded.stream_id, {})
        for item in gone_after(found, recorded.event):
            del found[item]
            rows.pop((recorded.stream_id, item), None)
        for item, entry in entries_after(found, recorded.event).items():
            if found.get(item) != entry:
                found[item] = entry
                rows[recorded.stream_id, item] = _row(placed, item, entry)
    gone = [
        (stream, item)
        for stream, items in before.items()
        for item in items.keys() - known[stream].keys()
    ]
    if gone:
        which = tuple_(entries.c.stream_id, entries.c.item)
        connection.execute(delete(entries).where(which.in_(gone)))
    add(connection, entries, [row for key, row in rows.items() if not _is_in(before, *key)])
    upsert(connection, entries, [row for key, row in rows.items() if _is_in(before, *key)])


def _is_in(before: dict[UUID, dict[str, Entry]], stream: UUID, item: str) -> bool:
    return item in before.get(stream, {})


def _row(placed: Placed, item: str, entry: Entry) -> dict[str, Any]:
    return {
        "stream_id": placed.recorded.stream_id,
        "item": item,
        "changed_at": placed.recorded.recorded_at,
        "position": placed.position,
        **vars(entry),
    }


def _load(connection: Connection, streams: Collection[UUID]) -> dict[UUID, dict[str, Entry]]:
    found: dict[UUID, dict[str, Entry]] = {}
    if streams:
        wanted = select(entries).where(one_of(entries.c.stream_id, streams))
        for row in connection.execute(wanted):
            found.setdefault(row.stream_id, {})[row.item] = entry_of(row)
    return found


SEARCH = Projection("search", metadata, apply, version=2)

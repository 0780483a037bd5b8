"""Keeps an entry for every event but a command's answer, which changes no case."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from domain.answered import CommandAnswered
from domain.changes.replaced import one_replaced
from domain.events import EVENTS
from projections.audit_trail.stream import Stream, about, begun_by, evolve_stream
from projections.audit_trail.tables import entries, metadata, streams
from projections.batch import batch_of
from projections.cases import one_of
from projections.projection import Placed, Projection
from projections.rendered import rendered
from projections.rows import add, upsert


class UnknownCase(LookupError):
    """An event stands in a stream that no first event has given a case."""


def apply(connection: Connection, events: Sequence[Placed]) -> None:
    """Write an entry for each event.

    Raises `LookupError` for a topic that is not in `EVENTS` and for a stream without a
    case: the trail is whole, or it stops.
    """
    batch = batch_of(events)
    if unknown := [kind.TOPIC for kind in batch.kinds if kind.TOPIC not in EVENTS]:
        raise LookupError(f"{unknown[0]} is no topic of the log")
    told = [placed for placed in batch if not isinstance(placed.recorded.event, CommandAnswered)]
    if not told:
        return
    known = _load(connection, batch.gone_on)
    before = dict(known)
    add(connection, entries, [_entry(placed, known) for placed in told])
    new = [_stream_row(id_, stream) for id_, stream in known.items() if id_ not in before]
    add(connection, streams, new)
    changed = [
        _stream_row(id_, stream)
        for id_, stream in known.items()
        if id_ in before and stream is not before[id_]
    ]
    upsert(connection, streams, changed)


def _load(connection: Connection, ids: Collection[UUID]) -> dict[UUID, Stream]:
    if not ids:
        return {}
    rows = connection.execute(
        select(streams.c.stream_id, streams.c.state).where(one_of(streams.c.stream_id, ids))
    )
    return {row.stream_id: Stream.model_validate(row.state) for row in rows}


def _entry(placed: Placed, known: dict[UUID, Stream]) -> dict[str, Any]:
    """The event's row; brings its stream in `known` up to date."""
    recorded = placed.recorded
    begun = known.get(recorded.stream_id) or begun_by(recorded.event)
    if begun is None:
        raise UnknownCase(f"stream {recorded.stream_id} begins with {recorded.event.TOPIC}")
    known[recorded.stream_id] = stream = evolve_stream(begun, recorded.event)
    return {
        # The envelope's fields are columns, and so is the event, which is written as JSON below.
        **vars(recorded),
        "position": placed.position,
        "case_kind": stream.case.kind,
        "case_key": stream.case.key,
        # What takes a need to another round is told in the round that it leaves.
        "round_id": begun.round_id,
        "scheme": stream.scheme,
        "county": stream.county,
        "topic": recorded.event.TOPIC,
        "about": about(stream, recorded.event),
        "sets_of": one_replaced(recorded.event),
        "event": rendered(recorded.event),
    }


def _stream_row(stream_id: UUID, stream: Stream) -> dict[str, Any]:
    return {
        "stream_id": stream_id,
        "case_kind": stream.case.kind,
        "case_key": stream.case.key,
        "round_id": stream.round_id,
        "state": rendered(stream),
    }


AUDIT_TRAIL = Projection("audit_trail", metadata, apply, holds=(Stream,))

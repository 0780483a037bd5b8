"""Folds the next events of the log into a build's tables, as far as it can be done."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from projections.batch import batch_of
from projections.log_reader import BATCH, LogReader, UnreadableEvent
from projections.projection import Apply, Placed, Projection


class Stop(NamedTuple):
    """Where a projection cannot go on, and why in a sentence for the person on duty."""

    position: int
    sentence: str


class Stopped(Exception):
    """A projection cannot go on at `stop.position`."""

    def __init__(self, stop: Stop) -> None:
        super().__init__(stop.sentence)
        self.stop = stop


class Step(NamedTuple):
    """What one step came to: events applied, position reached, and what stopped it, if anything."""

    applied: int
    position: int
    stop: Stop | None


def advance(
    connection: Connection,
    log: LogReader,
    projection: Projection,
    after: int,
    limit: int = BATCH,
) -> Step:
    """Fold the next `limit` events at most behind position `after` into the rows.

    Never passes over an event that cannot be read or applied. Raises what the
    database or the log raise when they are out of reach: that says nothing
    about the events.
    """
    try:
        events = [Placed(*placed) for placed in log.select(after, limit)]
    except UnreadableEvent as unreadable:
        return Step(0, after, stop_before(unreadable))
    return apply(connection, projection, events, after)


def apply(
    connection: Connection,
    projection: Projection,
    events: Sequence[Placed],
    after: int,
    *,
    by: Apply | None = None,
) -> Step:
    """Fold events, read behind position `after`, into the rows; raises as `advance` does.

    They are folded `by` the projection's own function where no other is named.
    """
    applied, stop = _fold(connection, by or projection.apply, events)
    return Step(applied, events[applied - 1].position if applied else after, stop)


def stop_before(unreadable: UnreadableEvent) -> Stop:
    """What stops every projection at an event that cannot be read."""
    return Stop(unreadable.position, str(unreadable))


def _fold(connection: Connection, by: Apply, events: Sequence[Placed]) -> tuple[int, Stop | None]:
    """Apply the batch at once; if that fails, halve it under savepoints to find the one event."""
    if not events:
        return 0, None
    try:
        with connection.begin_nested():
            by(connection, batch_of(events))
    except Exception as error:
        if connection.invalidated:
            raise
        if len(events) == 1:
            return 0, _inapplicable(events[0], error)
        half = len(events) // 2
        applied, stop = _fold(connection, by, events[:half])
        if stop:
            return applied, stop
        further, stop = _fold(connection, by, events[half:])
        return applied + further, stop
    return len(events), None


def _inapplicable(placed: Placed, error: Exception) -> Stop:
    # The driver's own words: SQLAlchemy's add the whole statement to them.
    cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
    event = placed.recorded
    sentence = (
        f"The event at log position {placed.position}, {event.event.TOPIC} (version "
        f"{event.version} of stream {event.stream_id}), cannot be applied: "
        f"{type(cause).__name__}: {cause}"
    )
    return Stop(placed.position, sentence)

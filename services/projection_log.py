"""The event log as projections want it: everything up to the first unreadable event."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from eventsourcing.persistence import Notification
from pydantic import ValidationError

from domain.event import Recorded
from projections.log_reader import Share, UnreadableEvent
from services.config import Settings
from services.event_log.log import EventLog, open_log
from services.event_log.topics import UnknownTopic

#: What an unknown topic, a form that no version had, or a missing upcast is reported as.
UNREADABLE = (UnknownTopic, LookupError, TypeError, ValueError)


class ProjectionLog:
    """A `LogReader` and a `ShareReader` over the event log."""

    def __init__(self, log: EventLog) -> None:
        self._log = log

    def select(self, after: int, limit: int) -> Sequence[tuple[int, Recorded]]:
        """Give at most `limit` events behind `after`, ending before an unreadable one.

        Raises `UnreadableEvent` when the very next one is unreadable.
        """
        try:
            return self._log.select(after, limit)
        except UNREADABLE as error:
            if limit > 1:
                return self.select(after, limit // 2)
            position = self._log.select_stored(after, 1)[0].id
            raise UnreadableEvent(position, _reason(error)) from error

    def select_share(self, after: int, upto: int, share: Share) -> Sequence[tuple[int, Recorded]]:
        """Give the share's events behind `after` up to `upto`; raises for the first unreadable."""
        return [
            (stored.id, self._read(stored)) for stored in self._log.select_share(after, upto, share)
        ]

    def _read(self, stored: Notification) -> Recorded:
        try:
            return self._log.read(stored)
        except UNREADABLE as error:
            raise UnreadableEvent(stored.id, _reason(error)) from error

    def wait(self, after: int, timeout: float) -> bool:
        """Wait at most `timeout` seconds for an event behind `after`; is there one?"""
        return self._log.wait(after, timeout)

    def head(self) -> int:
        """Give the position of the newest event, 0 for an empty log."""
        return self._log.head()


def _reason(error: Exception) -> str:
    text = str(error)
    if isinstance(error, ValidationError):
        # Its own text repeats the values, and those of an event have no place in a log.
        faults = error.errors(include_input=False, include_url=False)
        text = "; ".join(f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in faults)
    return f"{type(error).__name__}: {text}"


@contextmanager
def open_projection_log(settings: Settings) -> Iterator[ProjectionLog]:
    """Open the log for reading; raises what `open_log` raises."""
    with open_log(settings, role="dekomp_reader") as log:
        yield ProjectionLog(log)

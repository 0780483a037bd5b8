"""The log as those see it who only look things up, and a log that may be out of reach at first."""

from collections.abc import Callable, Mapping
from threading import Lock
from typing import Protocol, Self
from uuid import UUID

from domain.event import Recorded
from services.event_log.log import EventLog


class ReadLog(Protocol):
    """What looking up an answer or the log's end needs."""

    def load(self, stream_id: UUID, after: int = 0) -> list[Recorded]:
        """The envelopes of a stream whose version is above `after`, in order."""
        ...

    def load_many(self, after: Mapping[UUID, int]) -> dict[UUID, list[Recorded]]:
        """The envelopes of several streams, each behind its version."""
        ...

    def position_of(self, stream_id: UUID, version: int) -> int | None:
        """The log position of one event, or None when there is no such event."""
        ...

    def head(self) -> int:
        """The log position of the newest event, 0 for an empty log."""
        ...


class LateLog:
    """A log that is opened when it is first asked, so that a process may start before it.

    Until it can be opened every question raises what opening raises, and the
    next question tries again. May be asked from several threads.
    """

    def __init__(self, opening: Callable[[], EventLog]) -> None:
        self._opening = opening
        self._lock = Lock()
        self._opened: EventLog | None = None

    def load(self, stream_id: UUID, after: int = 0) -> list[Recorded]:
        """As `EventLog.load`."""
        return self._log().load(stream_id, after)

    def load_many(self, after: Mapping[UUID, int]) -> dict[UUID, list[Recorded]]:
        """As `EventLog.load_many`."""
        return self._log().load_many(after)

    def position_of(self, stream_id: UUID, version: int) -> int | None:
        """As `EventLog.position_of`."""
        return self._log().position_of(stream_id, version)

    def head(self) -> int:
        """As `EventLog.head`."""
        return self._log().head()

    def close(self) -> None:
        """Give back all connections, if there ever were any."""
        with self._lock:
            if self._opened is not None:
                self._opened.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _log(self) -> EventLog:
        with self._lock:
            if self._opened is None:
                self._opened = self._opening()
            return self._opened

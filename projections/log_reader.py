"""What projections need of the event log; the real log is handed in from outside."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from domain.event import Recorded

#: Events to a transaction while behind; whoever keeps up gets them as they come.
BATCH = 500


class UnreadableEvent(Exception):
    """The event at `position` cannot be read: its topic or its form is unknown here."""

    def __init__(self, position: int, reason: str) -> None:
        super().__init__(f"The event at log position {position} cannot be read: {reason}")
        self.position = position


class LogReader(Protocol):
    """The log in the order of positions. Several threads call it at once."""

    def select(self, after: int, limit: int) -> Sequence[tuple[int, Recorded]]:
        """Give at most `limit` events behind position `after`, with their positions.

        Leaves no event out: it ends before one that cannot be read, and raises
        `UnreadableEvent` when that is the very next one.
        """
        ...

    def wait(self, after: int, timeout: float) -> bool:
        """Wait at most `timeout` seconds for an event behind `after`; is there one?"""
        ...

    def head(self) -> int:
        """Give the position of the newest event, 0 for an empty log."""
        ...


class Share(NamedTuple):
    """One of `of` parts of all streams, counted from 0: each stream is in one of them, whole."""

    number: int
    of: int


class ShareReader(LogReader, Protocol):
    """A log that can be read by shares of its streams."""

    def select_share(self, after: int, upto: int, share: Share) -> Sequence[tuple[int, Recorded]]:
        """Give the share's events behind `after` up to `upto`, both positions that are passed.

        Leaves no event out: raises `UnreadableEvent` for the first that cannot be read.
        """
        ...

"""Saves that come at the same time share one transaction: one lock, one wait for the disk.

The table lock lets one save at a time commit, so of many writers each would wait for all the
others' commits. Here the first one writes for itself; whoever comes meanwhile waits, and the
next in line writes for all of them. Each is told of a commit only when it has happened.
"""

from collections import deque
from collections.abc import Callable, Sequence
from threading import Event as Flag
from threading import Lock
from typing import Final

from eventsourcing.persistence import (
    InterfaceError,
    InternalError,
    OperationalError,
    PersistenceError,
    StoredEvent,
)

Write = Callable[[Sequence[StoredEvent]], Sequence[int]]

#: Saves in one transaction at most: more would wait for each other longer than they gain.
MOST: Final = 64
#: What says nothing of the events themselves: it is as true for all who took part.
_SHARED: Final = (OperationalError, InterfaceError, InternalError)


class NotTaken(OperationalError):
    """Nobody came to write the events in time, so nothing was sent."""


class _Save:
    """One save that waits for its turn; `flag` is set when it is written, failed, or to lead."""

    def __init__(self, events: Sequence[StoredEvent]) -> None:
        self.events = events
        self.flag = Flag()
        self.leads = False
        self.positions: Sequence[int] | None = None
        self.failure: BaseException | None = None

    def succeed(self, positions: Sequence[int]) -> None:
        self.positions = positions
        self.flag.set()

    def fail(self, failure: BaseException) -> None:
        # One exception for each thread, since raising it writes into it.
        self.failure = type(failure)(*failure.args)
        self.failure.__cause__ = failure.__cause__
        self.flag.set()


class GroupCommit:
    """Appends through `write`, which stores all events or none and gives their positions.

    `patience` is how long (seconds) a save waits to be taken up.
    """

    def __init__(self, write: Write, *, patience: float) -> None:
        self._write_all = write
        self._patience = patience
        self._lock = Lock()
        self._waiting: deque[_Save] = deque()
        self._led = False

    def append(self, events: Sequence[StoredEvent]) -> Sequence[int]:
        """Append all of `events` or none; gives their positions.

        Raises what `write` raises of these events, and `NotTaken`.
        """
        save = _Save(events)
        with self._lock:
            self._waiting.append(save)
            save.leads = not self._led
            self._led = True
        if not save.leads and not save.flag.wait(self._patience):
            self._withdraw(save)
            # Somebody took it up at the last moment: then only the writer can tell.
            save.flag.wait()
        if save.leads:
            self._lead()
        if save.failure:
            raise save.failure
        assert save.positions is not None
        return save.positions

    def _withdraw(self, save: _Save) -> None:
        with self._lock:
            if save.leads or save not in self._waiting:
                return
            self._waiting.remove(save)
        raise NotTaken(f"not taken up within {self._patience:g} seconds")

    def _lead(self) -> None:
        """Write for all who wait, then let the next in line do so."""
        with self._lock:
            group = [self._waiting.popleft() for _ in range(min(MOST, len(self._waiting)))]
        try:
            self._write(group)
        finally:
            with self._lock:
                self._led = bool(self._waiting)
                if self._led:
                    self._waiting[0].leads = True
                    self._waiting[0].flag.set()

    def _write(self, group: Sequence[_Save]) -> None:
        try:
            positions = self._write_all([event for save in group for event in save.events])
        except _SHARED as failure:
            for save in group:
                save.fail(failure)
        except PersistenceError as failure:
            # The server refused them, so nothing is stored; each alone is refused or not.
            if len(group) == 1:
                group[0].fail(failure)
                return
            for save in group:
                self._write([save])
        except BaseException as failure:
            for save in group:
                save.fail(OperationalError(f"broken off: {failure!r}"))
            raise
        else:
            begun = 0
            for save in group:
                save.succeed(positions[begun : begun + len(save.events)])
                begun += len(save.events)

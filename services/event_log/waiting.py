"""How a reader of the log is woken when something was added."""

from collections.abc import Callable
from threading import Event as Flag
from threading import Lock
from time import monotonic
from typing import Protocol

import psycopg
from psycopg.sql import SQL, Identifier

from services.event_log.recorder import MemoryRecorder

#: Seconds between looks at the log while no notice comes: what a silently dead
#: listening connection can cost at most. It must stay below 5 s.
POLL_SECONDS = 1.0


class Waker(Protocol):
    """Something that returns early when the log may have grown."""

    def nap(self, seconds: float) -> bool:
        """Wait for a notice, at most `seconds`; True if it listened all the time in vain."""

    def missed(self) -> None:
        """Hear that the log grew without a notice, so notices can no longer be trusted."""

    def close(self) -> None:
        """Give back what the waker holds."""


def wait_for(grown: Callable[[], bool], waker: Waker, timeout: float) -> bool:
    """Wait at most `timeout` seconds for `grown()`, looking at least every `POLL_SECONDS`."""
    deadline = monotonic() + timeout
    while not grown():
        left = deadline - monotonic()
        if left <= 0:
            return False
        heard_nothing = waker.nap(min(left, POLL_SECONDS))
        if heard_nothing and grown():
            waker.missed()
            return True
    return True


class ListenWaker:
    """Listens for the notices that the library sends with every append.

    One waiter listens at a time; others look at the log every `POLL_SECONDS`. A
    connection that breaks, or through which no notice comes although the log grew,
    is dropped and opened anew at the next nap.
    """

    def __init__(self, conninfo: str, channel: str) -> None:
        self._conninfo = conninfo
        self._listen = SQL("LISTEN {}").format(Identifier(channel))
        self._lock = Lock()
        self._pause = Flag()
        self._connection: psycopg.Connection | None = None

    def nap(self, seconds: float) -> bool:
        """Wait for a notice, at most `seconds`; a new connection returns at once."""
        if not self._lock.acquire(blocking=False):
            self._pause.wait(seconds)
            return False
        try:
            if self._connection is None:
                # Notices sent before LISTEN are lost, so the caller has to look once more.
                self._connection = self._connect(seconds)
                return False
            return not list(self._connection.notifies(timeout=seconds, stop_after=1))
        except psycopg.Error:
            self._drop()
            self._pause.wait(seconds)
            return False
        finally:
            self._lock.release()

    def missed(self) -> None:
        """Drop a connection that stayed silent although the log grew."""
        with self._lock:
            self._drop()

    def close(self) -> None:
        """Close the connection and let no one pause any longer."""
        self._pause.set()
        self.missed()

    def _connect(self, seconds: float) -> psycopg.Connection:
        connection = psycopg.connect(
            self._conninfo,
            autocommit=True,
            connect_timeout=max(2, int(seconds)),
            # The connection is idle by nature, so the network layer has to test it itself.
            keepalives_idle=2,
            keepalives_interval=1,
            keepalives_count=2,
            tcp_user_timeout=4000,
        )
        try:
            connection.execute(self._listen)
        except psycopg.Error:
            connection.close()
            raise
        return connection

    def _drop(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class MemoryWaker:
    """Is woken by the in-memory recorder."""

    def __init__(self, recorder: MemoryRecorder) -> None:
        self._recorder = recorder
        self._grown = Flag()
        recorder.listen(self._grown)

    def nap(self, seconds: float) -> bool:
        """Wait for an append, at most `seconds`."""
        self._grown.wait(seconds)
        self._grown.clear()
        return False

    def missed(self) -> None:
        """Nothing to mend: a notice in memory cannot be lost."""

    def close(self) -> None:
        """Stop being woken."""
        self._recorder.unlisten(self._grown)

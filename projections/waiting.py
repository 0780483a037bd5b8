"""Waits until a read model has come so far: how a caller reads their own writes.

Whoever moves a read model says so in the transaction that moves it. One who waits listens for
all others of the process, and looks for itself only before the first notice and when none comes.
"""

from threading import Condition, Lock
from time import monotonic
from typing import Final
from weakref import WeakKeyDictionary

import psycopg
from sqlalchemy import Connection, Engine, Pool, text

from projections import position
from projections.projection import Projection

#: Seconds until a look of one's own, when no notice comes: what a lost one can cost at most.
PAUSE: Final = 0.1

_LISTEN: Final = text(f"LISTEN {position.CHANNEL}")
_UNLISTEN: Final = text(f"UNLISTEN {position.CHANNEL}")


def wait_for(engine: Engine, projection: Projection, at_least: int, timeout: float) -> bool:
    """Wait at most `timeout` seconds until the read model has reached position `at_least`.

    A command's answer carries the position that is to be waited for. Raises what the database
    raises when it is out of reach.
    """
    with _MAKING:
        queues = _QUEUES.setdefault(engine.pool, {})
        queue = queues.setdefault(projection.name, _Queue())
    return queue.wait(engine, projection, at_least, timeout)


class _Queue:
    """Those who wait for one read model: one of them listens for all."""

    def __init__(self) -> None:
        self._heard = Condition()
        self._listening = False
        self._reached = -1

    def wait(self, engine: Engine, projection: Projection, at_least: int, timeout: float) -> bool:
        deadline = monotonic() + timeout
        with self._heard:
            if self._listening:
                # Also what was told before: nothing more may come, and there is nobody to look.
                self._heard.wait_for(
                    lambda: self._reached >= at_least or not self._listening,
                    deadline - monotonic(),
                )
                if self._reached >= at_least:
                    return True
            leads = not self._listening
            if leads:
                # What was told before nobody listened may be of a log that was since restored.
                self._listening, self._reached = True, -1
        try:
            return self._listen(engine, projection, at_least, deadline)
        finally:
            if leads:
                with self._heard:
                    self._listening = False
                    self._heard.notify_all()

    def _listen(
        self, engine: Engine, projection: Projection, at_least: int, deadline: float
    ) -> bool:
        with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            reached = self._tell(_look(connection, projection))
            if reached >= at_least or deadline <= monotonic():
                return reached >= at_least
            connection.execute(_LISTEN)
            try:
                # What was said before is not heard.
                reached = self._tell(_look(connection, projection))
                while reached < at_least and (left := deadline - monotonic()) > 0:
                    heard = _hear(connection, projection, min(PAUSE, left))
                    reached = self._tell(_look(connection, projection) if heard is None else heard)
            finally:
                if not connection.invalidated:
                    connection.execute(_UNLISTEN)
            return reached >= at_least

    def _tell(self, reached: int) -> int:
        with self._heard:
            self._reached = reached
            self._heard.notify_all()
        return reached


# By pool: engines with other options share it, and another database has another.
_QUEUES: WeakKeyDictionary[Pool, dict[str, _Queue]] = WeakKeyDictionary()
_MAKING = Lock()


def _look(connection: Connection, projection: Projection) -> int:
    pointer = position.find(connection, projection)
    return pointer.position if pointer else -1


def _hear(connection: Connection, projection: Projection, seconds: float) -> int | None:
    """The position that a notice tells of, within so many seconds; None when there is none."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)
    try:
        notices = [*driver.notifies(timeout=seconds, stop_after=1)]
    except psycopg.OperationalError as error:
        # Past SQLAlchemy, which therefore has to be told that the connection broke. The next look
        # takes a new one, which hears nothing and looks now and then.
        connection.invalidate(error)
        connection.rollback()
        return None
    told = (position.told(notice.payload) for notice in notices)
    return max((to for names, to in told if projection.name in names), default=None)

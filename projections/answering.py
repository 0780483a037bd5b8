"""Connections that do not wait for ever for a server that has stopped answering."""

import select
from typing import Any, ClassVar, Final

from psycopg import Connection, OperationalError
from psycopg.errors import _WaitTimeout

#: How libpq notices that the server's machine is gone without having said so.
#: Seconds, but `tcp_user_timeout` is in milliseconds.
NOTICE_SILENCE: Final[dict[str, int]] = {
    "connect_timeout": 3,
    "keepalives": 1,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
}

#: Seconds that one statement of a request may take. Far above any of ours, and short enough that
#: a server that stands still does not hold every thread of a process.
PATIENCE_SECONDS: Final = 10.0


def is_unbroken(connection: Connection[Any]) -> bool:
    """Whether nothing has come on a connection on which nothing was asked.

    A server that ends a connection says so on it. To look whether anything has come is a system
    call, where to ask the server would be a round trip before each use.
    """
    heard = select.poll()
    heard.register(connection.fileno(), select.POLLIN)
    return not heard.poll(0)


class AnsweringConnection(Connection[Any]):
    """A connection that gives up, and closes, when a statement goes unanswered too long.

    The network layer cannot notice a server process that was stopped: its kernel goes on
    acknowledging what is sent. Raises `OperationalError` then, like a broken connection.
    """

    PATIENCE: ClassVar[float] = PATIENCE_SECONDS

    def execute(self, query: Any, params: Any = None, **given: Any) -> Any:
        """As the library's own, but nobody is asked the empty question.

        With that a pool looks before each use whether a connection still holds. Raises
        `OperationalError` if it does not.
        """
        if query != "":
            return super().execute(query, params, **given)
        if not is_unbroken(self):
            self.pgconn.finish()
            raise OperationalError("the server has ended the connection")
        return self.cursor()

    def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:
        """As the library's own, but never for longer than `PATIENCE` where no limit is given."""
        if timeout is not None:
            return super().wait(gen, interval, timeout)
        try:
            return super().wait(gen, interval, self.PATIENCE)
        except _WaitTimeout:
            # The answer may still come, and must never be taken for that of a later statement.
            self.pgconn.finish()
            raise OperationalError(f"no answer within {self.PATIENCE:g} seconds") from None


def answering_within(seconds: float) -> type[AnsweringConnection]:
    """The same with another patience."""
    return type("AnsweringConnection", (AnsweringConnection,), {"PATIENCE": seconds})

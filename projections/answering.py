"""Connections that do not wait for ever for a server that has stopped answering."""

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


class AnsweringConnection(Connection[Any]):
    """A connection that gives up, and closes, when a statement goes unanswered too long.

    The network layer cannot notice a server process that was stopped: its kernel goes on
    acknowledging what is sent. Raises `OperationalError` then, like a broken connection.
    """

    PATIENCE: ClassVar[float] = PATIENCE_SECONDS

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

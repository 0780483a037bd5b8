"""The projections' way into PostgreSQL."""

from typing import Final

from sqlalchemy import Engine, create_engine, make_url

#: Seconds to wait for a free connection of the pool, before the caller is told that there is none.
POOL_SECONDS: Final = 5

#: How libpq notices that the server's machine is gone without having said so: nothing else
#: bounds the wait for an answer. Seconds, but `tcp_user_timeout` is in milliseconds.
_NOTICE_SILENCE: Final[dict[str, int]] = {
    "connect_timeout": 3,
    "keepalives": 1,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
}


def open_engine(url: str, *, connections: int) -> Engine:
    """Open a pool of at most `connections` to the database at `url`, with psycopg.

    A commit does not wait for the disk: rows and position share the transaction,
    so what a crash of the server takes back, it takes back whole, and the
    projection does it again. The log is written elsewhere, and durably.

    A server that does not answer is an `OperationalError` after some seconds, and so is one
    whose machine vanishes in the middle of a statement.
    """
    return create_engine(
        make_url(url).set(drivername="postgresql+psycopg"),
        pool_size=connections,
        max_overflow=0,
        pool_timeout=POOL_SECONDS,
        # After a restart of the server the first attempt already gets a living connection.
        pool_pre_ping=True,
        # Values of rows have no place in an error text that goes to a log.
        hide_parameters=True,
        connect_args={**_NOTICE_SILENCE, "options": "-c synchronous_commit=off"},
    )

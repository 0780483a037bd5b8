"""The projections' way into PostgreSQL."""

from typing import Any, Final

from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.exc import DisconnectionError

from projections.answering import NOTICE_SILENCE, answering_within, is_unbroken
from projections.rendered import write_json

#: Seconds to wait for a free connection of the pool, before the caller is told that there is none.
POOL_SECONDS: Final = 5


def open_engine(url: str, *, connections: int, patience: float | None = None) -> Engine:
    """Open a pool of at most `connections` to the database at `url`, with psycopg.

    A commit does not wait for the disk: rows and position share the transaction,
    so what a crash of the server takes back, it takes back whole, and the
    projection does it again. The log is written elsewhere, and durably.

    A server that does not answer is an `OperationalError` after some seconds, and so is one
    whose machine vanishes in the middle of a statement. `patience` bounds every statement
    (seconds), for those who answer requests; without it a rebuild may take its time.
    """
    engine = create_engine(
        make_url(url).set(drivername="postgresql+psycopg"),
        pool_size=connections,
        max_overflow=0,
        pool_timeout=POOL_SECONDS,
        # The session that was used last: it may still hold the earlier state that is asked for.
        pool_use_lifo=True,
        # Values of rows have no place in an error text that goes to a log.
        hide_parameters=True,
        json_serializer=write_json,
        connect_args={**NOTICE_SILENCE, "options": "-c synchronous_commit=off"},
    )
    event.listen(engine, "checkout", _check_unbroken)
    if patience is not None:
        connection = answering_within(patience)

        @event.listens_for(engine, "do_connect")
        def connect(_dialect: Any, _record: Any, cargs: Any, cparams: Any) -> Any:
            return connection.connect(*cargs, **cparams)

    return engine


def _check_unbroken(driver: Any, _record: Any, _taken: Any) -> None:
    """After a restart of the server the first attempt already gets a living connection."""
    if not is_unbroken(driver):
        raise DisconnectionError("the server has ended the connection")

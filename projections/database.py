"""The projections' way into PostgreSQL."""

from sqlalchemy import Engine, create_engine, make_url


def open_engine(url: str, *, connections: int) -> Engine:
    """Open a pool of at most `connections` to the database at `url`, with psycopg.

    A commit does not wait for the disk: rows and position share the transaction,
    so what a crash of the server takes back, it takes back whole, and the
    projection does it again. The log is written elsewhere, and durably.
    """
    return create_engine(
        make_url(url).set(drivername="postgresql+psycopg"),
        pool_size=connections,
        max_overflow=0,
        # After a restart of the server the first attempt already gets a living connection.
        pool_pre_ping=True,
        # Values of rows have no place in an error text that goes to a log.
        hide_parameters=True,
        connect_args={"options": "-c synchronous_commit=off"},
    )

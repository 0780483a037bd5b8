"""A database that is there and says nothing is out of reach, and not waited for without end."""

import socket

import psycopg
import pytest
import sqlalchemy.exc
from sqlalchemy import Engine, text

from projections.database import open_engine
from services.config import READER, Settings, role_url
from tests.projections.engine.tally import until


def test_a_server_that_takes_the_connection_and_says_nothing_is_given_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        engine = open_engine(f"postgresql://u@127.0.0.1:{silent.getsockname()[1]}/d", connections=1)

        with pytest.raises(sqlalchemy.exc.OperationalError, match="timeout"), engine.connect():
            pass


def test_a_vanished_server_is_noticed_by_the_kernel(engine: Engine) -> None:
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        with socket.socket(fileno=driver.fileno()) as link:
            try:
                assert link.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
                assert 0 < link.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) <= 10_000
            finally:
                link.detach()


def test_a_session_that_the_server_has_ended_is_replaced_before_its_use(
    engine: Engine, database: Settings
) -> None:
    with engine.connect() as connection:
        ended = connection.scalar(text("SELECT pg_backend_pid()"))
    # Each look by itself: within a transaction the server tells of its sessions as they were.
    with psycopg.connect(role_url(database, READER), autocommit=True) as beside:
        beside.execute("SELECT pg_terminate_backend(%s)", [ended])
        there = "SELECT 1 FROM pg_stat_get_activity(%s)"
        until(lambda: not beside.execute(there, [ended]).fetchall())
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT pg_backend_pid()")) != ended

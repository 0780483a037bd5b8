"""What a reader sees belongs to one position of the log."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import InternalError

from projections import build, position, reading
from projections.database import open_engine
from projections.projection import Projection
from projections.projector import Projector
from projections.reading import NotReady, Stands, read, stands
from projections.rebuild import ensure, rebuild
from projections.waiting import wait_for
from services.config import READER, Settings, role_url
from tests.projections.engine.tally import Log, rows, rows_in, tally, until, untouched


@pytest.fixture
def one(database: Settings) -> Iterator[Engine]:
    """A way into the database with one session only."""
    engine = open_engine(role_url(database, READER), connections=1)
    yield engine
    engine.dispose()


@pytest.fixture
def two(database: Settings) -> Iterator[Engine]:
    """The same with two sessions."""
    engine = open_engine(role_url(database, READER), connections=2)
    yield engine
    engine.dispose()


def waits_for_a_lock(engine: Engine) -> bool:
    with engine.connect() as connection:
        return bool(connection.scalar(text("SELECT count(*) FROM pg_locks WHERE NOT granted")))


def test_an_open_reading_does_not_move(engine: Engine, log: Log) -> None:
    projection = tally()
    first = log.add("a")
    ensure(engine, log, [projection], untouched)
    with read(engine, projection) as reading:
        log.add("a")
        Projector(engine, log, [projection]).step(projection)
        assert rows_in(reading.connection, projection) == {"a": 1}
        assert reading.position == first
    with read(engine, projection) as reading:
        assert reading.position == log.head()
    assert rows(engine, projection) == {"a": 2}


def test_a_build_dropped_between_the_look_and_the_query_is_found_again(
    engine: Engine, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    projection = tally()
    log.add("a")
    ensure(engine, log, [projection], untouched)
    held: list[int] = []
    really = reading._hold

    def switch_first(
        connection: Connection, projection: Projection, number: int, *, waits: bool
    ) -> object:
        held.append(number)
        if len(held) == 1:
            rebuild(engine, log, [projection], untouched)
        return really(connection, projection, number, waits=waits)

    monkeypatch.setattr(reading, "_hold", switch_first)
    assert rows(engine, projection) == {"a": 1}
    assert held == [1, 2]


def test_a_session_that_knows_a_build_finds_its_successor(
    engine: Engine, one: Engine, log: Log
) -> None:
    projection = tally()
    log.add("a")
    ensure(engine, log, [projection], untouched)
    assert rows(one, projection) == {"a": 1}
    with engine.begin() as connection:
        # The first build stays: only the pointer tells of the second, which is empty.
        made = position.lock(connection, projection)
        build.create(connection, projection, 2)
        position.move(connection, projection, made._replace(build=2))
    assert rows(one, projection) == {}


def test_nobody_waits_for_a_build_that_is_being_dropped(
    engine: Engine, two: Engine, log: Log
) -> None:
    projection = tally()
    log.add("a")
    ensure(engine, log, [projection], untouched)
    with ThreadPoolExecutor(2) as executor:
        with read(two, projection):
            # The other session knows the build now, and does not read from it any more.
            assert rows(two, projection) == {"a": 1}
            rebuilding = executor.submit(rebuild, engine, log, [projection], untouched)
            until(lambda: waits_for_a_lock(engine))
            assert executor.submit(rows, two, projection).result(20) == {"a": 1}
            assert not rebuilding.done()
        rebuilding.result(20)


def test_nothing_can_be_written_through_a_reading(engine: Engine, log: Log) -> None:
    projection = tally()
    ensure(engine, log, [projection], untouched)
    with read(engine, projection) as reading, pytest.raises(InternalError, match="read-only"):
        reading.connection.execute(text("DELETE FROM read.pointer"))


def test_a_read_model_that_was_never_built_is_not_ready(engine: Engine) -> None:
    with pytest.raises(NotReady, match="tally"), read(engine, tally()):
        pass
    assert not wait_for(engine, tally(), at_least=1, timeout=0.01)
    with pytest.raises(NotReady, match="tally"):
        stands(engine, tally())


def test_where_a_read_model_stands_is_its_build_and_its_position(engine: Engine, log: Log) -> None:
    projection = tally()
    log.add("a", "b")
    ensure(engine, log, [projection], untouched)
    assert stands(engine, projection) == Stands(build=1, position=log.head())
    rebuild(engine, log, [projection], untouched)
    assert stands(engine, projection) == Stands(build=2, position=log.head())
    with pytest.raises(NotReady):
        stands(engine, tally(version=2))

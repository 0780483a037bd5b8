"""What a reader sees belongs to one position of the log."""

from concurrent.futures import ThreadPoolExecutor
from threading import Lock

import pytest
from sqlalchemy import Engine, event, text
from sqlalchemy.exc import InternalError

from projections import reading
from projections.projection import Projection
from projections.projector import Projector
from projections.reading import NotReady, Stands, read, stands, wait_for
from projections.rebuild import ensure, rebuild
from tests.projections.engine.tally import Log, rows, rows_in, tally, until, untouched


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
    engine: Engine, log: Log
) -> None:
    projection = tally()
    log.add("a")
    ensure(engine, log, [projection], untouched)
    statements: list[str] = []

    @event.listens_for(engine, "before_cursor_execute")
    def switch_first(_c: object, _cursor: object, statement: str, *_: object) -> None:
        if statement.startswith("LOCK TABLE"):
            statements.append(statement)
            if len(statements) == 1:
                rebuild(engine, log, [projection], untouched)

    assert rows(engine, projection) == {"a": 1}
    assert ["read_tally_1" in statements[0], "read_tally_2" in statements[1]] == [True, True]


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


def test_one_looks_for_all_who_wait(
    engine: Engine, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    projection = tally()
    ensure(engine, log, [projection], untouched)
    one_at_a_time, looks = Lock(), 0
    really = reading._reached

    def reached(engine: Engine, projection: Projection) -> int:
        nonlocal looks
        assert one_at_a_time.acquire(blocking=False), "two looked at once"
        looks += 1
        found = really(engine, projection)
        one_at_a_time.release()
        return found

    monkeypatch.setattr(reading, "_reached", reached)
    with ThreadPoolExecutor(8) as executor:
        waits = [executor.submit(wait_for, engine, projection, n, 20) for n in (1, 3, 3, 1, 5, 5)]
        the_last = executor.submit(wait_for, engine, projection, 7, 20)
        until(lambda: looks > 3)
        for _ in range(3):
            log.add("a")
            Projector(engine, log, [projection]).step(projection)
        assert all(wait.result(20) for wait in waits)
        log.add("a")
        Projector(engine, log, [projection]).step(projection)
        assert the_last.result(20)


def test_who_waits_no_longer_leaves_the_looking_to_others(engine: Engine, log: Log) -> None:
    projection = tally()
    ensure(engine, log, [projection], untouched)
    with ThreadPoolExecutor(3) as executor:
        short = [executor.submit(wait_for, engine, projection, 1, n / 100) for n in (0, 5)]
        long = executor.submit(wait_for, engine, projection, 1, 20)
        assert [wait.result(20) for wait in short] == [False, False]
        log.add("a")
        Projector(engine, log, [projection]).step(projection)
        assert long.result(20)

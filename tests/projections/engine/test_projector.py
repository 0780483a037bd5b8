"""Every event is in the rows exactly once, whatever happens to the projector."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event, Thread

import pytest
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from projections.database import open_engine
from projections.lag import lags
from projections.projection import Placed, Projection
from projections.projector import OtherShape, Projector
from projections.rebuild import ensure
from projections.waiting import wait_for
from services.config import READER, Settings, role_url
from tests.projections.engine.tally import Log, key_of, rows, tally, until, untouched


@contextmanager
def running(engine: Engine, log: Log, *projections: Projection) -> Iterator[None]:
    """A projector beside the test."""
    stop = Event()
    projector = Projector(engine, log, projections, first_pause=0.01)
    thread = Thread(target=projector.run, args=(stop,))
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def prepared(engine: Engine, log: Log, projection: Projection) -> Projector:
    ensure(engine, log, [projection], untouched)
    return Projector(engine, log, [projection])


def once(action: Callable[[Connection], None]) -> Callable[[Connection], None]:
    left = [action]
    return lambda connection: left.pop()(connection) if left else None


def die(connection: Connection) -> None:
    connection.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))


def test_a_projector_keeps_up_with_a_growing_log(engine: Engine, log: Log) -> None:
    projection = tally()
    log.add("a", "b", "a")
    with running(engine, log, projection):
        assert wait_for(engine, projection, log.head(), timeout=20)
        assert wait_for(engine, projection, log.add("b"), timeout=20)
    assert rows(engine, projection) == {"a": 2, "b": 2}


def test_a_crash_between_rows_and_commit_loses_and_doubles_nothing(
    engine: Engine, log: Log
) -> None:
    projection = tally(after=once(die))
    projector = prepared(engine, log, projection)
    log.add("a", "b", "a")
    with pytest.raises(DBAPIError):
        projector.step(projection)
    assert rows(engine, projection) == {}
    assert projector.step(projection).applied == 3
    assert projector.step(projection).applied == 0
    assert rows(engine, projection) == {"a": 2, "b": 1}


def test_a_running_projector_goes_on_by_itself_after_its_connection_was_cut(
    engine: Engine, log: Log
) -> None:
    projection = tally(after=once(die))
    with running(engine, log, projection):
        assert wait_for(engine, projection, 0, timeout=20)
        assert wait_for(engine, projection, log.add("a", "b"), timeout=20)
    assert rows(engine, projection) == {"a": 1, "b": 1}


def test_two_projectors_at_once_apply_every_event_once(
    database: Settings, engine: Engine, log: Log
) -> None:
    projection = tally()
    other = open_engine(role_url(database, READER), connections=4)
    try:
        with running(engine, log, projection), running(other, log, projection):
            for number in range(150):
                log.add(f"k{number % 7}")
            assert wait_for(engine, projection, log.head(), timeout=20)
    finally:
        other.dispose()
    assert sum(rows(engine, projection).values()) == 150


def test_a_second_projector_waits_at_the_fence_and_finds_the_work_done(
    engine: Engine, log: Log
) -> None:
    first_inside, go_on = Event(), Event()

    def linger(_connection: Connection, _placed: Placed) -> None:
        first_inside.set()
        assert go_on.wait(20)

    slow, quick = tally(before=linger), tally()
    projector = prepared(engine, log, slow)
    log.add("a")
    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(projector.step, slow)
        assert first_inside.wait(20)
        second = threads.submit(projector.step, quick)
        until(lambda: waits_for_a_lock(engine))
        go_on.set()
        assert (first.result().applied, first.result().stop) == (1, None)
        assert (second.result().applied, second.result().stop) == (0, None)
    assert rows(engine, quick) == {"a": 1}


def waits_for_a_lock(engine: Engine) -> bool:
    query = (
        "SELECT count(*) > 0 FROM pg_stat_activity "
        "WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )
    with engine.connect() as connection:
        return bool(connection.scalar(text(query)))


def test_a_batch_is_limited(engine: Engine, log: Log) -> None:
    projection = tally()
    projector = prepared(engine, log, projection)
    log.add("a", "b", "c")
    step = projector.step(projection, limit=2)
    assert (step.applied, step.position, step.stop) == (2, 3, None)
    assert rows(engine, projection) == {"a": 1, "b": 1}


def test_a_poison_event_stops_its_own_projection_with_position_and_reason(
    engine: Engine, log: Log
) -> None:
    mended = Event()

    def refuse(_connection: Connection, placed: Placed) -> None:
        if key_of(placed) == "poison" and not mended.is_set():
            raise KeyError("no such line")

    sick, sound = tally("sick", before=refuse), tally("sound")
    with running(engine, log, sick, sound):
        until(lambda: all(lag.ready for lag in lags(engine, 0, [sick, sound])))
        log.add(*"abcdefgh")
        poisoned = log.add("poison")
        log.add(*"ij")
        assert wait_for(engine, sound, log.head(), timeout=20)
        until(lambda: lags(engine, log.head(), [sick])[0].error is not None)
        [lag] = lags(engine, log.head(), [sick])
        assert lag.position == poisoned - 2
        assert lag.error_position == poisoned
        assert lag.error is not None
        assert f"log position {poisoned}, command.answered" in lag.error
        assert "KeyError: 'no such line'" in lag.error
        assert rows(engine, sick) == dict.fromkeys("abcdefgh", 1)

        mended.set()
        assert wait_for(engine, sick, log.head(), timeout=20)
    [lag] = lags(engine, log.head(), [sick])
    assert (lag.error, lag.error_position, lag.behind) == (None, None, 0)
    assert rows(engine, sick) == rows(engine, sound)


def test_a_statement_that_the_database_refuses_stops_before_that_event(
    engine: Engine, log: Log
) -> None:
    def refuse(connection: Connection, placed: Placed) -> None:
        if key_of(placed) == "poison":
            connection.execute(text("SELECT 1 / 0"))

    projection = tally(before=refuse)
    projector = prepared(engine, log, projection)
    log.add("a", "b", "poison", "c")
    step = projector.step(projection)
    assert step.applied == 2
    assert step.stop is not None
    assert step.stop.sentence.endswith("DivisionByZero: division by zero")
    assert rows(engine, projection) == {"a": 1, "b": 1}


def test_an_unreadable_event_is_never_passed_over(engine: Engine, log: Log) -> None:
    projection = tally()
    projector = prepared(engine, log, projection)
    unknown = log.add("a", "b")
    log.unreadable.add(unknown)
    log.add("c")
    assert projector.step(projection).applied == 1
    assert projector.step(projection).stop is not None
    [lag] = lags(engine, log.head(), [projection])
    assert lag.error == (
        f"The event at log position {unknown} cannot be read: its topic is unknown"
    )
    log.unreadable.clear()
    assert projector.step(projection).applied == 2
    assert lags(engine, log.head(), [projection])[0].error is None


def test_a_projector_leaves_tables_of_another_version_alone(engine: Engine, log: Log) -> None:
    old, new = tally(), tally(version=2)
    projector = prepared(engine, log, old)
    ensure(engine, log, [new], untouched)
    log.add("a")
    with pytest.raises(OtherShape):
        projector.step(old)
    assert rows(engine, new) == {}


def test_lag_is_told_before_anything_was_built(engine: Engine, log: Log) -> None:
    log.add("a", "b")
    [lag] = lags(engine, log.head(), [tally()])
    assert (lag.build, lag.position, lag.behind, lag.ready) == (0, 0, 3, False)

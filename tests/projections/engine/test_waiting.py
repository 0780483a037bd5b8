"""Who waits for a read model is woken by its commit, and not held up by a notice that is lost."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event, Lock

import pytest
from sqlalchemy import Connection, Engine, text

from projections import waiting
from projections.projection import Projection
from projections.projector import Projector
from projections.rebuild import ensure
from projections.waiting import wait_for
from tests.projections.engine.tally import Log, tally, until, untouched

#: Longer than any of these tests may take.
NEVER = 1_000.0


@pytest.fixture
def listens(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Set as soon as somebody has looked for the last time, and hears notices from now on."""
    heard, really = Event(), waiting._hear

    def hear(connection: Connection, projection: Projection, seconds: float) -> int | None:
        heard.set()
        return really(connection, projection, seconds)

    monkeypatch.setattr(waiting, "_hear", hear)
    return heard


def move_on(engine: Engine, log: Log, projection: Projection) -> None:
    log.add("a")
    Projector(engine, log, [projection]).step(projection)


def test_who_waits_is_woken_by_the_commit(
    engine: Engine, log: Log, monkeypatch: pytest.MonkeyPatch, listens: Event
) -> None:
    projection = tally()
    ensure(engine, log, [projection], untouched)
    monkeypatch.setattr(waiting, "PAUSE", NEVER)
    with ThreadPoolExecutor(1) as executor:
        waits = executor.submit(wait_for, engine, projection, 1, 20)
        assert listens.wait(20)
        move_on(engine, log, projection)
        assert waits.result(10)


def test_who_comes_late_is_told_what_the_listener_has_seen(
    engine: Engine, log: Log, monkeypatch: pytest.MonkeyPatch, listens: Event
) -> None:
    projection = tally()
    ensure(engine, log, [projection], untouched)
    monkeypatch.setattr(waiting, "PAUSE", NEVER)
    with ThreadPoolExecutor(2) as executor:
        longer = executor.submit(wait_for, engine, projection, 2, 20)
        assert listens.wait(20)
        listens.clear()
        move_on(engine, log, projection)
        # Told of the first, and still waiting for the second.
        assert listens.wait(20)
        assert executor.submit(wait_for, engine, projection, 1, 20).result(10)
        assert not longer.done()
        move_on(engine, log, projection)
        assert longer.result(20)


def test_a_notice_of_another_read_model_ends_no_wait(
    engine: Engine, log: Log, listens: Event
) -> None:
    mine, other = tally(), tally("other")
    ensure(engine, log, [mine, other], untouched)
    with ThreadPoolExecutor(1) as executor:
        waits = executor.submit(wait_for, engine, mine, 1, 20)
        assert listens.wait(20)
        move_on(engine, log, other)
        listens.clear()
        assert listens.wait(20)
        assert not waits.done()
        Projector(engine, log, [mine]).step(mine)
        assert waits.result(20)


def test_a_notice_that_is_lost_costs_one_more_look(
    engine: Engine, log: Log, monkeypatch: pytest.MonkeyPatch, listens: Event
) -> None:
    projection = tally()
    ensure(engine, log, [projection], untouched)
    monkeypatch.setattr(waiting, "_LISTEN", text("LISTEN nothing"))
    with ThreadPoolExecutor(1) as executor:
        waits = executor.submit(wait_for, engine, projection, 1, 20)
        assert listens.wait(20)
        move_on(engine, log, projection)
        assert waits.result(20)


def test_a_connection_that_dies_while_somebody_listens_is_replaced(
    engine: Engine, log: Log, listens: Event
) -> None:
    projection = tally()
    ensure(engine, log, [projection], untouched)
    with ThreadPoolExecutor(1) as executor:
        waits = executor.submit(wait_for, engine, projection, 1, 20)
        assert listens.wait(20)
        with engine.begin() as connection:
            connection.execute(
                text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                    " AND usename = current_user"
                )
            )
        move_on(engine, log, projection)
        assert waits.result(20)


def test_nobody_listens_when_nobody_waits(engine: Engine, log: Log) -> None:
    projection = tally()
    ensure(engine, log, [projection], untouched)
    assert not wait_for(engine, projection, 1, 0.05)
    with engine.connect() as connection:
        assert connection.scalars(text("SELECT pg_listening_channels()")).all() == []


def test_one_looks_for_all_who_wait(
    engine: Engine, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    projection = tally()
    ensure(engine, log, [projection], untouched)
    one_at_a_time, looks = Lock(), 0
    really = waiting._look

    def look(connection: Connection, projection: Projection) -> int:
        nonlocal looks
        assert one_at_a_time.acquire(blocking=False), "two looked at once"
        looks += 1
        found = really(connection, projection)
        one_at_a_time.release()
        return found

    monkeypatch.setattr(waiting, "_look", look)
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

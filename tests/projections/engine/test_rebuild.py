"""A rebuild fills new tables while the old ones answer, and switches in one go."""

from collections.abc import Callable, Sequence
from threading import Event, Thread

import pytest
from sqlalchemy import Connection, Engine, text

from domain.event import Recorded
from projections.fold import Stopped
from projections.lag import lags
from projections.log_reader import BATCH
from projections.projection import Placed, Projection
from projections.projector import Projector
from projections.reading import NotReady, read
from projections.rebuild import RebuildRunning, ensure, rebuild
from tests.projections.engine.tally import Log, key_of, rows, tally, untouched


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some thousand rows less to write, for batches as they are while following."""
    monkeypatch.setattr("projections.rebuild.MANY", BATCH)


class Killed(BaseException):
    """Ends a rebuild on the spot, as a signal would."""


def builds(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        query = "SELECT nspname FROM pg_namespace WHERE nspname ~ '^read_' ORDER BY 1"
        return list(connection.execute(text(query)).scalars())


def many(log: Log, batches: int) -> None:
    log.add(*(f"k{number % 9}" for number in range(batches * BATCH + 7)))


def test_a_rebuild_under_new_events_equals_the_live_rows(engine: Engine, log: Log) -> None:
    projection = tally()
    many(log, 2)
    ensure(engine, log, [projection], untouched)
    projector = Projector(engine, log, [projection])
    live: list[dict[str, int]] = []

    def events_come(_reached: int, _head: int) -> None:
        log.add("new", "k1")
        assert projector.step(projection).applied == 2
        live.append(rows(engine, projection))

    rebuild(engine, log, [projection], events_come)
    # After each of three batches, before the indexes, behind them, and before the switch.
    assert len(live) == 6
    assert live[-1]["new"] == 6
    assert rows(engine, projection) == live[-1]
    assert lags(engine, log.head(), [projection])[0].behind == 0
    assert builds(engine) == ["read_tally_2"]


def test_readers_see_complete_rows_all_through_rebuilds(engine: Engine, log: Log) -> None:
    projection = tally()
    many(log, 1)
    ensure(engine, log, [projection], untouched)
    whole = rows(engine, projection)
    done = Event()
    wrong: list[object] = []
    seen = [0]

    def look() -> None:
        while not done.is_set():
            try:
                answer: object = rows(engine, projection)
            except Exception as error:
                answer = error
            seen[0] += 1
            if answer != whole:
                wrong.append(answer)

    readers = [Thread(target=look) for _ in range(2)]
    for reader in readers:
        reader.start()
    try:
        for _ in range(4):
            rebuild(engine, log, [projection], untouched)
    finally:
        done.set()
        for reader in readers:
            reader.join()
    assert wrong == []
    assert seen[0] > 0
    assert builds(engine) == ["read_tally_5"]


def test_a_killed_rebuild_leaves_the_old_tables_in_use_and_the_next_one_clears_up(
    engine: Engine, log: Log
) -> None:
    projection = tally()
    many(log, 2)
    ensure(engine, log, [projection], untouched)
    before = rows(engine, projection)

    def kill(_reached: int, _head: int) -> None:
        raise Killed

    with pytest.raises(Killed):
        rebuild(engine, log, [projection], kill)
    assert builds(engine) == ["read_tally_1", "read_tally_2"]
    assert rows(engine, projection) == before
    rebuild(engine, log, [projection], untouched)
    assert builds(engine) == ["read_tally_3"]
    assert rows(engine, projection) == before


def test_several_read_models_are_rebuilt_from_one_reading_of_the_log(
    engine: Engine, log: Log
) -> None:
    many(log, 1)
    read: list[int] = []

    class Counted(Log):
        def select(self, after: int, limit: int) -> Sequence[tuple[int, Recorded]]:
            read.append(after)
            return log.select(after, limit)

        def head(self) -> int:
            return log.head()

    models = [tally("one"), tally("two"), tally("three")]
    ensure(engine, Counted(), models, untouched)

    # Two batches; once more for what came while the indexes were made; and each model looks, for
    # what came meanwhile, when it switches.
    assert read == [0, 2 * BATCH - 1, log.head(), log.head(), log.head(), log.head()]
    assert rows(engine, models[0]) == rows(engine, models[1]) == rows(engine, models[2])
    assert sum(rows(engine, models[0]).values()) == BATCH + 7


def test_who_is_stopped_holds_up_nobody_who_is_rebuilt_with_it(engine: Engine, log: Log) -> None:
    def refuse(_connection: Connection, placed: Placed) -> None:
        if key_of(placed) == "poison":
            raise ValueError("unheard of")

    log.add("a", "poison", "b")
    sick, sound = tally("sick", before=refuse), tally("sound")
    with pytest.raises(Stopped, match="log position 3"):
        ensure(engine, log, [sick, sound], untouched)

    errors = {lag.name: lag.error_position for lag in lags(engine, log.head(), [sick, sound])}
    assert errors == {"sick": 3, "sound": None}
    assert rows(engine, sound) == {"a": 1, "poison": 1, "b": 1}


def test_a_second_rebuild_at_the_same_time_is_refused(engine: Engine, log: Log) -> None:
    projection = tally()
    log.add("a")

    def again(_reached: int, _head: int) -> None:
        with pytest.raises(RebuildRunning):
            rebuild(engine, log, [projection], untouched)

    rebuild(engine, log, [projection], again)
    assert rows(engine, projection) == {"a": 1}


@pytest.mark.parametrize("change", [lambda: tally(extra=True), lambda: tally(version=2)])
def test_changed_tables_or_a_raised_version_rebuild_by_themselves(
    engine: Engine, log: Log, change: Callable[[], Projection]
) -> None:
    log.add("a", "b", "a")
    ensure(engine, log, [tally()], untouched)
    changed = change()
    with pytest.raises(NotReady), read(engine, changed):
        pass
    ensure(engine, log, [changed], untouched)
    ensure(engine, log, [changed], untouched)
    assert rows(engine, changed) == {"a": 2, "b": 1}
    assert builds(engine) == ["read_tally_2"]


def test_a_rebuild_that_cannot_go_on_says_where_and_the_old_tables_stay(
    engine: Engine, log: Log
) -> None:
    def refuse(_connection: Connection, placed: Placed) -> None:
        if key_of(placed) == "poison":
            raise ValueError("unheard of")

    log.add("a", "poison", "b")
    ensure(engine, log, [tally()], untouched)
    changed = tally(before=refuse, version=2)
    with pytest.raises(Stopped, match="log position 3"):
        ensure(engine, log, [changed], untouched)
    [lag] = lags(engine, log.head(), [changed])
    assert (lag.build, lag.error_position, lag.ready) == (1, 3, False)
    assert rows(engine, tally()) == {"a": 1, "poison": 1, "b": 1}


def test_progress_tells_how_far_it_is(engine: Engine, log: Log) -> None:
    many(log, 2)
    told: list[tuple[int, int]] = []
    rebuild(engine, log, [tally()], lambda reached, head: told.append((reached, head)))
    assert [reached for reached, _ in told] == sorted(reached for reached, _ in told)
    assert told[0] == (2 * BATCH - 1, log.head())
    assert told[-1] == (log.head(), log.head())


def test_an_older_log_that_was_restored_makes_the_tables_anew(engine: Engine, log: Log) -> None:
    projection = tally()
    log.add("k1", "k2", "k3")
    ensure(engine, log, [projection], untouched)
    older = Log()
    older.add("k1")

    ensure(engine, older, [projection], untouched)

    assert rows(engine, projection) == {"k1": 1}
    assert lags(engine, older.head(), [projection])[0].behind == 0


@pytest.mark.parametrize("time", [2, 4], ids=["before the indexes", "before the switch"])
def test_a_rebuild_can_be_ended_behind_its_last_batch(engine: Engine, log: Log, time: int) -> None:
    projection = tally()
    many(log, 1)
    ensure(engine, log, [projection], untouched)
    before = lags(engine, log.head(), [projection])
    times = [0]

    def end(reached: int, head: int) -> None:
        # The first time is the last batch.
        times[0] += reached == head
        if times[0] == time:
            raise Killed

    with pytest.raises(Killed):
        rebuild(engine, log, [projection], end)
    assert lags(engine, log.head(), [projection]) == before

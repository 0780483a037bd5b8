"""Projections that keep up go together, part when one fails, and meet again when it is level."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Lock, Thread

from sqlalchemy import Connection, Engine, text

from projections.lag import lags
from projections.log_reader import BATCH
from projections.projection import Placed, Projection
from projections.projector import Projector
from projections.rebuild import ensure
from projections.together import Company
from projections.waiting import wait_for
from tests.projections.engine.tally import Log, key_of, rows, tally, until, untouched


class Seen:
    """In which transaction each event was applied, by projection and key."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._by: dict[tuple[str, str], int] = {}

    def watched(
        self, name: str, before: Callable[[Connection, Placed], None] | None = None
    ) -> Projection:
        """A read model that notes the transactions it is applied in."""

        def note(connection: Connection, placed: Placed) -> None:
            if before:
                before(connection, placed)
            number = connection.scalar(text("SELECT txid_current()"))
            with self._lock:
                self._by[name, key_of(placed)] = number or 0

        return tally(name, before=note)

    def shared(self, key: str, *names: str) -> bool:
        """Whether the event went into all of them in one transaction."""
        with self._lock:
            return len({self._by[name, key] for name in names}) == 1


@contextmanager
def running(engine: Engine, log: Log, *projections: Projection) -> Iterator[None]:
    stop = Event()
    projector = Projector(engine, log, projections, first_pause=0.01)
    thread = Thread(target=projector.run, args=(stop,))
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def go_together(
    engine: Engine, log: Log, seen: Seen, *projections: Projection, new: Iterator[int]
) -> None:
    """Wait until an event goes into all of them in one transaction."""

    def once() -> bool:
        key = f"together-{next(new)}"
        position = log.add(key)
        assert all(wait_for(engine, each, position, timeout=20) for each in projections)
        return seen.shared(key, *(each.name for each in projections))

    until(once)


def numbers() -> Iterator[int]:
    yield from range(10_000)


def test_those_that_keep_up_go_in_one_transaction(engine: Engine, log: Log) -> None:
    seen = Seen()
    one, other = seen.watched("one"), seen.watched("other")
    with running(engine, log, one, other):
        go_together(engine, log, seen, one, other, new=numbers())
    assert rows(engine, one) == rows(engine, other)


def test_a_member_that_fails_once_leaves_and_comes_back(engine: Engine, log: Log) -> None:
    seen, new = Seen(), numbers()
    failures = [1]

    def die(connection: Connection, placed: Placed) -> None:
        if key_of(placed) == "deadly" and failures and failures.pop():
            connection.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))

    sound, sick = seen.watched("sound"), seen.watched("sick", die)
    with running(engine, log, sound, sick):
        go_together(engine, log, seen, sound, sick, new=new)
        deadly = log.add("deadly")
        assert all(wait_for(engine, each, deadly, timeout=20) for each in (sound, sick))
        assert failures == []
        go_together(engine, log, seen, sound, sick, new=new)
    assert rows(engine, sound) == rows(engine, sick)
    assert rows(engine, sick)["deadly"] == 1


def test_a_poison_event_stops_one_and_the_others_go_on_together(engine: Engine, log: Log) -> None:
    seen, new, mended = Seen(), numbers(), Event()

    def refuse(_connection: Connection, placed: Placed) -> None:
        if key_of(placed) == "poison" and not mended.is_set():
            raise KeyError("no such line")

    sick = seen.watched("sick", refuse)
    sound = [seen.watched("one"), seen.watched("other")]
    with running(engine, log, sick, *sound):
        go_together(engine, log, seen, sick, *sound, new=new)
        poisoned = log.add("poison")
        until(lambda: lags(engine, log.head(), [sick])[0].error is not None)
        go_together(engine, log, seen, *sound, new=new)
        [lag] = lags(engine, log.head(), [sick])
        assert (lag.position, lag.error_position) == (poisoned - 2, poisoned)

        mended.set()
        go_together(engine, log, seen, sick, *sound, new=new)
    assert rows(engine, sick) == rows(engine, sound[0]) == rows(engine, sound[1])
    assert set(rows(engine, sick).values()) == {1}


def test_one_that_is_far_behind_is_level_before_it_joins(engine: Engine, log: Log) -> None:
    seen = Seen()
    ahead, behind = seen.watched("ahead"), seen.watched("behind")
    ensure(engine, log, [ahead, behind], untouched)
    log.add(*(f"old-{number % 7}" for number in range(BATCH + 100)))
    step = Projector(engine, log, [ahead]).step
    while step(ahead).applied:
        pass
    with running(engine, log, ahead, behind):
        go_together(engine, log, seen, ahead, behind, new=numbers())
        assert lags(engine, log.head(), [behind])[0].behind == 0
    assert rows(engine, ahead) == rows(engine, behind)


def test_who_stays_is_let_go_by_whoever_leaves_and_at_the_end() -> None:
    company, stop, one = Company(), Event(), tally("one")
    staying = Thread(target=company.stay, args=(one, stop))
    staying.start()
    assert company.members() == {one}
    company.leave([one])
    staying.join(20)
    assert not staying.is_alive()
    stop.set()
    # Who comes when it is time to end does not stay.
    company.stay(one, stop)

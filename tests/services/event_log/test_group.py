"""Saves that share a transaction: each gets its own positions, and its own fate."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event as Flag
from uuid import uuid4

import psycopg
import pytest
from eventsourcing.persistence import IntegrityError, OperationalError, StoredEvent
from psycopg.errors import LockNotAvailable

from services.config import Settings
from services.event_log.group import MOST, GroupCommit, NotTaken
from services.event_log.log import EventLog
from services.event_log.recorder import EventRecorder
from tests.services.event_log.envelopes import envelope

PATIENT = 30.0


class Table:
    """A table that takes an event once, whose first write waits until `free` is set."""

    def __init__(self) -> None:
        self.rows: list[StoredEvent] = []
        self.writes: list[int] = []
        self.entered, self.free = Flag(), Flag()
        self.failure: Exception | None = None

    def write(self, events: Sequence[StoredEvent]) -> Sequence[int]:
        if not self.entered.is_set():
            self.entered.set()
            self.free.wait(PATIENT)
        self.writes.append(len(events))
        if self.failure:
            raise self.failure
        if any(event in self.rows for event in events) or len(set(events)) < len(events):
            raise IntegrityError("taken")
        begun = len(self.rows)
        self.rows += events
        return range(begun + 1, len(self.rows) + 1)


class Crowd:
    """Saves that all come while the first of them is being written."""

    def __init__(self, table: Table, pool: ThreadPoolExecutor, patience: float) -> None:
        self._table = table
        self._pool = pool
        self._group = GroupCommit(table.write, patience=patience)
        self._first = self.save(event())
        table.entered.wait(PATIENT)

    def save(self, *events: StoredEvent) -> "Future[Sequence[int]]":
        return self._pool.submit(self._group.append, events)

    def wait_for(self, saves: int) -> None:
        """Until so many saves wait."""
        while len(self._group._waiting) < saves:
            pass

    def let_go(self) -> Sequence[int]:
        self._table.free.set()
        return self._first.result()


def event() -> StoredEvent:
    return StoredEvent(uuid4(), 1, "topic", b"state")


Gather = Callable[[float], Crowd]


@pytest.fixture
def table() -> Table:
    return Table()


@pytest.fixture
def gather(table: Table) -> Iterator[Gather]:
    with ThreadPoolExecutor(2 * MOST) as pool:
        try:
            yield lambda patience: Crowd(table, pool, patience)
        finally:
            table.free.set()


def test_saves_that_wait_together_are_one_write_and_each_gets_its_own_positions(
    table: Table, gather: Gather
) -> None:
    crowd = gather(PATIENT)
    saved = {}
    for number in (1, 2, 3):
        mine = tuple(event() for _ in range(number))
        saved[mine] = crowd.save(*mine)
        crowd.wait_for(number)

    assert list(crowd.let_go()) == [1]
    assert [list(save.result()) for save in saved.values()] == [[2], [3, 4], [5, 6, 7]]
    assert table.writes == [1, 6]
    for mine, save in saved.items():
        assert tuple(table.rows[place - 1] for place in save.result()) == mine


def test_only_the_loser_of_a_group_is_refused(table: Table, gather: Gather) -> None:
    crowd = gather(PATIENT)
    same = event()
    one = crowd.save(event())
    crowd.wait_for(1)
    winner = crowd.save(same)
    crowd.wait_for(2)
    loser = crowd.save(event(), same)
    crowd.wait_for(3)
    crowd.let_go()

    assert [list(save.result()) for save in (one, winner)] == [[2], [3]]
    with pytest.raises(IntegrityError):
        loser.result()
    assert len(table.rows) == 3


def test_what_broke_while_writing_is_told_to_each_with_its_cause(
    table: Table, gather: Gather
) -> None:
    crowd = gather(PATIENT)
    first, second = crowd.save(event()), crowd.save(event())
    crowd.wait_for(2)
    table.failure = OperationalError("gone")
    table.failure.__cause__ = LockNotAvailable()
    with pytest.raises(OperationalError):
        crowd.let_go()

    for save in (first, second):
        failure = save.exception()
        assert isinstance(failure, OperationalError)
        assert isinstance(failure.__cause__, LockNotAvailable)
    assert first.exception() is not second.exception()
    # Once, for both: nobody wrote it a second time.
    assert table.writes == [1, 2]
    table.failure = None
    assert list(crowd.save(event()).result()) == [1]


def test_who_is_not_taken_up_in_time_has_sent_nothing(table: Table, gather: Gather) -> None:
    crowd = gather(0.01)
    with pytest.raises(NotTaken):
        crowd.save(event()).result()
    crowd.let_go()

    assert len(table.rows) == 1
    assert list(crowd.save(event()).result()) == [2]


def test_a_crowd_is_written_in_groups_of_bounded_size(table: Table, gather: Gather) -> None:
    crowd = gather(PATIENT)
    saves = [crowd.save(event()) for _ in range(MOST + 3)]
    crowd.wait_for(MOST + 3)
    crowd.let_go()

    assert sorted(place for save in saves for place in save.result()) == [*range(2, MOST + 5)]
    assert table.writes == [1, MOST, 3]


def test_many_writers_share_transactions_and_each_finds_its_event_where_it_was_told(
    database: Settings, postgres_log: EventLog
) -> None:
    streams = [uuid4() for _ in range(24)]
    recorder = postgres_log._recorder
    assert isinstance(recorder, EventRecorder)
    with (
        psycopg.connect(database.database_url) as rival,
        ThreadPoolExecutor(len(streams)) as pool,
    ):
        # While another process has the lock, all of them come.
        rival.execute("LOCK TABLE events.dekomp_events IN EXCLUSIVE MODE")
        saves = [
            pool.submit(postgres_log.save, [envelope(stream, 1), envelope(stream, 2)])
            for stream in streams
        ]
        while len(recorder._group._waiting) < len(streams) - 1:
            pass
        rival.rollback()
        positions = [save.result() for save in saves]

    assert [postgres_log.position_of(stream, 2) for stream in streams] == positions
    assert len(postgres_log.select(0, 100)) == 2 * len(streams)
    assert _transactions(database) == 2


def _transactions(database: Settings) -> int:
    with psycopg.connect(database.database_url) as connection:
        row = connection.execute(
            "SELECT count(DISTINCT xmin::text) FROM events.dekomp_events"
        ).fetchone()
    assert row is not None
    return int(row[0])

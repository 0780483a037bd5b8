from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Thread
from uuid import UUID, uuid4

import pytest
from eventsourcing.persistence import IntegrityError

from domain.event import Recorded
from services.event_log.log import EventLog
from services.event_log.recorder import UnsafeSetting, refuse_unsafe_settings
from services.event_log.waiting import POLL_SECONDS
from tests.services.event_log.envelopes import envelope

WRITERS = 8
SAVES = 25


def test_a_stream_is_loaded_in_order_and_from_where_one_stopped(log: EventLog) -> None:
    stream, other = uuid4(), uuid4()
    log.save([envelope(stream, 1), envelope(other, 1)])
    log.save([envelope(stream, 2), envelope(stream, 3)])

    assert log.load(stream) == [envelope(stream, version) for version in (1, 2, 3)]
    assert log.load(stream, after=2) == [envelope(stream, 3)]
    assert log.load(uuid4()) == []


def test_the_log_is_read_in_the_order_of_saving_across_streams(log: EventLog) -> None:
    one, two = uuid4(), uuid4()
    assert (log.head(), log.select(0, 10)) == (0, [])
    first = log.save([envelope(one, 1)])
    last = log.save([envelope(two, 1), envelope(one, 2)])

    everything = log.select(0, 10)
    assert [recorded for _, recorded in everything] == [
        envelope(one, 1),
        envelope(two, 1),
        envelope(one, 2),
    ]
    assert [position for position, _ in everything][::2] == [first, last]
    assert log.head() == last
    assert log.select(first, 1) == everything[1:2]


def test_the_place_of_an_event_in_the_log_is_found(log: EventLog) -> None:
    stream = uuid4()
    log.save([envelope(uuid4(), 1)])
    position = log.save([envelope(stream, 1), envelope(stream, 2)])

    assert log.position_of(stream, 2) == position
    assert log.position_of(stream, 3) is None
    assert log.position_of(uuid4(), 1) is None


def test_a_version_is_taken_once_and_a_refused_save_leaves_nothing_behind(log: EventLog) -> None:
    stream, other = uuid4(), uuid4()
    log.save([envelope(stream, 1)])

    with pytest.raises(IntegrityError):
        log.save([envelope(other, 1), envelope(stream, 1)])

    assert log.load(other) == []
    assert len(log.select(0, 10)) == 1


def test_one_of_many_writers_of_the_same_version_wins(log: EventLog) -> None:
    stream, start = uuid4(), Barrier(WRITERS)

    def write(number: int) -> bool:
        start.wait()
        try:
            log.save([envelope(stream, 1, actor=f"u-{number}")])
        except IntegrityError:
            return False
        return True

    with ThreadPoolExecutor(WRITERS) as pool:
        won = list(pool.map(write, range(WRITERS)))

    assert won.count(True) == 1
    assert [recorded.actor for recorded in log.load(stream)] == [f"u-{won.index(True)}"]


def test_a_reader_at_the_tail_misses_no_event_of_eight_writers(log: EventLog) -> None:
    streams = [uuid4() for _ in range(WRITERS)]
    total = WRITERS * SAVES * 2
    seen: list[tuple[int, Recorded]] = []

    def write(stream: UUID) -> None:
        for number in range(SAVES):
            log.save([envelope(stream, 2 * number + 1), envelope(stream, 2 * number + 2)])

    writers = [Thread(target=write, args=(stream,)) for stream in streams]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        seen += log.select(seen[-1][0] if seen else 0, 50)
    while news := log.select(seen[-1][0], 50):
        seen += news

    assert len(seen) == total
    assert seen == log.select(0, total + 1)
    for stream in streams:
        versions = [recorded.version for _, recorded in seen if recorded.stream_id == stream]
        assert versions == list(range(1, 2 * SAVES + 1))


def test_a_waiter_is_woken_by_a_save(log: EventLog) -> None:
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(log.wait, 0, 30.0)
        log.save([envelope(uuid4(), 1)])

        assert waiting.result() is True


def test_a_waiter_whose_time_is_up_is_told_so(log: EventLog) -> None:
    position = log.save([envelope(uuid4(), 1)])

    assert log.wait(position - 1, 0.0) is True
    assert log.wait(position, POLL_SECONDS / 10) is False


def test_saving_nothing_is_a_mistake(log: EventLog) -> None:
    with pytest.raises(ValueError, match="nothing"):
        log.save([])


@pytest.mark.parametrize(
    "variable", ["POSTGRES_ENABLE_DB_FUNCTIONS", "DEKOMP_POSTGRES_ENABLE_DB_FUNCTIONS"]
)
def test_the_insert_function_without_the_lock_is_refused(variable: str) -> None:
    with pytest.raises(UnsafeSetting, match="miss events"):
        refuse_unsafe_settings({variable: "y"})
    refuse_unsafe_settings({variable: "n"})
    refuse_unsafe_settings({})

"""Whether an append and a status cost more when the log is long."""

import random
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from itertools import count
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg
from sqlalchemy import Engine

from domain.case import need_ref, round_id, round_ref
from domain.event import Event, Recorded, recorded
from projections.database import open_engine
from projections.reading import read
from projections.rebuild import rebuild
from projections.round_status.project import ROUND_STATUS
from projections.round_status.queries import find
from services.config import READER, Settings, role_url
from services.event_log.log import EventLog, open_log
from services.event_log.migrate import migrate
from services.event_log.signing import read_signing_key
from tests.bench.bench import Bench
from tests.bench.comparison import Rate, Result, compare, rate_of
from tests.domain.facts import ASSESSED, OPENED
from tests.samples import SAMPLES, by

#: Events of one round and its needs, and the rounds that somebody works on.
_OF_A_ROUND = 100
_ASKED = 40
_NUMBERS: Iterator[int] = count(1)
#: As large as most events are.
_FILL = """
INSERT INTO events.dekomp_events (originator_id, originator_version, topic, state)
SELECT gen_random_uuid(), 1, 'bench', decode(repeat(md5(number::text), 56), 'hex')
FROM generate_series(1, %s) AS number
"""


def append(bench: Bench) -> Result:
    """One event a save, one writer, on a long log and on a short one."""
    few, many = _sizes(bench)
    saves = bench.some(200, 1_000)

    def onto(log: EventLog) -> Rate:
        def work() -> int:
            for _ in range(saves):
                log.save([_appended()])
            return saves

        return rate_of(work)

    with ExitStack() as stack:
        logs = [stack.enter_context(_log_of(bench.settings, events)) for events in (many, few)]
        return _compare("append-at-1000000-events", onto(logs[0]), onto(logs[1]), "events", bench)


def status(bench: Bench) -> Result:
    """The status of rounds that somebody works on, among few others and among many."""
    few, many = _sizes(bench)
    reads = bench.some(300, 3_000)

    def among(engine: Engine, rounds: int) -> Rate:
        keys = [_key(number) for number in random.Random(1).sample(range(rounds), _ASKED)]

        def work() -> int:
            for number in range(reads):
                with read(engine, ROUND_STATUS) as reading:
                    found = find(reading.connection, keys[number % _ASKED])
                    if found is None or found.needs.total != _OF_A_ROUND - 1:
                        raise RuntimeError("the round is not there")
            return reads

        return rate_of(work)

    with ExitStack() as stack:
        rates = []
        for events in (many, few):
            engine = stack.enter_context(_models_of(bench.settings, events))
            rates.append(among(engine, events // _OF_A_ROUND))
        return _compare("status-at-1000000-events", rates[0], rates[1], "reads", bench)


def _sizes(bench: Bench) -> tuple[int, int]:
    return bench.some(4_000, 10_000), bench.some(40_000, 1_000_000)


def _compare(name: str, many: Rate, few: Rate, unit: str, bench: Bench) -> Result:
    short, long = _sizes(bench)
    note = f"at {long:,} events, against {short:,}, in databases of their own on one server"
    return compare(name, many, few, unit=unit, size=bench.size, target=0.90, note=note)


@contextmanager
def _database(settings: Settings) -> Iterator[Settings]:
    """A migrated database of its own on the same server, with the same keys."""
    name = f"bench_{next(_NUMBERS)}"
    with psycopg.connect(settings.database_url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        url = urlsplit(settings.database_url)._replace(path=f"/{name}").geturl()
        other = settings.model_copy(update={"database_url": url})
        migrate(other)
        yield other
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def _log_of(settings: Settings, events: int) -> Iterator[EventLog]:
    """A log of so many events, for appending alone: what stands in them nobody can read."""
    key = read_signing_key(settings.writer_key_file)
    with _database(settings) as own:
        with psycopg.connect(own.database_url, autocommit=True) as connection:
            connection.execute(_FILL, (events,))
            connection.execute("VACUUM ANALYZE events.dekomp_events")
        with open_log(own, "dekomp_writer", key) as log:
            yield log


@contextmanager
def _models_of(settings: Settings, events: int) -> Iterator[Engine]:
    """The round status of so many events, of rounds that are all alike."""
    with _database(settings) as own:
        engine = open_engine(role_url(own, READER), connections=4)
        try:
            rebuild(engine, _Rounds(events), [ROUND_STATUS], lambda _reached, _head: None)
            yield engine
        finally:
            engine.dispose()


class _Rounds:
    """A log of rounds that never were, each opened, with its needs assessed behind it."""

    def __init__(self, events: int) -> None:
        self._events = events

    def select(self, after: int, limit: int) -> Sequence[tuple[int, Recorded]]:
        last = min(after + limit, self._events)
        return [(number, _of_a_round(number)) for number in range(after + 1, last + 1)]

    def wait(self, after: int, timeout: float) -> bool:
        return after < self._events

    def head(self) -> int:
        return self._events


def _key(number: int) -> str:
    return round_id("bench", f"{number % 100:02}", 3000 + number // 100)


def _of_a_round(number: int) -> Recorded:
    place, nth = divmod(number - 1, _OF_A_ROUND)
    key = _key(place)
    event: Event = OPENED.model_copy(update={"round_id": key})
    stream = round_ref(key).stream_id
    if nth:
        need_id = f"n{number}"
        event = ASSESSED[0].model_copy(update={"need_id": need_id, "round_id": key})
        stream = need_ref(need_id).stream_id
    at = by().received_at
    return recorded(event, by(), stream_id=stream, version=1, at=at, rule_set="yrkesfag-2021")


def _appended() -> Recorded:
    stream = uuid4()
    event = SAMPLES["need.assessed"].model_copy(update={"need_id": f"bench-{stream}"})
    at = datetime.now(UTC)
    return recorded(event, by(), stream_id=stream, version=1, at=at, rule_set="yrkesfag-2021")

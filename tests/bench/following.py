"""How soon a read model shows what was saved, and what it costs to ask for an earlier state."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count, cycle
from queue import SimpleQueue
from statistics import median, quantiles
from threading import Event as Flag
from threading import Thread
from time import monotonic, sleep

from sqlalchemy import Engine

from domain.case import round_id, round_ref
from projections.audit_trail.about_case import Clocks, around_case
from projections.audit_trail.project import AUDIT_TRAIL
from projections.database import open_engine
from projections.projector import Projector
from projections.reading import read
from projections.registry import PROJECTIONS
from projections.round_status.project import ROUND_STATUS
from projections.round_status.queries import find
from projections.then import read_then
from projections.waiting import wait_for
from services.config import READER, role_url
from services.event_log.handling import CommandHandling
from services.projection_log import ProjectionLog
from tests.bench.bench import Bench
from tests.bench.commands import BEGAN, opening, pledge, round_of
from tests.bench.comparison import RUNS, Rate, Result, compare, rate_of
from tests.bench.level import level

#: Commands a second, and how late a read model may be at the 99th percentile (milliseconds).
_RATE = 50
_LATEST = 250.0
_YEARS: Iterator[int] = count(2030)
#: Seconds until a wait is in vain.
_PATIENCE = 60.0


def lag(bench: Bench) -> Result:
    """From a command's answer until the round's status shows it, with all read models live."""
    handling = CommandHandling(bench.log, now=lambda: datetime.now(UTC))
    key = round_id("yrkesfag", "46", next(_YEARS))
    handling.perform(opening(key))
    commands = bench.some(150, 1_000)
    with _live(bench) as engine:
        wait_for(engine, ROUND_STATUS, bench.log.head(), _PATIENCE)
        rounds = [_late(handling, engine, key, commands) for _ in range(RUNS)]
    p99 = median(quantiles(late, n=100)[98] for late in rounds)
    return Result(
        name="lag-of-live-projections",
        ours=round(p99, 1),
        against=_LATEST,
        ratio=round(_LATEST / p99, 3),
        target=1.0,
        ok=p99 <= _LATEST,
        unit="ms",
        runs=RUNS,
        size=bench.size,
        note=f"99th percentile of {commands} commands, {_RATE} a second, median "
        f"{median(median(late) for late in rounds):.1f} ms; against what it may be",
    )


def _late(handling: CommandHandling, engine: Engine, key: str, commands: int) -> list[float]:
    """How late each of so many commands was seen, in milliseconds."""
    saved: SimpleQueue[tuple[int, float] | None] = SimpleQueue()
    late: list[float] = []

    def see() -> None:
        while (found := saved.get()) is not None:
            position, at = found
            if not wait_for(engine, ROUND_STATUS, position, _PATIENCE):
                raise RuntimeError(f"position {position} never came")
            late.append((monotonic() - at) * 1_000)

    follower = Thread(target=see)
    follower.start()
    begun = monotonic()
    for number in range(commands):
        sleep(max(0.0, begun + number / _RATE - monotonic()))
        position = handling.perform(pledge(key)).answer.log_position
        saved.put((position, monotonic()))
    saved.put(None)
    follower.join()
    if len(late) != commands:
        raise RuntimeError("a command was not seen")
    return late


def then_of_200(bench: Bench) -> Result:
    """A case with 200 events as it was, against as it is."""
    return _then(bench, "as-of-with-200-events", 200, 0.25)


def then_of_3000(bench: Bench) -> Result:
    """A round with 3,000 events as it was, against as it is."""
    return _then(bench, "as-of-with-3000-events", 3_000, 0.02)


def _then(bench: Bench, name: str, events: int, target: float) -> Result:
    key = round_of(bench.log, events, next(_YEARS))
    whole = around_case(round_ref(key))
    reads = bench.some(3, 20)
    # Each another instant and another state, so that none finds what the one before it has folded.
    earlier = cycle(BEGAN + timedelta(seconds=number) for number in range(events - reads, events))

    def now() -> int:
        for _ in range(10 * reads):
            with read(engine, ROUND_STATUS) as reading:
                _check(find(reading.connection, key) is not None)
        return 10 * reads

    def then() -> int:
        for _ in range(reads):
            at = Clocks(recorded=next(earlier))
            with read_then(engine, ROUND_STATUS, at, whole) as reading:
                _check(find(reading.connection, key) is not None)
        return reads

    with _live(bench) as engine:
        for projection in (ROUND_STATUS, AUDIT_TRAIL):
            wait_for(engine, projection, bench.log.head(), _PATIENCE)
        ours: Rate = rate_of(then)
        note = (
            f"the status of a round with {events:,} events as it was, at another instant each "
            "time, against as it is"
        )
        return compare(
            name, ours, rate_of(now), unit="reads", size=bench.size, target=target, note=note
        )


def _check(found: bool) -> None:
    if not found:
        raise RuntimeError("the round is not there")


@contextmanager
def _live(bench: Bench) -> Iterator[Engine]:
    """All read models, kept up by a projector in this process."""
    url = role_url(bench.settings, READER)
    engine = open_engine(url, connections=2 * len(PROJECTIONS))
    reading = open_engine(url, connections=2)
    level(bench, engine)
    stop = Flag()
    projector = Thread(
        target=Projector(engine, ProjectionLog(bench.log), PROJECTIONS).run, args=(stop,)
    )
    projector.start()
    try:
        yield reading
    finally:
        stop.set()
        projector.join()
        reading.dispose()
        engine.dispose()

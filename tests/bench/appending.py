"""Appending: one event by one writer and by 32, and a whole command, against the server alone."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from itertools import count
from uuid import UUID, uuid4

from domain.event import Recorded, recorded
from services.event_log.handling import CommandHandling
from tests.bench.bench import Bench
from tests.bench.commands import opening, pledge
from tests.bench.comparison import Result, compare, rate_of
from tests.bench.pgbench import pgbench_rate
from tests.samples import SAMPLES, by

_YEARS = count(2070)


def append_by_one(bench: Bench) -> Result:
    """One event a save, one writer."""
    saves = bench.some(150, 1_000)

    def work() -> int:
        for _ in range(saves):
            bench.log.save([_event(uuid4())])
        return saves

    return compare(
        "append-by-one-writer",
        rate_of(work),
        pgbench_rate(bench.settings, 1, saves),
        unit="events",
        size=bench.size,
        target=0.40,
        note="against pgbench inserting such a row over one connection",
    )


def append_by_many(bench: Bench) -> Result:
    """One event a save, 32 writers at a time."""
    saves, writers = bench.some(320, 3_200), 32
    with ThreadPoolExecutor(writers) as executor:

        def work() -> int:
            list(executor.map(lambda _: bench.log.save([_event(uuid4())]), range(saves)))
            return saves

        return compare(
            "append-by-32-writers",
            rate_of(work),
            pgbench_rate(bench.settings, 8, saves),
            unit="events",
            size=bench.size,
            target=0.65,
            note="against pgbench over eight connections",
        )


def command(bench: Bench) -> Result:
    """Load, decide, sign and save on streams that have 20 events."""
    handling = CommandHandling(bench.log, now=lambda: datetime.now(UTC))
    begun = [_with_20_events(handling) for _ in range(bench.some(5, 20))]
    commands = bench.some(60, 600)

    def work() -> int:
        for number in range(commands):
            handling.perform(pledge(begun[number % len(begun)]))
        return commands

    return compare(
        "command-on-20-events",
        rate_of(work),
        pgbench_rate(bench.settings, 1, commands),
        unit="commands",
        size=bench.size,
        target=0.15,
        note="load, decide, sign, save, against pgbench inserting one row over one connection",
    )


def _with_20_events(handling: CommandHandling) -> str:
    round_id = f"yrkesfag-46-{next(_YEARS)}"
    handling.perform(opening(round_id))
    for _ in range(19):
        handling.perform(pledge(round_id))
    return round_id


def _event(stream_id: UUID) -> Recorded:
    at = datetime.now(UTC)
    event = SAMPLES["need.assessed"].model_copy(update={"need_id": f"bench-{stream_id}"})
    return recorded(event, by(), stream_id=stream_id, version=1, at=at, rule_set="yrkesfag-2021")

"""Appending: one event by one writer and by 32, and a whole command, against the server alone."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from typing import cast
from uuid import UUID, uuid4

from eventsourcing.persistence import StoredEvent

from domain.event import Recorded, recorded
from domain.events import EVENTS
from services.config import WRITER, connection_parts, role_url
from services.event_log.handling import CommandHandling
from services.event_log.log import POOL_SIZE
from services.event_log.mapper import EventMapper
from services.event_log.recorder import EventFactory, EventRecorder, postgres_environment
from services.event_log.signing import read_signing_key
from tests.bench.bench import Bench
from tests.bench.commands import pledge, round_of
from tests.bench.comparison import Rate, Result, compare, rate_of
from tests.bench.pgbench import pgbench_rate
from tests.samples import SAMPLES, by

#: Years that nobody else measures.
_YEARS = count(5_000)
#: Saves one thing; whoever calls it has made the thing before the clock runs.
Save = Callable[[UUID], object]


def append_by_one(bench: Bench) -> Result:
    """One stored event a save, one writer: what the recorder costs."""
    with _recorder(bench) as recorder:
        return _by_one(bench, "append-by-one-writer", _append_to(bench, recorder), 0.40)


def append_by_many(bench: Bench) -> Result:
    """The same, 32 writers at a time."""
    with _recorder(bench) as recorder:
        return _by_many(bench, "append-by-32-writers", _append_to(bench, recorder), 0.65)


def save_by_one(bench: Bench) -> Result:
    """One event a save, one writer: envelope, canonical JSON and signature besides."""
    return _by_one(bench, "save-by-one-writer", _save_to(bench), None)


def save_by_many(bench: Bench) -> Result:
    """The same, 32 writers at a time."""
    return _by_many(bench, "save-by-32-writers", _save_to(bench), None)


def command(bench: Bench) -> Result:
    """Load, decide, sign and save on streams of 20 events, which the process has folded before."""
    handling = CommandHandling(bench.log, now=lambda: datetime.now(UTC))
    # So many that none becomes much longer than 20 events while they are measured.
    begun = [round_of(bench.log, 20, next(_YEARS)) for _ in range(bench.some(30, 300))]
    commands = bench.some(60, 600)

    def work() -> int:
        for number in range(commands):
            handling.perform(pledge(begun[number % len(begun)]))
        return commands

    note = "load, decide, sign, save, on cases of 20 to 30 events that the process remembers"
    return _commands(bench, "command-on-20-events", rate_of(work), commands, note, 0.15)


def command_read_anew(bench: Bench) -> Result:
    """The same in a process that has seen none of the cases, and reads all of their events."""
    begun = [round_of(bench.log, 20, next(_YEARS)) for _ in range(bench.some(60, 300))]

    def work() -> int:
        handling = CommandHandling(bench.log, now=lambda: datetime.now(UTC))
        for key in begun:
            handling.perform(pledge(key))
        return len(begun)

    note = "the same on cases of 20 to 25 events that the process has not seen before"
    name = "command-on-20-events-read-anew"
    return _commands(bench, name, rate_of(work), len(begun), note, None)


def _commands(
    bench: Bench, name: str, ours: Rate, commands: int, note: str, target: float | None
) -> Result:
    return compare(
        name,
        ours,
        pgbench_rate(bench.settings, 1, commands, _stored(bench, uuid4()).state),
        unit="commands",
        size=bench.size,
        target=target,
        note=f"{note}; against pgbench inserting one row over one connection",
    )


def _by_one(bench: Bench, name: str, save: Save, target: float | None) -> Result:
    saves = bench.some(150, 1_000)

    def work() -> int:
        _one_by_one(save, saves)
        return saves

    return compare(
        name,
        rate_of(work),
        pgbench_rate(bench.settings, 1, saves, _stored(bench, uuid4()).state),
        unit="events",
        size=bench.size,
        target=target,
        note="against pgbench inserting the same row over one connection",
    )


def _by_many(bench: Bench, name: str, save: Save, target: float | None) -> Result:
    saves, writers = bench.some(3_200, 32_000), 32
    with ThreadPoolExecutor(writers) as executor:

        def work() -> int:
            share = [saves // writers] * writers
            for _ in executor.map(lambda many: _one_by_one(save, many), share):
                pass
            return saves

        return compare(
            name,
            rate_of(work),
            pgbench_rate(bench.settings, 8, saves, _stored(bench, uuid4()).state),
            unit="events",
            size=bench.size,
            target=target,
            note="against pgbench inserting the same row over eight connections",
        )


def _one_by_one(save: Save, times: int) -> None:
    for _ in range(times):
        save(uuid4())


def _append_to(bench: Bench, recorder: EventRecorder) -> Save:
    first = uuid4()
    stored, named = _stored(bench, first), str(first).encode()

    def save(stream: UUID) -> None:
        # A need of its own each time: a read model takes none twice, and all that are measured
        # later on the same log would wait for it in vain.
        state = stored.state.replace(named, str(stream).encode())
        recorder.insert_events([replace(stored, originator_id=stream, state=state)])

    return save


def _save_to(bench: Bench) -> Save:
    saved = _event(uuid4())

    def save(stream: UUID) -> None:
        event = saved.event.model_copy(update={"need_id": f"bench-{stream}"})
        bench.log.save([saved.model_copy(update={"stream_id": stream, "event": event})])

    return save


@contextmanager
def _recorder(bench: Bench) -> Iterator[EventRecorder]:
    """The recorder as the log opens it, without what the log does before."""
    parts = connection_parts(role_url(bench.settings, WRITER))
    factory = EventFactory(postgres_environment(parts, pool_size=POOL_SIZE))
    try:
        yield cast("EventRecorder", factory.application_recorder())
    finally:
        factory.close()


def _stored(bench: Bench, stream_id: UUID) -> StoredEvent:
    key = read_signing_key(bench.settings.writer_key_file)
    return EventMapper(EVENTS, key).to_stored_event(_event(stream_id))


def _event(stream_id: UUID) -> Recorded:
    at = datetime.now(UTC)
    event = SAMPLES["need.assessed"].model_copy(update={"need_id": f"bench-{stream_id}"})
    return recorded(event, by(), stream_id=stream_id, version=1, at=at, rule_set="yrkesfag-2021")

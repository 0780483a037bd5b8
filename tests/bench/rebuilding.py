"""What a rebuild costs: reading, decoding, folding and writing, for every read model."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

from domain.event import Recorded
from projections.database import open_engine
from projections.log_reader import BATCH, LogReader
from projections.rebuild import rebuild as rebuild_models
from projections.registry import PROJECTIONS
from services.config import role_url
from services.event_log.handling import CommandHandling
from services.files.folder import FolderFiles
from services.helpers import helpers_of
from services.imports.contents import contents
from services.projection_log import ProjectionLog
from tests.bench.bench import Bench
from tests.bench.commands import opening
from tests.bench.comparison import Result, compare, rate_of
from tests.bench.importing import import_needs
from tests.bench.years import write_year

_YEARS = count(2090)
#: A year that no other benchmark uses.
_YEAR = 2089


def rebuild(bench: Bench) -> Result:
    """All read models from the whole log, against only reading and decoding the same events."""
    log = ProjectionLog(bench.log)
    engine = open_engine(role_url(bench.settings, "dekomp_reader"), connections=4)
    helpers = helpers_of(bench.settings)
    _fill(bench)

    events = _read(log)

    def fold_all() -> int:
        rebuild_models(engine, log, PROJECTIONS, lambda _reached, _head: None, helpers)
        return events

    try:
        found = compare(
            "rebuild-of-all-read-models",
            rate_of(fold_all),
            rate_of(lambda: _read(log)),
            unit="events",
            size=bench.size,
            target=0.50,
            note=f"all {len(PROJECTIONS)} of them, {events:,} events, "
            "against reading and decoding each event once",
        )
        # In KiB, the most that this process ever had: with all benchmarks before, if there were.
        most, helping = (getrusage(who).ru_maxrss // 1024 for who in (RUSAGE_SELF, RUSAGE_CHILDREN))
        count = helpers.count if helpers and events >= helpers.least else 0
        memory = f"at most {most} MiB of memory, and {helping} in each of {count} helpers"
        return replace(found, note=f"{found.note}; {memory}")
    finally:
        engine.dispose()


def rebuild_of_a_year(bench: Bench) -> Result:
    """The same of a year of all counties, whose cases go on beside each other, by one process."""
    whole = ProjectionLog(bench.log)
    head = whole.head()
    write_year(bench.log, _YEAR, bench.some(60, 330))
    log = _Behind(whole, head)
    engine = open_engine(role_url(bench.settings, "dekomp_reader"), connections=4)
    events = _read(log)

    def fold_all() -> int:
        rebuild_models(engine, log, PROJECTIONS, lambda _reached, _head: None)
        return events

    try:
        return compare(
            "rebuild-of-a-year",
            rate_of(fold_all),
            rate_of(lambda: _read(log)),
            unit="events",
            size=bench.size,
            target=None,
            note=f"all {len(PROJECTIONS)} of them, {events:,} events of fifteen counties' rounds, "
            "by one process, against reading and decoding each event once",
        )
    finally:
        # Whoever comes next finds read models of the whole log.
        helpers = helpers_of(bench.settings)
        rebuild_models(engine, whole, PROJECTIONS, lambda _reached, _head: None, helpers)
        engine.dispose()


class _Behind:
    """A log without what was there before a position."""

    def __init__(self, log: ProjectionLog, position: int) -> None:
        self._log = log
        self._position = position

    def select(self, after: int, limit: int) -> Sequence[tuple[int, Recorded]]:
        return self._log.select(max(after, self._position), limit)

    def wait(self, after: int, timeout: float) -> bool:
        return self._log.wait(after, timeout)

    def head(self) -> int:
        return self._log.head()


def _read(log: LogReader) -> int:
    events, after = 0, 0
    while found := log.select(after, BATCH):
        events, after = events + len(found), found[-1][0]
    return events


def _fill(bench: Bench) -> None:
    """Make the log as long as it takes."""
    files = FolderFiles(bench.settings.data_dir / "filled")
    handling = CommandHandling(bench.log, now=lambda: datetime.now(UTC), contents=contents(files))
    key = f"yrkesfag-46-{next(_YEARS)}"
    handling.perform(opening(key))
    # Fewer are over before the tables are made, and before helpers have started.
    while bench.log.head() < bench.some(60_000, 1_000_000):
        import_needs(handling, files, key, 2_000)

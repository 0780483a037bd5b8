"""What a rebuild costs: reading, decoding, folding and writing, for every read model."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

from projections.database import open_engine
from projections.log_reader import BATCH
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

_YEARS = count(2090)


def rebuild(bench: Bench) -> Result:
    """All read models from the whole log, against only reading and decoding the same events."""
    log = ProjectionLog(bench.log)
    engine = open_engine(role_url(bench.settings, "dekomp_reader"), connections=4)
    helpers = helpers_of(bench.settings)
    _fill(bench)

    def read() -> int:
        events, after = 0, 0
        while found := log.select(after, BATCH):
            events, after = events + len(found), found[-1][0]
        return events

    events = read()

    def fold_all() -> int:
        rebuild_models(engine, log, PROJECTIONS, lambda _reached, _head: None, helpers)
        return events

    try:
        found = compare(
            "rebuild-of-all-read-models",
            rate_of(fold_all),
            rate_of(read),
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


def _fill(bench: Bench) -> None:
    """Make the log as long as it takes."""
    files = FolderFiles(bench.settings.data_dir / "filled")
    handling = CommandHandling(bench.log, now=lambda: datetime.now(UTC), contents=contents(files))
    key = f"yrkesfag-46-{next(_YEARS)}"
    handling.perform(opening(key))
    # Fewer are over before the tables are made, and before helpers have started.
    while bench.log.head() < bench.some(60_000, 1_000_000):
        import_needs(handling, files, key, 2_000)

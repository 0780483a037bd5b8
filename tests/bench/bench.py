"""What every benchmark gets: servers of their own, the log, and how much to do."""

import asyncio
from dataclasses import dataclass

from services.config import Settings
from services.event_log.log import EventLog
from tests.bench.comparison import Size


@dataclass(frozen=True)
class Bench:
    """The ground of a run. Benchmarks run in a thread; `loop` is where coroutines go."""

    settings: Settings
    log: EventLog
    size: Size
    loop: asyncio.AbstractEventLoop

    def some(self, quick: int, full: int) -> int:
        """How many, by the size of the run."""
        return quick if self.size is Size.QUICK else full

"""The way from a worker to its log, which a test can hold up or cut."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event as Signal

from domain.case import CaseRef
from domain.position import Position
from services.event_log.log import OutcomeUnknown
from tests.workflows.house import SECONDS
from workflows.activities import CaseLog
from workflows.contracts import Awaited, Outcome, Perform


class Bridge:
    """The way to the log: it can be held up, and what was written can go unheard."""

    def __init__(self, log: CaseLog) -> None:
        self._log = log
        self._open = Signal()
        self._open.set()
        self.arrived = Signal()
        self.unheard = 0
        self.broken = 0
        self.away = 0

    @contextmanager
    def held_up(self) -> Iterator[None]:
        """Nothing comes over for as long as the block lasts, nor longer where it fails."""
        self._open.clear()
        try:
            yield
        finally:
            self._open.set()

    def position(self, case: CaseRef) -> Position:
        if self.away:
            self.away -= 1
            raise ConnectionError("the log is away")
        return self._log.position(case)

    def waiting(self, case: CaseRef, deadline_id: str) -> Awaited | None:
        if self.away:
            self.away -= 1
            raise ConnectionError("the log is away")
        return self._log.waiting(case, deadline_id)

    def perform(self, command: Perform) -> Outcome:
        self.arrived.set()
        assert self._open.wait(SECONDS)
        if self.broken:
            self.broken -= 1
            raise TypeError("the program is at fault")
        outcome = self._log.perform(command)
        if self.unheard:
            self.unheard -= 1
            raise OutcomeUnknown("the connection broke")
        return outcome


class Bridges(list[Bridge]):
    """Builds the bridge of a house, and remembers it for the test."""

    def __call__(self, log: CaseLog) -> Bridge:
        self.append(Bridge(log))
        return self[-1]

"""The only door from a workflow to the log; services hand in the log behind it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore
from typing import Final, Protocol

from temporalio import activity

from domain.case import CaseRef
from domain.event import Refusal
from domain.position import Position, one_clock, own_clock
from workflows.contracts import Awaited, Awaits, Outcome, Perform
from workflows.refusals import as_error

#: The commands that are decided by what has to be drawn up or computed of the log first.
DRAWN_UP: Final = frozenset({"open-control", "draft-county-report"})
#: How many of them a worker has in hand at most: each may take a minute, and nobody else's command
#: shall wait for one.
DRAWN_UP_AT_A_TIME: Final = 2


class OthersAreDrawnUp(Exception):
    """A worker draws up as much as it may; nothing was done, and Temporal tries again."""


class CaseLog(Protocol):
    """What the workflows need of the event log."""

    def position(self, case: CaseRef) -> Position:
        """Where the case stands, by the log."""
        ...

    def waiting(self, case: CaseRef, deadline_id: str) -> Awaited | None:
        """Until when a deadline with a clock of its own is waited for, by the log."""
        ...

    def perform(self, command: Perform) -> Outcome:
        """Carry the command out once; raises `Refusal` when the rules do not allow it."""
        ...


class CaseActivities:
    """Reading and writing cases. Anything but a refusal is tried again by Temporal.

    `findable` says that the server knows what workflows are found by: one that does not would
    refuse every step of theirs that names it.
    """

    def __init__(self, log: CaseLog, *, findable: bool = True) -> None:
        self._log = log
        self._findable = findable
        self._drawing = BoundedSemaphore(DRAWN_UP_AT_A_TIME)

    @activity.defn(name="read-position", no_thread_cancel_exception=True)
    def read_position(self, case: CaseRef) -> Position:
        """Where the case stands, by the log, for a run that waits for all of its deadlines."""
        return self._told(one_clock(self._log.position(case)))

    @activity.defn(name="read-standing", no_thread_cancel_exception=True)
    def read_standing(self, case: CaseRef) -> Position:
        """Where the case stands, by the log, and which deadlines have clocks of their own."""
        return self._told(self._log.position(case))

    @activity.defn(name="read-deadline", no_thread_cancel_exception=True)
    def read_deadline(self, awaits: Awaits) -> Awaited | None:
        """Until when a deadline is waited for, by the log; None when it is waited for no longer."""
        return self._log.waiting(awaits.case, awaits.deadline_id)

    # An attempt that was given up may still write: a thread broken off could leave its connection
    # between two statements, and whatever it writes the next attempt finds by its key.
    @activity.defn(name="perform", no_thread_cancel_exception=True)
    def perform(self, command: Perform) -> Outcome:
        """The same as `carry_out`, for a run that waits for all of its case's deadlines."""
        outcome = self._carried_out(command).without_apart()
        return outcome.model_copy(update={"position": one_clock(outcome.position)})

    @activity.defn(name="carry-out", no_thread_cancel_exception=True)
    def carry_out(self, command: Perform) -> Outcome:
        """Carry the command out; a refusal is final and keeps its code as the error's type.

        Of deadlines that have clocks of their own it tells only what became of them.
        """
        outcome = self._carried_out(command)
        return outcome.model_copy(update={"position": own_clock(outcome.position)})

    def _carried_out(self, command: Perform) -> Outcome:
        try:
            with self._turn(command):
                outcome = self._log.perform(command)
        except Refusal as refusal:
            raise as_error(refusal.code, refusal.facts) from None
        return outcome.model_copy(update={"position": self._told(outcome.position)})

    @property
    def every(self) -> tuple[Callable[..., object], ...]:
        """All of them, for a worker."""
        reading = (self.read_position, self.read_standing, self.read_deadline)
        return (*reading, self.perform, self.carry_out)

    @contextmanager
    def _turn(self, command: Perform) -> Iterator[None]:
        if command.action not in DRAWN_UP:
            yield
            return
        if not self._drawing.acquire(blocking=False):
            raise OthersAreDrawnUp(command.action)
        try:
            yield
        finally:
            self._drawing.release()

    def _told(self, position: Position) -> Position:
        """The position; without a step where the server cannot tell cases apart by it."""
        return position if self._findable else position.model_copy(update={"step": ""})

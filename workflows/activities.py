"""The only door from a workflow to the log; services hand in the log behind it."""

from typing import Protocol

from temporalio import activity

from domain.case import CaseRef
from domain.event import Refusal
from domain.position import Position
from workflows.contracts import Outcome, Perform
from workflows.refusals import as_error


class CaseLog(Protocol):
    """What the workflows need of the event log."""

    def position(self, case: CaseRef) -> Position:
        """Where the case stands, by the log."""
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

    @activity.defn(name="read-position", no_thread_cancel_exception=True)
    def read_position(self, case: CaseRef) -> Position:
        """Where the case stands, by the log."""
        return self._told(self._log.position(case))

    # An attempt that was given up may still write: a thread broken off could leave its connection
    # between two statements, and whatever it writes the next attempt finds by its key.
    @activity.defn(name="perform", no_thread_cancel_exception=True)
    def perform(self, command: Perform) -> Outcome:
        """Carry the command out; a refusal is final and keeps its code as the error's type."""
        try:
            outcome = self._log.perform(command)
        except Refusal as refusal:
            raise as_error(refusal.code, refusal.facts) from None
        return outcome.model_copy(update={"position": self._told(outcome.position)})

    def _told(self, position: Position) -> Position:
        """The position; without a step where the server cannot tell cases apart by it."""
        return position if self._findable else position.model_copy(update={"step": ""})

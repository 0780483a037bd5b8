"""The clock of one deadline: waits for its instants and tells its case's gate, until it has ended.

What is waited for stands in the case's log, which alone says whether it still is. The gate notes
what has come, under its lock; so each passing is in the log once, however often it is told.
"""

from datetime import datetime, timedelta
from typing import Final

from temporalio import workflow
from temporalio.exceptions import FailureError, is_cancelled_exception

with workflow.unsafe.imports_passed_through():
    from workflows.apart import ClockActivities
    from workflows.contracts import Awaited, Awaits, Come
    from workflows.deadline import wait_until
    from workflows.found_by import DEADLINE
    from workflows.gate import CaseGate
    from workflows.reading import ATTEMPT, RETRY, SILENCE, read_deadline

#: How long a clock waits for what it told of to be noted, before it reads the log and tells again.
#: Where thousands fall at one instant the gate is minutes at it, and to be told again delays it.
_PATIENCE: Final = timedelta(minutes=10)
#: Of what falls together a few tell, one after the other; the gate that is told of one notes the
#: rest as well. The rest tells only if it has not heard by then: a gate that is told of one
#: after the other comes to no end of its run.
_FEW: Final = 5
_TURN: Final = timedelta(seconds=1)
_REST: Final = timedelta(minutes=5)
_TURN_OF_REST: Final = timedelta(milliseconds=400)
_LONGEST: Final = timedelta(hours=1)
#: What a clock remembers of itself is in the log, so a history need never be long.
EVENTS_A_RUN: Final = 500


class AwaitedDeadline:
    """What the workflows of such deadlines share."""

    def __init__(self, start: Awaits) -> None:
        self._start = start
        self._looks = False
        self._shown = workflow.info().typed_search_attributes.get(DEADLINE)

    async def keep(self) -> None:
        """Wait until the log waits for the deadline no longer."""
        patience = _PATIENCE
        while True:
            self._looks = False
            awaited = await read_deadline(self._start)
            if awaited is None:
                if self._looks:
                    continue
                return
            self._show(awaited)
            self._go_on_anew_if_long()
            if await wait_until(_tells_at(awaited), lambda: self._looks):
                await self._tell(awaited)
                await self._is_noted(patience)
                patience = min(2 * patience, _LONGEST)
            else:
                patience = _PATIENCE

    @workflow.signal
    def look_again(self) -> None:
        """Read the log once more: the deadline was moved, noted, or is waited for no longer."""
        self._looks = True

    async def _tell(self, awaited: Awaited) -> None:
        """Tell the gate; where none runs, have it started and told."""
        gate = workflow.get_external_workflow_handle(str(self._start.case))
        try:
            await gate.signal(CaseGate.has_come, awaited)
        except FailureError as failure:
            if is_cancelled_exception(failure):
                raise
            await workflow.execute_activity_method(
                ClockActivities.tell,
                Come(case=self._start.case, awaited=awaited),
                start_to_close_timeout=ATTEMPT,
                heartbeat_timeout=SILENCE,
                retry_policy=RETRY,
            )

    async def _is_noted(self, patience: timedelta) -> None:
        """Wait for the gate's word; without it the log is read again before anything is told."""
        try:
            await workflow.wait_condition(lambda: self._looks, timeout=patience)
        except TimeoutError:
            return

    def _show(self, awaited: Awaited) -> None:
        """Let the workflow be found by its instant, where it was begun so."""
        if self._shown not in (None, awaited.at):
            workflow.upsert_search_attributes([DEADLINE.value_set(awaited.at)])
            self._shown = awaited.at

    def _go_on_anew_if_long(self) -> None:
        if workflow.info().get_current_history_length() >= EVENTS_A_RUN:
            workflow.continue_as_new(self._start)


def _tells_at(awaited: Awaited) -> datetime:
    """When the gate is told, if it has not noted by then what has come (UTC)."""
    if awaited.turn < _FEW:
        return awaited.at + awaited.turn * _TURN
    return awaited.at + _REST + awaited.turn * _TURN_OF_REST

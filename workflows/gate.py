"""The gate and the clock of one case, whatever its kind.

A run begins by reading the log and remembers only what the log answered. One
lock lets one command through at a time; each is an activity that decides in the
domain. Deadlines are timers; when one falls, noting it is a command like any
other. A run ends when nothing in its case waits, and the next command starts a
new one, which begins by reading the log again.
"""

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

from temporalio import workflow
from temporalio.exceptions import ActivityError, ApplicationError, FailureError

with workflow.unsafe.imports_passed_through():
    from domain.case import CaseRef
    from domain.position import OpenDeadline, Position, own_clock
    from domain.process import out_of_order
    from workflows.activities import DRAWN_UP, CaseActivities
    from workflows.apart import Apart
    from workflows.contracts import (
        BEGUN_NOW,
        FORM,
        SEEN_TO,
        TASK_QUEUE,
        Awaited,
        Outcome,
        Perform,
        Start,
    )
    from workflows.deadline import wait_until
    from workflows.found_by import Found, changes, found_by, told
    from workflows.knowing import may_know
    from workflows.noting import noting
    from workflows.reading import ATTEMPT, LONG_ATTEMPT, RETRY, SILENCE, read_position
    from workflows.refusals import as_error, refusal_in

#: An update is about eleven history events, and a run near 2,000 updates stops answering.
UPDATES_A_RUN = 150
#: What the clock notes and what other cases tell makes a history long too, without an update.
#: Handlers still at work when it is reached add to it; a history is to stay under 2,000 events.
EVENTS_A_RUN = 1_500
#: The type of the error that says: nothing was done, the next run will do it.
RUN_ENDS = "run-ends"

#: How long a repeat waits for the outcome of the first; a little less than a client of the
#: API waits, so that the client is told that its command is still in hand.
_ATTACHED = timedelta(seconds=8)
#: What a repeat is told whose first is still in hand: to come again.
IN_PROGRESS = "request-in-progress"
#: What a command is refused with that was given on another version of the case.
STALE = "stale-version"
#: A person's command is not carried out long after the person has gone away.
_PATIENCE = timedelta(minutes=2)
#: A fault of the program stays one however often it is tried; the person is told at once, and
#: the same key may come again once it is mended.
_RETRY_FOR_A_PERSON = replace(
    RETRY,
    non_retryable_error_types=["AttributeError", "KeyError", "LookupError", "TypeError"],
)


class CaseGate:
    """What the workflows of all kinds of case share."""

    def __init__(self, start: Start) -> None:
        self._case = start.case
        self._form: int = workflow.memo_value(FORM, 1)
        self._position: Position | None = None
        self._lock = asyncio.Lock()
        self._updates = 0
        self._grown = False
        at_start = workflow.info().typed_search_attributes
        self._found: Found = told(at_start) if self._form > 1 else {}
        self._in_hand: set[tuple[str, str, str]] = set()
        later = self._form > 2
        self._carrying_out = CaseActivities.carry_out if later else CaseActivities.perform
        seen_to: bool = self._form > 2 and workflow.memo_value(SEEN_TO, False)
        self._apart = Apart(start.case, seen_to=seen_to)
        self._told = False

    async def keep(self) -> None:
        """Guard the case until nothing in it waits."""
        while not self._may_rest():
            self._grown = self._has_grown()
            if self._position is None or self._apart.is_behind(self._position):
                async with self._lock:
                    position = await self._read_position()
                    self._apart.read(position)
                    self._position = own_clock(position)
            elif self._is_long():
                await self._go_on_anew(self._position)
            elif self._apart.is_to_be_seen_to(before=self._next_deadline()):
                await self._apart.see_to(self._position)
            else:
                self._show(self._position)
                await self._wait()

    async def _go_on_anew(self, position: Position) -> None:
        """Continue with a run of the newest form, which waits where only such workers ask."""
        if self._apart.unseen:
            await self._apart.see_to(position)
        await workflow.wait_condition(workflow.all_handlers_finished)
        memo = {**BEGUN_NOW, SEEN_TO: self._form > 2 and not self._apart.unseen}
        workflow.continue_as_new(Start(case=self._case), memo=memo, task_queue=TASK_QUEUE)

    @workflow.update
    async def perform(self, command: Perform) -> Outcome:
        """Let one command through; the domain decides, the log remembers."""
        self._updates += 1
        key = (command.by.organisation, command.by.actor, command.by.command_id)
        if key in self._in_hand and workflow.patched("attach-to-the-first"):
            await self._attach(key)
        mine = key not in self._in_hand
        self._in_hand.add(key)
        try:
            return await self._carry_out(command)
        finally:
            if mine:
                self._in_hand.discard(key)

    async def _attach(self, key: tuple[str, str, str]) -> None:
        """Let the first of this key go first: what it did is then found in the log.

        What it was refused is decided anew, since the ground may have gone meanwhile.
        """
        try:
            await workflow.wait_condition(lambda: key not in self._in_hand, timeout=_ATTACHED)
        except TimeoutError:
            raise as_error(IN_PROGRESS) from None

    async def _carry_out(self, command: Perform) -> Outcome:
        await workflow.wait_condition(lambda: self._position is not None)
        async with self._lock:
            try:
                outcome = await workflow.execute_activity_method(
                    self._carrying_out,
                    command,
                    start_to_close_timeout=LONG_ATTEMPT if command.action in DRAWN_UP else ATTEMPT,
                    heartbeat_timeout=SILENCE,
                    schedule_to_close_timeout=_PATIENCE,
                    retry_policy=_RETRY_FOR_A_PERSON,
                )
            except ActivityError as failure:
                if refusal_in(failure) is None:
                    # An attempt that was given up may have written: only the log knows.
                    self._position = None
                raise
            self._take(outcome)
        for case in outcome.touched:
            await self._wake(case)
        return outcome.without_apart()

    @workflow.signal
    async def look_again(self) -> None:
        """Read the log once more: another case's command has changed this one."""
        async with self._lock:
            self._position = None

    @workflow.signal
    def has_come(self, awaited: Awaited) -> None:
        """A deadline's own clock says that its instant has come."""
        # An older run notes it by a timer of its own, whoever else waits for it.
        if self._form > 2:
            self._apart.hear(awaited)
            self._told = True

    @perform.validator
    def validate_perform(self, command: Perform) -> None:
        """Turn away what comes out of order, by the position alone; nothing is recorded of it."""
        if command.case != self._case:
            raise as_error("other-case")
        if self._is_long():
            # Under steady load the handlers would never all be finished, nor the run end.
            raise ApplicationError(RUN_ENDS, type=RUN_ENDS, non_retryable=True)
        if self._position is None or not may_know(command):
            return
        if command.item is not None and not self._position.whole:
            return
        if code := out_of_order(command.action, self._position, command.item):
            raise as_error(code)

    async def _wake(self, case: CaseRef) -> None:
        """Tell the workflow of another case, if it runs, that its case has changed."""
        with suppress(FailureError):
            await workflow.get_external_workflow_handle(str(case)).signal(CaseGate.look_again)

    def _may_rest(self) -> bool:
        """Nothing has happened in the case, or nothing in it waits; and no one is at the gate."""
        if self._position is None or self._apart.unseen or not workflow.all_handlers_finished():
            return False
        return self._position.finished or self._position.version == 0

    def _has_grown(self) -> bool:
        """Whether the history is long; asked only where a marker may be written."""
        grown = workflow.info().get_current_history_length() >= EVENTS_A_RUN
        return grown and workflow.patched("short-history")

    def _is_long(self) -> bool:
        if self._grown or self._updates >= UPDATES_A_RUN:
            return True
        return workflow.info().is_continue_as_new_suggested()

    def _next_deadline(self) -> OpenDeadline | None:
        """The next of the case's own, or what has come of those with clocks of their own."""
        if self._position is None:
            return None
        waiting = (*self._position.deadlines[:1], *self._apart.come())
        return min(waiting, key=lambda due: (due.at, due.deadline_id), default=None)

    def _show(self, position: Position) -> None:
        """Let the workflow be found by where its case stands."""
        if not position.step:
            return
        if self._form == 1 and not workflow.patched("found-by"):
            return
        found = found_by(self._case, position)
        if changed := changes(self._found, found):
            workflow.upsert_search_attributes(changed)
        self._found = found

    async def _wait(self) -> None:
        due, seen, self._told = self._next_deadline(), self._position, False
        has_come = await wait_until(
            due.at if due else None,
            lambda: self._position is not seen or self._told or self._may_rest() or self._is_long(),
        )
        if has_come and due is not None:
            await self._note(due)

    async def _note(self, due: OpenDeadline) -> None:
        """Record that the deadline has passed, unless what held the lock did away with it."""
        async with self._lock:
            if self._position is None or due != self._next_deadline():
                return
            try:
                outcome = await workflow.execute_activity_method(
                    self._carrying_out,
                    noting(self._case, due, self._position.version, workflow.now()),
                    start_to_close_timeout=ATTEMPT,
                    heartbeat_timeout=SILENCE,
                    retry_policy=RETRY,
                )
            except ActivityError as failure:
                refusal = refusal_in(failure)
                if refusal is None or refusal.code != STALE:
                    raise
                # The case moved on past this gate: what is due now the log knows.
                self._position = None
                return
            self._take(outcome)

    async def _read_position(self) -> Position:
        return await read_position(self._case, self._form)

    def _take(self, outcome: Outcome) -> None:
        """Go on from what a command did; where nobody knows what, read the log again."""
        self._position = outcome.position
        if outcome.apart is None:
            self._position = None
        else:
            self._apart.moved(outcome.apart)

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
    from domain.case import CaseKind, CaseRef, scheme_and_county
    from domain.event import ActorKind, Circumstances
    from domain.position import OpenDeadline, Position
    from domain.process import DUTIES, out_of_order
    from domain.role import COUNTY_ROLES, Role
    from workflows.activities import DRAWN_UP, CaseActivities
    from workflows.contracts import BEGUN_NOW, FORM, TASK_QUEUE, Outcome, Perform, Start
    from workflows.deadline import wait_until
    from workflows.found_by import Found, changes, found_by, told
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

    async def keep(self) -> None:
        """Guard the case until nothing in it waits."""
        while not self._may_rest():
            self._grown = self._has_grown()
            if self._position is None:
                async with self._lock:
                    self._position = await self._read_position()
            elif self._is_long():
                await workflow.wait_condition(workflow.all_handlers_finished)
                # The next run is of the newest form, and waits where only such workers ask.
                workflow.continue_as_new(
                    Start(case=self._case), memo=BEGUN_NOW, task_queue=TASK_QUEUE
                )
            else:
                self._show(self._position)
                await self._wait()

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
                    CaseActivities.perform,
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
            self._position = outcome.position
        for case in outcome.touched:
            await self._wake(case)
        return outcome

    @workflow.signal
    async def look_again(self) -> None:
        """Read the log once more: another case's command has changed this one."""
        async with self._lock:
            self._position = None

    @perform.validator
    def validate_perform(self, command: Perform) -> None:
        """Turn away what comes out of order, by the position alone; nothing is recorded of it."""
        if command.case != self._case:
            raise as_error("other-case")
        if self._is_long():
            # Under steady load the handlers would never all be finished, nor the run end.
            raise ApplicationError(RUN_ENDS, type=RUN_ENDS, non_retryable=True)
        if self._position is None or not self._may_know(command):
            return
        if command.item is not None and not self._position.whole:
            return
        if code := out_of_order(command.action, self._position, command.item):
            raise as_error(code)

    def _may_know(self, command: Perform) -> bool:
        """Whether the giver has this duty here; to others the domain says how little they may know.

        A need's key does not name its county, so there the domain tells county roles too.
        """
        by, duty = command.by, DUTIES.get(command.action)
        if duty is None or by.role not in duty.who:
            return False
        if by.role not in COUNTY_ROLES:
            return True
        is_round = self._case.kind is CaseKind.ROUND
        return is_round and scheme_and_county(self._case.key)[1] == by.county

    async def _wake(self, case: CaseRef) -> None:
        """Tell the workflow of another case, if it runs, that its case has changed."""
        with suppress(FailureError):
            await workflow.get_external_workflow_handle(str(case)).signal(CaseGate.look_again)

    def _may_rest(self) -> bool:
        """Nothing has happened in the case, or nothing in it waits; and no one is at the gate."""
        if self._position is None or not workflow.all_handlers_finished():
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
        waiting = self._position.deadlines if self._position else ()
        return waiting[0] if waiting else None

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
        due, seen = self._next_deadline(), self._position
        has_come = await wait_until(
            due.at if due else None,
            lambda: self._position is not seen or self._may_rest() or self._is_long(),
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
                    CaseActivities.perform,
                    self._noting(due, self._position.version),
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
            self._position = outcome.position

    def _noting(self, due: OpenDeadline, version: int) -> Perform:
        # A deadline once met may wait again later, so the key names the state that it fell in.
        key = f"{self._case}:deadline:{due.deadline_id}:{version}"
        now = workflow.now()
        return Perform(
            action="note-deadline",
            case=self._case,
            by=Circumstances(
                command_id=key,
                received_at=now,
                effective_at=due.at,
                actor="clock",
                role=Role.SYSTEM,
                organisation="dekomp",
                kind=ActorKind.SYSTEM,
            ),
            body={
                "of": self._case.model_dump(mode="json"),
                "deadline_id": due.deadline_id,
            },
            expected_version=version,
            fingerprint=key,
        )

    async def _read_position(self) -> Position:
        return await read_position(self._case, within=self._form > 1)

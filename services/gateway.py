"""From a request to its case: one update of the case's workflow, and an honest answer.

A call that timed out is unknown, not failed. Before a refusal is reported the
log is asked for the key, since an earlier try of the same command may have won.
"""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from temporalio.client import (
    Client,
    WithStartWorkflowOperation,
    WorkflowUpdateFailedError,
    WorkflowUpdateRPCTimeoutOrCancelledError,
)
from temporalio.common import WorkflowIDConflictPolicy, WorkflowIDReusePolicy
from temporalio.contrib.pydantic import pydantic_data_converter
from temporalio.exceptions import ApplicationError

from domain.event import Refusal
from services.config import Settings
from services.event_log.answers import find_answer
from services.event_log.reading import ReadLog
from workflows.contracts import BEGUN_NOW, TASK_QUEUE, Answer, Outcome, Perform, Start
from workflows.gate import RUN_ENDS, CaseGate
from workflows.refusals import refusal_in
from workflows.registry import WORKFLOWS

#: Seconds that a person waits for an answer before being told that the outcome is unknown.
PATIENCE: Final = 10.0
#: Seconds until the next run of a workflow is asked.
_PAUSE: Final = 0.05
#: How long a step of a workflow may take; the next worker gets it when one was killed in it.
_STEP: Final = timedelta(seconds=5)
#: What a run says that ends in good order, and what the server says of one that was terminated.
_RUN_ENDED: Final = frozenset({RUN_ENDS, "AcceptedUpdateCompletedWorkflow"})


class OutcomeNotKnown(Exception):
    """No answer in time: the command may still be carried out; the same key tells."""


class OutOfReach(Exception):
    """The process engine has never been reached, so nothing was sent."""


class TemporalAway(Exception):
    """The configured Temporal server cannot be reached; the message is a sentence."""


StoredAnswer = Callable[[Perform], Answer | None]


class Gateway:
    """Sends commands to their cases' workflows and asks the log for what was answered."""

    def __init__(self, client: Client, stored_answer: StoredAnswer) -> None:
        self._client = client
        self._stored_answer = stored_answer

    async def perform(self, command: Perform) -> Answer:
        """Carry a command out once, whatever happens on the way.

        Raises `Refusal` when the rules do not allow it, `OutcomeNotKnown` when no
        answer came in time, `OutOfReach` or Temporal's `RPCError` when it cannot be reached.
        """
        try:
            async with asyncio.timeout(PATIENCE):
                while (answer := await self._carry_out(command)) is None:
                    await asyncio.sleep(_PAUSE)
                return answer
        except (TimeoutError, WorkflowUpdateRPCTimeoutOrCancelledError):
            raise OutcomeNotKnown(command.action) from None

    async def _carry_out(self, command: Perform) -> Answer | None:
        """The answer, or None when the workflow's run ended first and the next must be asked."""
        try:
            return (await self._update(command)).answer
        except WorkflowUpdateFailedError as failure:
            if _run_ended(failure):
                return None
            refusal = refusal_in(failure)
            if refusal is None:
                raise OutcomeNotKnown(command.action) from failure
        if stored := await self._stored(command):
            return stored
        raise refusal

    async def _update(self, command: Perform) -> Outcome:
        start: WithStartWorkflowOperation[CaseGate, None] = WithStartWorkflowOperation(
            WORKFLOWS[command.case.kind].__name__,
            Start(case=command.case),
            id=str(command.case),
            task_queue=TASK_QUEUE,
            task_timeout=_STEP,
            memo=BEGUN_NOW,
            id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
            id_reuse_policy=WorkflowIDReusePolicy.ALLOW_DUPLICATE,
        )
        # No update id of ours: one run would answer every repeat with what it answered first,
        # be it a refusal whose ground has gone or a failure. The log knows repeats.
        try:
            return await self._client.execute_update_with_start_workflow(
                CaseGate.perform, command, start_workflow_operation=start
            )
        except BaseException as fault:
            _take_note(start)
            if isinstance(fault, RuntimeError):
                # What the SDK says of a lazy client whose first connection fails.
                raise OutOfReach from fault
            raise

    async def _stored(self, command: Perform) -> Answer | None:
        """What this very command was answered before, if it was."""
        return await asyncio.to_thread(self._stored_answer, command)


def _take_note(start: WithStartWorkflowOperation[CaseGate, None]) -> None:
    """Ask for the start's own outcome, which failed with the update and says nothing more.

    The library keeps the failure there too; unasked for, each one stands in the log as an error
    of the program when it is cleared away.
    """
    asking = asyncio.ensure_future(start.workflow_handle())
    asking.add_done_callback(lambda asked: asked.cancelled() or asked.exception())
    # A start that succeeded before the update failed has its outcome; another is not waited for.
    asyncio.get_running_loop().call_soon(asking.cancel)


def _run_ended(failure: WorkflowUpdateFailedError) -> bool:
    """Whether the run ended before the command was through: the next run can be asked."""
    cause = failure.cause
    return isinstance(cause, ApplicationError) and cause.type in _RUN_ENDED


def stored_answers(log: ReadLog) -> StoredAnswer:
    """How to ask the log what a command was answered.

    The function raises `Refusal("idempotency-key-reused")` when the key stands
    for another request.
    """

    def look_up(command: Perform) -> Answer | None:
        by = command.by
        found = find_answer(log, by.organisation, by.actor, by.command_id)
        if found is None:
            return None
        answered, stored = found
        if answered.fingerprint != command.fingerprint:
            raise Refusal("idempotency-key-reused")
        return stored

    return look_up


async def connect_temporal(settings: Settings, *, lazy: bool = False) -> Client:
    """A client of the configured Temporal server; a lazy one connects when first used.

    Raises `TemporalAway` when it cannot be reached, in words for people: the library's own
    are those of the program that it is written in.
    """
    try:
        return await Client.connect(
            settings.temporal_address,
            namespace=settings.temporal_namespace,
            data_converter=pydantic_data_converter,
            lazy=lazy,
        )
    except RuntimeError as fault:
        raise TemporalAway(f"Temporal does not answer at {settings.temporal_address}.") from fault

"""The workflows of deadlines that have clocks of their own: started, told, and their gate told."""

import asyncio
from typing import Final

from temporalio.client import Client
from temporalio.common import WorkflowIDConflictPolicy, WorkflowIDReusePolicy
from temporalio.service import RPCError, RPCStatusCode

from domain.case import CaseRef
from domain.position import ApartMoved, OpenDeadline, Position
from workflows.awaited import AwaitedDeadline
from workflows.contracts import BEGUN_NOW, TASK_QUEUE, Awaits, Come, SeeTo, Start
from workflows.found_by import awaited_at_start
from workflows.registry import AWAITED, WORKFLOWS

#: Workflows seen to at a time; the server has people's commands to see to as well.
_AT_A_TIME: Final = 8


class TemporalClocks:
    """Sees to them on a Temporal server.

    `findable` says that the namespace knows what workflows are found by.
    """

    def __init__(self, client: Client, *, findable: bool) -> None:
        self._client = client
        self._findable = findable

    async def see_to(self, wish: SeeTo) -> None:
        """Start the workflows of deadlines that wait, or have them look again."""
        gate = asyncio.Semaphore(_AT_A_TIME)

        async def one(deadline: OpenDeadline) -> None:
            async with gate:
                await self._start(wish, deadline, looks=True)

        async def ended(deadline_id: str) -> None:
            async with gate:
                await self._look(Awaits(case=wish.case, deadline_id=deadline_id))

        moved = wish.moved
        await asyncio.gather(*map(one, moved.waits), *map(ended, moved.gone))

    async def start(self, case: CaseRef, stands: Position, deadline: OpenDeadline) -> None:
        """Start the workflow of a deadline that has one, unless it runs."""
        wish = SeeTo(case=case, county=stands.county, rule_set=stands.rule_set, moved=ApartMoved())
        await self._start(wish, deadline)

    async def _start(self, wish: SeeTo, deadline: OpenDeadline, *, looks: bool = False) -> None:
        if deadline.apart is None:
            return
        awaits = Awaits(case=wish.case, deadline_id=deadline.deadline_id)
        await self._client.start_workflow(
            AWAITED[deadline.apart].__name__,
            awaits,
            id=str(awaits),
            task_queue=TASK_QUEUE,
            memo=BEGUN_NOW,
            search_attributes=awaited_at_start(wish, deadline) if self._findable else None,
            start_signal="look_again" if looks else None,
            request_eager_start=not looks,
            id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
            id_reuse_policy=WorkflowIDReusePolicy.ALLOW_DUPLICATE,
        )

    async def tell(self, come: Come) -> None:
        """Tell a case's gate that a deadline has come; starts the gate if it does not run."""
        await self._client.start_workflow(
            WORKFLOWS[come.case.kind].__name__,
            Start(case=come.case),
            id=str(come.case),
            task_queue=TASK_QUEUE,
            memo=BEGUN_NOW,
            start_signal="has_come",
            start_signal_args=[come.awaited],
            id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
            id_reuse_policy=WorkflowIDReusePolicy.ALLOW_DUPLICATE,
        )

    async def _look(self, awaits: Awaits) -> None:
        """Have a workflow look again; one that has ended has nothing to look for."""
        handle = self._client.get_workflow_handle(str(awaits))
        try:
            await handle.signal(AwaitedDeadline.look_again)
        except RPCError as fault:
            if fault.status is not RPCStatusCode.NOT_FOUND:
                raise

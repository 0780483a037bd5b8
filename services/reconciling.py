"""Starts the workflow of every case that waits for a deadline and has none, and of every
deadline that has a clock of its own.

A case without a deadline to come needs no clock: its workflow starts with the next
command. So a lost database of Temporal loses no deadline, and an import of thousands of
needs starts nothing that would only sit there.
"""

import asyncio
from collections.abc import Iterable, Iterator
from typing import Final

import structlog
from sqlalchemy import Engine
from temporalio.client import Client
from temporalio.common import WorkflowIDConflictPolicy, WorkflowIDReusePolicy
from temporalio.exceptions import ApplicationError, ApplicationErrorCategory

from domain.case import CaseRef
from domain.position import OpenDeadline, Position
from projections.open_cases import OpenCase, open_cases
from projections.reading import NotReady
from services.clocks import TemporalClocks
from workflows.contracts import BEGUN_NOW, TASK_QUEUE, Awaits, Start
from workflows.found_by import at_start
from workflows.reconciliation import Reconciled
from workflows.registry import OF_CASES, WORKFLOWS

#: Workflows started at a time; the server has people's commands to see to as well.
_AT_A_TIME: Final = 8
#: Workflows named in a report; the rest is only counted by whoever looks.
_NAMED: Final = 200

_log = structlog.stdlib.get_logger("dekomp.reconciling")


async def reconcile(client: Client, engine: Engine, *, findable: bool = False) -> Reconciled:
    """Compare once, start what is missing, and say what was found.

    `findable` says that the namespace knows what workflows are found by.
    Raises an error that is tried again, and that nobody need read, while a read model is being
    built, and what the database or Temporal raise when they are out of reach.
    """
    try:
        found = await asyncio.to_thread(lambda: list(open_cases(engine)))
    except NotReady as waiting:
        raise ApplicationError(str(waiting), category=ApplicationErrorCategory.BENIGN) from waiting
    return await start_missing(client, found, findable=findable)


async def start_missing(
    client: Client, found: Iterable[OpenCase], *, findable: bool = False
) -> Reconciled:
    """Start the workflow of each case that waits and has none."""
    known = {str(case.ref): case for case in found}
    apart = dict(_apart(known.values()))
    running = await running_workflows(client)
    missing = [case for key, case in known.items() if case.waits and key not in running]
    missing_apart = {key: one for key, one in apart.items() if key not in running}
    clocks = TemporalClocks(client, findable=findable)
    gate = asyncio.Semaphore(_AT_A_TIME)

    async def start(case: OpenCase) -> None:
        async with gate:
            await start_case(client, case.ref, case.stands if findable else None)

    async def start_apart(case: OpenCase, deadline: OpenDeadline) -> None:
        async with gate:
            await clocks.start(case.ref, case.stands, deadline)

    await asyncio.gather(*(start(case) for case in missing))
    await asyncio.gather(*(start_apart(*one) for one in missing_apart.values()))
    started = {str(case.ref) for case in missing} | missing_apart.keys()
    surplus = sorted(running - known.keys() - apart.keys())
    report = Reconciled(
        open=len(known),
        waiting=sum(case.waits for case in known.values()),
        running=len(running),
        apart=len(apart),
        started=tuple(sorted(started)[:_NAMED]),
        surplus=tuple(surplus[:_NAMED]),
    )
    if started or surplus:
        _log.warning("reconciled", started=len(started), surplus=len(surplus), open=len(known))
    return report


def _apart(cases: Iterable[OpenCase]) -> Iterator[tuple[str, tuple[OpenCase, OpenDeadline]]]:
    """The deadlines that have a workflow of their own, by its id."""
    for case in cases:
        for deadline in case.stands.deadlines:
            if deadline.apart is not None:
                awaits = Awaits(case=case.ref, deadline_id=deadline.deadline_id)
                yield str(awaits), (case, deadline)


async def running_workflows(client: Client) -> set[str]:
    """The ids of the workflows of cases and of deadlines apart, as Temporal's index has them."""
    kinds = ", ".join(f'"{kind.__name__}"' for kind in OF_CASES)
    query = f'ExecutionStatus = "Running" AND WorkflowType IN ({kinds})'
    return {found.id async for found in client.list_workflows(query)}


async def start_case(client: Client, case: CaseRef, stands: Position | None = None) -> None:
    """Start the workflow of a case, unless it runs: the index may lag behind.

    Where it `stands` says what the workflow is found by from its start on, and nothing else: the
    log is read by the run itself. Leave it out for a namespace that does not know such attributes.
    """
    await client.start_workflow(
        WORKFLOWS[case.kind].__name__,
        Start(case=case),
        id=str(case),
        task_queue=TASK_QUEUE,
        memo=BEGUN_NOW,
        search_attributes=at_start(case, stands) if stands else None,
        # A worker beside it, as there is in the process that reconciles, gets the first step with
        # the server's answer; should that be lost, the server gives it out again.
        request_eager_start=True,
        id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
        id_reuse_policy=WorkflowIDReusePolicy.ALLOW_DUPLICATE,
    )

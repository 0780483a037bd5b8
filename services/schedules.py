"""What runs by the clock alone: Temporal schedules, made anew wherever they are missing."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Final

import structlog
from temporalio.client import (
    Client,
    Schedule,
    ScheduleAction,
    ScheduleActionStartWorkflow,
    ScheduleAlreadyRunningError,
    ScheduleIntervalSpec,
    ScheduleOverlapPolicy,
    SchedulePolicy,
    ScheduleSpec,
    ScheduleUpdate,
    ScheduleUpdateInput,
)
from temporalio.service import RPCError

from workflows.claims_reconciliation import ClaimsReconciliation
from workflows.contracts import TASK_QUEUE
from workflows.reconciliation import Reconciliation

RECONCILIATION: Final = "reconciliation"
CLAIMS: Final = "claims-reconciliation"
#: What runs, and how often: open cases against running workflows, claims against payments.
SCHEDULES: Final[Mapping[str, tuple[type[Reconciliation | ClaimsReconciliation], timedelta]]] = {
    RECONCILIATION: (Reconciliation, timedelta(hours=1)),
    CLAIMS: (ClaimsReconciliation, timedelta(days=1)),
}
#: Seconds between two looks whether the schedule is there: Temporal's database may be lost
#: while the worker runs.
_LOOK: Final = 60.0

_log = structlog.stdlib.get_logger("dekomp.schedules")


async def ensure_schedule(client: Client, name: str = RECONCILIATION) -> bool:
    """Make the schedule of this name where there is none, and let it run at once.

    Says whether it was made now; one that is there is left as it is, paused or not, but that its
    runs wait where the newest workers ask: a queue that nobody asks at any more would hold the
    next run for ever, and every later one would be skipped for it.
    """
    workflow, every = SCHEDULES[name]
    schedule = Schedule(
        action=ScheduleActionStartWorkflow(workflow.run, id=name, task_queue=TASK_QUEUE),
        spec=ScheduleSpec(intervals=[ScheduleIntervalSpec(every=every)]),
        policy=SchedulePolicy(overlap=ScheduleOverlapPolicy.SKIP, catchup_window=every),
    )
    try:
        await client.create_schedule(name, schedule, trigger_immediately=True)
    except ScheduleAlreadyRunningError:
        await _move(client, name, schedule.action)
        return False
    return True


async def _move(client: Client, name: str, action: ScheduleAction) -> None:
    def moved(found: ScheduleUpdateInput) -> ScheduleUpdate | None:
        there = found.description.schedule
        if isinstance(there.action, ScheduleActionStartWorkflow) and (
            there.action.task_queue == TASK_QUEUE
        ):
            return None
        return ScheduleUpdate(schedule=replace(there, action=action))

    await client.get_schedule_handle(name).update(moved)


async def keep_schedules(client: Client) -> None:
    """See to it for ever that the schedules are there."""
    while True:
        for name in SCHEDULES:
            try:
                if await ensure_schedule(client, name):
                    _log.info("schedule made", schedule=name)
            except RPCError as fault:
                _log.warning("no schedule could be made", schedule=name, fault=fault.message)
        await asyncio.sleep(_LOOK)

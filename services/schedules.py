"""What runs by the clock alone: Temporal schedules, made anew wherever they are missing."""

import asyncio
from datetime import timedelta
from typing import Final

import structlog
from temporalio.client import (
    Client,
    Schedule,
    ScheduleActionStartWorkflow,
    ScheduleAlreadyRunningError,
    ScheduleIntervalSpec,
    ScheduleOverlapPolicy,
    SchedulePolicy,
    ScheduleSpec,
)
from temporalio.service import RPCError

from workflows.reconciliation import Reconciliation
from workflows.registry import TASK_QUEUE

RECONCILIATION: Final = "reconciliation"
#: How often open cases are compared with running workflows.
_EVERY: Final = timedelta(hours=1)
#: Seconds between two looks whether the schedule is there: Temporal's database may be lost
#: while the worker runs.
_LOOK: Final = 60.0

_log = structlog.stdlib.get_logger("dekomp.schedules")


async def ensure_schedule(client: Client) -> bool:
    """Make the schedule of the reconciliation where there is none, and let it run at once.

    Says whether it was made now; one that is there is left as it is, paused or not.
    """
    schedule = Schedule(
        action=ScheduleActionStartWorkflow(
            Reconciliation.run, id=RECONCILIATION, task_queue=TASK_QUEUE
        ),
        spec=ScheduleSpec(intervals=[ScheduleIntervalSpec(every=_EVERY)]),
        policy=SchedulePolicy(overlap=ScheduleOverlapPolicy.SKIP, catchup_window=_EVERY),
    )
    try:
        await client.create_schedule(RECONCILIATION, schedule, trigger_immediately=True)
    except ScheduleAlreadyRunningError:
        return False
    return True


async def keep_schedule(client: Client) -> None:
    """See to it for ever that the schedule is there."""
    while True:
        try:
            if await ensure_schedule(client):
                _log.info("schedule made", schedule=RECONCILIATION)
        except RPCError as fault:
            _log.warning("no schedule could be made", fault=fault.message)
        await asyncio.sleep(_LOOK)

"""Whether anybody asks Temporal for our work: the one sign that a worker lives somewhere."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Final

from temporalio.api.enums.v1 import TaskQueueType
from temporalio.api.taskqueue.v1 import TaskQueue
from temporalio.api.workflowservice.v1 import DescribeTaskQueueRequest
from temporalio.client import Client

from workflows.contracts import TASK_QUEUE

#: A worker asks anew at least once a minute, and Temporal remembers the last time; so a worker
#: that was killed is missed this long after it asked last.
SILENT: Final = timedelta(seconds=75)
_KINDS: Final = (TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW, TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY)


async def worker_seen(client: Client, now: datetime | None = None) -> timedelta | None:
    """How long ago a worker last asked for steps and for activities; None when nobody has lately.

    `now` is UTC. Raises Temporal's `RPCError`, and `RuntimeError` when it cannot be reached.
    """
    asked = await asyncio.gather(*(_last_asked(client, kind) for kind in _KINDS))
    latest = [at for at in asked if at is not None]
    if len(latest) < len(_KINDS):
        return None
    ago = max((now or datetime.now(UTC)) - min(latest), timedelta())
    return ago if ago <= SILENT else None


async def _last_asked(client: Client, kind: TaskQueueType.ValueType) -> datetime | None:
    described = await client.workflow_service.describe_task_queue(
        DescribeTaskQueueRequest(
            namespace=client.namespace,
            task_queue=TaskQueue(name=TASK_QUEUE),
            task_queue_type=kind,
        )
    )
    asked = [poller.last_access_time.ToDatetime(UTC) for poller in described.pollers]
    return max(asked, default=None)

"""A schedule that an older version made goes on where the newest workers ask."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from temporalio.client import (
    Client,
    Schedule,
    ScheduleActionStartWorkflow,
    ScheduleHandle,
    ScheduleIntervalSpec,
    ScheduleSpec,
    ScheduleState,
)

from services.config import Settings
from services.gateway import connect_temporal
from services.schedules import RECONCILIATION, ensure_schedule
from services.stack import temporal as embedded_temporal
from services.stack.child import end, launch
from services.stack.waiting import until
from tests.workflows.house import SECONDS
from workflows.contracts import QUEUES, TASK_QUEUE
from workflows.reconciliation import Reconciliation


async def made_before(client: Client, *, paused: bool, every: timedelta) -> ScheduleHandle:
    """The schedule of reconciliation as a version before forms made it, and as it was set since."""
    return await client.create_schedule(
        RECONCILIATION,
        Schedule(
            action=ScheduleActionStartWorkflow(
                Reconciliation.run, id=RECONCILIATION, task_queue=QUEUES[1]
            ),
            spec=ScheduleSpec(intervals=[ScheduleIntervalSpec(every=every)]),
            state=ScheduleState(paused=paused, note="Sett på vent"),
        ),
    )


async def moved(handle: ScheduleHandle) -> None:
    """Wait until the runs of the schedule wait where the newest workers ask."""

    async def there() -> bool:
        action = (await handle.describe()).schedule.action
        assert isinstance(action, ScheduleActionStartWorkflow)
        return action.task_queue == TASK_QUEUE

    await until(there, within=SECONDS, what="the queue of the schedule")


@pytest_asyncio.fixture(loop_scope="session")
async def client(data_dir: Path) -> AsyncIterator[Client]:
    """A client of a Temporal server of the test's own, which no worker has been at."""
    server = embedded_temporal.prepare(data_dir)
    child = launch(server.program(), server.database.with_suffix(".log"))
    try:
        await server.ready()
        yield await connect_temporal(Settings(temporal_address=server.address))
    finally:
        end(child, server.program())


@pytest.mark.parametrize("paused", [True, False])
async def test_a_schedule_of_an_older_version_moves_and_stays_as_it_was_set(
    client: Client, paused: bool
) -> None:
    handle = await made_before(client, paused=paused, every=timedelta(hours=7))
    try:
        assert await ensure_schedule(client) is False
        await moved(handle)
        schedule = (await handle.describe()).schedule
        assert (schedule.state.paused, schedule.state.note) == (paused, "Sett på vent")
        assert [each.every for each in schedule.spec.intervals] == [timedelta(hours=7)]
    finally:
        await handle.delete()


async def test_a_schedule_that_is_where_it_should_be_is_not_written_anew(client: Client) -> None:
    assert await ensure_schedule(client) is True
    handle = client.get_schedule_handle(RECONCILIATION)
    try:
        before = (await handle.describe()).info.last_updated_at
        assert await ensure_schedule(client) is False
        assert (await handle.describe()).info.last_updated_at == before
    finally:
        await handle.delete()

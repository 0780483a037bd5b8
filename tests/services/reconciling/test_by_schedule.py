"""The schedules reconcile by themselves, cases with workflows and claims with rounds."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine
from temporalio.client import Client, ScheduleActionExecutionStartWorkflow

from services.event_log.log import EventLog
from services.schedules import CLAIMS, RECONCILIATION, ensure_schedule
from services.stack.temporal import EmbeddedTemporal
from services.stack.waiting import until
from tests.services.reconciling.stand import (
    PATIENCE,
    ROUNDS,
    case,
    caught_up,
    deadline,
    house,
    opened,
    running,
    settled,
)
from workflows.claims_reconciliation import ClaimsReconciled
from workflows.reconciliation import Reconciled


async def ran_at_once(client: Client) -> ClaimsReconciled:
    """What the reconciliation of claims found that its schedule began with."""
    schedule = client.get_schedule_handle(CLAIMS)

    async def begun() -> bool:
        return bool((await schedule.describe()).info.recent_actions)

    await until(begun, within=PATIENCE, what="the reconciliation of claims")
    action = (await schedule.describe()).info.recent_actions[0].action
    assert isinstance(action, ScheduleActionExecutionStartWorkflow)
    handle = client.get_workflow_handle(action.workflow_id, result_type=ClaimsReconciled)
    found = await handle.result()
    assert isinstance(found, ClaimsReconciled)
    return found


async def test_the_schedule_reconciles_by_itself_and_is_made_once(
    server: EmbeddedTemporal, log: EventLog, engine: Engine
) -> None:
    county, year = ROUNDS[0]
    with running(server):
        async with house(server, log, engine) as opened_house:
            opened_house.done(opened(county, year))
            far = datetime.now(UTC) + timedelta(days=300)
            opened_house.done(deadline(county, year, far))
            await caught_up(log, engine)
            assert await ensure_schedule(opened_house.client) is True
            assert await ensure_schedule(opened_house.client) is False
            await settled(opened_house.client, 1)
            described = await opened_house.client.get_schedule_handle(RECONCILIATION).describe()
            (action, *_) = described.info.recent_actions
            ran = action.action
            assert isinstance(ran, ScheduleActionExecutionStartWorkflow)
            handle = opened_house.client.get_workflow_handle(
                ran.workflow_id, result_type=Reconciled
            )
            assert (await handle.result()).started == (str(case(county, year)),)
            assert await ensure_schedule(opened_house.client, CLAIMS) is True
            assert await ensure_schedule(opened_house.client, CLAIMS) is False
            found = await ran_at_once(opened_house.client)
            assert (found.claims, found.open_items) == (0, ())
            assert found.log_position == log.head()

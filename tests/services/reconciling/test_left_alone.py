"""The reconciliation starts nothing for what the log does not know, nor while it cannot be read."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine
from temporalio.exceptions import ApplicationError, ApplicationErrorCategory

from services.config import Settings
from services.event_log.log import EventLog
from services.gateway import connect_temporal
from services.reconciling import reconcile, running_workflows, start_missing
from services.stack.temporal import EmbeddedTemporal
from tests.services.reconciling.stand import ROUNDS, case, deadline, house, opened, running, settled


async def test_a_workflow_that_the_log_knows_nothing_of_is_reported_and_left(
    server: EmbeddedTemporal, log: EventLog, engine: Engine
) -> None:
    county, year = ROUNDS[0]
    with running(server):
        async with house(server, log, engine) as opened_house:
            opened_house.done(opened(county, year))
            far = datetime.now(UTC) + timedelta(days=300)
            await opened_house.send(deadline(county, year, far))
            await settled(opened_house.client, 1)

            found = await start_missing(opened_house.client, ())

            assert found.surplus == (str(case(county, year)),)
            assert await running_workflows(opened_house.client) == {str(case(county, year))}


async def test_while_read_models_are_built_it_comes_again_and_starts_nothing(
    server: EmbeddedTemporal, database: Settings, engine: Engine
) -> None:
    with running(server):
        await server.ready()
        client = await connect_temporal(Settings(temporal_address=server.address))
        with pytest.raises(ApplicationError) as caught:
            await reconcile(client, engine)

        assert caught.value.category is ApplicationErrorCategory.BENIGN
        assert not caught.value.non_retryable
        assert await running_workflows(client) == set()

"""A process that is killed at the worst moment leaves one effect, and the next one goes on."""

import asyncio
from uuid import uuid4

import psycopg
import pytest

from services.gateway import connect_temporal
from services.stack.waiting import until
from tests.faults.machine import SECONDS, Machine
from tests.faults.showing import one_pledge_shows
from tests.journeys.county import County

pytestmark = pytest.mark.stack

WAITS_TO_WRITE = """
SELECT count(*) FROM pg_locks
WHERE NOT granted AND relation = 'events.dekomp_events'::regclass
"""


async def test_a_worker_killed_between_save_and_answer_leaves_one_effect(
    machine: Machine, county: County
) -> None:
    path, key = f"{county.round}/own-contribution", uuid4().hex
    with (
        psycopg.connect(machine.settings.database_url) as holding,
        psycopg.connect(machine.settings.database_url, autocommit=True) as watching,
    ):
        before = events(watching)
        holding.execute("LOCK TABLE events.dekomp_events IN EXCLUSIVE MODE")
        sending = asyncio.create_task(county.officer.post(path, county.pledge, key=key))

        async def waits_to_write() -> bool:
            found = watching.execute(WAITS_TO_WRITE).fetchone()
            return found is not None and found[0] > 0

        async def has_written() -> bool:
            return events(watching) > before

        await until(waits_to_write, within=SECONDS, what="the worker")
        await gives_a_sign_of_life(machine, county)
        # Nobody is there to hear that it has written.
        machine.freeze("temporal")
        holding.rollback()
        await until(has_written, within=SECONDS, what="the event")
        machine.kill("worker")
    machine.thaw("temporal")
    machine.start("worker")

    told = await sending
    assert told.status_code in (200, 503), told.text
    done = await county.officer.do(path, county.pledge, key=key)
    assert (done["version"], done["replayed"]) == (3, True)
    await one_pledge_shows(county)


async def test_commands_wait_for_a_worker_and_reads_for_a_projector(
    machine: Machine, county: County
) -> None:
    path, key = f"{county.round}/own-contribution", uuid4().hex
    machine.kill("worker")
    machine.kill("projector")
    sending = asyncio.create_task(county.officer.post(path, county.pledge, key=key))
    machine.start("worker")
    told = await sending
    assert told.status_code in (200, 503), told.text
    await county.officer.do(path, county.pledge, key=key)
    assert (await county.officer.get(county.round)).json()["code"] == "projection-behind"
    machine.start("projector")

    await one_pledge_shows(county)


async def gives_a_sign_of_life(machine: Machine, county: County) -> None:
    """Wait until Temporal has heard that the worker still has the round's command in hand."""
    temporal = await connect_temporal(machine.settings)
    case = temporal.get_workflow_handle(f"round/{county.round_id}")

    async def is_heard() -> bool:
        pending = (await case.describe()).raw_description.pending_activities
        return any(activity.HasField("last_heartbeat_time") for activity in pending)

    await until(is_heard, within=SECONDS, what="the worker's sign of life")


def events(connection: psycopg.Connection) -> int:
    found = connection.execute("SELECT count(*) FROM events.dekomp_events").fetchone()
    assert found is not None
    count: int = found[0]
    return count

"""What a command costs that comes in over HTTP, against a bare update with one activity."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from uuid import uuid4

from temporalio.client import Client, WithStartWorkflowOperation
from temporalio.common import WorkflowIDConflictPolicy

from domain.case import round_id, round_ref
from domain.event import recorded
from domain.opening.decide import PledgeOwnContribution
from domain.role import Role
from services.gateway import connect_temporal
from tests.bench.bare import BareTimer
from tests.bench.bench import Bench
from tests.bench.rounds import Measured, measure
from tests.bench.timers import BARE, bare_worker
from tests.domain.facts import OPENED
from tests.domain.wishes import wish
from tests.journeys.county import body
from tests.journeys.stand import Person, standing
from tests.samples import NOW, by

_PLEDGE = body(wish(PledgeOwnContribution), "round_id")
_YEARS: Iterator[int] = count(2090)


async def update_costs(bench: Bench, units: int) -> list[Measured]:
    """One after the other: bare updates of one workflow, and commands on one round by the API.

    API, workflow, handling and log are those of `dekomp up`, with a projector beside them.
    """
    client = await connect_temporal(bench.settings)
    # Nobody in here is to be slowed down for being one person.
    unbound = {"write_rate": "100000/second", "read_rate": "100000/second"}
    settings = bench.settings.model_copy(update=unbound)

    async def bare() -> None:
        name = uuid4().hex
        for _ in range(units):
            await _act(client, name)

    async with standing(settings) as stand:
        token = stand.token(Role.COUNTY_OFFICER, "46", None, "u-bench")

        async def ours() -> None:
            key = _open_round(bench)
            officer = Person(stand.http, token, {f"round/{key}": 1})
            for _ in range(units):
                await officer.do(f"/rounds/{key}/own-contribution", _PLEDGE)

        def through(what: str) -> int:
            job = {"bare": bare, "ours": ours}[what]
            asyncio.run_coroutine_threadsafe(job(), bench.loop).result()
            return units

        with ThreadPoolExecutor(8) as executor:
            async with bare_worker(client, executor):
                return await asyncio.to_thread(
                    measure,
                    {
                        "bare update with one activity": lambda: through("bare"),
                        "command through the API": lambda: through("ours"),
                    },
                )


async def _act(client: Client, name: str) -> None:
    start: WithStartWorkflowOperation[BareTimer, None] = WithStartWorkflowOperation(
        BareTimer.run,
        id=name,
        task_queue=BARE,
        id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
    )
    await client.execute_update_with_start_workflow(BareTimer.act, start_workflow_operation=start)


def _open_round(bench: Bench) -> str:
    """A round that has been opened, as the log has it."""
    year = next(_YEARS)
    key = round_id("yrkesfag", "46", year)
    opened = OPENED.model_copy(update={"round_id": key, "budget_year": year})
    stream = round_ref(key).stream_id
    rule_set = "yrkesfag-2021"
    bench.log.save([recorded(opened, by(), stream_id=stream, version=1, at=NOW, rule_set=rule_set)])
    return key

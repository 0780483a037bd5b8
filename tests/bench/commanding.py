"""Commands through API and Temporal, many cases at a time, against bare updates there."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from uuid import uuid4

from temporalio.client import WithStartWorkflowOperation
from temporalio.common import WorkflowIDConflictPolicy
from temporalio.worker import Worker

from domain.opening.decide import PledgeOwnContribution
from domain.role import Role
from services.gateway import connect_temporal
from services.worker import SLOTS
from tests.bench.bare import BareTimer, nothing
from tests.bench.bench import Bench
from tests.bench.big_round import begun
from tests.bench.comparison import Rate, Result, compare, rate_of
from tests.domain.wishes import wish
from tests.journeys.county import body
from tests.journeys.stand import Person, standing

_CASES = 32
_BARE = "bench-bare-commands"
_PLEDGE = body(wish(PledgeOwnContribution), "round_id")
_COUNTIES: Iterator[int] = count(47)


def commands(bench: Bench) -> Result:
    """One command after the other on each of 32 rounds, all rounds at a time."""
    counties = [f"{next(_COUNTIES)}" for _ in range(_CASES)]
    rounds = [begun(bench.log, 1, 1, (county, 2099)) for county in counties]
    each = bench.some(5, 50)
    unbound = {"write_rate": "100000/second", "read_rate": "100000/second"}
    settings = bench.settings.model_copy(update=unbound)

    async def measured() -> Result:
        client = await connect_temporal(settings)
        names = [uuid4().hex for _ in range(_CASES)]

        async def update(name: str) -> None:
            for _ in range(each):
                start: WithStartWorkflowOperation[BareTimer, None] = WithStartWorkflowOperation(
                    BareTimer.run,
                    id=name,
                    task_queue=_BARE,
                    id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
                )
                await client.execute_update_with_start_workflow(
                    BareTimer.act, start_workflow_operation=start
                )

        with ThreadPoolExecutor(SLOTS) as executor:
            async with (
                standing(settings) as stand,
                Worker(
                    client,
                    task_queue=_BARE,
                    workflows=[BareTimer],
                    activities=[nothing],
                    activity_executor=executor,
                    max_concurrent_activities=SLOTS,
                ),
            ):
                officers = [
                    Person(
                        stand.http,
                        stand.token(Role.COUNTY_OFFICER, county, None, f"u-bench-{county}"),
                        {f"round/{key}": 3},
                    )
                    for county, key in zip(counties, rounds, strict=True)
                ]

                async def act(officer: Person, key: str) -> None:
                    for _ in range(each):
                        await officer.do(f"/rounds/{key}/own-contribution", _PLEDGE)

                async def bare() -> None:
                    await asyncio.gather(*(update(name) for name in names))

                async def ours() -> None:
                    told = zip(officers, rounds, strict=True)
                    await asyncio.gather(*(act(officer, key) for officer, key in told))

                def through(which: str) -> Rate:
                    def work() -> int:
                        job = {"bare": bare, "ours": ours}[which]
                        asyncio.run_coroutine_threadsafe(job(), bench.loop).result()
                        return each * _CASES

                    return rate_of(work)

                for job in (bare, ours):
                    # Every case's workflow is there before anything counts.
                    await job()
                return await asyncio.to_thread(
                    compare,
                    "command-through-the-api",
                    through("ours"),
                    through("bare"),
                    unit="commands",
                    size=bench.size,
                    target=0.60,
                    note=f"API, Temporal, handling and a projector beside them, {_CASES} at a "
                    "time on as many cases; against updates of bare workflows with one activity",
                )

    return asyncio.run_coroutine_threadsafe(measured(), bench.loop).result()

"""What a timer costs: cases with a deadline against bare workflows, in time and in memory."""

import asyncio
import resource
from collections.abc import Awaitable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

from temporalio.client import Client, WorkflowHandle
from temporalio.worker import Worker

from domain.case import round_id, round_ref
from domain.cases import empty, evolve, position
from domain.deadlines.kinds import DeadlineKind
from domain.event import recorded
from projections.open_cases import OpenCase
from services.config import Settings
from services.event_log.handling import CommandHandling
from services.event_log.log import EventLog
from services.gateway import connect_temporal
from services.reconciling import start_case
from services.worker import make_worker
from tests.bench.bare import BareTimer, nothing
from tests.bench.rounds import ROUNDS, Measured, measure
from tests.domain.facts import OPENED, deadline
from tests.samples import by

T = TypeVar("T")

BARE = "bench-bare"
_AT_A_TIME = 8
#: Counties and years that no scheme has, so that the cases are nobody's.
_KEYS: Iterator[str] = (round_id("bench", f"{n % 100:02}", 3000 + n // 100) for n in count())


def with_deadline(log: EventLog, at: datetime) -> OpenCase:
    """A round that waits for a deadline, as the log has it and a reconciliation finds it."""
    key = next(_KEYS)
    ref = round_ref(key)
    events = (OPENED.model_copy(update={"round_id": key}), deadline(DeadlineKind.PLAN, at=at))
    now = datetime.now(UTC)
    log.save(
        [
            recorded(e, by(), stream_id=ref.stream_id, version=n, at=now, rule_set="yrkesfag-2021")
            for n, e in enumerate(events, 1)
        ]
    )
    state = empty(ref.kind)
    for event in events:
        state = evolve(state, event)
    return OpenCase(ref, position(state, len(events)))


async def timer_costs(settings: Settings, log: EventLog, cases: int = 100) -> list[Measured]:
    """Start workflows until each holds its timer: bare ones, and cases from the log."""
    client = await connect_temporal(settings)
    loop = asyncio.get_running_loop()
    far = datetime.now(UTC) + timedelta(days=300)
    # What is measured is the starting, so the cases stand in the log before it begins.
    batches = iter([[with_deadline(log, far) for _ in range(cases)] for _ in range(ROUNDS)])

    async def bare() -> None:
        async def one() -> WorkflowHandle[BareTimer, None]:
            return await client.start_workflow(BareTimer.run, id=uuid4().hex, task_queue=BARE)

        await all_hold(await together([one() for _ in range(cases)]))

    async def ours() -> None:
        found = next(batches)
        await together([start_case(client, case.ref, case.stands) for case in found])
        await all_hold([client.get_workflow_handle(str(case.ref)) for case in found])

    def through(what: str) -> int:
        job = {"bare": bare, "ours": ours}[what]
        asyncio.run_coroutine_threadsafe(job(), loop).result()
        return cases

    with ThreadPoolExecutor(8) as executor:
        handling = CommandHandling(log, now=lambda: datetime.now(UTC))
        async with (
            bare_worker(client, executor),
            make_worker(client, handling, executor, findable=True),
        ):
            return await asyncio.to_thread(
                measure,
                {
                    "bare workflow with one timer": lambda: through("bare"),
                    "case with a deadline": lambda: through("ours"),
                },
            )


def server_memory(settings: Settings) -> int:
    """The Temporal server's resident memory in bytes, 0 when it runs elsewhere."""
    database = str(settings.data_dir / "temporal.db").encode()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if database in (process / "cmdline").read_bytes().split(b"\0"):
                pages = int((process / "statm").read_text().split()[1])
                return pages * resource.getpagesize()
        except OSError:
            continue
    return 0


async def together(jobs: Sequence[Awaitable[T]]) -> list[T]:
    """Do them all, some at a time."""
    gate = asyncio.Semaphore(_AT_A_TIME)

    async def one(job: Awaitable[T]) -> T:
        async with gate:
            return await job

    return list(await asyncio.gather(*(one(job) for job in jobs)))


async def all_hold(handles: Sequence[WorkflowHandle[Any, Any]]) -> None:
    """Wait until every workflow has done what it does before its timer."""

    async def holds(handle: WorkflowHandle[Any, Any]) -> None:
        while True:
            raw = (await handle.describe()).raw_description
            if not raw.HasField("pending_workflow_task") and not raw.pending_activities:
                return
            await asyncio.sleep(0.05)

    await together([holds(handle) for handle in handles])


def bare_worker(client: Client, executor: ThreadPoolExecutor) -> Worker:
    return Worker(
        client,
        task_queue=BARE,
        workflows=[BareTimer],
        activities=[nothing],
        activity_executor=executor,
    )

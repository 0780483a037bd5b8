"""The worker: runs the workflows, and is the only process that writes to the log."""

import asyncio
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Final

import structlog
from temporalio.client import Client
from temporalio.worker import Worker

from projections.database import open_engine
from services.clocks import TemporalClocks
from services.config import READER, Settings, role_url
from services.days_off import norwegian_days_off
from services.event_log.handling import CommandHandling
from services.event_log.log import open_log
from services.event_log.signing import read_signing_key
from services.files.bodies import bodies
from services.files.folder import open_files
from services.garbage import settle
from services.gateway import TemporalAway, connect_temporal
from services.log import configure_logging
from services.looked_into import looked_into
from services.reconciling import reconcile
from services.reconciling_claims import reconcile_claims
from services.schedules import keep_schedules
from services.search_attributes import ensure_search_attributes
from services.signs_of_life import EVERY, SignsOfLife
from workflows.activities import CaseActivities, CaseLog
from workflows.apart import ClockActivities
from workflows.claims_reconciliation import (
    ClaimsActivities,
    ClaimsReconciled,
    ClaimsReconciliation,
)
from workflows.contracts import QUEUES
from workflows.reconciliation import ReconcileActivities, Reconciled, Reconciliation
from workflows.registry import OF_CASES
from workflows.sandbox import sandboxed

#: Activities at a time of each queue: the log takes one writer at a time, so more would only
#: queue, and what is drawn up and both reconciliations at a time leave some.
SLOTS: Final = 6
#: Readings of a case within a step at a time, of each queue.
READINGS: Final = 2
#: One for each of them: what waited for a thread would spend the time of its attempt unseen.
THREADS: Final = len(QUEUES) * (SLOTS + READINGS)
_GRACE: Final = timedelta(seconds=5)
#: How long a case waits for the worker that knew it; one that crashed must not cost a client
#: all of its patience.
_LOYALTY: Final = timedelta(seconds=2)
_PAUSE: Final = 0.5
#: Connections for reading: one reconciliation of each kind, and two scores or samples, at a time.
_READS: Final = 4

_log = structlog.stdlib.get_logger("dekomp.worker")


def serve(settings: Settings) -> None:
    """Work until SIGTERM or Ctrl-C; what is in hand is finished first."""
    configure_logging()
    asyncio.run(_serve(settings))


@asynccontextmanager
async def make_worker(
    client: Client,
    log: CaseLog,
    executor: ThreadPoolExecutor,
    reconciling: Callable[[], Awaitable[Reconciled]] | None = None,
    reconciling_claims: Callable[[], Awaitable[ClaimsReconciled]] | None = None,
    *,
    findable: bool = False,
) -> AsyncIterator[None]:
    """Work on every kind of case over the given log, and reconcile if told how, for a block.

    It asks where the runs of each form wait that it knows, and stops asking everywhere at a time.

    `findable` says that the namespace knows what workflows are found by.
    """
    activities = CaseActivities(log, findable=findable)
    clocks = ClockActivities(TemporalClocks(client, findable=findable))
    also: list[Callable[..., Awaitable[object]]] = []
    if reconciling:
        also.append(ReconcileActivities(reconciling).reconcile)
    if reconciling_claims:
        also.append(ClaimsActivities(reconciling_claims).reconcile_claims)
    async with AsyncExitStack() as stack:
        workers: list[Worker] = []
        for _, queue in sorted(QUEUES.items(), reverse=True):
            worker = Worker(
                client,
                task_queue=queue,
                workflows=[*OF_CASES, Reconciliation, ClaimsReconciliation],
                workflow_runner=sandboxed(),
                activities=[*activities.every, *clocks.every, *also],
                activity_executor=executor,
                max_concurrent_activities=SLOTS,
                max_concurrent_local_activities=READINGS,
                graceful_shutdown_timeout=_GRACE,
                sticky_queue_schedule_to_start_timeout=_LOYALTY,
                interceptors=[SignsOfLife()],
                max_heartbeat_throttle_interval=EVERY,
            )
            workers.append(await stack.enter_async_context(worker))
        try:
            yield
        finally:
            await asyncio.gather(*(worker.shutdown() for worker in workers))


async def _serve(settings: Settings) -> None:
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    client = await _connected(settings, stopping)
    if client is None:
        return
    findable = await ensure_search_attributes(client)
    signing_key = read_signing_key(settings.writer_key_file)
    with (
        ExitStack() as stack,
        open_log(settings, role="dekomp_writer", signing_key=signing_key) as log,
        ThreadPoolExecutor(THREADS, thread_name_prefix="command") as executor,
    ):
        files = open_files(settings)
        engine = open_engine(role_url(settings, READER), connections=_READS)
        stack.callback(engine.dispose)
        handling = CommandHandling(
            log,
            now=lambda: datetime.now(UTC),
            contents=looked_into(engine, log, files),
            bodies=bodies(files),
            days_off=norwegian_days_off(),
        )
        reconciling = partial(reconcile, client, engine, findable=findable)
        claims = partial(reconcile_claims, engine)
        settle()
        async with make_worker(client, handling, executor, reconciling, claims, findable=findable):
            _log.info("worker started", task_queues=list(QUEUES.values()))
            keeping = asyncio.create_task(keep_schedules(client))
            await stopping.wait()
            keeping.cancel()
    _log.info("worker stopped")


async def _connected(settings: Settings, stopping: asyncio.Event) -> Client | None:
    """Connect, however long the server takes to come up; None when told to stop first."""
    while not stopping.is_set():
        try:
            return await connect_temporal(settings)
        except TemporalAway as away:
            _log.warning("waiting for Temporal", fault=str(away))
            with suppress(TimeoutError):
                await asyncio.wait_for(stopping.wait(), _PAUSE)
    return None

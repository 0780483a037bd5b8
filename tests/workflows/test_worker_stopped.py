"""A deadline falls while no worker lives for a month, and is noted once by those that come back."""

from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from temporalio.client import Client
from temporalio.worker import Worker

from domain.deadlines.events import DeadlinePassed
from domain.deadlines.kinds import DeadlineKind
from domain.opening.decide import OpenRound, PledgeOwnContribution
from services.clocks import TemporalClocks
from services.event_log.handling import CommandHandling
from services.event_log.log import memory_log
from services.gateway import Gateway, stored_answers
from services.worker import make_worker
from tests.domain.facts import THE_ROUND
from tests.domain.wishes import wish
from tests.workflows.dates import Calendar, deadline, today
from tests.workflows.house import House
from tests.workflows.test_reminders import of_another_process
from workflows.activities import CaseActivities, CaseLog
from workflows.apart import ClockActivities
from workflows.contracts import TASK_QUEUE
from workflows.registry import OF_CASES
from workflows.sandbox import sandboxed

PASSED = "deadline.passed"


@asynccontextmanager
async def forgetful_worker(
    client: Client, log: CaseLog, executor: ThreadPoolExecutor
) -> AsyncIterator[None]:
    """A worker that keeps no run in memory.

    A server leaves the next step for some seconds to a worker that does, stopped or not; the
    one that skips time leaves it to that worker for ever.
    """
    activities = CaseActivities(log, findable=False)
    clocks = ClockActivities(TemporalClocks(client, findable=False))
    async with Worker(
        client,
        task_queue=TASK_QUEUE,
        workflows=OF_CASES,
        workflow_runner=sandboxed(),
        activities=[
            *activities.every,
            *clocks.every,
        ],
        activity_executor=executor,
        max_cached_workflows=0,
    ):
        yield


async def test_a_month_without_a_worker_is_noted_once_by_the_two_that_come_back(
    calendar: Calendar,
) -> None:
    """The workflow was there all the time, with nobody to do its work."""
    client = calendar.environment.client
    with memory_log(Ed25519PrivateKey.generate()) as log, ThreadPoolExecutor(8) as executor:
        handling = CommandHandling(log, now=lambda: calendar.today)
        opened = House(client, log, handling, Gateway(client, stored_answers(log)))
        opened.done(wish(OpenRound))
        async with forgetful_worker(client, handling, executor):
            # The server's clock stands still where work waits, so it falls as the month ends.
            await opened.send(deadline(calendar, DeadlineKind.INTAKE, days=31))
            await opened.holds_its_timer(THE_ROUND)
        run, fell = await opened.run_id(THE_ROUND), calendar.in_days(31)

        await calendar.skip(days=31)
        assert PASSED not in opened.topics(THE_ROUND)
        async with (
            make_worker(client, handling, executor),
            make_worker(await of_another_process(client), handling, executor),
        ):
            await opened.comes(THE_ROUND, PASSED)
            await opened.send(today(calendar, PledgeOwnContribution))
            await opened.send(today(calendar, PledgeOwnContribution), key="again")

        assert await opened.run_id(THE_ROUND) == run
        events = opened.events(THE_ROUND)
        assert [one.at for one in events if isinstance(one, DeadlinePassed)] == [fell]

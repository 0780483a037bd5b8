"""Workers of two versions side by side: an older one is given no run of a form it does not know."""

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from temporalio.client import Client, WorkflowHistory
from temporalio.common import TypedSearchAttributes
from temporalio.contrib.pydantic import pydantic_data_converter
from temporalio.service import RPCError
from temporalio.worker import Replayer, Worker

from domain.deadlines.decide import SetDeadline
from domain.opening.decide import OpenRound, PledgeOwnContribution
from services.event_log.handling import CommandHandling
from services.event_log.log import memory_log
from services.gateway import Gateway, stored_answers
from services.stack.waiting import until
from services.worker import make_worker
from tests.domain.facts import THE_ROUND
from tests.domain.wishes import wish
from tests.histories.changed import OlderRound
from tests.samples import NOW
from tests.workflows.house import SECONDS, House
from tests.workflows.test_reminders import of_another_process
from workflows.activities import CaseActivities, CaseLog
from workflows.contracts import BEGUN_NOW, FORM, QUEUES, TASK_QUEUE, Start
from workflows.gate import UPDATES_A_RUN
from workflows.registry import OF_CASES
from workflows.sandbox import sandboxed

AHEAD = NOW.replace(year=2090)
FIRST = QUEUES[1]


@asynccontextmanager
async def older_worker(
    client: Client, log: CaseLog, executor: ThreadPoolExecutor
) -> AsyncIterator[None]:
    """A worker of the version before forms: it asks at the one queue that there was."""
    activities = CaseActivities(log)
    async with Worker(
        client,
        task_queue=FIRST,
        workflows=[OlderRound],
        workflow_runner=sandboxed(),
        activities=[activities.read_position, activities.perform],
        activity_executor=executor,
    ):
        yield


async def replay(history: WorkflowHistory) -> None:
    """With the workflows of today; raises where they would go on another way."""
    replayer = Replayer(
        workflows=list(OF_CASES),
        workflow_runner=sandboxed(),
        data_converter=pydantic_data_converter,
    )
    await replayer.replay_workflow(history)


def test_each_form_waits_where_no_worker_asks_that_does_not_know_it() -> None:
    assert len(set(QUEUES.values())) == len(QUEUES)
    assert max(QUEUES) == BEGUN_NOW[FORM]
    assert QUEUES[BEGUN_NOW[FORM]] == TASK_QUEUE


async def test_what_a_newer_api_starts_waits_for_a_newer_worker(client: Client) -> None:
    with memory_log(Ed25519PrivateKey.generate()) as log, ThreadPoolExecutor(8) as executor:
        handling = CommandHandling(log, now=lambda: datetime.now(UTC))
        opened = House(client, log, handling, Gateway(client, stored_answers(log)))
        opened.done(wish(OpenRound), wish(SetDeadline, day=None, at=AHEAD))
        async with older_worker(client, handling, executor):
            sent = asyncio.create_task(opened.send(wish(PledgeOwnContribution)))

            async def is_begun() -> bool:
                with suppress(RPCError):
                    await opened.run_id(THE_ROUND)
                    return True
                return False

            await until(is_begun, within=SECONDS, what="the run")
            async with make_worker(await of_another_process(client), handling, executor):
                answer = await sent
        history = await opened.workflow(THE_ROUND).fetch_history()

    assert answer.version == 3
    await replay(history)


@pytest.mark.parametrize("begun", [1, 2])
async def test_a_run_that_waits_at_the_first_queue_goes_on_and_hands_over_to_the_newest(
    client: Client, begun: int
) -> None:
    """Runs of form 2 stood there too, before each form had a queue of its own."""
    with memory_log(Ed25519PrivateKey.generate()) as log, ThreadPoolExecutor(8) as executor:
        handling = CommandHandling(log, now=lambda: datetime.now(UTC))
        opened = House(client, log, handling, Gateway(client, stored_answers(log)))
        opened.done(wish(OpenRound), wish(SetDeadline, day=None, at=AHEAD))
        await client.start_workflow(
            "AllocationRound",
            Start(case=THE_ROUND),
            id=str(THE_ROUND),
            task_queue=FIRST,
            memo={FORM: begun} if begun > 1 else None,
            search_attributes=TypedSearchAttributes.empty,
        )
        async with make_worker(client, handling, executor):
            first = await opened.run_id(THE_ROUND)
            for number in range(UPDATES_A_RUN + 1):
                await opened.send(wish(PledgeOwnContribution), key=f"key-{number}")
            described = await opened.workflow(THE_ROUND).describe()
            before = client.get_workflow_handle(str(THE_ROUND), run_id=first)
            await replay(await before.fetch_history())

    assert described.run_id != first
    assert described.task_queue == TASK_QUEUE
    assert len(opened.events(THE_ROUND)) == UPDATES_A_RUN + 3

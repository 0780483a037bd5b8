"""Own clocks on a real server: found by what they are, reconciled, and beside older runs."""

from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from temporalio.api.enums.v1 import EventType
from temporalio.client import Client
from temporalio.common import TypedSearchAttributes

from domain.deadlines.decide_change import MoveDeadline
from domain.deadlines.events import DeadlinePassed
from domain.opening.decide import PledgeOwnContribution
from domain.position import Position
from domain.role import Role
from projections.open_cases import OpenCase
from services.event_log.handling import CommandHandling
from services.event_log.log import memory_log
from services.gateway import Gateway, stored_answers
from services.reconciling import running_workflows, start_case, start_missing
from services.stack.waiting import until
from services.worker import make_worker
from tests.domain.facts import THE_ROUND
from tests.domain.wishes import wish
from tests.histories.paths_apart import PASSED, THE_REPORT, begins, given, report, waiting
from tests.samples import NOW, by
from tests.workflows.house import SECONDS, House
from tests.workflows.test_found_by import around
from tests.workflows.test_older_workers import replay
from tests.workflows.test_reminders import of_another_process
from workflows.contracts import FORM, QUEUES, Awaits, Start

AHEAD = NOW.replace(year=2090)


@asynccontextmanager
async def without_worker(client: Client) -> AsyncIterator[tuple[House, ThreadPoolExecutor]]:
    """A house that nobody works in yet."""
    with memory_log(Ed25519PrivateKey.generate()) as log, ThreadPoolExecutor(8) as executor:
        handling = CommandHandling(log, now=lambda: datetime.now(UTC))
        yield House(client, log, handling, Gateway(client, stored_answers(log))), executor


def as_found(opened: House) -> list[OpenCase]:
    """The open cases as a reconciliation finds them in the read models."""
    stands: Position = opened.position(THE_ROUND)
    return [OpenCase(THE_ROUND, stands)]


async def runs(opened: House, *of: object) -> None:
    """Wait until the index has these workflows and no other."""

    async def they_do() -> bool:
        return await running_workflows(opened.client) == {str(one) for one in of}

    await until(they_do, within=SECONDS, what="the running workflows")


async def has_seen_to_them(opened: House) -> None:
    """Wait until the round's run, which sees to every clock as it begins, has done so."""

    async def done() -> bool:
        history = await opened.workflow(THE_ROUND).fetch_history()
        completed = EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED
        return completed in {event.event_type for event in history.events}

    await until(done, within=SECONDS, what="the clocks to be seen to")


async def has_fallen(opened: House, clock: Awaits) -> None:
    """Wait until the clock has something to do, or has done it before its worker stopped."""

    async def fell() -> bool:
        described = await opened.workflow(clock).describe()
        done = described.close_time is not None
        return done or described.raw_description.HasField("pending_workflow_task")

    await until(fell, within=SECONDS, what=f"the timer of {clock}")


def passings(opened: House) -> list[datetime]:
    events = opened.events(THE_ROUND)
    return [event.at for event in events if isinstance(event, DeadlinePassed)]


def clocks(count: int) -> list[Awaits]:
    return [Awaits(case=THE_ROUND, deadline_id=f"report-l-{number}") for number in range(count)]


async def test_it_is_found_by_what_it_is_and_when_it_falls(served: House) -> None:
    given(served, *waiting(report(AHEAD)))
    await start_case(served.client, THE_ROUND, served.position(THE_ROUND))
    await begins(served, THE_REPORT)
    later = AHEAD + timedelta(days=30)
    moved = by(Role.COUNTY_OFFICER, reason="Skulen bad om det")
    to = {"deadline_id": THE_REPORT.deadline_id, "day": None, "at": later}
    await served.send(wish(MoveDeadline, moved, **to))
    query = f"CaseKind = 'recipient-report' AND CountyNumber = '46' AND {around(later)}"
    found: set[str] = set()

    async def finds() -> bool:
        nonlocal found
        found = {one.id async for one in served.client.list_workflows(query)}
        return found == {"round/yrkesfag-46-2026/report-l-1"}

    await until(finds, within=SECONDS, what=f"{query}, which found {found}")
    assert {one.id async for one in served.client.list_workflows("CaseKind = 'round'")} == {
        str(THE_ROUND)
    }


async def test_a_reconciliation_starts_what_is_missing_and_reports_what_is_surplus(
    served: House,
) -> None:
    three = clocks(3)
    given(served, *waiting(*(report(AHEAD, f"l-{number}") for number in range(3))))

    first = await start_missing(served.client, as_found(served), findable=True)
    assert set(first.started) == {str(THE_ROUND), *map(str, three)}
    assert (first.open, first.waiting, first.apart, first.surplus) == (1, 1, 3, ())
    await runs(served, THE_ROUND, *three)
    again = await start_missing(served.client, as_found(served), findable=True)
    assert (again.started, again.surplus, again.running) == ((), (), 4)

    await has_seen_to_them(served)
    await served.terminate(three[1])
    await runs(served, THE_ROUND, three[0], three[2])
    one = await start_missing(served.client, as_found(served), findable=True)
    assert one.started == (str(three[1]),)
    await runs(served, THE_ROUND, *three)

    unknown = await start_missing(served.client, ())
    assert unknown.surplus == tuple(sorted({str(THE_ROUND), *map(str, three)}))
    await runs(served, THE_ROUND, *three)


async def test_a_workflow_of_a_deadline_that_has_ended_ends_at_once(served: House) -> None:
    given(served, *waiting(report(AHEAD)))
    before = as_found(served)
    moved = by(Role.COUNTY_OFFICER, reason="Skulen bad om det")
    to = {"deadline_id": THE_REPORT.deadline_id, "day": None, "at": NOW + timedelta(days=1)}
    served.done(wish(MoveDeadline, moved, **to))

    await start_missing(served.client, before, findable=True)

    await served.comes(THE_ROUND, PASSED)
    await served.comes_to_rest(THE_REPORT)
    await start_missing(served.client, before, findable=True)
    await served.comes_to_rest(THE_REPORT)
    assert len(passings(served)) == 1


async def test_what_falls_while_no_worker_lives_is_noted_once_by_the_two_that_come_back(
    client: Client,
) -> None:
    async with without_worker(client) as (opened, executor):
        falls = datetime.now(UTC) + timedelta(seconds=5)
        given(opened, *waiting(*(report(falls, f"l-{number}") for number in range(5))))
        async with make_worker(client, opened.handling, executor, findable=True):
            await start_case(client, THE_ROUND)
            for clock in clocks(5):
                await begins(opened, clock)
        for clock in clocks(5):
            await has_fallen(opened, clock)
        async with (
            make_worker(client, opened.handling, executor, findable=True),
            make_worker(await of_another_process(client), opened.handling, executor, findable=True),
        ):
            for clock in clocks(5):
                await opened.comes_to_rest(clock)
            await opened.send(wish(PledgeOwnContribution))

        assert passings(opened) == [falls] * 5


@pytest.mark.parametrize("begun", [1, 2])
async def test_a_run_of_before_waits_for_it_too_and_it_is_noted_once(
    client: Client, begun: int
) -> None:
    """A round that began under an older version keeps its timers, whoever else waits."""
    async with without_worker(client) as (opened, executor):
        falls = datetime.now(UTC) + timedelta(seconds=4)
        given(opened, *waiting(report(falls)))
        await client.start_workflow(
            "AllocationRound",
            Start(case=THE_ROUND),
            id=str(THE_ROUND),
            task_queue=QUEUES[begun],
            memo={FORM: begun} if begun > 1 else None,
            search_attributes=TypedSearchAttributes.empty,
        )
        async with make_worker(client, opened.handling, executor, findable=True):
            await opened.holds_its_timer(THE_ROUND)
            await start_missing(client, as_found(opened), findable=True)
            await begins(opened, THE_REPORT)
            await opened.comes(THE_ROUND, PASSED)
            await opened.send(wish(PledgeOwnContribution))
            history = await opened.workflow(THE_ROUND).fetch_history()
            await replay(history)

        assert passings(opened) == [falls]
        kinds = [event.event_type for event in history.events]
        assert EventType.EVENT_TYPE_TIMER_STARTED in kinds

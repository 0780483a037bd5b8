"""A run hands over to the next before it grows too long, and no command falls in between."""

import asyncio
from collections import Counter

import pytest
from temporalio.api.enums.v1 import EventType
from temporalio.client import WorkflowExecutionStatus

from domain.command import Command
from domain.deadlines.decide import SetDeadline
from domain.deadlines.events import DeadlinePassed
from domain.deadlines.kinds import DeadlineKind
from domain.opening.decide import OpenRound, PledgeOwnContribution
from domain.step3_prioritise.decide_forum import AppointForum
from services.reconciling import start_case
from services.stack.waiting import until
from tests.domain.facts import THE_FORUM, THE_ROUND
from tests.domain.wishes import wish
from tests.samples import NOW
from tests.workflows.dates import Calendar, deadline
from tests.workflows.house import SECONDS, House
from tests.workflows.test_older_workers import replay
from workflows import gate
from workflows.gate import UPDATES_A_RUN

AHEAD = NOW.replace(year=2090)
#: As many as the API lets through for one case at a time.
LANES = 8


async def send(opened: House, kind: type[Command], *, count: int, lanes: int) -> list[int]:
    """Send the command so often, with every lane always busy; the versions answered."""
    numbers = iter(range(count))
    versions: list[int] = []

    async def lane() -> None:
        for number in numbers:
            answer = await opened.send(wish(kind), key=f"key-{number}")
            assert not answer.replayed
            versions.append(answer.version)

    await asyncio.gather(*(lane() for _ in range(lanes)))
    return sorted(versions)


async def test_a_long_run_is_continued_under_steady_load_and_nothing_is_lost_or_doubled(
    served: House,
) -> None:
    served.done(wish(OpenRound), wish(SetDeadline, day=None, at=AHEAD))
    count = UPDATES_A_RUN + 2 * LANES

    versions = await send(served, PledgeOwnContribution, count=count, lanes=LANES)

    assert versions == list(range(3, count + 3))
    assert len(served.events(THE_ROUND)) == count + 2
    runs = [run async for run in served.client.list_workflows("")]
    continued = [run for run in runs if run.status is WorkflowExecutionStatus.CONTINUED_AS_NEW]
    assert len(continued) == 1
    for run in runs:
        history = await served.client.get_workflow_handle(run.id, run_id=run.run_id).fetch_history()
        happened = Counter(event.event_type for event in history.events)
        assert history.events[-1].event_id < 2_000
        assert happened[EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED] <= (
            UPDATES_A_RUN + LANES
        ), "what was in hand when the limit was reached is finished, and no more is taken in"
        assert happened[EventType.EVENT_TYPE_TIMER_STARTED], "the next run keeps the deadline too"


async def test_commands_that_meet_a_run_on_its_way_to_rest_get_through(served: House) -> None:
    versions = await send(served, AppointForum, count=40, lanes=2)

    assert versions == list(range(1, 41))
    assert len(served.events(THE_FORUM)) == 40
    await served.comes_to_rest(THE_FORUM)


async def test_a_run_that_grows_by_what_the_clock_notes_is_continued_and_notes_each_once(
    timed: House, calendar: Calendar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gate, "EVENTS_A_RUN", 60)
    timed.done(wish(OpenRound))
    falls = [calendar.in_days(number) for number in range(1, 13)]
    for number in range(1, 13):
        one = deadline(calendar, DeadlineKind.INTAKE, days=number)
        timed.done(one.model_copy(update={"deadline_id": f"d-{number}"}))
    await start_case(timed.client, THE_ROUND)
    await timed.holds_its_timer(THE_ROUND)
    first = await timed.run_id(THE_ROUND)

    def passed() -> list[DeadlinePassed]:
        return [one for one in timed.events(THE_ROUND) if isinstance(one, DeadlinePassed)]

    async def all_passed() -> bool:
        return len(passed()) >= len(falls)

    await calendar.skip(days=13)
    await until(all_passed, within=SECONDS, what="the deadlines")

    assert await timed.run_id(THE_ROUND) != first
    assert [one.at for one in passed()] == falls
    grown = await timed.client.get_workflow_handle(str(THE_ROUND), run_id=first).fetch_history()
    continued = EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW
    assert grown.events[-1].event_type == continued
    assert len(grown.events) < 80, "it went on only to the next note"
    await replay(grown)

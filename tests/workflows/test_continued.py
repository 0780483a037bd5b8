"""A run hands over to the next before it grows too long, and no command falls in between."""

import asyncio

from temporalio.client import WorkflowExecutionStatus

from domain.command import Command
from domain.opening.decide import OpenRound, PledgeOwnContribution
from domain.step3_prioritise.decide_forum import AppointForum
from tests.domain.facts import THE_FORUM, THE_ROUND
from tests.domain.wishes import wish
from tests.workflows.house import House
from workflows.gate import UPDATES_A_RUN

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
    served.done(wish(OpenRound))
    count = UPDATES_A_RUN + 2 * LANES

    versions = await send(served, PledgeOwnContribution, count=count, lanes=LANES)

    assert versions == list(range(2, count + 2))
    assert len(served.events(THE_ROUND)) == count + 1
    runs = [run async for run in served.client.list_workflows("")]
    continued = [run for run in runs if run.status is WorkflowExecutionStatus.CONTINUED_AS_NEW]
    assert len(continued) == 1
    for run in runs:
        history = await served.client.get_workflow_handle(run.id, run_id=run.run_id).fetch_history()
        assert len(history.events) < 2_000


async def test_commands_that_meet_a_run_on_its_way_to_rest_get_through(served: House) -> None:
    versions = await send(served, AppointForum, count=40, lanes=2)

    assert versions == list(range(1, 41))
    assert len(served.events(THE_FORUM)) == 40
    await served.comes_to_rest(THE_FORUM)

"""A run reads the log within its first step, and believes the log over what it was told."""

from collections import Counter
from datetime import datetime, timedelta

from temporalio.api.enums.v1 import EventType
from temporalio.client import Client

from domain.deadlines.decide import SetDeadline
from domain.deadlines.decide_change import MoveDeadline
from domain.opening.decide import OpenRound, PledgeOwnContribution
from domain.position import OpenDeadline
from domain.role import Role
from services.reconciling import start_case
from services.stack.waiting import until
from tests.domain.facts import THE_ROUND
from tests.domain.wishes import wish
from tests.samples import NOW, by
from tests.workflows.bridge import Bridges
from tests.workflows.house import SECONDS, House, house
from workflows.found_by import DEADLINE, STEP

AHEAD = NOW.replace(year=2090)
LATER = AHEAD + timedelta(days=30)


async def begun(opened: House, *, timers: int = 1) -> Counter[str]:
    """What stands in the run's history, by kind of event, once it has set its timers."""
    found: Counter[str] = Counter()

    async def waits() -> bool:
        nonlocal found
        history = await opened.workflow(THE_ROUND).fetch_history()
        names = (EventType.Name(event.event_type) for event in history.events)
        found = Counter(name.removeprefix("EVENT_TYPE_") for name in names)
        return found["TIMER_STARTED"] >= timers

    await until(waits, within=SECONDS, what="the timer of a round")
    return found


async def timer(opened: House) -> datetime:
    """The instant (UTC) that the run waits for, to a second."""
    history = await opened.workflow(THE_ROUND).fetch_history()
    (started,) = (
        event for event in history.events if event.HasField("timer_started_event_attributes")
    )
    length = started.timer_started_event_attributes.start_to_fire_timeout.ToTimedelta()
    at = started.event_time.ToDatetime(NOW.tzinfo) + length
    return (at + timedelta(seconds=0.5)).replace(microsecond=0)


async def test_a_case_that_waits_is_started_in_one_step_and_without_an_activity(
    served: House,
) -> None:
    served.done(wish(OpenRound), wish(SetDeadline, day=None, at=AHEAD))

    await start_case(served.client, THE_ROUND, served.position(THE_ROUND))

    assert await begun(served) == {
        "WORKFLOW_EXECUTION_STARTED": 1,
        "WORKFLOW_TASK_SCHEDULED": 1,
        "WORKFLOW_TASK_STARTED": 1,
        "WORKFLOW_TASK_COMPLETED": 1,
        "MARKER_RECORDED": 1,
        "TIMER_STARTED": 1,
    }


async def test_a_deadline_that_moved_since_the_run_was_asked_for_is_waited_for(
    served: House,
) -> None:
    served.done(wish(OpenRound), wish(SetDeadline, day=None, at=LATER))
    seen_before = served.position(THE_ROUND)
    moved = by(Role.COUNTY_OFFICER, reason="Skulane bad om kortare tid")
    served.done(wish(MoveDeadline, moved, day=None, at=AHEAD))

    await start_case(served.client, THE_ROUND, seen_before)

    happened = await begun(served)
    assert happened["UPSERT_WORKFLOW_SEARCH_ATTRIBUTES"] == 1
    assert abs(await timer(served) - AHEAD) <= timedelta(seconds=1)
    found = (await served.workflow(THE_ROUND).describe()).typed_search_attributes
    assert found.get(DEADLINE) == AHEAD


async def test_what_a_run_was_told_wrongly_it_mends(served: House) -> None:
    served.done(wish(OpenRound), wish(SetDeadline, day=None, at=AHEAD))
    wrong = served.position(THE_ROUND).model_copy(
        update={"step": "close", "deadlines": (OpenDeadline(deadline_id="x", at=LATER),)}
    )

    await start_case(served.client, THE_ROUND, wrong)

    await begun(served)
    found = (await served.workflow(THE_ROUND).describe()).typed_search_attributes
    assert (found.get(STEP), found.get(DEADLINE)) == (served.position(THE_ROUND).step, AHEAD)


async def test_a_run_that_cannot_read_the_log_within_its_step_waits_for_it_outside(
    client: Client,
) -> None:
    bridges = Bridges()
    async with house(client, watched=bridges) as opened:
        opened.done(wish(OpenRound), wish(SetDeadline, day=None, at=AHEAD))
        bridges[0].away = 4
        answer = await opened.send(wish(PledgeOwnContribution))
        happened = await begun(opened)

    assert answer.version == 3
    # What was tried in vain within the step, and then the reading and the command.
    assert happened["MARKER_RECORDED"] == 1
    assert happened["ACTIVITY_TASK_COMPLETED"] == 2

"""A workflow that was lost in any step starts with the next command and goes on from the log."""

from itertools import pairwise

import pytest

from domain.case import CaseRef
from domain.command import Command
from domain.deadlines.events import DeadlinePassed
from domain.deadlines.kinds import DeadlineKind
from domain.event import Refusal
from domain.opening.decide import OpenRound, PledgeOwnContribution
from domain.step2_report.decide import ForwardNeed
from tests.domain.facts import THE_NEED, THE_ROUND
from tests.domain.wishes import wish
from tests.workflows.dates import Calendar, deadline, moved, today
from tests.workflows.house import House
from tests.workflows.story import (
    BEFORE_THE_NEED,
    BEFORE_THE_PLAN,
    THE_NEED_S_STORY,
    THE_ROUND_S_STORY,
)

PASSED = "deadline.passed"
PLEDGED = "own-contribution.pledged"


async def lose_and_go_on(
    house: House, case: CaseRef, story: dict[str, Command], step: str, following: str
) -> None:
    """Play the story up to `step`, lose the workflow there, and play what follows."""
    before = list(story)[: list(story).index(step)]
    house.done(*(story[name] for name in before))
    reached = await house.send(story[step])
    lost = await house.run_id(case)
    await house.terminate(case)

    answer = await house.send(story[following])

    assert answer.version == reached.version + len(answer.events)
    assert tuple(house.topics(case)[reached.version :]) == answer.events
    assert await house.run_id(case) != lost
    assert house.position(case).version == answer.version


@pytest.mark.parametrize(("step", "following"), list(pairwise(THE_NEED_S_STORY)))
async def test_a_need_goes_on(timed: House, step: str, following: str) -> None:
    timed.done(*BEFORE_THE_NEED)
    await lose_and_go_on(timed, THE_NEED, THE_NEED_S_STORY, step, following)


@pytest.mark.parametrize(("step", "following"), list(pairwise(THE_ROUND_S_STORY)))
async def test_a_round_goes_on(timed: House, step: str, following: str) -> None:
    if step != "opened":
        timed.done(*BEFORE_THE_PLAN)
    await lose_and_go_on(timed, THE_ROUND, THE_ROUND_S_STORY, step, following)


async def test_a_lost_workflow_still_knows_what_is_out_of_order(timed: House) -> None:
    timed.done(*BEFORE_THE_NEED, *THE_NEED_S_STORY.values())
    with pytest.raises(Refusal, match="need-already-answered"):
        await timed.send(wish(ForwardNeed), key="once-too-often")

    assert timed.topics(THE_NEED)[-1] == "need.prioritised"


async def test_a_deadline_outlives_the_workflow_that_held_its_timer(
    timed: House, calendar: Calendar
) -> None:
    timed.done(wish(OpenRound))
    await timed.send(deadline(calendar, DeadlineKind.INTAKE, days=10))
    await timed.terminate(THE_ROUND)
    await timed.send(today(calendar, PledgeOwnContribution))
    assert PASSED not in timed.topics(THE_ROUND)

    await calendar.skip(days=11)
    await timed.comes(THE_ROUND, PASSED)


async def test_a_deadline_that_fell_while_no_workflow_lived_is_noted_once_by_the_next(
    timed: House, calendar: Calendar
) -> None:
    timed.done(wish(OpenRound))
    await timed.send(deadline(calendar, DeadlineKind.INTAKE, days=10))
    fell = calendar.in_days(10)
    await timed.terminate(THE_ROUND)
    await calendar.skip(days=61)

    await timed.send(today(calendar, PledgeOwnContribution))
    await timed.comes(THE_ROUND, PASSED)
    await timed.terminate(THE_ROUND)
    await timed.send(today(calendar, PledgeOwnContribution), key="again")
    await timed.send(today(calendar, PledgeOwnContribution), key="and-again")

    passed = [event for event in timed.events(THE_ROUND) if isinstance(event, DeadlinePassed)]
    assert [event.at for event in passed] == [fell]


async def test_a_moved_deadline_outlives_the_workflow_too(timed: House, calendar: Calendar) -> None:
    timed.done(wish(OpenRound))
    await timed.send(deadline(calendar, DeadlineKind.INTAKE, days=10))
    await timed.send(moved(calendar, DeadlineKind.INTAKE, days=20))
    await timed.terminate(THE_ROUND)
    await timed.send(today(calendar, PledgeOwnContribution))

    await calendar.skip(days=15)
    await timed.send(today(calendar, PledgeOwnContribution), key="between")
    await calendar.skip(days=10)
    await timed.comes(THE_ROUND, PASSED)

    assert timed.topics(THE_ROUND)[-3:] == [PLEDGED, PLEDGED, PASSED]

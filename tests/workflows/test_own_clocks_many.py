"""Many clocks of their own fall at one instant, and long runs go on as new ones."""

import pytest

from domain.opening.decide import PledgeOwnContribution
from services.reconciling import start_case
from services.stack.waiting import until
from tests.domain.facts import THE_ROUND
from tests.histories.paths_apart import (
    PASSED,
    THE_REPORT,
    asked,
    begins,
    given,
    moved,
    report,
    waiting,
)
from tests.workflows.dates import Calendar, today
from tests.workflows.house import SECONDS, House
from tests.workflows.noted_clocks import activities, all_histories, passings
from tests.workflows.test_older_workers import replay
from workflows import awaited, gate
from workflows.contracts import Awaits


async def falls_together(opened: House, calendar: Calendar, count: int) -> None:
    """So many reports fall at one instant, and each is noted and its workflow has ended."""
    falls = calendar.in_days(10)
    many = [report(falls, f"l-{number}") for number in range(count)]
    given(opened, *waiting(*many))
    await start_case(opened.client, THE_ROUND)
    last = Awaits(case=THE_ROUND, deadline_id=f"report-l-{count - 1}")
    await begins(opened, last)

    async def all_passed() -> bool:
        return len(passings(opened)) >= count

    await calendar.skip(days=11)
    await until(all_passed, within=SECONDS, what="the passings")
    for one in many:
        await opened.comes_to_rest(Awaits(case=THE_ROUND, deadline_id=one.deadline_id))
    assert passings(opened) == [falls] * count


async def test_many_that_fall_at_once_are_each_noted_once_and_started_by_few_activities(
    timed: House, calendar: Calendar
) -> None:
    await falls_together(timed, calendar, 40)

    history = await all_histories(timed, THE_ROUND)
    assert activities(history).count("carry-out") == 40
    assert activities(history).count("see-to-deadlines") < 10
    await replay(history)


async def test_a_run_that_goes_on_as_a_new_one_leaves_the_clocks_that_run_alone(
    timed: House, calendar: Calendar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gate, "EVENTS_A_RUN", 60)
    await asked(timed, calendar, days=30)
    first = await timed.run_id(THE_ROUND)
    number = 0
    while await timed.run_id(THE_ROUND) == first:
        number += 1
        await timed.send(today(calendar, PledgeOwnContribution), key=f"key-{number}")
    await timed.send(today(calendar, PledgeOwnContribution), key="the-last")

    history = await all_histories(timed, THE_ROUND)
    assert "see-to-deadlines" not in activities(history)
    await calendar.skip(days=31)
    await timed.comes(THE_ROUND, PASSED)
    await timed.comes_to_rest(THE_REPORT)
    assert len(passings(timed)) == 1


async def test_a_clock_whose_history_grows_goes_on_as_a_new_run(
    timed: House, calendar: Calendar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(awaited, "EVENTS_A_RUN", 12)
    await asked(timed, calendar, days=10)
    first = await timed.run_id(THE_REPORT)
    for days in (20, 30, 40):
        to = calendar.in_days(days)
        await timed.send(moved(calendar, days), key=f"{days}")

    async def is_another() -> bool:
        return await timed.run_id(THE_REPORT) != first

    await until(is_another, within=SECONDS, what="another run")
    await calendar.skip(days=41)
    await timed.comes(THE_ROUND, PASSED)
    assert passings(timed) == [to]

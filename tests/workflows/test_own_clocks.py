"""A recipient's report, and the time to complain, each waited for by a short workflow of its own.

Its name says which it is: `round/yrkesfag-46-2026/report-l-1`. The events stay in the round.
"""

from datetime import datetime

import pytest
from temporalio.api.enums.v1 import EventType
from temporalio.client import WorkflowHistory

from domain.calendar import in_norway
from domain.deadlines.decide_change import ResumeDeadline, SuspendDeadline
from domain.deadlines.events import DeadlineEscalated, DeadlinePassed, DeadlineReminded
from domain.event import Event
from domain.follow_up.decide_close import CloseRound, ReopenRound
from domain.opening.decide import PledgeOwnContribution
from domain.step4_dispose.decide_notice import NotifyDecision
from domain.step4_dispose.decide_reasons import DemandReasons, GiveReasons
from services.reconciling import start_case
from services.stack.waiting import until
from tests.domain import situations as at
from tests.domain.facts import THE_ROUND
from tests.histories.paths_apart import (
    PASSED,
    THE_COMPLAINT,
    THE_REPORT,
    asked,
    begins,
    given,
    handed_in,
    moved,
    report,
    waiting,
)
from tests.workflows.bridge import Bridges
from tests.workflows.dates import Calendar, today
from tests.workflows.house import SECONDS, House, house
from tests.workflows.test_older_workers import replay
from workflows import awaited, gate
from workflows.contracts import Awaits

TIMER = EventType.EVENT_TYPE_TIMER_STARTED


def noted(opened: House) -> list[Event]:
    """What the clock has noted of the round, in order."""
    by_the_clock = DeadlineReminded | DeadlinePassed | DeadlineEscalated
    return [event for event in opened.events(THE_ROUND) if isinstance(event, by_the_clock)]


def passings(opened: House) -> list[datetime]:
    """The instants at which deadlines of the round have passed."""
    return [event.at for event in noted(opened) if isinstance(event, DeadlinePassed)]


async def all_histories(opened: House, of: object) -> WorkflowHistory:
    return await opened.client.get_workflow_handle(str(of)).fetch_history()


def kinds(history: WorkflowHistory) -> list[EventType.ValueType]:
    return [event.event_type for event in history.events]


def activities(history: WorkflowHistory) -> list[str]:
    """The activities that a run has asked for, in order."""
    return [
        event.activity_task_scheduled_event_attributes.activity_type.name
        for event in history.events
        if event.HasField("activity_task_scheduled_event_attributes")
    ]


async def test_a_report_is_waited_for_by_its_own_workflow_and_passes_once(
    timed: House, calendar: Calendar
) -> None:
    falls = await asked(timed, calendar, days=10)

    await calendar.skip(days=9)
    assert passings(timed) == []
    await calendar.skip(days=2)
    await timed.comes(THE_ROUND, PASSED)
    await timed.comes_to_rest(THE_REPORT)
    await calendar.skip(days=40)
    await timed.send(today(calendar, PledgeOwnContribution))

    assert passings(timed) == [falls]
    own, rounds = await all_histories(timed, THE_REPORT), await all_histories(timed, THE_ROUND)
    assert TIMER in kinds(own)
    assert TIMER not in kinds(rounds), "the round's gate sets no timer for it"
    await replay(own)
    await replay(rounds)


@pytest.mark.parametrize("days", [5, 20])
async def test_a_moved_report_passes_at_its_new_instant_alone(
    timed: House, calendar: Calendar, days: int
) -> None:
    await asked(timed, calendar, days=10)
    to = calendar.in_days(days)
    await timed.send(moved(calendar, days))

    await calendar.skip(days=days - 1)
    assert passings(timed) == []
    await calendar.skip(days=2)
    await timed.comes(THE_ROUND, PASSED)
    await calendar.skip(days=20)
    assert passings(timed) == [to]


async def test_a_suspended_report_stands_still_and_goes_on(
    timed: House, calendar: Calendar
) -> None:
    falls = await asked(timed, calendar, days=10)
    reason = "Vi ventar på svar"
    which = {"deadline_id": "report-l-1"}
    await timed.send(today(calendar, SuspendDeadline, reason=reason, **which))
    await calendar.skip(days=5)
    await timed.send(today(calendar, ResumeDeadline, reason="Svaret har kome", **which))

    await calendar.skip(days=9)
    assert passings(timed) == []
    await calendar.skip(days=2)
    await timed.comes(THE_ROUND, PASSED)
    (passed,) = passings(timed)
    assert (passed - falls).days in {4, 5}, "five Norwegian days, whatever the clocks do"


async def test_a_report_that_comes_in_time_ends_the_wait(timed: House, calendar: Calendar) -> None:
    await asked(timed, calendar, days=10)
    await timed.send(handed_in())

    await timed.comes_to_rest(THE_REPORT)
    await calendar.skip(days=40)
    assert noted(timed) == []


async def test_a_demand_for_reasons_ends_the_wait_and_the_next_notice_begins_it_anew(
    timed: House, calendar: Calendar
) -> None:
    given(timed, *at.PRIVATE[THE_ROUND])
    day = in_norway(calendar.today).date()
    await timed.send(today(calendar, NotifyDecision, reached_on=day))
    await begins(timed, THE_COMPLAINT)
    first = await timed.run_id(THE_COMPLAINT)
    await timed.send(today(calendar, DemandReasons, reason="Brevet kom uten", demanded_on=day))
    await timed.comes_to_rest(THE_COMPLAINT)

    await timed.send(today(calendar, GiveReasons))
    await timed.send(today(calendar, NotifyDecision, reached_on=day), key="told-again")
    await begins(timed, THE_COMPLAINT)
    assert await timed.run_id(THE_COMPLAINT) != first
    await calendar.skip(days=23)
    await timed.comes(THE_ROUND, PASSED)
    await timed.comes_to_rest(THE_COMPLAINT)
    assert len(passings(timed)) == 1


async def test_it_reminds_passes_and_escalates_each_at_its_instant_and_ends(
    timed: House, calendar: Calendar
) -> None:
    falls = calendar.in_days(20)
    reminded = report(falls, reminders=(14, 3), escalates_after=7)
    given(timed, *waiting(reminded))
    await start_case(timed.client, THE_ROUND)
    await begins(timed, THE_REPORT)

    for number, days in enumerate((7, 11, 3, 7), 1):
        await calendar.skip(days=days)

        async def has_noted(count: int = number) -> bool:
            return len(noted(timed)) >= count

        await until(has_noted, within=SECONDS, what=f"note {number}")
        assert len(noted(timed)) == number
    await timed.comes_to_rest(THE_REPORT)

    told = ["deadline.reminded", "deadline.reminded", PASSED, "deadline.escalated"]
    assert [event.TOPIC for event in noted(timed)] == told


async def test_a_clock_whose_round_has_no_workflow_has_one_started_and_it_is_noted_once(
    timed: House, calendar: Calendar
) -> None:
    falls = await asked(timed, calendar, days=10)
    before = await timed.run_id(THE_ROUND)
    await timed.terminate(THE_ROUND)

    await calendar.skip(days=11)
    await timed.comes(THE_ROUND, PASSED)
    await timed.comes_to_rest(THE_REPORT)

    assert await timed.run_id(THE_ROUND) != before
    assert "tell-case" in activities(await all_histories(timed, THE_REPORT))
    assert passings(timed) == [falls]
    await replay(await all_histories(timed, THE_REPORT))


async def test_a_clock_that_was_lost_is_started_again_by_the_next_command(
    timed: House, calendar: Calendar
) -> None:
    falls = await asked(timed, calendar, days=10)
    await timed.terminate(THE_REPORT)
    await timed.terminate(THE_ROUND)
    await timed.send(today(calendar, PledgeOwnContribution))
    await begins(timed, THE_REPORT)

    await calendar.skip(days=11)
    await timed.comes(THE_ROUND, PASSED)
    assert passings(timed) == [falls]


async def test_what_fell_while_nothing_lived_is_noted_once_by_whatever_comes_first(
    timed: House, calendar: Calendar
) -> None:
    falls = await asked(timed, calendar, days=10)
    await timed.terminate(THE_REPORT)
    await timed.terminate(THE_ROUND)
    await calendar.skip(days=61)

    await timed.send(today(calendar, PledgeOwnContribution))
    await timed.comes(THE_ROUND, PASSED)
    await timed.send(today(calendar, PledgeOwnContribution), key="again")
    assert passings(timed) == [falls]


async def test_a_passing_that_was_written_and_not_heard_of_is_noted_once(
    calendar: Calendar,
) -> None:
    bridges = Bridges()
    client = calendar.environment.client
    async with house(client, now=lambda: calendar.today, watched=bridges) as opened:
        falls = await asked(opened, calendar, days=10)
        bridges[0].unheard = 1
        await calendar.skip(days=11)
        await opened.comes(THE_ROUND, PASSED)
        await opened.comes_to_rest(THE_REPORT)

        assert bridges[0].unheard == 0
        assert passings(opened) == [falls]


async def test_a_command_that_was_written_and_not_heard_of_starts_its_clock(
    calendar: Calendar,
) -> None:
    bridges = Bridges()
    client = calendar.environment.client
    async with house(client, now=lambda: calendar.today, watched=bridges) as opened:
        bridges[0].unheard = 1
        falls = await asked(opened, calendar, days=10)
        assert bridges[0].unheard == 0
        await calendar.skip(days=11)
        await opened.comes(THE_ROUND, PASSED)
        assert passings(opened) == [falls]


async def test_a_clock_reads_the_log_again_where_it_cannot_be_read_within_its_step(
    calendar: Calendar,
) -> None:
    bridges = Bridges()
    client = calendar.environment.client
    async with house(client, now=lambda: calendar.today, watched=bridges) as opened:
        falls = await asked(opened, calendar, days=10)
        bridges[0].away = 2
        await calendar.skip(days=11)
        await opened.comes(THE_ROUND, PASSED)
        await opened.comes_to_rest(THE_REPORT)
        assert passings(opened) == [falls]


async def test_a_closed_round_waits_for_none_and_an_opened_one_waits_again(
    timed: House, calendar: Calendar
) -> None:
    falls = await asked(timed, calendar, days=10)
    await timed.send(today(calendar, CloseRound, reason="Alt anna er gjort"))
    await timed.comes_to_rest(THE_REPORT)
    await timed.comes_to_rest(THE_ROUND)
    await timed.send(today(calendar, ReopenRound, reason="Rapporten manglar"))
    await begins(timed, THE_REPORT)

    await calendar.skip(days=11)
    await timed.comes(THE_ROUND, PASSED)
    assert passings(timed) == [falls]


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

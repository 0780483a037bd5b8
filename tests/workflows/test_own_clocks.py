"""A recipient's report, and the time to complain, each waited for by a short workflow of its own.

Its name says which it is: `round/yrkesfag-46-2026/report-l-1`. The events stay in the round.
"""

import pytest
from temporalio.api.enums.v1 import EventType

from domain.calendar import in_norway
from domain.deadlines.decide_change import ResumeDeadline, SuspendDeadline
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
from tests.workflows.dates import Calendar, today
from tests.workflows.house import SECONDS, House
from tests.workflows.noted_clocks import all_histories, kinds, noted, passings
from tests.workflows.test_older_workers import replay

TIMER = EventType.EVENT_TYPE_TIMER_STARTED


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

"""A demand for reasons stops the clock of a complaint, and the notice with them starts it anew."""

from datetime import timedelta

from domain.calendar import end_of_day, in_norway
from domain.deadlines.events import DeadlinePassed
from domain.step4_dispose.decide_notice import NotifyDecision
from domain.step4_dispose.decide_reasons import DemandReasons, GiveReasons
from tests.domain import situations as at
from tests.domain.facts import THE_ROUND
from tests.workflows.dates import Calendar, today
from tests.workflows.house import House
from tests.workflows.test_beyond_the_round import PASSED, begun


async def test_the_time_to_complain_runs_out_once_three_weeks_after_the_reasons(
    timed: House, calendar: Calendar
) -> None:
    begun(timed, {THE_ROUND: at.PRIVATE[THE_ROUND]})
    day = in_norway(calendar.today).date()
    await timed.send(today(calendar, NotifyDecision, reached_on=day))
    demanded = today(calendar, DemandReasons, reason="Brevet kom uten", demanded_on=day)
    await timed.send(demanded)

    await calendar.skip(days=40)
    await timed.send(today(calendar, GiveReasons))
    assert not [one for one in timed.events(THE_ROUND) if isinstance(one, DeadlinePassed)]
    again = in_norway(calendar.today).date()
    await timed.send(today(calendar, NotifyDecision, reached_on=again), key="told-again")
    await calendar.skip(days=23)
    await timed.comes(THE_ROUND, PASSED)

    await calendar.skip(days=40)
    passed = [one for one in timed.events(THE_ROUND) if isinstance(one, DeadlinePassed)]
    assert [one.at for one in passed] == [end_of_day(again + timedelta(days=21))]

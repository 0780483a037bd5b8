"""The paths of deadlines on a round's lines that have clocks of their own, and of their round."""

from contextlib import suppress
from datetime import datetime
from typing import Any

from temporalio.service import RPCError

from domain.calendar import in_norway
from domain.case import CaseRef
from domain.deadlines.by_when import ByWhen
from domain.deadlines.decide_change import MoveDeadline, ResumeDeadline, SuspendDeadline
from domain.deadlines.events import DeadlinePassed, DeadlineSet
from domain.deadlines.kinds import DeadlineKind, DeadlineSource
from domain.event import Event, recorded
from domain.follow_up.decide_report import AskRecipientReport, SubmitRecipientReport
from domain.follow_up.recipient_report import RecipientReportAsked
from domain.role import Role
from domain.step4_dispose.decide_notice import NotifyDecision
from domain.step4_dispose.decide_reasons import DemandReasons
from services.reconciling import start_case
from services.stack.waiting import until
from tests.domain import situations as at
from tests.domain.facts import THE_ROUND, deadline, fact
from tests.domain.wishes import someone, wish
from tests.histories.path import Path
from tests.samples import NOW, OFFICE, by
from tests.workflows.dates import Calendar, today
from tests.workflows.house import SECONDS, House
from workflows.contracts import Awaits

PASSED = DeadlinePassed.TOPIC
THE_REPORT = Awaits(case=THE_ROUND, deadline_id="report-l-1")
THE_COMPLAINT = Awaits(case=THE_ROUND, deadline_id="complaint-l-1")


def given(house: House, *events: Event) -> None:
    """Let these have happened in the round, without a workflow to remember them."""
    stream = THE_ROUND.stream_id
    house.log.save(
        [
            recorded(e, by(), stream_id=stream, version=n, at=NOW, rule_set=None)
            for n, e in enumerate(events, 1)
        ]
    )


def waiting(*deadlines: DeadlineSet) -> tuple[Event, ...]:
    """A round whose recipient was asked, with these deadlines."""
    return (*at.PRIVATE[THE_ROUND], fact(RecipientReportAsked), *deadlines)


def report(falls: datetime, line: str = "l-1", **changes: Any) -> DeadlineSet:
    """The time for a line's report, until an instant (UTC)."""
    kind = DeadlineKind.RECIPIENT_REPORT
    return deadline(kind, deadline_id=f"report-{line}", at=falls, **changes)


async def begins(house: House, clock: CaseRef | Awaits) -> None:
    """Wait until the workflow runs."""

    async def runs() -> bool:
        with suppress(RPCError):
            return not await house.rests(clock)
        return False

    await until(runs, within=SECONDS, what=str(clock))


async def asked(house: House, calendar: Calendar, days: float) -> datetime:
    """Ask for the report within so many days; when it is due (UTC)."""
    given(house, *at.PRIVATE[THE_ROUND])
    falls = calendar.in_days(days)
    by_when = ByWhen(at=falls, source=DeadlineSource.COUNTY_PRACTICE, citation="Vilkår 2026")
    await house.send(today(calendar, AskRecipientReport, report_by=by_when))
    await begins(house, THE_REPORT)
    await house.holds_its_timer(THE_REPORT)
    return falls


def moved(calendar: Calendar, days: float) -> MoveDeadline:
    """The report's deadline moved to so many days from today."""
    to = {"deadline_id": THE_REPORT.deadline_id, "day": None, "at": calendar.in_days(days)}
    return today(calendar, MoveDeadline, reason="Skulen bad om det", **to)


def handed_in() -> SubmitRecipientReport:
    """The report that the line's recipient hands in."""
    reason = "Det var skrive slik"
    office = someone(SubmitRecipientReport.ACTION, organisation=OFFICE.organisation, reason=reason)
    return wish(SubmitRecipientReport, office)


async def passed(house: House, calendar: Calendar) -> None:
    await asked(house, calendar, days=10)
    await calendar.skip(days=11)
    await house.comes(THE_ROUND, PASSED)
    await house.comes_to_rest(THE_REPORT)


async def report_passed(house: House, calendar: Calendar) -> Awaits:
    await passed(house, calendar)
    return THE_REPORT


async def round_of_a_report_that_passed(house: House, calendar: Calendar) -> CaseRef:
    await passed(house, calendar)
    return THE_ROUND


async def report_moved(house: House, calendar: Calendar) -> Awaits:
    await asked(house, calendar, days=10)
    await house.send(moved(calendar, days=5))
    await calendar.skip(days=6)
    await house.comes(THE_ROUND, PASSED)
    await house.comes_to_rest(THE_REPORT)
    return THE_REPORT


async def report_suspended(house: House, calendar: Calendar) -> Awaits:
    await asked(house, calendar, days=10)
    which = {"deadline_id": THE_REPORT.deadline_id}
    await house.send(today(calendar, SuspendDeadline, reason="Vi ventar på svar", **which))
    await calendar.skip(days=5)
    await house.send(today(calendar, ResumeDeadline, reason="Svaret har kome", **which))
    await calendar.skip(days=11)
    await house.comes(THE_ROUND, PASSED)
    await house.comes_to_rest(THE_REPORT)
    return THE_REPORT


async def report_received(house: House, calendar: Calendar) -> Awaits:
    await asked(house, calendar, days=10)
    await house.send(handed_in())
    await house.comes_to_rest(THE_REPORT)
    return THE_REPORT


async def report_of_a_round_without_a_workflow(house: House, calendar: Calendar) -> Awaits:
    await asked(house, calendar, days=10)
    await house.terminate(THE_ROUND)
    await calendar.skip(days=11)
    await house.comes(THE_ROUND, PASSED)
    await house.comes_to_rest(THE_REPORT)
    return THE_REPORT


async def complaint_broken_off(house: House, calendar: Calendar) -> Awaits:
    given(house, *at.PRIVATE[THE_ROUND])
    day = in_norway(calendar.today).date()
    await house.send(today(calendar, NotifyDecision, reached_on=day))
    await begins(house, THE_COMPLAINT)
    await house.send(today(calendar, DemandReasons, reason="Brevet kom uten", demanded_on=day))
    await house.comes_to_rest(THE_COMPLAINT)
    return THE_COMPLAINT


async def round_of_several_that_pass_at_once(house: House, calendar: Calendar) -> CaseRef:
    falls = calendar.in_days(10)
    given(house, *waiting(*(report(falls, f"l-{number}") for number in range(4))))
    await start_case(house.client, THE_ROUND)
    for number in range(4):
        await begins(house, Awaits(case=THE_ROUND, deadline_id=f"report-l-{number}"))
    await calendar.skip(days=11)
    for number in range(4):
        await house.comes_to_rest(Awaits(case=THE_ROUND, deadline_id=f"report-l-{number}"))
    return THE_ROUND


async def found_anew(house: House) -> Awaits:
    """On a server that knows what workflows are found by: a report whose deadline moves."""
    given(house, *waiting(report(NOW.replace(year=2090))))
    await start_case(house.client, THE_ROUND, house.position(THE_ROUND))
    await begins(house, THE_REPORT)
    await house.holds_its_timer(THE_REPORT)
    reason = by(Role.COUNTY_OFFICER, reason="Skulen bad om det")
    to = {"deadline_id": THE_REPORT.deadline_id, "day": None, "at": NOW.replace(year=2091)}
    await house.send(wish(MoveDeadline, reason, **to))

    async def is_moved() -> bool:
        history = await house.workflow(THE_REPORT).fetch_history()
        kinds = [event.WhichOneof("attributes") or "" for event in history.events]
        return sum(kind.startswith("timer_started") for kind in kinds) > 1

    await until(is_moved, within=SECONDS, what="the second timer")
    return THE_REPORT


PATHS: dict[str, Path] = {
    "report__passed": report_passed,
    "report__moved": report_moved,
    "report__suspended-and-resumed": report_suspended,
    "report__received": report_received,
    "report__round-without-a-workflow": report_of_a_round_without_a_workflow,
    "complaint__broken-off": complaint_broken_off,
    "round__report-passed": round_of_a_report_that_passed,
    "round__reports-passed-at-once": round_of_several_that_pass_at_once,
}

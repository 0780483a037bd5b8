"""G8: a report that is missing, late or wrong (*rapportering*)."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from domain.calendar import NORWAY
from domain.checks.books import RoundBooks, Seen
from domain.checks.check import Check, Found
from domain.checks.finding import Ground, Severity
from domain.county_report.events import CountyReportSubmitted
from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import DeadlineKind
from domain.follow_up.recipient_report import (
    RecipientReportAsked,
    RecipientReportReopened,
    RecipientReportReturned,
    RecipientReportSubmitted,
)
from domain.opening.events import GrantCommitted, RoundOpened
from domain.state.plan_line import LineState
from domain.takeover.events import RoundTakenOver

#: What says that a report is owed, for the first time or once more.
_ASKED = (RecipientReportAsked, RecipientReportReturned, RecipientReportReopened)


def look(books: RoundBooks) -> Iterator[Found]:
    """The county's report to the directorate, and each recipient's to the county."""
    yield from _county(books)
    for line_id, line in books.state.lines.items():
        yield from _recipient(books, line_id, line)


def _county(books: RoundBooks) -> Iterator[Found]:
    report = books.state.county_report
    submitted = books.history.of(CountyReportSubmitted)
    deadlines = [
        deadline
        for deadline in books.state.deadlines.values()
        if deadline.kind is DeadlineKind.COUNTY_REPORT
    ]
    grace = timedelta(days=books.settings.late_days)
    if not submitted:
        over = [one for one in deadlines if one.at + grace < books.at]
        if over:
            due = min(one.at for one in over)
            yield Found("county-report-overdue", _set(books), facts={"due": _day(due)})
        elif not deadlines and books.on.year > books.state.budget_year and books.paid:
            begun = books.history.of(GrantCommitted, RoundOpened, RoundTakenOver)
            yield Found("no-report-deadline", begun)
        return
    if report.submitted[0].late:
        yield Found("county-report-late", [*_set(books), submitted[0]])
    if report.outdated or not report.handed_in:
        facts = {"report_version": report.submitted[-1].report_version}
        later = books.history.all[-1:]
        yield Found("county-report-outdated", [submitted[-1], *later], facts=facts)


def _set(books: RoundBooks) -> list[Seen]:
    return [
        one
        for one in books.history.of(DeadlineSet)
        if isinstance(one.event, DeadlineSet) and one.event.kind is DeadlineKind.COUNTY_REPORT
    ]


def _recipient(books: RoundBooks, line_id: str, line: LineState) -> Iterator[Found]:
    report, paid = line.follow_up.report, books.paid.get(line_id, 0)
    number = line.recipient.organisation if line.recipient else None
    asked = books.history.of_line(line_id, *_ASKED)
    if report.is_overdue(books.at - timedelta(days=books.settings.late_days)):
        due = _day(report.due_at) if report.due_at else ""
        yield Found(
            "recipient-report-overdue",
            [*asked, *books.paying(line_id)],
            line_id,
            organisation=number,
            questioned_ore=paid or None,
            facts={"due": due, "reminders": report.reminders},
        )
    elif paid and line.carried_out and not asked and report.submitted is None:
        yield Found("recipient-not-asked", books.paying(line_id), line_id, organisation=number)
    submitted = books.history.of_line(line_id, RecipientReportSubmitted)
    if report.submitted is None:
        return
    if report.submitted.late:
        yield Found("recipient-report-late", submitted[-1:], line_id, organisation=number)
    if report.submitted.paid_ore != paid:
        yield Found(
            "report-figures-differ",
            [*submitted[-1:], *books.paying(line_id)],
            line_id,
            organisation=number,
            facts={"paid_ore": paid, "reported_ore": report.submitted.paid_ore},
        )


def _day(at: datetime) -> str:
    """The last day: a deadline falls at the very end of it, which may be the next one's start."""
    return (at - timedelta(microseconds=1)).astimezone(NORWAY).date().isoformat()


CHECK = Check(
    ground=Ground.G8,
    citation="[OsloMet] counties report; deadlines are the county's (unknown); 12 and 13.2",
    weighs={
        "county-report-overdue": Severity.SERIOUS,
        "recipient-report-overdue": Severity.MODERATE,
        "recipient-not-asked": Severity.MODERATE,
        "report-figures-differ": Severity.MODERATE,
        "county-report-outdated": Severity.NOTE,
        "county-report-late": Severity.NOTE,
        "recipient-report-late": Severity.NOTE,
    },
    cannot=frozenset({"no-report-deadline"}),
    look=look,
)

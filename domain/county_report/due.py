"""Where a county's report to the directorate stands: not due, owed, overdue, submitted (P20)."""

from datetime import datetime
from enum import StrEnum

from domain.calendar import NORWAY
from domain.deadlines.kinds import DeadlineKind
from domain.party import Party
from domain.state.deadlines import Deadline
from domain.state.recipient_report import ReportStatus
from domain.state.round import Round
from domain.types import Instant
from domain.value import Value


class ReportStanding(StrEnum):
    """Where the report stands (*hvor rapporten står*).

    `owed` is one that nobody has set a deadline for, when the budget year is over; `reopened`
    was submitted once and is to come again.
    """

    NOT_DUE = "not-due"
    OWED = "owed"
    OVERDUE = "overdue"
    SUBMITTED = "submitted"
    REOPENED = "reopened"


def report_due(state: Round) -> Deadline | None:
    """The earliest deadline for the county's report; None when nobody has set one."""
    found = [d for d in state.deadlines.values() if d.kind is DeadlineKind.COUNTY_REPORT]
    return min(found, key=lambda d: (d.at, d.deadline_id), default=None)


def standing(state: Round, at: datetime) -> ReportStanding:
    """Where the report stands at the instant (UTC). An overdue one is so also when reopened."""
    report, due = state.county_report, report_due(state)
    if report.handed_in:
        return ReportStanding.SUBMITTED
    if due is not None and due.at < at and not due.is_suspended(at):
        return ReportStanding.OVERDUE
    if report.submitted:
        return ReportStanding.REOPENED
    over = at.astimezone(NORWAY).year > state.budget_year
    return ReportStanding.OWED if over and due is None else ReportStanding.NOT_DUE


class Owing(Value):
    """A recipient that owes the county its report on a line; `due_at` is UTC."""

    line_id: str
    title: str
    recipient: Party | None
    status: ReportStatus
    due_at: Instant | None
    reminders: int
    overdue: bool


def owing(state: Round, at: datetime) -> tuple[Owing, ...]:
    """Who owes a report at the instant (UTC), the overdue first, then by when it is due."""
    found = [
        Owing(
            line_id=line_id,
            title=line.agreed.title,
            recipient=line.recipient,
            status=line.follow_up.report.status,
            due_at=line.follow_up.report.due_at,
            reminders=line.follow_up.report.reminders,
            overdue=line.follow_up.report.is_overdue(at),
        )
        for line_id, line in state.lines.items()
        if line.follow_up.report.asked
    ]
    return tuple(sorted(found, key=_by_when))


def _by_when(one: Owing) -> tuple[bool, str, str]:
    return (not one.overdue, one.due_at.isoformat() if one.due_at else "9", one.line_id)

"""A report that is to be corrected (*rettet rapport*) is asked for anew, where the round has it.

The round's own deadlines, reminders and overdue lists then hold for it as for any report. What
was submitted stays as it is; the next version takes its place.
"""

from collections.abc import Iterable, Iterator

from domain.case import round_ref
from domain.command import Addition, Known
from domain.control.decision_events import ReportToCorrect
from domain.control.kinds import GONE, ControlLevel, ControlOutcome
from domain.county_report.events import AskedBy, CountyReportReopened, ReopenCause
from domain.deadlines.by_when import ByWhen
from domain.deadlines.events import DeadlineMoved
from domain.deadlines.kinds import DeadlineKind, WhenPassed
from domain.event import Circumstances, Event
from domain.follow_up.recipient_report import (
    RecipientReportAsked,
    RecipientReportReopened,
    RecipientReportReturned,
)
from domain.state.control import Control
from domain.state.plan_line import LineState
from domain.state.recipient_report import ReportStatus, report_deadline
from domain.state.round import Round
from domain.step4_dispose.complaint_events import ComplaintOutcome
from domain.types import Instant

#: The deadline of a county's report in a round that had set none.
_AFTER_CONTROL = "county-report-after-control"


def to_correct(state: Control, target: Round) -> tuple[ReportToCorrect, ...]:
    """The report of the county, or of the recipient on each line that a standing finding names.

    Where no finding names a line, those on all that the recipient was paid for are meant.
    """
    if state.level is ControlLevel.DIRECTORATE:
        submitted = target.county_report.submitted
        version = submitted[-1].report_version if submitted else 0
        return (ReportToCorrect(line_id=None, report_version=version),)
    return tuple(
        ReportToCorrect(
            line_id=line_id, report_version=target.lines[line_id].follow_up.report.version
        )
        for line_id in _lines(state, target)
    )


def not_corrected(state: Control, target: Round) -> tuple[ReportToCorrect, ...]:
    """The reports whose next version has not come, or has not been accepted by the county.

    None where a complaint was answered by a change: then the party has been let off.
    """
    decision = state.decision
    changed = any(answer.outcome is ComplaintOutcome.CHANGED for answer in state.answers)
    if decision is None or decision.outcome is not ControlOutcome.CORRECTED_REPORT or changed:
        return ()
    return tuple(one for one in decision.reports if not _is_corrected(one, target))


def asked_anew(
    reports: Iterable[ReportToCorrect],
    target: Round,
    why: str,
    report_by: ByWhen | None,
    by: Circumstances,
    known: Known,
) -> tuple[Addition, ...]:
    """What asking for the reports adds to the round, with the time for them if there is one."""
    events: list[Event] = []
    for one in reports:
        if one.line_id is None:
            events += _of_county(target, report_by, by, known)
        else:
            events += _of_recipient(target.lines[one.line_id], why, report_by, by, known)
    return (Addition(case=round_ref(target.round_id), events=tuple(events)),) if events else ()


def _lines(state: Control, target: Round) -> tuple[str, ...]:
    whom = state.recipient.organisation if state.recipient else ""
    paid = dict.fromkeys(
        payment.line_id
        for payment in target.payments.values()
        if payment.payee.organisation == whom
    )
    standing = (f.made for f in state.findings.values() if f.end is None or f.end.end not in GONE)
    found = {made.line_id for made in standing}
    return tuple(line_id for line_id in paid if line_id in found) or tuple(paid)


def _is_corrected(one: ReportToCorrect, target: Round) -> bool:
    if one.line_id is None:
        submitted = target.county_report.submitted
        return bool(submitted) and submitted[-1].report_version > one.report_version
    report = target.lines[one.line_id].follow_up.report
    return report.accepted and report.version > one.report_version


def _of_county(
    target: Round, report_by: ByWhen | None, by: Circumstances, known: Known
) -> Iterator[Event]:
    """A submitted report is opened again; the round's deadlines for it are moved with it."""
    report = target.county_report
    if report.handed_in and report.drafted is not None:
        yield CountyReportReopened(
            report_version=report.drafted.report_version,
            cause=ReopenCause.AFTER_CONTROL,
            asked_by=AskedBy.DIRECTORATE,
        )
    if report_by is None:
        return
    kind, late = DeadlineKind.COUNTY_REPORT, WhenPassed.MARK_LATE
    new = report_by.deadline(_AFTER_CONTROL, kind, by, known, late)
    before = [one for one in target.deadlines.values() if one.kind is kind]
    for one in before:
        if one.at < new.at:
            yield DeadlineMoved(
                deadline_id=one.deadline_id, previous_at=one.at, at=new.at, counted=new.counted
            )
    if not before:
        yield new


def _of_recipient(
    line: LineState, why: str, report_by: ByWhen | None, by: Circumstances, known: Known
) -> Iterator[Event]:
    """One that was accepted is opened again, one in review returned, and one that is owed kept."""
    line_id, report, recipient = line.plan.line_id, line.follow_up.report, line.recipient
    kind, late = DeadlineKind.RECIPIENT_REPORT, WhenPassed.MARK_LATE
    key = report_deadline(line_id)
    deadline = report_by.deadline(key, kind, by, known, late) if report_by else None
    due_at: Instant | None = deadline.at if deadline else None
    match report.status:
        case ReportStatus.ACCEPTED:
            yield RecipientReportReopened(
                line_id=line_id,
                report_version=report.version,
                cause=ReopenCause.AFTER_CONTROL,
                asked_by=AskedBy.COUNTY,
                reopened_by=by.actor,
                due_at=due_at,
            )
        case ReportStatus.RECEIVED:
            yield RecipientReportReturned(
                line_id=line_id,
                report_version=report.version,
                what_is_missing=why,
                reviewed_by=by.actor,
                due_at=due_at,
            )
        case ReportStatus.NOT_ASKED if recipient is not None:
            yield RecipientReportAsked(line_id=line_id, recipient=recipient, due_at=due_at)
        case _:
            # It is owed already, by the time that was set for it.
            return
    if deadline is not None:
        yield deadline

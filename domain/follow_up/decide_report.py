"""Follow-up: a recipient is asked, reminded, reports, and is answered (*mottakerrapport*)."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.attachment import Attachments
from domain.command import Known, require_reason
from domain.county_report.events import AskedBy, ReopenCause
from domain.deadlines.by_when import ByWhen
from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import DeadlineKind, WhenPassed
from domain.event import Event, Refusal
from domain.follow_up.of_line import OfLine, check_recipient
from domain.follow_up.participants import TookPart
from domain.follow_up.recipient_report import (
    Cost,
    RecipientReportAccepted,
    RecipientReportAsked,
    RecipientReportReminded,
    RecipientReportReopened,
    RecipientReportReturned,
    RecipientReportSubmitted,
    ReviewOutcome,
)
from domain.party import Party
from domain.permission import check_turn
from domain.rules.applying import apply_rules
from domain.rules.follow_up.county_report import REPORT_NOT_CHANGED
from domain.rules.follow_up.recipient_report import HOURS_TIMES_RATE, broken_by_review
from domain.state.plan_line import LineState
from domain.state.recipient_report import report_deadline
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.types import Draft, Text


class AskRecipientReport(OfLine):
    """Ask a recipient for its report, and say by when if there is a time for it."""

    ACTION: ClassVar[str] = "ask-recipient-report"

    report_by: ByWhen | None = None


class RemindRecipient(OfLine):
    """Remind a recipient of the report that it owes."""

    ACTION: ClassVar[str] = "remind-recipient"


class SubmitRecipientReport(OfLine):
    """Report on the use of the money, the participants and the result; the sums in øre."""

    ACTION: ClassVar[str] = "submit-recipient-report"

    costs: Annotated[tuple[Cost, ...], Field(max_length=200)]
    participants: Annotated[tuple[TookPart, ...], Field(max_length=200)] = ()
    result: Text
    run_by: Draft = ""
    attachments: Attachments = ()


class ReviewRecipientReport(OfLine):
    """Accept a recipient's report, or return it and say what it lacks."""

    ACTION: ClassVar[str] = "review-recipient-report"

    outcome: ReviewOutcome
    note: Draft = ""
    reviewing_unit: Draft = ""
    report_by: ByWhen | None = None


class ReopenRecipientReport(OfLine):
    """Let the newest version of an accepted report be replaced, on what cause and at whose wish.

    The reason stands with the command.
    """

    ACTION: ClassVar[str] = "reopen-recipient-report"

    cause: ReopenCause
    asked_by: AskedBy
    report_by: ByWhen | None = None


def ask_recipient_report(
    state: Round, command: AskRecipientReport, known: Known
) -> tuple[Event, ...]:
    """The time for it is a deadline of the round, which marks a report that comes later as late.

    Raises `line-not-in-plan`, `no-decision`, `report-asked-already`, `report-under-review`,
    `report-already-accepted`, and what `ByWhen` raises.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    recipient = _recipient(state.lines[command.line_id])
    deadline = _deadline(command, command.report_by, known)
    asked = RecipientReportAsked(
        line_id=command.line_id,
        recipient=recipient,
        due_at=deadline[0].at if deadline else None,
    )
    return (asked, *deadline)


def remind_recipient(state: Round, command: RemindRecipient, known: Known) -> tuple[Event, ...]:
    """Raises `line-not-in-plan`, `report-not-asked`."""
    check_turn(command, round_turn(state, command.item), county=state.county)
    line = state.lines[command.line_id]
    return (
        RecipientReportReminded(
            line_id=command.line_id,
            recipient=_recipient(line),
            number=line.follow_up.report.reminders + 1,
        ),
    )


def submit_recipient_report(
    state: Round, command: SubmitRecipientReport, known: Known
) -> tuple[Event, ...]:
    """A report may come unasked, and comes again when it was returned.

    What was used beyond what was paid out is shown, not refused. A copy of an accepted report is
    no new version of it, and one that only words it otherwise is no later than it was. Raises
    `line-not-in-plan`, `no-decision`, `not-a-party`, `report-under-review`,
    `report-already-accepted`, `hours-times-rate`, `report-not-changed`.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    line = state.lines[command.line_id]
    check_recipient(command.by, line)
    for cost in command.costs:
        if cost.hours and cost.rate_ore and cost.hours * cost.rate_ore != cost.amount_ore:
            raise Refusal(HOURS_TIMES_RATE.code, {"meant_ore": cost.hours * cost.rate_ore})
    report = line.follow_up.report
    late = report.is_overdue(command.by.received_at)
    if report.reopened is not None and report.submitted is not None:
        if _says_the_same(command, report.submitted):
            raise Refusal(REPORT_NOT_CHANGED.code, {"version": report.version})
        if not report.reopened.cause.material:
            late = report.submitted.late
    spent = sum(cost.amount_ore for cost in command.costs)
    paid = state.disbursed_on(command.line_id)
    return (
        RecipientReportSubmitted(
            line_id=command.line_id,
            report_version=report.version + 1,
            recipient=_recipient(line),
            costs=command.costs,
            spent_ore=spent,
            paid_ore=paid,
            unspent_ore=max(0, paid - spent),
            overspent_ore=max(0, spent - paid),
            participants=command.participants,
            result=command.result,
            run_by=command.run_by,
            attachments=command.attachments,
            submitted_by=command.by.actor,
            late=late,
        ),
    )


def review_recipient_report(
    state: Round, command: ReviewRecipientReport, known: Known
) -> tuple[Event, ...]:
    """Raises `report-not-submitted`, `nothing-said-missing`, and `reason-required` of whoever
    wrote the report, of the unit that ran the county's own measure, or for costs of such a
    measure without voucher, or hours and rate, of a network that gave nothing on, for sources
    that together exceed the costs, or for a cost that the county does not cover.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    line = state.lines[command.line_id]
    accepted = command.outcome is ReviewOutcome.ACCEPTED
    broken = broken_by_review(state, line, command.reviewing_unit, command.by, accepted=accepted)
    stops = apply_rules(broken, command.by)
    version = line.follow_up.report.version
    if accepted:
        return (
            RecipientReportAccepted(
                line_id=command.line_id,
                report_version=version,
                note=command.note,
                reviewed_by=command.by.actor,
                reviewing_unit=command.reviewing_unit,
                soft_stops=stops,
                waived_because=(command.by.reason or "") if stops else "",
            ),
        )
    if not command.note:
        raise Refusal("nothing-said-missing")
    deadline = _deadline(command, command.report_by, known)
    returned = RecipientReportReturned(
        line_id=command.line_id,
        report_version=version,
        what_is_missing=command.note,
        reviewed_by=command.by.actor,
        due_at=deadline[0].at if deadline else None,
        soft_stops=stops,
    )
    return (returned, *deadline)


def reopen_recipient_report(
    state: Round, command: ReopenRecipientReport, known: Known
) -> tuple[Event, ...]:
    """Only the newest version is replaced, so that no two versions stand side by side.

    Raises `line-not-in-plan`, `report-not-accepted`, `reason-required`, and what `ByWhen` raises.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    require_reason(command.by)
    deadline = _deadline(command, command.report_by, known)
    reopened = RecipientReportReopened(
        line_id=command.line_id,
        report_version=state.lines[command.line_id].follow_up.report.version,
        cause=command.cause,
        asked_by=command.asked_by,
        reopened_by=command.by.actor,
        due_at=deadline[0].at if deadline else None,
    )
    return (reopened, *deadline)


def _says_the_same(command: SubmitRecipientReport, before: RecipientReportSubmitted) -> bool:
    """Whether nothing of what a report says differs, its files included."""
    said = ("costs", "participants", "result", "run_by", "attachments")
    return all(getattr(command, name) == getattr(before, name) for name in said)


def _deadline(command: OfLine, report_by: ByWhen | None, known: Known) -> tuple[DeadlineSet, ...]:
    """The deadline for the line's report, if there is a time for it."""
    if report_by is None:
        return ()
    kind, late = DeadlineKind.RECIPIENT_REPORT, WhenPassed.MARK_LATE
    return (report_by.deadline(report_deadline(command.line_id), kind, command.by, known, late),)


def _recipient(line: LineState) -> Party:
    """Whom the decision pays; the order has seen to it that there is one."""
    if line.recipient is None:
        raise Refusal("no-decision")
    return line.recipient

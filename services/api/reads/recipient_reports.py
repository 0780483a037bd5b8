"""Recipients' reports: what is owed, what came, and what the county said to it."""

from datetime import datetime

from fastapi import APIRouter, Response

from domain.follow_up.participants import TookPart
from domain.follow_up.recipient_report import Cost, RecipientReportReopened
from domain.party import Party
from projections.plan.queries import Line
from services.api.gated_router import gated_router
from services.api.reads.asking import CASE_RESPONSES, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.follow_up import CountOf, ReportInShort, counts, report_view, seen_lines
from services.api.reads.views import (
    Answer,
    Coded,
    LineIdField,
    Number,
    OreSum,
    RoundIdField,
    RoundIdInPath,
    Version,
    View,
    coded,
)
from services.api.visibility import Question


class ReopenedView(View):
    """Why an accepted version is replaced, and who asked; `material` as the cause is."""

    report_version: Number
    cause: Coded
    material: bool
    asked_by: Coded


class ReportView(View):
    """The latest report (*mottakerrapport*) on one measure; nothing of it before it came.

    `what_is_missing` is what the county asked for when it returned the report, `reopened` why an
    accepted one is being replaced, until the next version comes.
    """

    line_id: LineIdField
    title: str
    recipient: Party | None
    report: ReportInShort
    costs: tuple[Cost, ...]
    spent_ore: OreSum
    paid_ore: OreSum
    unspent_ore: OreSum
    overspent_ore: OreSum
    participants: tuple[TookPart, ...]
    result: str | None
    attachments: tuple[str, ...]
    what_is_missing: str | None
    reopened: ReopenedView | None


class ReportsAnswer(Answer):
    """The reports of all measures with a decision that the reader is the recipient of, or sees.

    The counts by state add up to `total`.
    """

    round_id: RoundIdField
    items: tuple[ReportView, ...]
    total: Number
    overdue: Number
    by_status: tuple[CountOf, ...]
    version: Version


def recipient_reports_router(models: ReadModels) -> APIRouter:
    """The recipients' reports of one round."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/recipient-reports",
        operation_id="listRecipientReports",
        summary="Which recipients owe a report, and what those that came say",
        response_model=ReportsAnswer,
        responses=CASE_RESPONSES,
    )
    def reports(asked: AskOfCase, round_id: RoundIdInPath) -> ReportsAnswer | Response:
        found, seen = seen_lines(models, asked, round_id)
        own = asked.sight(Question.FOLLOW_UP).organisation
        lines = [line for line in seen if line.state.decision and _is_own(line, own)]
        asked.tag(found.round.version)
        now = asked.at
        return ReportsAnswer(
            round_id=round_id,
            items=tuple(_view(line, now, asked.language) for line in lines),
            total=len(lines),
            overdue=sum(line.state.follow_up.report.is_overdue(now) for line in lines),
            by_status=counts(
                lines,
                lambda line: line.state.follow_up.report.status.value,
                "report-status",
                asked.language,
            ),
            version=found.round.version,
            log_position=asked.log_position,
        )

    return router


def _is_own(line: Line, organisation: str | None) -> bool:
    recipient = line.state.recipient
    return organisation is None or (
        recipient is not None and recipient.organisation == organisation
    )


def _view(line: Line, now: datetime, language: str) -> ReportView:
    report = line.state.follow_up.report
    came = report.submitted
    return ReportView(
        line_id=line.state.plan.line_id,
        title=line.state.agreed.title,
        recipient=line.state.recipient,
        report=report_view(line.state, now, language),
        costs=came.costs if came else (),
        spent_ore=came.spent_ore if came else 0,
        paid_ore=came.paid_ore if came else line.disbursed_ore,
        unspent_ore=came.unspent_ore if came else line.disbursed_ore,
        overspent_ore=came.overspent_ore if came else 0,
        participants=came.participants if came else (),
        result=came.result if came else None,
        attachments=tuple(file.sha256 for file in came.attachments) if came else (),
        what_is_missing=report.returned.what_is_missing if report.returned else None,
        reopened=_reopened(report.reopened, language),
    )


def _reopened(event: RecipientReportReopened | None, language: str) -> ReopenedView | None:
    if event is None:
        return None
    return ReopenedView(
        report_version=event.report_version,
        cause=coded("reopen-cause", event.cause, language),
        material=event.cause.material,
        asked_by=coded("report-asked-by", event.asked_by, language),
    )

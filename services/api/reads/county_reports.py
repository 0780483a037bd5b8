"""The county's report to the directorate: its versions, their steps, and the report itself."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response
from pydantic import Field

from domain.county_report.events import (
    CountyReportAttested,
    CountyReportDrafted,
    CountyReportPracticeSet,
    CountyReportReopened,
    CountyReportSigned,
    CountyReportSubmitted,
)
from domain.state.county_report import CountyReport
from domain.state.round import Round
from services.api.gated_router import gated_router
from services.api.negotiation import offers
from services.api.openapi import BINARY
from services.api.problems import Problem
from services.api.reads.asking import CASE_RESPONSES, READ_PROBLEMS, Asked, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import find_round_case
from services.api.reads.views import (
    Answer,
    Coded,
    RoundIdField,
    RoundIdInPath,
    Stop,
    Version,
    View,
    coded,
    stop,
)
from services.api.visibility import Question
from services.files.port import Files, FileUnknown

_JSON, _PDF = "application/json", "application/pdf"
Format = Annotated[str, Depends(offers(_JSON, _PDF))]
ReportVersion = Annotated[int, Path(ge=1, le=10_000, examples=[1])]


class WaivedRuleView(View):
    """A rule that was waived for a version: who put it forward, who signed all the same, and why.

    The persons are opaque ids.
    """

    rule: Stop
    asked_by: str
    approved_by: str
    reason: str


class ReopenedView(View):
    """Why a submitted version was replaced, at whose request, and whether that is material."""

    cause: Coded | None
    asked_by: Coded | None
    material: bool


class ReportVersionView(View):
    """One version: what it was drawn up from, whether it was submitted, and what replaced it.

    `replaced_by` is the next version that was submitted.
    """

    drafted: CountyReportDrafted
    problems: tuple[Stop, ...]
    signed: CountyReportSigned | None
    waived: tuple[WaivedRuleView, ...]
    submitted: CountyReportSubmitted | None
    reopened: ReopenedView | None
    replaced_by: Annotated[int | None, Field(examples=[2])]


class CountyReportAnswer(Answer):
    """The report as it stands. `outdated` says that the round has moved on since the newest.

    `attestation_needed` is what the county's own practice asks for.
    """

    round_id: RoundIdField
    versions: tuple[ReportVersionView, ...]
    newest: Annotated[int | None, Field(examples=[1])]
    outdated: bool
    attested: CountyReportAttested | None
    signed: CountyReportSigned | None
    submitted: bool
    practice: CountyReportPracticeSet | None
    attestation_needed: bool
    version: Version


def county_reports_router(models: ReadModels) -> APIRouter:
    """The state of the report: its versions, and how far the newest has come."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/county-report",
        operation_id="getCountyReport",
        summary="Where the county's report to the directorate stands",
        response_model=CountyReportAnswer,
        responses=CASE_RESPONSES,
    )
    def state(asked: AskOfCase, round_id: RoundIdInPath) -> CountyReportAnswer | Response:
        found, version = _find(models, asked, round_id)
        return asked.unchanged(version) or _answer(found, version, asked)

    return router


def report_documents_router(models: ReadModels, files: Files) -> APIRouter:
    """Each version of the report as it was stored: the same bytes for ever."""
    router = gated_router(formats=(_JSON, _PDF))

    @router.get(
        "/rounds/{round_id}/county-report/versions/{report_version}",
        operation_id="getCountyReportVersion",
        summary="A version of the county's report, as JSON or PDF (bokmål or nynorsk)",
        tags=["reads"],
        response_class=Response,
        responses={
            200: {
                "content": {
                    _JSON: {"schema": {"type": "object"}},
                    _PDF: BINARY,
                }
            },
            **READ_PROBLEMS,
        },
    )
    def document(
        asked: AskOfCase, round_id: RoundIdInPath, report_version: ReportVersion, media_type: Format
    ) -> Response:
        found, _ = _find(models, asked, round_id)
        versions = {v.report_version: v for v in found.county_report.versions}
        if report_version not in versions:
            raise Problem("not-found")
        drafted = versions[report_version]
        sha256, language = drafted.sha256, asked.language
        if media_type == _PDF:
            language = language if language in drafted.documents else "nb"
            sha256 = drafted.documents.get(language, "")
        try:
            content = files.get(sha256)
        except FileUnknown:
            raise Problem("not-found") from None
        return Response(
            content,
            media_type=media_type,
            headers={**asked.headers, "Content-Language": language},
        )

    return router


def _find(models: ReadModels, asked: Asked, round_id: str) -> tuple[Round, int]:
    found = find_round_case(models, asked, round_id, Question.COUNTY_REPORT)
    return found.state, found.version


def _version(
    report: CountyReport, drafted: CountyReportDrafted, language: str
) -> ReportVersionView:
    number = drafted.report_version
    submitted = {event.report_version: event for event in report.submitted}
    signed = {event.report_version: event for event in report.signings}.get(number)
    reopened = {event.report_version: event for event in report.reopened}.get(number)
    later = [version for version in submitted if version > number]
    return ReportVersionView(
        drafted=drafted,
        problems=tuple(stop(code, language) for code in drafted.problems),
        signed=signed,
        waived=_waived(drafted, signed, language) if signed else (),
        submitted=submitted.get(number),
        reopened=_reopened(reopened, language) if reopened else None,
        replaced_by=min(later) if later and number in submitted else None,
    )


def _waived(
    drafted: CountyReportDrafted, signed: CountyReportSigned, language: str
) -> tuple[WaivedRuleView, ...]:
    return tuple(
        WaivedRuleView(
            rule=stop(code, language),
            asked_by=drafted.drawn_up_by,
            approved_by=signed.signed_by,
            reason=signed.waived_because,
        )
        for code in signed.soft_stops
    )


def _reopened(event: CountyReportReopened, language: str) -> ReopenedView:
    cause, asked_by = event.cause, event.asked_by
    return ReopenedView(
        cause=coded("reopen-cause", cause, language) if cause else None,
        asked_by=coded("report-asked-by", asked_by, language) if asked_by else None,
        material=cause is None or cause.material,
    )


def _answer(state: Round, version: int, asked: Asked) -> CountyReportAnswer:
    report = state.county_report
    return CountyReportAnswer(
        round_id=state.round_id,
        versions=tuple(_version(report, drafted, asked.language) for drafted in report.versions),
        newest=report.drafted.report_version if report.drafted else None,
        outdated=report.outdated,
        attested=report.attested,
        signed=report.signed,
        submitted=report.handed_in,
        practice=report.practice,
        attestation_needed=report.needs_attestation(state.granted_ore),
        version=version,
        log_position=asked.log_position,
    )

"""The county's report to the directorate: its versions, their steps, and the report itself."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response
from pydantic import Field

from domain.county_report.events import (
    CountyReportAttested,
    CountyReportDrafted,
    CountyReportPracticeSet,
    CountyReportSigned,
    CountyReportSubmitted,
)
from domain.state.round import Round
from services.api.gated_router import gated_router
from services.api.negotiation import offers
from services.api.problems import Problem
from services.api.reads.asking import CASE_RESPONSES, READ_PROBLEMS, Asked, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import find_round_case
from services.api.reads.views import Answer, RoundIdField, RoundIdInPath, Stop, Version, View, stop
from services.api.visibility import Question
from services.files.port import Files, FileUnknown

_JSON, _PDF = "application/json", "application/pdf"
Format = Annotated[str, Depends(offers(_JSON, _PDF))]
ReportVersion = Annotated[int, Path(ge=1, le=10_000, examples=[1])]


class ReportVersionView(View):
    """One version: what it was drawn up from, and whether it was submitted."""

    drafted: CountyReportDrafted
    problems: tuple[Stop, ...]
    submitted: CountyReportSubmitted | None


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
                    _PDF: {"schema": {"type": "string", "format": "binary"}},
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


def _answer(state: Round, version: int, asked: Asked) -> CountyReportAnswer:
    report = state.county_report
    submitted = {event.report_version: event for event in report.submitted}
    return CountyReportAnswer(
        round_id=state.round_id,
        versions=tuple(
            ReportVersionView(
                drafted=drafted,
                problems=tuple(stop(code, asked.language) for code in drafted.problems),
                submitted=submitted.get(drafted.report_version),
            )
            for drafted in report.versions
        ),
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

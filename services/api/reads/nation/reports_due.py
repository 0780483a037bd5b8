"""The counties' reports to the directorate: which are due or overdue, and what each lacks."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from pydantic import Field

from domain.county_report.due import Owing, ReportStanding
from domain.county_report.fields import Lacking
from domain.language.language import Language
from domain.party import Party
from domain.process import DUTIES
from domain.state.forum import Forum
from domain.views.distribution import units_in
from projections.coverage.project import COVERAGE
from projections.coverage.queries import municipalities
from projections.forum import queries as forums
from projections.forum.project import FORUM
from services.api.gated_router import gated_router
from services.api.negotiation import offers
from services.api.openapi import BINARY
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.nation.asking import AskedOfNation, AskOfNation
from services.api.reads.nation.due_sheet import due_sheet
from services.api.reads.nation.views import county_view
from services.api.reads.sheets import SHEETS, written
from services.api.reads.views import (
    Answer,
    At,
    Coded,
    LineIdField,
    Number,
    RoundIdField,
    View,
    coded,
)
from services.api.visibility import Question
from services.nation.due import Due, due_of
from services.nation.due_page import due_page

_JSON, _HTML = "application/json", "text/html"
_FORMATS = (_JSON, _HTML, *SHEETS)
Format = Annotated[str, Depends(offers(*_FORMATS))]
Standing = Annotated[
    ReportStanding | None,
    Query(description="`overdue` gives the list of those that are late.", examples=["overdue"]),
]


class LackingView(View):
    """A field of the report that cannot be filled yet, why, and what fills it by whom.

    `lines`, `payments`, `organisations` and `questions` are those that it is missing for.
    """

    field: Coded
    why: Coded
    action: Coded
    who: tuple[Coded, ...]
    missing_ore: Annotated[int | None, Field(description="Integer øre.", examples=[1_500_000])]
    lines: tuple[str, ...]
    payments: tuple[str, ...]
    organisations: tuple[str, ...]
    questions: tuple[str, ...]


class OwingView(View):
    """A recipient that owes the county its report."""

    line_id: LineIdField
    title: str
    recipient: Party | None
    status: Coded
    due_at: At | None
    reminders: Number
    overdue: bool


class ReportDueView(View):
    """One county's report on one year.

    `reminders_given` and `reminders_to_come` are days before the deadline. `due_at` is null
    where nobody has set one. `late` says that a version came after it.
    """

    county: Coded
    budget_year: Annotated[int, Field(examples=[2026])]
    round_id: RoundIdField
    standing: Coded
    due_at: At | None
    source: Coded | None
    days_overdue: int | None
    reminders_given: tuple[int, ...]
    reminders_to_come: tuple[int, ...]
    escalated: bool
    submitted_versions: tuple[int, ...]
    late: bool
    lacks: tuple[LackingView, ...]
    owing: tuple[OwingView, ...]


class ReportsDueAnswer(Answer):
    """The reports by year and county number, and how many stand how."""

    scheme: Annotated[str, Field(examples=["yrkesfag"])]
    at: At
    total: Number
    by_standing: dict[ReportStanding, int]
    items: tuple[ReportDueView, ...]


def reports_due_router(models: ReadModels) -> APIRouter:
    """The reports that are due, of all counties or of the reader's."""
    router = gated_router(formats=_FORMATS)

    @router.get(
        "/reports-due/{scheme}",
        operation_id="listReportsDue",
        summary="Which counties' reports are due or overdue, and what each still lacks, by field",
        response_model=ReportsDueAnswer,
        responses={
            200: {"content": dict.fromkeys((_HTML, *SHEETS), BINARY)},
            **READ_PROBLEMS,
        },
    )
    def due(
        asked: AskOfNation, media_type: Format, standing: Standing = None
    ) -> ReportsDueAnswer | Response:
        every = _due(models, asked)
        found = [one for one in every if standing in (None, one.standing)]
        language, position = Language(asked.language), asked.log_position
        if media_type == _JSON:
            return ReportsDueAnswer(
                scheme=asked.scheme,
                at=asked.at,
                total=len(found),
                by_standing={
                    each: sum(one.standing is each for one in every) for each in ReportStanding
                },
                items=tuple(_view(one, asked.language) for one in found),
                log_position=position,
            )
        if media_type == _HTML:
            content: str | bytes = due_page(found, language, position, asked.at)
        else:
            chosen = {**asked.selection, "standing": standing}
            sheet = due_sheet(found, language, position, asked.at, chosen)
            content = written(sheet, media_type)
        return Response(content, media_type=media_type, headers=asked.headers)

    return router


def _due(models: ReadModels, asked: AskedOfNation) -> list[Due]:
    rounds = asked.rounds(models, Question.COUNTY_REPORT)
    units = {unit for state in rounds for unit in units_in(state)}
    with models.read(asked, COVERAGE) as connection:
        places = municipalities(connection, units)
    seated: dict[str, Forum] = {}
    with models.read(asked, FORUM) as connection:
        for county in {state.county for state in rounds}:
            forum = forums.forum(connection, asked.scheme, county)
            if forum is not None:
                seated[county] = forum.state
    return [due_of(state, seated, places.keys(), asked.at) for state in rounds]


def _view(due: Due, language: str) -> ReportDueView:
    deadline = due.deadline
    return ReportDueView(
        county=county_view(due.county, language),
        budget_year=due.budget_year,
        round_id=due.round_id,
        standing=coded("report-standing", due.standing, language),
        due_at=deadline.at if deadline else None,
        source=coded("deadline-source", deadline.source, language) if deadline else None,
        days_overdue=due.days_overdue,
        reminders_given=due.reminders_given,
        reminders_to_come=due.reminders_to_come,
        escalated=deadline is not None and deadline.is_escalated,
        submitted_versions=due.submitted_versions,
        late=due.late,
        lacks=tuple(_lacking(one, language) for one in due.lacks),
        owing=tuple(_owing(one, language) for one in due.owing),
    )


def _lacking(one: Lacking, language: str) -> LackingView:
    return LackingView(
        field=coded("report-field", one.field, language),
        why=coded("report-lacks", one.why, language),
        action=coded("action", one.action, language),
        who=tuple(coded("role", role, language) for role in DUTIES[one.action].who),
        missing_ore=one.ore,
        lines=one.lines,
        payments=one.payments,
        organisations=one.organisations,
        questions=one.questions,
    )


def _owing(one: Owing, language: str) -> OwingView:
    return OwingView(
        line_id=one.line_id,
        title=one.title,
        recipient=one.recipient,
        status=coded("report-status", one.status, language),
        due_at=one.due_at,
        reminders=one.reminders,
        overdue=one.overdue,
    )

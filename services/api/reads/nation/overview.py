"""The directorate's overview of all counties and years; a county sees its own rows of it."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response
from pydantic import Field

from domain.language.language import Language
from domain.views.distribution import units_in
from domain.views.national.overview import Known, Missing, overview, without_round
from domain.views.national.table import TableName
from projections.coverage.project import COVERAGE
from projections.coverage.queries import asked_in_rounds, municipalities
from services.api.gated_router import gated_router
from services.api.negotiation import offers
from services.api.openapi import BINARY
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.nation.asking import AskedOfNation, AskOfNation
from services.api.reads.nation.sheet import sheet_of
from services.api.reads.nation.views import TableView, table_view
from services.api.reads.sheets import EXCEL, SHEETS, workbook, written
from services.api.reads.views import Answer, At, View
from services.api.visibility import Question
from services.nation.overview_page import overview_page

_JSON, _HTML = "application/json", "text/html"
_WHOLE, _ONE = (_JSON, _HTML, EXCEL), (_JSON, *SHEETS)
WholeFormat = Annotated[str, Depends(offers(*_WHOLE))]
OneFormat = Annotated[str, Depends(offers(*_ONE))]
TableInPath = Annotated[TableName, Path(examples=["money"])]
#: One row for each unit is too long for a page; it has its own address.
_OF_A_PAGE = tuple(name for name in TableName if name is not TableName.UNITS)


class MissingView(View):
    """A county that has no round in a year in which others have."""

    county: str
    budget_year: int


class OverviewAnswer(Answer):
    """All tables but that of the units, by year and county number: they compare, and do not rank.

    `at` is the instant at which deadlines are looked at.
    """

    scheme: Annotated[str, Field(examples=["yrkesfag"])]
    at: At
    rounds: int
    without_round: tuple[MissingView, ...]
    tables: tuple[TableView, ...]


class TableAnswer(Answer):
    """One table of the overview."""

    scheme: Annotated[str, Field(examples=["yrkesfag"])]
    at: At
    table: TableView


def overview_router(models: ReadModels) -> APIRouter:
    """The overview with all of its tables."""
    router = gated_router(formats=_WHOLE)

    @router.get(
        "/national/{scheme}",
        operation_id="getNationalOverview",
        summary="Grants, use, unspent money, groups, routes, answers and reports of all counties",
        response_model=OverviewAnswer,
        responses={200: {"content": dict.fromkeys((_HTML, EXCEL), BINARY)}, **READ_PROBLEMS},
    )
    def whole(asked: AskOfNation, media_type: WholeFormat) -> OverviewAnswer | Response:
        known = _known(models, asked)
        language = Language(asked.language)
        missing = _missing(known, asked)
        position = asked.log_position
        if media_type == EXCEL:
            sheets = (
                sheet_of(table, language, position, known.at, asked.selection)
                for table in overview(known)
            )
            content: bytes | str = workbook(sheets)
        elif media_type == _HTML:
            tables = overview(known, _OF_A_PAGE)
            content = overview_page(tables, missing, language, position, known.at)
        else:
            return OverviewAnswer(
                scheme=asked.scheme,
                at=known.at,
                rounds=len(known.rounds),
                without_round=tuple(MissingView(**one.model_dump()) for one in missing),
                tables=tuple(table_view(one, language) for one in overview(known, _OF_A_PAGE)),
                log_position=position,
            )
        return Response(content, media_type=media_type, headers=asked.headers)

    return router


def overview_table_router(models: ReadModels) -> APIRouter:
    """One table of the overview, down to the units."""
    router = gated_router(formats=_ONE)

    @router.get(
        "/national/{scheme}/{table}",
        operation_id="getNationalTable",
        summary="One table of the overview, as JSON or as a spreadsheet",
        response_model=TableAnswer,
        responses={200: {"content": dict.fromkeys(SHEETS, BINARY)}, **READ_PROBLEMS},
    )
    def one(
        asked: AskOfNation, table: TableInPath, media_type: OneFormat
    ) -> TableAnswer | Response:
        known = _known(models, asked)
        (found,) = overview(known, (table,))
        language, position = Language(asked.language), asked.log_position
        if media_type == _JSON:
            view = table_view(found, language)
            return TableAnswer(scheme=asked.scheme, at=known.at, table=view, log_position=position)
        sheet = sheet_of(found, language, position, known.at, asked.selection)
        return Response(written(sheet, media_type), media_type=media_type, headers=asked.headers)

    return router


def _known(models: ReadModels, asked: AskedOfNation) -> Known:
    rounds = asked.rounds(models, Question.NATIONAL)
    units = {unit for state in rounds for unit in units_in(state)}
    with models.read(asked, COVERAGE) as connection:
        needs = asked_in_rounds(connection, (state.round_id for state in rounds))
        places = municipalities(connection, units)
    return Known(rounds, tuple(needs), places, asked.at)


def _missing(known: Known, asked: AskedOfNation) -> tuple[Missing, ...]:
    counties = asked.counties if asked.county is None else frozenset({asked.county})
    return without_round(known.rounds, counties)

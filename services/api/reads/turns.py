"""Whose turn it has been in a county over the years, and how each year's money was shared."""

from typing import Annotated

from fastapi import APIRouter
from pydantic import Field

from domain.party import Party
from domain.views.turns import UnitTurns, YearOfUnit, turns
from projections.coverage.project import COVERAGE
from projections.coverage.queries import turns_in_county
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOverYears
from services.api.reads.views import Answer, CountyInPath, Number, SchemeInPath, View
from services.api.visibility import Question


class UnitView(View):
    """A unit's years, the oldest first; `turns` counts those with a need prioritised."""

    unit: Party
    turns: Number
    years: tuple[YearOfUnit, ...]


class TurnsAnswer(Answer):
    """Every unit that has asked for something in the county under the scheme."""

    scheme: Annotated[str, Field(examples=["yrkesfag"])]
    county: Annotated[str, Field(examples=["46"])]
    units: tuple[UnitView, ...]


def turns_router(models: ReadModels) -> APIRouter:
    """The turns in one county."""
    router = gated_router()

    @router.get(
        "/turns/{scheme}/{county}",
        operation_id="getTurns",
        summary="Whose turn it has been in a county over the years",
        responses=READ_PROBLEMS,
    )
    def answer(asked: AskOverYears, scheme: SchemeInPath, county: CountyInPath) -> TurnsAnswer:
        asked.sight(Question.COVERAGE).check_county(county)
        with models.read(asked, COVERAGE) as connection:
            found = turns(turns_in_county(connection, scheme, county))
        return TurnsAnswer(
            scheme=scheme,
            county=county,
            units=tuple(_view(each) for each in found),
            log_position=asked.log_position,
        )

    return router


def _view(found: UnitTurns) -> UnitView:
    return UnitView(unit=found.unit, turns=found.turns, years=found.years)

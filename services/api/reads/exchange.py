"""Whether hospitering and Yrkesfaglærer 2 were strengthened, year by year.

Both continue within the scheme, and the counties shall see to it that they are
strengthened. Source: [Udir], U6 and U7.
"""

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter
from pydantic import Field
from sqlalchemy import Row

from domain.party import MeasureKind
from projections.plan.measures import SUMMED, exchange_by_year
from projections.plan.project import PLAN
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOverYears
from services.api.reads.views import (
    Answer,
    CountyInPath,
    Number,
    OreSum,
    SchemeInPath,
    View,
)
from services.api.visibility import Question


class Strengthened(View):
    """Whether there is more than the year before; null when there is no such year.

    Further education has no days, so its `days` are null, as is all that neither year has.
    """

    days: bool | None
    places: bool | None
    planned: bool | None


class ExchangeView(View):
    """What the plan of one budget year (*budsjettår*) holds, in the plan's latest version.

    Days and places go to companies (teachers) and to schools (instructors); further
    education has places alone.
    """

    budget_year: Annotated[int, Field(examples=[2026])]
    days_to_company: Number
    places_to_company: Number
    days_to_school: Number
    places_to_school: Number
    study_places: Number
    planned_ore: OreSum
    decided_ore: OreSum
    disbursed_ore: OreSum
    strengthened: Strengthened


class ExchangeAnswer(Answer):
    """Hospitering and Yrkesfaglærer 2 in a county, the earliest year first."""

    scheme: Annotated[str, Field(examples=["yrkesfag"])]
    county: Annotated[str, Field(examples=["46"])]
    hospitering: tuple[ExchangeView, ...]
    yrkesfaglaerer_2: tuple[ExchangeView, ...]


def exchange_router(models: ReadModels) -> APIRouter:
    """Exchange between school and working life, by year."""
    router = gated_router()

    @router.get(
        "/exchange/{scheme}/{county}",
        operation_id="getExchange",
        summary="Whether hospitering and Yrkesfaglærer 2 were strengthened",
        response_model=ExchangeAnswer,
        responses=READ_PROBLEMS,
    )
    def exchange(asked: AskOverYears, scheme: SchemeInPath, county: CountyInPath) -> ExchangeAnswer:
        asked.sight(Question.PLAN).check_county(county)
        with models.read(asked, PLAN) as connection:
            rows = exchange_by_year(connection, scheme, county)
        return ExchangeAnswer(
            scheme=scheme,
            county=county,
            hospitering=_years(rows, MeasureKind.HOSPITERING),
            yrkesfaglaerer_2=_years(rows, MeasureKind.YRKESFAGLARER_2),
            log_position=asked.log_position,
        )

    return router


def _years(rows: Sequence[Row[Any]], kind: MeasureKind) -> tuple[ExchangeView, ...]:
    found = {row.budget_year: _sums(row) for row in rows if row.measure == kind}
    return tuple(
        ExchangeView(
            budget_year=year, **sums, strengthened=_strengthened(sums, found.get(year - 1))
        )
        for year, sums in found.items()
    )


def _sums(row: Row[Any]) -> dict[str, int]:
    # PostgreSQL adds integers up to a numeric, which Python reads as a decimal.
    return {name: int(row._mapping[name]) for name in SUMMED}


def _strengthened(sums: dict[str, int], before: dict[str, int] | None) -> Strengthened:
    if before is None:
        return Strengthened(days=None, places=None, planned=None)
    return Strengthened(
        days=_grew(_days(sums), _days(before)),
        places=_grew(_places(sums), _places(before)),
        planned=_grew(sums["planned_ore"], before["planned_ore"]),
    )


def _grew(now: int, before: int) -> bool | None:
    return now > before if now or before else None


def _days(sums: dict[str, int]) -> int:
    return sums["days_to_company"] + sums["days_to_school"]


def _places(sums: dict[str, int]) -> int:
    return sums["places_to_company"] + sums["places_to_school"] + sums["study_places"]

"""How a county's needs and money have been shared among groups, programmes and units by year."""

from typing import Annotated

from fastapi import APIRouter
from pydantic import Field

from domain.case import budget_year
from domain.step3_prioritise.asked import Asked as AskedOfRound
from domain.views.coverage import Dimension, LineMoney, coverage, money_of
from projections.coverage.project import COVERAGE
from projections.coverage.queries import asked_in_county
from projections.round_status import queries
from projections.round_status.project import ROUND_STATUS
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOverYears
from services.api.reads.coverage import ShareView, parties_of, share_views
from services.api.reads.views import Answer, CountyInPath, RoundIdField, SchemeInPath, View
from services.api.visibility import Question

#: The scheme began in 2019; a county has one round a year.
_ALL_YEARS = 100


class YearView(View):
    """A round's needs and money by target group (problem P16), programme and unit."""

    budget_year: Annotated[int, Field(examples=[2026])]
    round_id: RoundIdField
    target_groups: tuple[ShareView, ...]
    programmes: tuple[ShareView, ...]
    units: tuple[ShareView, ...]


class CoverageYearsAnswer(Answer):
    """Every round of the county under the scheme, the newest budget year first.

    A year before the county's rounds were kept here has the needs that came with a
    take-over, and no money.
    """

    scheme: Annotated[str, Field(examples=["yrkesfag"])]
    county: Annotated[str, Field(examples=["46"])]
    years: tuple[YearView, ...]


def coverage_years_router(models: ReadModels) -> APIRouter:
    """The coverage of one county over the years."""
    router = gated_router()

    @router.get(
        "/coverage/{scheme}/{county}",
        operation_id="getCoverageOverYears",
        summary="How needs and money were shared among groups, programmes and units, year by year",
        responses=READ_PROBLEMS,
    )
    def answer(
        asked: AskOverYears, scheme: SchemeInPath, county: CountyInPath
    ) -> CoverageYearsAnswer:
        asked.sight(Question.COVERAGE).check_county(county)
        with models.read(asked, ROUND_STATUS) as connection:
            rounds = queries.listed(connection, limit=_ALL_YEARS, county=county, scheme=scheme)
        with models.read(asked, COVERAGE) as connection:
            needs = asked_in_county(connection, scheme, county)
        money = {found.state.round_id: money_of(found.state) for found in rounds.items}
        ids = {*money, *(need.round_id for need in needs)}
        return CoverageYearsAnswer(
            scheme=scheme,
            county=county,
            years=tuple(
                _year(each, needs, money.get(each, ()), asked.language)
                for each in sorted(ids, key=budget_year, reverse=True)
            ),
            log_position=asked.log_position,
        )

    return router


def _year(
    round_id: str, needs: list[AskedOfRound], money: tuple[LineMoney, ...], language: str
) -> YearView:
    of_round = [need for need in needs if need.round_id == round_id]
    parties = parties_of(of_round, money)

    def shares(by: Dimension) -> tuple[ShareView, ...]:
        return share_views(by, coverage(by, of_round, money), parties, language)

    return YearView(
        budget_year=budget_year(round_id),
        round_id=round_id,
        target_groups=shares(Dimension.TARGET_GROUP),
        programmes=shares(Dimension.PROGRAMME),
        units=shares(Dimension.UNIT),
    )

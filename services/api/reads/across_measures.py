"""Measures beside each other: what their parts cost, and what one provider has in every county."""

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Path
from pydantic import Field
from sqlalchemy import Row

from domain.state.plan_line import LineState
from domain.views.prices import Compared, PricedPart, compared
from projections.plan.measures import lines_of_county, lines_of_provider
from projections.plan.project import PLAN
from services.api.fields import OrganisationNumber
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOfProvider, AskOverYears
from services.api.reads.views import (
    Answer,
    Coded,
    CountyInPath,
    LineIdField,
    OreSum,
    RoundIdField,
    SchemeInPath,
    View,
    coded,
)
from services.api.visibility import Question

ProviderInPath = Annotated[OrganisationNumber, Path(examples=["311000038"])]


class PartView(View):
    """One part of a line's price, with what an hour of it costs (øre), null without hours."""

    round_id: RoundIdField
    line_id: LineIdField
    title: str
    amount_ore: OreSum
    hours: Annotated[int | None, Field(examples=[40])]
    per_hour_ore: OreSum | None
    note: str


class KindView(View):
    """All parts of one kind, the dearest hour first, and what an hour costs among them."""

    kind: Coded
    lowest_ore: OreSum | None
    middle_ore: OreSum | None
    highest_ore: OreSum | None
    parts: tuple[PartView, ...]


class PricesAnswer(Answer):
    """The prices of the lines in a county's plans, by what they pay for."""

    scheme: Annotated[str, Field(examples=["yrkesfag"])]
    county: Annotated[str, Field(examples=["46"])]
    kinds: tuple[KindView, ...]


class ProvidedLineView(View):
    """A line that the provider delivers or is paid by, in one county's plan."""

    county: Annotated[str, Field(examples=["46"])]
    round_id: RoundIdField
    line_id: LineIdField
    title: str
    in_plan: bool
    measure_key: Annotated[str | None, Field(examples=["m-kyst-2026"])]
    bought: bool
    planned_ore: OreSum
    decided_ore: OreSum
    disbursed_ore: OreSum


class ProviderAnswer(Answer):
    """What a provider (*tilbyder*) has in every county that the reader sees, by county and year."""

    organisation: Annotated[str, Field(examples=["311000038"])]
    lines: tuple[ProvidedLineView, ...]


def across_measures_router(models: ReadModels) -> APIRouter:
    """Prices within a county, and a provider across counties."""
    router = gated_router()

    @router.get(
        "/prices/{scheme}/{county}",
        operation_id="getPrices",
        summary="What the parts of measures cost in a county, beside each other",
        responses=READ_PROBLEMS,
    )
    def prices(asked: AskOverYears, scheme: SchemeInPath, county: CountyInPath) -> PricesAnswer:
        asked.sight(Question.PLAN).check_county(county)
        with models.read(asked, PLAN) as connection:
            rows = lines_of_county(connection, scheme, county)
        parts = [part for row in rows if row.in_plan for part in _parts(row)]
        return PricesAnswer(
            scheme=scheme,
            county=county,
            kinds=tuple(_kind(found, asked.language) for found in compared(parts)),
            log_position=asked.log_position,
        )

    @router.get(
        "/providers/{organisation}/lines",
        operation_id="getProviderLines",
        summary="What a provider delivers or is paid for, across counties",
        responses=READ_PROBLEMS,
    )
    def provider(asked: AskOfProvider, organisation: ProviderInPath) -> ProviderAnswer:
        counties = asked.sight(Question.PLAN).counties
        with models.read(asked, PLAN) as connection:
            rows = lines_of_provider(connection, organisation)
        return ProviderAnswer(
            organisation=organisation,
            lines=tuple(
                _provided(row) for row in rows if counties is None or row.county in counties
            ),
            log_position=asked.log_position,
        )

    return router


def _parts(row: Row[Any]) -> Sequence[PricedPart]:
    plan = LineState.model_validate(row.state).plan
    return [
        PricedPart(
            round_id=row.round_id, line_id=row.line_id, title=plan.title, component=component
        )
        for component in plan.prices
    ]


def _kind(found: Compared, language: str) -> KindView:
    return KindView(
        kind=coded("price", found.kind, language),
        lowest_ore=found.lowest_ore,
        middle_ore=found.middle_ore,
        highest_ore=found.highest_ore,
        parts=tuple(
            PartView(
                round_id=part.round_id,
                line_id=part.line_id,
                title=part.title,
                amount_ore=part.component.amount_ore,
                hours=part.component.hours,
                per_hour_ore=part.per_hour_ore,
                note=part.component.note,
            )
            for part in found.parts
        ),
    )


def _provided(row: Row[Any]) -> ProvidedLineView:
    plan = LineState.model_validate(row.state).plan
    return ProvidedLineView(
        county=row.county,
        round_id=row.round_id,
        line_id=row.line_id,
        title=plan.title,
        in_plan=row.in_plan,
        measure_key=row.measure_key,
        bought=any(provision.procurement for provision in plan.provided_by),
        planned_ore=row.planned_ore,
        decided_ore=row.decided_ore,
        disbursed_ore=row.disbursed_ore,
    )

"""What a county covers: its rates, their bounds, and the kinds of cost that are left out."""

from typing import Annotated

from fastapi import APIRouter
from pydantic import Field

from domain.rules.money.cost_practice import practice_on
from domain.schemes.county_practice import ExcludedCost, Rate
from domain.types import Day
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import find_round
from services.api.reads.views import (
    Answer,
    Coded,
    OreSum,
    RoundIdField,
    RoundIdInPath,
    Version,
    View,
    coded,
)
from services.api.visibility import Question


class RateView(View):
    """A rate for each unit of a measure; `dates` is `unverified` when no source dates it."""

    measure: Coded
    unit: Annotated[str, Field(examples=["day"])]
    amount_ore: OreSum
    at_least: int | None
    at_most: int | None
    valid_from: Day
    valid_to: Day | None
    dates: Coded


class ExcludedView(View):
    """A kind of cost that is not covered, from when."""

    kind: Coded
    valid_from: Day
    valid_to: Day | None
    dates: Coded


class CoveredCostsAnswer(Answer):
    """What is practised on the day, as the county has said in the round or else has published."""

    round_id: RoundIdField
    source: Annotated[str, Field(examples=["[found F16]"])]
    rates: tuple[RateView, ...]
    not_covered: tuple[ExcludedView, ...]
    version: Version


def covered_costs_router(models: ReadModels) -> APIRouter:
    """What the county of one round covers."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/covered-costs",
        operation_id="getCoveredCosts",
        summary="Which costs and rates the county covers",
        responses=READ_PROBLEMS,
    )
    def covered(asked: AskOfCase, round_id: RoundIdInPath) -> CoveredCostsAnswer:
        found = find_round(models, asked, round_id, Question.ROUND)
        asked.tag(found.version)
        on = asked.day
        practice = practice_on(found.state, on)
        return CoveredCostsAnswer(
            round_id=round_id,
            source=practice.source,
            rates=tuple(
                _rate(rate, asked.language) for rate in practice.rates if rate.in_force(on)
            ),
            not_covered=tuple(
                _excluded(cost, asked.language)
                for cost in practice.not_covered
                if cost.in_force(on)
            ),
            version=found.version,
            log_position=asked.log_position,
        )

    return router


def _rate(rate: Rate, language: str) -> RateView:
    return RateView(
        measure=coded("measure", rate.measure, language),
        unit=rate.unit,
        amount_ore=rate.amount_ore,
        at_least=rate.at_least,
        at_most=rate.at_most,
        valid_from=rate.valid_from,
        valid_to=rate.valid_to,
        dates=coded("status", rate.dates, language),
    )


def _excluded(cost: ExcludedCost, language: str) -> ExcludedView:
    return ExcludedView(
        kind=coded("price", cost.kind, language),
        valid_from=cost.valid_from,
        valid_to=cost.valid_to,
        dates=coded("status", cost.dates, language),
    )

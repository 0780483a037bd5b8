"""What a round bought of each provider, held against the year's thresholds."""

from fastapi import APIRouter

from domain.party import Party
from domain.procurement import Procurement
from domain.schemes.rule_set import Status
from domain.types import Day
from domain.views.purchases import OfProvider, bought_by_provider, threshold_of
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import find_round
from services.api.reads.views import (
    Answer,
    Coded,
    LineIdField,
    OreSum,
    RoundIdField,
    RoundIdInPath,
    Version,
    View,
    coded,
)
from services.api.visibility import Question


class ThresholdView(View):
    """The thresholds (*terskelverdier*) of the round's year; `unverified` when carried on."""

    free_ore: OreSum
    national_ore: OreSum
    eea_ore: OreSum
    valid_from: Day
    valid_to: Day | None
    status: Status
    source: str


class PurchaseView(View):
    """One line's purchase, and the basis that it rests on."""

    line_id: LineIdField
    title: str
    procurement: Procurement | None
    decided_ore: OreSum
    paid_ore: OreSum


class BoughtOfProvider(View):
    """One provider's purchases of the year; `above` names the thresholds that they pass."""

    provider: Party
    decided_ore: OreSum
    paid_ore: OreSum
    above: tuple[Coded, ...]
    purchases: tuple[PurchaseView, ...]


class PurchasesAnswer(Answer):
    """Purchases by provider, the largest sum first; null thresholds when no source has them."""

    round_id: RoundIdField
    budget_year: int
    thresholds: ThresholdView | None
    providers: tuple[BoughtOfProvider, ...]
    version: Version


def purchases_router(models: ReadModels) -> APIRouter:
    """The purchases of one round."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/purchases",
        operation_id="listPurchases",
        summary="What was bought of each provider in the year, held against the thresholds",
        responses=READ_PROBLEMS,
    )
    def bought(asked: AskOfCase, round_id: RoundIdInPath) -> PurchasesAnswer:
        found = find_round(models, asked, round_id, Question.PAYMENTS)
        asked.tag(found.version)
        threshold = threshold_of(found.state)
        return PurchasesAnswer(
            round_id=round_id,
            budget_year=found.state.budget_year,
            thresholds=ThresholdView(**dict(threshold)) if threshold else None,
            providers=tuple(
                _provider(of, asked.language) for of in bought_by_provider(found.state)
            ),
            version=found.version,
            log_position=asked.log_position,
        )

    return router


def _provider(of: OfProvider, language: str) -> BoughtOfProvider:
    return BoughtOfProvider(
        provider=of.provider,
        decided_ore=of.decided_ore,
        paid_ore=of.paid_ore,
        above=tuple(coded("threshold", tier, language) for tier in of.passed),
        purchases=tuple(PurchaseView(**dict(purchase)) for purchase in of.purchases),
    )

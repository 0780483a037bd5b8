"""What each organisation gets in aid over the years that are counted together."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter
from pydantic import Field

from domain.party import Party
from domain.rules.money.aid import AidTotal, parties, totals
from domain.schemes.aid import YEARS, ceiling_on
from domain.schemes.rule_set import Status
from domain.state.aid import Aid
from domain.types import CountyNumber, Day
from services.api.gated_router import gated_router
from services.api.reads.aid_counted import counted
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import find_round
from services.api.reads.views import (
    Answer,
    OreSum,
    RoundIdField,
    RoundIdInPath,
    Version,
    View,
)
from services.api.visibility import Question


class CeilingView(View):
    """The ceiling in euros, as far as a source has it, and what the county says it is in øre."""

    eur: int | None
    eur_status: Status | None
    eur_source: str | None
    ceiling_ore: OreSum | None
    status: Status | None
    source: str | None


class YearView(View):
    """What was granted to one organisation in one budget year."""

    budget_year: Annotated[int, Field(examples=[2026])]
    granted_ore: OreSum


class ElsewhereView(View):
    """What another county granted one organisation over the years that are counted together."""

    county: Annotated[CountyNumber, Field(examples=["11"])]
    granted_ore: OreSum


class AidView(View):
    """One organisation: `total` is what all years granted, here and `elsewhere`, and what it
    declared besides.

    Of other counties an amount is all that is told. `declared_on` is null while it has
    declared nothing; `left` is null without a ceiling.
    """

    party: Party
    granted: tuple[YearView, ...]
    granted_ore: OreSum
    elsewhere: tuple[ElsewhereView, ...]
    elsewhere_ore: OreSum
    declared_other_ore: OreSum | None
    declared_on: Day | None
    total_ore: OreSum
    left_ore: Annotated[
        int | None, Field(description="Below zero when the ceiling is passed.", examples=[7_000])
    ]


class AidAnswer(Answer):
    """Grants to private parties by organisation, the largest total first."""

    round_id: RoundIdField
    years: Annotated[int, Field(description="The years counted together.", examples=[3])]
    ceiling: CeilingView
    organisations: tuple[AidView, ...]
    version: Version


def aid_router(models: ReadModels) -> APIRouter:
    """The aid of one round and of the years before it."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/aid",
        operation_id="listAid",
        summary="What each private party gets over three years, held against the ceiling",
        responses=READ_PROBLEMS,
    )
    def aid(asked: AskOfCase, round_id: RoundIdInPath) -> AidAnswer:
        found = find_round(models, asked, round_id, Question.FOLLOW_UP)
        own = asked.sight(Question.FOLLOW_UP).organisation
        asked.tag(found.version)
        state = found.state
        shown = [party for party in parties(state) if own in (None, party.organisation)]
        around = counted(models, asked, round_id, shown)
        ceiling_ore = state.aid.practice.ceiling_ore if state.aid.practice else None
        return AidAnswer(
            round_id=round_id,
            years=YEARS,
            ceiling=_ceiling(state.aid, state.budget_year),
            organisations=tuple(
                _organisation(one, ceiling_ore)
                for one in totals(state, around.earlier, around.elsewhere)
                if own in (None, one.party.organisation)
            ),
            version=found.version,
            log_position=asked.log_position,
        )

    return router


def _ceiling(aid: Aid, budget_year: int) -> CeilingView:
    known = ceiling_on(date(budget_year, 12, 31))
    practice = aid.practice
    return CeilingView(
        eur=known.eur if known else None,
        eur_status=known.status if known else None,
        eur_source=known.source if known else None,
        ceiling_ore=practice.ceiling_ore if practice else None,
        status=practice.status if practice else None,
        source=practice.source if practice else None,
    )


def _organisation(one: AidTotal, ceiling_ore: int | None) -> AidView:
    declared = one.declared
    return AidView(
        party=one.party,
        granted=tuple(
            YearView(budget_year=year, granted_ore=ore)
            for year, ore in sorted(one.granted_ore.items())
        ),
        granted_ore=sum(one.granted_ore.values()),
        elsewhere=tuple(
            ElsewhereView(county=county, granted_ore=ore)
            for county, ore in one.elsewhere_ore.items()
        ),
        elsewhere_ore=sum(one.elsewhere_ore.values()),
        declared_other_ore=declared.other_ore if declared else None,
        declared_on=declared.declared_on if declared else None,
        total_ore=one.total_ore,
        left_ore=None if ceiling_ore is None else ceiling_ore - one.total_ore,
    )

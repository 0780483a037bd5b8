"""How a round's money is spread over units and municipalities, with what is not known."""

from enum import StrEnum
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from domain.party import Party, PartyKind
from domain.types import MunicipalityNumber
from domain.views.distribution import Portion, by_municipality, distribution, units_in
from projections.need_board.sort_key import norwegian_sort_key
from projections.organisation import queries
from projections.organisation.project import ORGANISATION
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import find_round_case
from services.api.reads.listing import Key, page_of
from services.api.reads.paging import MOST, Cursor, Limit
from services.api.reads.views import (
    Answer,
    NextCursor,
    Number,
    OreSum,
    RoundIdField,
    RoundIdInPath,
    View,
)
from services.api.visibility import Question

MunicipalityField = Annotated[
    str | None, Field(description="Null when it is not known.", examples=["4601"])
]


class UnitShare(View):
    """What one unit has; `unit` is null for money of a pot that nobody has been given yet.

    `in_registry` says whether the registry knows the unit. Released money that a network's
    report says it gave on is counted for the unit that got it.
    """

    unit: Party | None
    in_registry: bool
    municipality: MunicipalityField
    planned_ore: OreSum
    disbursed_ore: OreSum


class MunicipalityShare(View):
    """What the units of one municipality have; with null, those whose place is not known."""

    municipality: MunicipalityField
    planned_ore: OreSum
    disbursed_ore: OreSum


class Found(View):
    """How many units fit, and what they have."""

    count: Number
    planned_ore: OreSum
    disbursed_ore: OreSum


class UnitSort(StrEnum):
    """The orders in which units are given: by name, or by who has most, planned or released."""

    NAME = "name"
    PLANNED = "planned"
    DISBURSED = "disbursed"


class DistributionAnswer(Answer):
    """Planned and released money by unit and by municipality; both add up to the totals.

    `found` sums all units that fit the filters, on whatever page; what no unit has yet is one.
    """

    round_id: RoundIdField
    units: tuple[UnitShare, ...]
    found: Found
    next_cursor: NextCursor
    municipalities: tuple[MunicipalityShare, ...]
    planned_ore: OreSum
    disbursed_ore: OreSum


def distribution_router(models: ReadModels) -> APIRouter:
    """The distribution of one round."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/distribution",
        operation_id="getDistribution",
        summary="Where a round's money goes, down to unit and municipality",
        responses=READ_PROBLEMS,
    )
    def one(
        asked: AskOfCase,
        round_id: RoundIdInPath,
        municipality: Annotated[MunicipalityNumber | None, Query(examples=["4601"])] = None,
        kind: PartyKind | None = None,
        sort: UnitSort = UnitSort.NAME,
        cursor: Cursor = None,
        limit: Limit = MOST,
    ) -> DistributionAnswer:
        found = find_round_case(models, asked, round_id, Question.PAYMENTS)
        with models.read(asked, ORGANISATION) as connection:
            known = queries.several(connection, units_in(found.state))

        def municipality_of(number: str) -> str | None:
            return known[number].latest.municipality if number in known else None

        portions = distribution(found.state, municipality_of)
        sums = by_municipality(portions)
        fitting = [
            portion
            for portion in portions
            if municipality in (None, portion.municipality)
            and kind in (None, portion.unit and portion.unit.kind)
        ]
        page = page_of(asked, fitting, partial(_place, sort), cursor, limit)
        return DistributionAnswer(
            round_id=round_id,
            units=tuple(
                UnitShare(
                    unit=portion.unit,
                    in_registry=portion.unit is not None and portion.unit.organisation in known,
                    municipality=portion.municipality,
                    planned_ore=portion.planned_ore,
                    disbursed_ore=portion.disbursed_ore,
                )
                for portion in page.items
            ),
            found=Found(
                count=page.total,
                planned_ore=sum(portion.planned_ore for portion in fitting),
                disbursed_ore=sum(portion.disbursed_ore for portion in fitting),
            ),
            next_cursor=page.next_cursor,
            municipalities=tuple(
                MunicipalityShare(municipality=place, planned_ore=planned, disbursed_ore=released)
                for place, (planned, released) in sorted(
                    sums.items(), key=lambda entry: (entry[0] is None, entry[0] or "")
                )
            ),
            planned_ore=found.state.planned_ore,
            disbursed_ore=found.state.disbursed_ore,
            log_position=asked.log_position,
        )

    return router


def _place(sort: UnitSort, portion: Portion) -> Key:
    """What nobody has yet stands last by name."""
    unit = portion.unit
    named = (norwegian_sort_key(unit.name), unit.organisation or "") if unit else ("\uffff", "")
    match sort:
        case UnitSort.NAME:
            return named
        case UnitSort.PLANNED:
            return -portion.planned_ore, *named
        case UnitSort.DISBURSED:
            return -portion.disbursed_ore, *named

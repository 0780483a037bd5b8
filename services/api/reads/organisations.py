"""Which organisations the registry has, by name, number, kind and place."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from domain.party import PartyKind
from domain.state.organisation import Organisation as OrganisationState
from domain.types import CountyNumber, MunicipalityNumber
from projections.cases import Case
from projections.organisation import queries
from projections.organisation.project import ORGANISATION
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, Ask, ReadModels
from services.api.reads.paging import TWO_TEXTS, USUAL, Cursor, Limit, cursor_of, cut, place_of
from services.api.reads.views import (
    Answer,
    Coded,
    NextCursor,
    Number,
    Organisation,
    Version,
    View,
    coded,
)
from services.api.visibility import Question


class OrganisationInList(View):
    """An organisation as it was last described; `gone` when it was merged or closed."""

    organisation: Organisation
    name: Annotated[str, Field(examples=["Eksempel friskole (syntetisk)"])]
    kind: Coded
    county: Annotated[str, Field(examples=["46"])]
    municipality: Annotated[str | None, Field(examples=["4601"])]
    gone: bool
    merged_into: Annotated[str | None, Field(examples=["311000020"])]
    version: Version


class OrganisationsAnswer(Answer):
    """Some organisations in Norwegian order; `total` counts all that fit the filters."""

    items: tuple[OrganisationInList, ...]
    total: Number
    next_cursor: NextCursor


def organisations_router(models: ReadModels) -> APIRouter:
    """The registry, searched."""
    router = gated_router()

    @router.get(
        "/organisations",
        operation_id="listOrganisations",
        summary="Which organisations the registry has",
        responses=READ_PROBLEMS,
    )
    def listing(
        asked: Ask,
        text: Annotated[
            str | None,
            Query(max_length=100, pattern=r"^[^\x00]+$", description="Part of name or number."),
        ] = None,
        kind: PartyKind | None = None,
        county: Annotated[CountyNumber | None, Query(examples=["46"])] = None,
        municipality: Annotated[MunicipalityNumber | None, Query(examples=["4601"])] = None,
        gone: bool | None = None,
        cursor: Cursor = None,
        limit: Limit = USUAL,
    ) -> OrganisationsAnswer:
        asked.sight(Question.REGISTRY)
        with models.read(asked, ORGANISATION) as connection:
            found = queries.search(
                connection,
                text=text,
                kind=kind,
                county=county,
                municipality=municipality,
                gone=gone,
                after=place_of(asked, cursor, TWO_TEXTS),
                limit=limit + 1,
            )
        page, last = cut(found.items, limit)
        return OrganisationsAnswer(
            items=tuple(in_list(case, asked.language) for _, case in page),
            total=found.total,
            next_cursor=cursor_of(asked, last[0], last[1].state.organisation) if last else None,
            log_position=asked.log_position,
        )

    return router


def in_list(case: Case[OrganisationState], language: str) -> OrganisationInList:
    """The organisation as a list has it."""
    state, latest = case.state, case.state.latest
    return OrganisationInList(
        organisation=state.organisation,
        name=latest.name,
        kind=coded("party", latest.kind, language),
        county=latest.county,
        municipality=latest.municipality,
        gone=state.gone,
        merged_into=state.merged_into,
        version=case.version,
    )

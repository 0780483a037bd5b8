"""Which rounds there are, and what each is about."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from pydantic import Field

from domain.types import CountyNumber, SchemeName
from domain.views.round_step import round_step
from projections.ordering import Latest
from projections.round_status import queries
from projections.round_status.project import ROUND_STATUS
from projections.round_status.queries import RoundStatus
from services.api.gated_router import gated_router
from services.api.reads.asking import CASE_RESPONSES, READ_PROBLEMS, Ask, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import find_round
from services.api.reads.paging import (
    NUMBER_AND_TEXT,
    USUAL,
    Cursor,
    Limit,
    Sorted,
    cursor_of,
    cut,
    latest_of,
    place_of,
)
from services.api.reads.sums import Sums, sums_of
from services.api.reads.views import (
    Answer,
    At,
    Coded,
    NextCursor,
    Number,
    RoundIdField,
    RoundIdInPath,
    Version,
    View,
    coded,
)
from services.api.visibility import Question


class RoundFacts(View):
    """An allocation round (*tildelingsrunde*): it may have its grant before it is opened."""

    round_id: RoundIdField
    scheme: Annotated[str, Field(examples=["yrkesfag"])]
    county: Annotated[str, Field(examples=["46"])]
    budget_year: Annotated[int, Field(examples=[2026])]
    rule_set: Annotated[str | None, Field(examples=["yrkesfag-2021"])]
    opened: bool
    closed: bool
    sums: Sums
    first_recorded_at: At
    last_recorded_at: At
    version: Version


class RoundAnswer(Answer, RoundFacts):
    """One round."""


class RoundInList(RoundFacts):
    """A round with its step, null when it is closed, since when, and how many needs it has."""

    step: Coded | None
    since: At
    needs_total: Number


class RoundsAnswer(Answer):
    """Some rounds, newest budget year first unless sorted otherwise.

    `total` counts all that fit the filters.
    """

    items: tuple[RoundInList, ...]
    total: Number
    next_cursor: NextCursor


def rounds_router(models: ReadModels) -> APIRouter:
    """The list of rounds, and one round."""
    router = gated_router()

    @router.get(
        "/rounds",
        operation_id="listRounds",
        summary="Which rounds there are",
        responses=READ_PROBLEMS,
    )
    def listing(
        asked: Ask,
        county: Annotated[CountyNumber | None, Query(examples=["46"])] = None,
        budget_year: Annotated[int | None, Query(ge=2019, le=2100, examples=[2026])] = None,
        scheme: Annotated[SchemeName | None, Query(examples=["yrkesfag"])] = None,
        sort: Sorted = None,
        cursor: Cursor = None,
        limit: Limit = USUAL,
    ) -> RoundsAnswer:
        seen = asked.sight(Question.ROUND)
        latest = latest_of(asked, cursor, sort)
        after = None if latest else place_of(asked, cursor, NUMBER_AND_TEXT)
        with models.read(asked, ROUND_STATUS) as connection:
            found = queries.listed(
                connection,
                county=county,
                seen_in=seen.counties,
                budget_year=budget_year,
                scheme=scheme,
                after=after,
                latest=latest,
                limit=limit + 1,
            )
        page, last = cut(found.items, limit)
        return RoundsAnswer(
            items=tuple(_in_list(status, asked.language) for status in page),
            total=found.total,
            next_cursor=cursor_of(asked, *_place(last, latest)) if last else None,
            log_position=asked.log_position,
        )

    @router.get(
        "/rounds/{round_id}",
        operation_id="getRound",
        summary="What a round is about, and its sums",
        response_model=RoundAnswer,
        responses=CASE_RESPONSES,
    )
    def one(asked: AskOfCase, round_id: RoundIdInPath) -> RoundAnswer | Response:
        status = find_round(models, asked, round_id, Question.ROUND)
        return asked.unchanged(status.version) or RoundAnswer(
            **_facts(status), log_position=asked.log_position
        )

    return router


def _place(status: RoundStatus, latest: Latest | None) -> tuple[str | int, str]:
    if latest is not None:
        return latest.place(status, status.state.round_id)
    return status.state.budget_year, status.state.round_id


def _facts(status: RoundStatus) -> dict[str, Any]:
    state = status.state
    return {
        "round_id": state.round_id,
        "scheme": state.scheme,
        "county": state.county,
        "budget_year": state.budget_year,
        "rule_set": state.rule_set,
        "opened": state.opened,
        "closed": state.closed,
        "sums": sums_of(state),
        "first_recorded_at": status.first_recorded_at,
        "last_recorded_at": status.last_recorded_at,
        "version": status.version,
    }


def _in_list(status: RoundStatus, language: str) -> RoundInList:
    step = round_step(status.state, status.needs)
    return RoundInList(
        **_facts(status),
        step=coded("step", step, language) if step else None,
        since=status.step_since,
        needs_total=status.needs.total,
    )

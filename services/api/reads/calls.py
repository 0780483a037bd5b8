"""Which calls there are, and which of them take applications now."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from domain.case import RoundId
from domain.party import PartyKind
from domain.pots.form import ApplicationForm, CallRate
from domain.types import CountyNumber, Day
from projections.pots import queries
from projections.pots.project import POTS
from projections.pots.queries import CallFound
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, Ask, ReadModels
from services.api.reads.paging import TWO_TEXTS, USUAL, Cursor, Limit, cursor_of, cut, place_of
from services.api.reads.views import Answer, At, LineIdField, NextCursor, OreSum, RoundIdField, View
from services.api.visibility import Question


class CallView(View):
    """A call for applications (*utlysning*).

    `closes_at` is null for a rolling call; `left_ore` is what it can still hand out.
    `open_now` says that an application today is neither too early nor late. One from
    `before_take_over` was published as its day began.
    """

    call_id: Annotated[str, Field(examples=["c-8b1f60d2a947"])]
    round_id: RoundIdField
    pot_id: LineIdField
    number: Annotated[int, Field(examples=[1])]
    title: str
    text: str
    may_apply: tuple[PartyKind, ...]
    form: ApplicationForm
    rates: tuple[CallRate, ...]
    ceiling_ore: OreSum | None
    amount_ore: OreSum
    awarded_ore: OreSum
    left_ore: OreSum
    published_at: At
    before_take_over: bool
    opens_on: Day | None
    closes_at: At | None
    closed: bool
    open_now: bool


class CallsAnswer(Answer):
    """Some calls, by round and id."""

    items: tuple[CallView, ...]
    next_cursor: NextCursor


def calls_router(models: ReadModels) -> APIRouter:
    """The calls of all rounds that the reader sees."""
    router = gated_router()

    @router.get(
        "/calls",
        operation_id="listCalls",
        summary="Which calls there are, and which take applications now",
        responses=READ_PROBLEMS,
    )
    def listing(
        asked: Ask,
        county: Annotated[CountyNumber | None, Query(examples=["46"])] = None,
        round_id: Annotated[RoundId | None, Query(examples=["yrkesfag-46-2026"])] = None,
        only_open: Annotated[bool, Query(description="Only those with time left.")] = False,
        cursor: Cursor = None,
        limit: Limit = USUAL,
    ) -> CallsAnswer:
        now = datetime.now(UTC)
        seen = asked.sight(Question.PLAN)
        with models.read(asked, POTS) as connection:
            found = queries.calls_listed(
                connection,
                county=county,
                seen_in=seen.county,
                round_id=round_id,
                open_at=now if only_open else None,
                after=place_of(asked, cursor, TWO_TEXTS),
                limit=limit + 1,
            )
        page, last = cut(found, limit)
        return CallsAnswer(
            items=tuple(call_view(call, now) for call in page),
            next_cursor=cursor_of(asked, last.round_id, last.published.call_id) if last else None,
            log_position=asked.log_position,
        )

    return router


def call_view(found: CallFound, now: datetime) -> CallView:
    """A call as it is at `now` (UTC)."""
    published = found.published
    return CallView(
        call_id=published.call_id,
        round_id=found.round_id,
        pot_id=published.line_id,
        number=published.number,
        title=published.title,
        text=published.text,
        may_apply=published.may_apply,
        form=published.form,
        rates=published.rates,
        ceiling_ore=published.ceiling_ore,
        amount_ore=published.amount_ore,
        awarded_ore=found.awarded_ore,
        left_ore=found.left_ore,
        published_at=found.published_at,
        before_take_over=found.before_take_over,
        opens_on=published.opens_on,
        closes_at=found.closes_at,
        closed=found.closed,
        open_now=found.is_open(now),
    )

"""Where something stands, looked for by its words among all that the reader may see."""

from collections.abc import Mapping
from typing import Annotated, Final

from fastapi import APIRouter, Query
from pydantic import Field

from domain.case import RoundId
from domain.views.search_entry import Searched
from projections.search import queries
from projections.search.project import SEARCH
from projections.search.queries import MOST, Hit, Within, words_in
from services.api.gated_router import gated_router
from services.api.problems import FieldFault, Problem
from services.api.reads.asking import READ_PROBLEMS, Ask, Asked, ReadModels
from services.api.reads.paging import (
    NUMBER_AND_TEXT,
    USUAL,
    Cursor,
    Limit,
    cursor_of,
    cut,
    place_of,
)
from services.api.reads.views import Answer, At, Coded, NextCursor, Number, View, coded
from services.api.visibility import Question, may_ask

#: What the reader has to be allowed to ask, to find something of a kind.
_ASKED: Final[Mapping[Searched, Question]] = {
    Searched.ROUND: Question.ROUND,
    Searched.NEED: Question.NEEDS,
    Searched.LINE: Question.PLAN,
    Searched.CALL: Question.PLAN,
    Searched.APPLICATION: Question.APPLICATIONS,
    Searched.THEME: Question.FORUM,
    Searched.MEETING: Question.FORUM,
    # A meeting's items may be closed, and are for those who see it whole.
    Searched.ITEM: Question.AUDIT_TRAIL,
    Searched.ORGANISATION: Question.REGISTRY,
    Searched.CONTROL: Question.CONTROLS,
}


class HitView(View):
    """Something that has the words: what it is, where it stands, and the words around them.

    `key` is its id; `within` is the id of the round, meeting or plan that it stands in.
    """

    kind: Coded
    key: Annotated[str, Field(examples=["n-4b1d9f0a6c2e"])]
    within: Annotated[str | None, Field(examples=["yrkesfag-46-2026"])]
    round_id: Annotated[str | None, Field(examples=["yrkesfag-46-2026"])]
    county: Annotated[str, Field(examples=["46"])]
    title: str
    excerpt: str
    changed_at: At


class SearchAnswer(Answer):
    """What was found, the best first; `kinds` and `total` count it whatever kind is asked for.

    Beyond a thousand the latest alone are looked at, and `more` says so: add a word.
    """

    items: tuple[HitView, ...]
    kinds: dict[Searched, int]
    total: Number
    more: bool
    next_cursor: NextCursor


def search_router(models: ReadModels) -> APIRouter:
    """The search over everything."""
    router = gated_router()

    @router.get(
        "/search",
        operation_id="search",
        summary="Where something stands: rounds, needs, plan lines, calls, meetings and more",
        description=(
            "Finds what has all the words, by their stems (bokmål) and by their beginnings. "
            "Words in quotation marks stand side by side; a word behind a minus is not there."
        ),
        responses=READ_PROBLEMS,
    )
    def everything(
        asked: Ask,
        text: Annotated[
            str, Query(min_length=1, max_length=200, pattern=r"^[^\x00]+$", examples=["styring"])
        ],
        kind: Searched | None = None,
        round_id: Annotated[RoundId | None, Query(examples=["yrkesfag-46-2026"])] = None,
        cursor: Cursor = None,
        limit: Limit = USUAL,
    ) -> SearchAnswer:
        if not words_in(text):
            raise Problem(
                "invalid-parameter", faults=[FieldFault("wrong-format", parameter="text")]
            )
        seen = _seen(asked)
        with models.read(asked, SEARCH) as connection:
            found = queries.find(
                connection,
                text,
                seen=seen,
                kind=kind,
                round_id=round_id,
                after=place_of(asked, cursor, NUMBER_AND_TEXT),
                limit=limit + 1,
            )
        page, last = cut(found.items, limit)
        return SearchAnswer(
            items=tuple(_view(hit, asked.language) for hit in page),
            kinds=found.kinds,
            total=found.total,
            more=found.total >= MOST,
            next_cursor=cursor_of(asked, last.rank, last.place) if last else None,
            log_position=asked.log_position,
        )

    return router


def _seen(asked: Asked) -> list[Within]:
    """What the reader sees of each kind; raises `Problem("forbidden")` when that is nothing."""
    may = [each for each in _ASKED.items() if may_ask(asked.identity.role, each[1])]
    if not may:
        raise Problem("forbidden")
    seen = ((kind, asked.sight(question)) for kind, question in may)
    return [Within(kind, sees.counties, sees.organisation) for kind, sees in seen]


def _view(hit: Hit, language: str) -> HitView:
    entry = hit.entry
    return HitView(
        kind=coded("searched", entry.kind, language),
        key=entry.key,
        within=entry.within or None,
        round_id=entry.round_id,
        county=entry.county,
        title=entry.title,
        excerpt=hit.excerpt,
        changed_at=hit.changed_at,
    )

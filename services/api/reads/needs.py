"""Which needs a round has, how far each has come, and who holds it."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from domain.party import MeasureKind, Party, Programme, TargetGroup
from domain.state.need import Need
from domain.types import ItemId
from projections.need_board import queries
from projections.need_board.card import assessed
from projections.need_board.project import NEED_BOARD
from projections.need_board.queries import NeedOnBoard
from projections.ordering import Latest
from projections.stage import Stage
from services.api.fields import OrganisationNumber
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.forum_answers import ForumAnswerView, answer_view
from services.api.reads.found import find_round
from services.api.reads.paging import (
    TWO_TEXTS,
    USUAL,
    Cursor,
    Limit,
    Sorted,
    cursor_of,
    cut,
    latest_of,
    place_of,
)
from services.api.reads.themes import needs_of_theme
from services.api.reads.views import (
    Answer,
    At,
    Coded,
    NeedIdField,
    NextCursor,
    Number,
    OreSum,
    RoundIdField,
    RoundIdInPath,
    Version,
    View,
    coded,
)
from services.api.visibility import Question


class EndView(View):
    """How the need left the order without an answer: its grounds, and the needs it became."""

    kind: Coded
    grounds: str
    into: tuple[NeedIdField, ...]


class NeedInList(View):
    """A need (*behov*) on the board.

    `holder` is the network's organisation number, `forum`, or null while the unit has
    it. `co_owners` are the other units behind a need that was merged; `bundle` is what a
    network called the needs it sent on together. `confirmed` says whether an employee has
    confirmed the assessment. `rank` is the forum's; `decline_ground` says why it has none.
    `answer` is the forum's in full, `end` how the need left the order without one.
    """

    need_id: NeedIdField
    round_id: RoundIdField
    unit: Party
    co_owners: tuple[Party, ...]
    title: Annotated[str, Field(examples=["Oppdatering i styringssystemer"])]
    measure: MeasureKind
    programme: Programme | None
    target_groups: dict[TargetGroup, int]
    estimate_ore: OreSum
    stage: Coded
    holder: Annotated[str | None, Field(examples=["forum"])]
    late: bool
    returns: Number
    confirmed: bool
    rank: Annotated[int | None, Field(examples=[1])]
    decline_ground: Coded | None
    answer: ForumAnswerView | None
    end: EndView | None
    bundle: str | None
    first_recorded_at: At
    last_recorded_at: At
    version: Version


class NeedsAnswer(Answer):
    """Some needs, by unit and title unless sorted otherwise.

    `stages` and `total` count all that fit the filters.

    A school, company, network or provider sees its own needs and those it has had, and
    nothing of the others', not even their number.
    """

    items: tuple[NeedInList, ...]
    stages: dict[Stage, int]
    total: Number
    confirmed: Annotated[int, Field(ge=0, description="Of `total`: confirmed by an employee.")]
    next_cursor: NextCursor


def needs_router(models: ReadModels) -> APIRouter:
    """The needs of one round."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/needs",
        operation_id="listNeeds",
        summary="Which needs a round has, how far each has come and who holds it",
        responses=READ_PROBLEMS,
    )
    def board(
        asked: AskOfCase,
        round_id: RoundIdInPath,
        stage: Stage | None = None,
        unit: Annotated[OrganisationNumber | None, Query(examples=["311000012"])] = None,
        target_group: TargetGroup | None = None,
        programme: Programme | None = None,
        network: Annotated[OrganisationNumber | None, Query(examples=["311000038"])] = None,
        bundle: Annotated[
            str | None,
            Query(max_length=300, pattern=r"^[^\x00]+$", examples=["Massivtre i tre skular"]),
        ] = None,
        confirmed: bool | None = None,
        theme: Annotated[ItemId | None, Query(examples=["t-1"])] = None,
        sort: Sorted = None,
        cursor: Cursor = None,
        limit: Limit = USUAL,
    ) -> NeedsAnswer:
        latest = latest_of(asked, cursor, sort)
        after = None if latest else place_of(asked, cursor, TWO_TEXTS)
        find_round(models, asked, round_id, Question.NEEDS)
        of_theme = None if theme is None else needs_of_theme(models, asked, round_id, theme)
        with models.read(asked, NEED_BOARD) as connection:
            found = queries.board(
                connection,
                round_id,
                stage=stage,
                unit=unit,
                target_group=target_group,
                programme=programme,
                network=network,
                bundle=bundle,
                confirmed=confirmed,
                among=of_theme,
                seen_by=asked.sight(Question.NEEDS).organisation,
                after=after,
                latest=latest,
                limit=limit + 1,
            )
        page, last = cut(found.items, limit)
        return NeedsAnswer(
            items=tuple(in_list(need, asked.language) for need in page),
            stages={each: found.stages.get(each, 0) for each in Stage},
            total=found.total,
            confirmed=found.confirmed,
            next_cursor=cursor_of(asked, *_place(last, latest)) if last else None,
            log_position=asked.log_position,
        )

    return router


def _place(found: NeedOnBoard, latest: Latest | None) -> tuple[str, str]:
    key = found.card.need.need_id
    return latest.place(found, key) if latest else (found.sort_key, key)


def in_list(found: NeedOnBoard, language: str) -> NeedInList:
    """A need as the board shows it."""
    need = found.card.need
    unit, assessment = assessed(need)
    answer = need.answer
    return NeedInList(
        need_id=need.need_id,
        round_id=need.round_id,
        unit=unit,
        co_owners=need.co_owners,
        title=assessment.title,
        measure=assessment.measure,
        programme=assessment.programme,
        target_groups=assessment.target_groups,
        estimate_ore=assessment.estimate_ore,
        stage=stage_view(found.stage, language),
        holder=need.holder,
        late=need.late,
        returns=need.returns,
        confirmed=need.confirmed,
        rank=answer.rank if answer else None,
        decline_ground=(
            coded("ground", answer.ground, language) if answer and answer.ground else None
        ),
        answer=answer_view(answer, language) if answer else None,
        end=end_view(need, language),
        bundle=need.bundle,
        first_recorded_at=found.first_recorded_at,
        last_recorded_at=found.last_recorded_at,
        version=found.version,
    )


def end_view(need: Need, language: str) -> EndView | None:
    """How the need ended, in the reader's language."""
    if need.end is None:
        return None
    kind = coded("need-end", need.end.kind, language)
    return EndView(kind=kind, grounds=need.end.grounds, into=need.end.into)


_AFTER_EVENTS = frozenset(
    {
        Stage.RETURNED,
        Stage.PRIORITISED,
        Stage.DECLINED,
        Stage.WITHDRAWN,
        Stage.MERGED,
        Stage.SPLIT,
    }
)


def stage_view(stage: Stage, language: str) -> Coded:
    """The stage in the reader's language."""
    # Some stages are named after what happened, the others after what has been reached.
    after_event = stage in _AFTER_EVENTS
    named = coded("event", f"need.{stage}", language) if after_event else None
    return Coded(code=stage, label=named.label) if named else coded("milestone", stage, language)

"""Where a need stands, for whoever asks on behalf of those who have it, and nothing about people.

What it says, who wrote what and why, and who confirmed it are for the read of the need itself.
"""

from typing import Annotated

from fastapi import APIRouter, Response
from pydantic import Field

from domain.case import CaseKind, need_ref
from domain.state.evolve_need import evolve_need
from domain.state.need import Need
from domain.state.need_position import need_position
from domain.views.since import since
from projections.need_board.card import assessed
from projections.need_board.queries import NeedOnBoard
from projections.stage import stage_of
from services.api.gated_router import gated_router
from services.api.reads.asking import CASE_RESPONSES, Asked, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.forum_answers import ForumAnswerView, answer_view
from services.api.reads.history import history_of
from services.api.reads.need import find_need
from services.api.reads.needs import EndView, end_view, stage_view
from services.api.reads.views import (
    Answer,
    At,
    Coded,
    DeadlineView,
    NeedIdField,
    NeedIdInPath,
    Number,
    PossibleView,
    RoundIdField,
    Version,
    deadlines_in,
    possible_in,
)


class NeedStatusAnswer(Answer):
    """Where a need stands: its stage and since when, who has it, what may be done.

    `holder` is the network's organisation number, `forum`, or null while the unit has it.
    `open` are the duties whose turn has come, `possible` all of them with what stands in the way.
    """

    need_id: NeedIdField
    round_id: RoundIdField
    unit: Annotated[str, Field(examples=["311000012"])]
    stage: Coded
    since: At
    holder: Annotated[str | None, Field(examples=["forum"])]
    late: bool
    returns: Number
    what_is_missing: Annotated[str | None, Field(description="What the latest return asked for.")]
    answer: ForumAnswerView | None
    end: EndView | None
    open: tuple[PossibleView, ...]
    possible: tuple[PossibleView, ...]
    deadlines: tuple[DeadlineView, ...]
    last_recorded_at: At
    version: Version


def need_status_router(models: ReadModels) -> APIRouter:
    """The status of one need."""
    router = gated_router()

    @router.get(
        "/needs/{need_id}/status",
        operation_id="getNeedStatus",
        summary="Where a need stands, since when, and what may be done about it",
        response_model=NeedStatusAnswer,
        responses=CASE_RESPONSES,
    )
    def status(asked: AskOfCase, need_id: NeedIdInPath) -> NeedStatusAnswer | Response:
        found = find_need(models, asked, need_id)
        return asked.unchanged(found.version) or _answer(models, found, asked)

    return router


def _answer(models: ReadModels, found: NeedOnBoard, asked: Asked) -> NeedStatusAnswer:
    need, language = found.card.need, asked.language
    history = history_of(models, asked, need_ref(need.need_id), found.version)
    happened = (entry.recorded for entry in history)
    unit, _ = assessed(need)
    position = need_position(need, found.version)
    possible = possible_in(CaseKind.NEED, position, language)
    return NeedStatusAnswer(
        need_id=need.need_id,
        round_id=need.round_id,
        unit=unit.organisation,
        stage=stage_view(found.stage, language),
        since=since(happened, Need(), evolve_need, stage_of) or found.first_recorded_at,
        holder=need.holder,
        late=need.late,
        returns=need.returns,
        what_is_missing=found.card.what_is_missing,
        answer=answer_view(need.answer, language) if need.answer else None,
        end=end_view(need, language),
        open=tuple(duty for duty in possible if duty.may),
        possible=possible,
        deadlines=deadlines_in(need.deadlines, position, language),
        last_recorded_at=found.last_recorded_at,
        version=found.version,
        log_position=asked.log_position,
    )

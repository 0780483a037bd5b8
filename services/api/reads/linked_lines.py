"""Links walked the other way: from a need or the long-term plan to the lines built on them."""

from typing import Annotated, Any

from fastapi import APIRouter
from pydantic import Field
from sqlalchemy import Row

from domain.state.plan_line import LineState
from projections.plan.measures import lines_of_need, lines_on_plan
from projections.plan.project import PLAN
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOfCase, AskOverYears
from services.api.reads.need import find_need
from services.api.reads.views import (
    Answer,
    CountyInPath,
    LineIdField,
    NeedIdField,
    NeedIdInPath,
    OreSum,
    RoundIdField,
    SchemeInPath,
    View,
)
from services.api.visibility import Question


class LinkedLineView(View):
    """A line of a plan, what it is built on, and how far its money has come."""

    round_id: RoundIdField
    line_id: LineIdField
    title: str
    in_plan: bool
    theme_id: Annotated[str | None, Field(examples=["t-1"])]
    priority_id: Annotated[str | None, Field(examples=["hospitering"])]
    needs: tuple[NeedIdField, ...]
    planned_ore: OreSum
    decided_ore: OreSum
    disbursed_ore: OreSum
    carried_out: bool
    evaluated: bool


class NeedLinesAnswer(Answer):
    """The lines that are linked to a need, in every round that it has been before the forum in."""

    need_id: NeedIdField
    lines: tuple[LinkedLineView, ...]


class LongTermPlanLinesAnswer(Answer):
    """The lines that name a theme of the long-term plan, by budget year."""

    scheme: Annotated[str, Field(examples=["yrkesfag"])]
    county: Annotated[str, Field(examples=["46"])]
    lines: tuple[LinkedLineView, ...]


def linked_lines_router(models: ReadModels) -> APIRouter:
    """What was built on a need, and on a long-term plan."""
    router = gated_router()

    @router.get(
        "/needs/{need_id}/lines",
        operation_id="getNeedLines",
        summary="Which plan lines are built on a need, and how far their money has come",
        responses=READ_PROBLEMS,
    )
    def of_need(asked: AskOfCase, need_id: NeedIdInPath) -> NeedLinesAnswer:
        need = find_need(models, asked, need_id).card.need
        rounds = sorted({need.round_id, *(turn.round_id for turn in need.turns)})
        with models.read(asked, PLAN) as connection:
            rows = lines_of_need(connection, need_id, rounds)
        return NeedLinesAnswer(
            need_id=need_id,
            lines=tuple(_line(row) for row in rows),
            log_position=asked.log_position,
        )

    @router.get(
        "/long-term-plans/{scheme}/{county}/lines",
        operation_id="getLongTermPlanLines",
        summary="Which plan lines stand on the themes and measures of a long-term plan",
        responses=READ_PROBLEMS,
    )
    def of_plan(
        asked: AskOverYears, scheme: SchemeInPath, county: CountyInPath
    ) -> LongTermPlanLinesAnswer:
        asked.sight(Question.PLAN).check_county(county)
        with models.read(asked, PLAN) as connection:
            rows = lines_on_plan(connection, scheme, county)
        return LongTermPlanLinesAnswer(
            scheme=scheme,
            county=county,
            lines=tuple(_line(row) for row in rows),
            log_position=asked.log_position,
        )

    return router


def _line(row: Row[Any]) -> LinkedLineView:
    state = LineState.model_validate(row.state)
    return LinkedLineView(
        round_id=row.round_id,
        line_id=row.line_id,
        title=state.plan.title,
        in_plan=row.in_plan,
        theme_id=state.plan.theme_id,
        priority_id=state.plan.priority_id,
        needs=state.plan.needs,
        planned_ore=row.planned_ore,
        decided_ore=row.decided_ore,
        disbursed_ore=row.disbursed_ore,
        carried_out=state.carried_out,
        evaluated=state.evaluated,
    )

"""The draft of a year's plan that lies before the forum (*utkast til disponeringsplan*)."""

from typing import Annotated

from fastapi import APIRouter, Response
from pydantic import Field

from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_changes import LineReason
from projections.plan.project import PLAN
from projections.plan.queries import find_round
from services.api.gated_router import gated_router
from services.api.reads.asking import CASE_RESPONSES, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import check_round, existing
from services.api.reads.views import Answer, OreSum, RoundIdField, RoundIdInPath, Version
from services.api.visibility import Question


class DraftAnswer(Answer):
    """The lines of the draft, which becomes `plan_version`, beside the means.

    `draft` counts the round's drafts; it is null, and there are no lines, when none lies before
    the forum. `kept` are the lines that stand as the plan in force has them.
    """

    round_id: RoundIdField
    draft: Annotated[int | None, Field(examples=[2])]
    plan_version: Annotated[int, Field(examples=[1])]
    lines: tuple[PlanLine, ...]
    kept: tuple[str, ...]
    reasons: tuple[LineReason, ...]
    planned_ore: OreSum
    means_ore: OreSum
    version: Version


def plan_draft_router(models: ReadModels) -> APIRouter:
    """The draft of one round's plan."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/plan/draft",
        operation_id="getPlanDraft",
        summary="The draft of the plan that lies before the forum",
        response_model=DraftAnswer,
        responses=CASE_RESPONSES,
    )
    def draft(asked: AskOfCase, round_id: RoundIdInPath) -> DraftAnswer | Response:
        # A plan is no secret; a draft is the county's, the forum's and the auditors'.
        check_round(asked, round_id, Question.AUDIT_TRAIL)
        with models.read(asked, PLAN) as connection:
            found = existing(find_round(connection, round_id))
        state, lines = found.state, tuple(found.state.draft.values())
        in_force = {key: line.plan for key, line in state.lines.items() if line.in_plan}
        return asked.unchanged(found.version) or DraftAnswer(
            round_id=round_id,
            draft=state.draft_number if lines else None,
            plan_version=state.plan_version + 1,
            lines=lines,
            kept=tuple(line.line_id for line in lines if in_force.get(line.line_id) == line),
            reasons=state.draft_reasons,
            planned_ore=sum(line.amount_ore for line in lines),
            means_ore=state.means_ore,
            version=found.version,
            log_position=asked.log_position,
        )

    return router

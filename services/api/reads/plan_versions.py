"""Which versions the plan has had, and what each of them changed and why."""

from typing import Annotated

from fastapi import APIRouter, Response
from pydantic import Field

from domain.step3_prioritise.line import PlanLine
from domain.types import Day
from projections.plan.project import PLAN
from projections.plan.queries import find_round
from projections.plan.versions import Difference, PlanVersion, versions_of
from services.api.gated_router import gated_router
from services.api.reads.asking import CASE_RESPONSES, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import check_round, existing
from services.api.reads.views import (
    Answer,
    At,
    Coded,
    LineIdField,
    OreSum,
    RoundIdField,
    RoundIdInPath,
    Stop,
    Version,
    View,
    coded,
    stop,
)
from services.api.visibility import Question


class DifferenceView(View):
    """What became of one line (*tiltak*): its kinds of change, why, and both forms of it.

    `before` is null for a line that is new, `after` for one that was taken out. `fields`
    names what differs when both are there.
    """

    line_id: LineIdField
    kinds: tuple[Coded, ...]
    why: Annotated[str, Field(examples=["Færre deltakere enn ventet"])]
    fields: Annotated[tuple[str, ...], Field(examples=[("amount_ore", "years")])]
    before: PlanLine | None
    after: PlanLine | None


class VersionView(View):
    """One version of the plan, its sums, and how it differs from the one before."""

    plan_version: Annotated[int, Field(examples=[2])]
    held_on: Day
    recorded_at: At
    lines: Annotated[int, Field(examples=[12])]
    total_ore: OreSum
    county_share_ore: OreSum
    others_share_ore: OreSum
    pots_share_ore: OreSum
    differences: tuple[DifferenceView, ...]
    passed_stops: tuple[Stop, ...]


class VersionsAnswer(Answer):
    """All versions, the latest first."""

    round_id: RoundIdField
    versions: tuple[VersionView, ...]
    version: Version


def plan_versions_router(models: ReadModels) -> APIRouter:
    """The versions of one round's plan."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/plan/versions",
        operation_id="getPlanVersions",
        summary="Which versions the plan has had, and what each changed",
        response_model=VersionsAnswer,
        responses=CASE_RESPONSES,
    )
    def versions(asked: AskOfCase, round_id: RoundIdInPath) -> VersionsAnswer | Response:
        check_round(asked, round_id, Question.PLAN)
        with models.read(asked, PLAN) as connection:
            found = existing(find_round(connection, round_id))
            known = versions_of(connection, found.stream_id)
        return asked.unchanged(found.version) or VersionsAnswer(
            round_id=round_id,
            versions=tuple(_version(version, asked.language) for version in reversed(known)),
            version=found.version,
            log_position=asked.log_position,
        )

    return router


def _version(found: PlanVersion, language: str) -> VersionView:
    adopted = found.adopted
    return VersionView(
        plan_version=adopted.plan_version,
        held_on=adopted.meeting.held_on,
        recorded_at=found.adopted_at,
        lines=len(adopted.lines),
        total_ore=sum(line.amount_ore for line in adopted.lines),
        county_share_ore=adopted.county_share_ore,
        others_share_ore=adopted.others_share_ore,
        pots_share_ore=adopted.pots_share_ore,
        differences=tuple(_difference(found, language) for found in found.differences),
        passed_stops=tuple(stop(code, language) for code in adopted.soft_stops),
    )


def _difference(found: Difference, language: str) -> DifferenceView:
    return DifferenceView(
        line_id=found.change.line_id,
        kinds=tuple(coded("change", kind, language) for kind in found.change.kinds),
        why=found.change.why,
        fields=found.fields,
        before=found.before,
        after=found.after,
    )

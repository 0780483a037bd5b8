"""One measure in several counties' plans: every county's line, and what is still missing."""

from typing import Annotated, Any

from fastapi import APIRouter, Path
from pydantic import Field
from sqlalchemy import Row

from domain.case import Key
from domain.rules.plans.joint_measure import terms
from domain.share import Share, apportion
from domain.state.plan_line import LineState
from domain.step3_prioritise.line_contents import JointMeasure
from projections.plan.measures import lines_of_measure
from projections.plan.project import PLAN
from services.api.gated_router import gated_router
from services.api.problems import Problem
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOfMeasure
from services.api.reads.views import Answer, LineIdField, OreSum, RoundIdField, View
from services.api.visibility import Question

MeasureKeyInPath = Annotated[Key, Path(examples=["m-kyst-2026"])]


class CountyLineView(View):
    """The line of the measure in one county's plan, with its money."""

    county: Annotated[str, Field(examples=["46"])]
    round_id: RoundIdField
    line_id: LineIdField
    title: str
    in_plan: bool
    planned_ore: OreSum
    decided_ore: OreSum
    disbursed_ore: OreSum


class CountyShareView(View):
    """What one county is to put in, by the latest line that says so, and what it has planned."""

    county: Annotated[str, Field(examples=["46"])]
    share: Annotated[Share, Field(examples=["1/3"])]
    expected_ore: OreSum
    planned_ore: OreSum


class JointMeasureAnswer(Answer):
    """A measure across counties (*fylkesovergripende tiltak*).

    `agreed` says that all lines in plans give the same total and shares.
    """

    measure_key: Annotated[str, Field(examples=["m-kyst-2026"])]
    lead_county: Annotated[str, Field(examples=["46"])]
    total_ore: OreSum
    agreed: bool
    shares: tuple[CountyShareView, ...]
    lines: tuple[CountyLineView, ...]


def joint_measure_router(models: ReadModels) -> APIRouter:
    """A measure that several counties carry."""
    router = gated_router()

    @router.get(
        "/measures/{measure_key}",
        operation_id="getJointMeasure",
        summary="Which counties' plans hold a measure, and each one's share",
        response_model=JointMeasureAnswer,
        responses=READ_PROBLEMS,
    )
    def measure(asked: AskOfMeasure, measure_key: MeasureKeyInPath) -> JointMeasureAnswer:
        sight = asked.sight(Question.PLAN)
        with models.read(asked, PLAN) as connection:
            rows = lines_of_measure(connection, measure_key)
        known = [(row, joint) for row in rows if (joint := _joint(row))]
        # The lead county's word counts when the counties' lines say different things.
        known.sort(key=lambda found: found[0].county != found[1].lead_county)
        if not known:
            raise Problem("not-found")
        first = known[0][1]
        counties = {part.county for part in first.shares}
        if sight.county is not None and sight.county not in counties:
            raise Problem("not-found")
        planned = {
            county: sum(row.planned_ore for row, _ in known if row.county == county)
            for county in counties
        }
        expected = apportion(first.total_ore, [part.share for part in first.shares])
        said = {terms(joint) for row, joint in known if row.in_plan}
        return JointMeasureAnswer(
            measure_key=measure_key,
            lead_county=first.lead_county,
            total_ore=first.total_ore,
            agreed=len(said) <= 1,
            shares=tuple(
                CountyShareView(
                    county=part.county,
                    share=part.share,
                    expected_ore=expected_ore,
                    planned_ore=planned[part.county],
                )
                for part, expected_ore in zip(first.shares, expected, strict=True)
            ),
            lines=tuple(_line(row) for row in rows),
            log_position=asked.log_position,
        )

    return router


def _joint(row: Row[Any]) -> JointMeasure | None:
    return LineState.model_validate(row.state).plan.joint


def _line(row: Row[Any]) -> CountyLineView:
    return CountyLineView(
        county=row.county,
        round_id=row.round_id,
        line_id=row.line_id,
        title=LineState.model_validate(row.state).plan.title,
        in_plan=row.in_plan,
        planned_ore=row.planned_ore,
        decided_ore=row.decided_ore,
        disbursed_ore=row.disbursed_ore,
    )

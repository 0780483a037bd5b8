"""A joint measure beside the line of one county's plan: what the other counties say of it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any

from pydantic import Field
from sqlalchemy import Connection, Row

from domain.case import budget_year
from domain.rules.plans.joint_measure import terms
from domain.share import Share
from domain.state.plan_line import LineState
from domain.step3_prioritise.line_contents import JointMeasure
from projections.plan.measures import lines_of_measure
from services.api.reads.views import LineIdField, OreSum, RoundIdField, View


class OtherCountyView(View):
    """The same measure in another county's plan: the total and own share as that county has them.

    `agrees` says that its lead, total and all shares are the same as on this line.
    """

    county: Annotated[str, Field(examples=["11"])]
    round_id: RoundIdField
    line_id: LineIdField
    total_ore: OreSum
    share: Annotated[Share | None, Field(examples=["1/3"])]
    planned_ore: OreSum
    agrees: bool


class JointView(View):
    """A measure that counties carry together; `agreed` when all whose plan has it say the same.

    `missing` are counties with a share whose plan of the year does not have it.
    """

    agreed: bool
    share: Annotated[Share | None, Field(examples=["2/3"])]
    others: tuple[OtherCountyView, ...]
    missing: tuple[str, ...]


def joint_lines(
    connection: Connection, round_id: str, lines: Iterable[LineState]
) -> dict[str, JointView]:
    """The joint lines of a round's plan by line id, each beside the same year's other plans."""
    joint = {line.plan.line_id: line.plan.joint for line in lines if line.in_plan}
    keys = {found.measure_key for found in joint.values() if found}
    rows = lines_of_measure(connection, *sorted(keys)) if keys else ()
    year = budget_year(round_id)
    others = [
        row for row in rows if row.round_id != round_id and row.budget_year == year and row.in_plan
    ]
    county = round_id.rsplit("-", 2)[1]
    by_key: dict[str, list[Row[Any]]] = {key: [] for key in keys}
    for row in others:
        by_key[row.measure_key].append(row)
    return {
        line_id: _view(found, county, by_key[found.measure_key])
        for line_id, found in joint.items()
        if found
    }


def _view(joint: JointMeasure, county: str, rows: Sequence[Row[Any]]) -> JointView:
    others = tuple(_other(joint, row) for row in rows)
    there = {county, *(other.county for other in others)}
    return JointView(
        agreed=all(other.agrees for other in others),
        share=_shares(joint).get(county),
        others=others,
        missing=tuple(sorted(set(_shares(joint)) - there)),
    )


def _other(joint: JointMeasure, row: Row[Any]) -> OtherCountyView:
    said = LineState.model_validate(row.state).plan.joint or joint
    return OtherCountyView(
        county=row.county,
        round_id=row.round_id,
        line_id=row.line_id,
        total_ore=said.total_ore,
        share=_shares(said).get(row.county),
        planned_ore=row.planned_ore,
        agrees=terms(said) == terms(joint),
    )


def _shares(joint: JointMeasure) -> Mapping[str, Share]:
    return {part.county: part.share for part in joint.shares}

"""What a line plans of hospitering and Yrkesfaglærer 2, in columns that add up over the years."""

from typing import Any

from domain.state.plan_line import LineState
from domain.step3_prioritise.exchange import Direction

NOTHING = {
    "days_to_company": 0,
    "places_to_company": 0,
    "days_to_school": 0,
    "places_to_school": 0,
    "study_places": 0,
}


def exchange_columns(line: LineState) -> dict[str, Any]:
    """Days and places of a line in the plan; a line that was dropped plans none."""
    if not line.in_plan:
        return dict(NOTHING)
    there = [p for p in line.plan.placements if p.direction is Direction.TEACHER_TO_COMPANY]
    back = [p for p in line.plan.placements if p.direction is Direction.INSTRUCTOR_TO_SCHOOL]
    return {
        "days_to_company": sum(placement.days for placement in there),
        "places_to_company": sum(placement.places for placement in there),
        "days_to_school": sum(placement.days for placement in back),
        "places_to_school": sum(placement.places for placement in back),
        "study_places": line.plan.study.places if line.plan.study else 0,
    }

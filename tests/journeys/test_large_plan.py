"""A plan of three hundred lines comes whole, goes through the process engine, and is read again."""

import json
from typing import Any

from services.api.strict_json import LARGE, LARGEST_BODY
from tests.journeys.county import County
from tests.journeys.stand import Body

LINES = 300


async def ready(county: County) -> Body:
    """A round in which the forum may adopt a plan, and a plan of many full lines for it."""
    await county.open()
    need_id = await county.prioritise()
    await county.adopt_long_term_plan()
    usual = county.plan(need_id)
    lines = [{**usual["lines"][0], "line_id": f"l-{number}"} for number in range(1, LINES + 1)]
    # The round's means are shared out; what is above them is another story.
    return {**usual, "lines": lines, "reason": "Alle tiltaka er drøfta i møtet"}


async def test_three_hundred_full_lines_are_checked_adopted_read_and_acted_on(
    county: County,
) -> None:
    plan = await ready(county)
    assert len(json.dumps(plan)) > 8 * LARGEST_BODY

    checked = await county.officer.post(f"{county.round}/plan/check", plan)
    assert checked.status_code == 200, checked.text
    assert checked.json()["adoptable"], checked.json()["problems"][:3]
    done = await county.chair.do(f"{county.round}/plan", plan, key="a-plan-of-300-lines")
    again = await county.chair.do(f"{county.round}/plan", plan, key="a-plan-of-300-lines")

    assert (done["events"], again["replayed"]) == (["plan.adopted"], True)
    read = await county.officer.read(f"{county.round}/plan")
    assert len(read["lines"]) == LINES
    # A command on one of the lines is as small as ever.
    await county.officer.do(f"{county.round}/lines/l-299/criteria", county.criteria())


async def test_no_other_command_may_be_as_large_and_a_plan_no_larger(county: County) -> None:
    await county.open()
    much: dict[str, Any] = {"reason": "x" * LARGEST_BODY}
    pledge = {**county.pledge, **much}
    await county.officer.refused(f"{county.round}/own-contribution", pledge, 413, "body-too-large")
    plan = f"{county.round}/plan"
    await county.chair.refused(plan, {**county.plan("n-1"), **much}, 422, "invalid-body")
    more = {"reason": "x" * LARGE.size}
    await county.chair.refused(plan, {**county.plan("n-1"), **more}, 413, "body-too-large")
    await county.chair.refused(
        plan, {"lines": [[1] * 1000] * (LARGE.nodes // 1000)}, 400, "too-deep"
    )

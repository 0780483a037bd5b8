"""The forum's secretary and chair: which needs come first, and what the plan holds."""

from domain.role import Role
from domain.step3_prioritise.decide_forum import AppointForum
from domain.step3_prioritise.decide_need import DeclineNeed
from tests.domain.wishes import wish
from tests.journeys.county import SCHEME, County, body


async def test_a_forum_answers_needs_that_have_come_to_it(county: County) -> None:
    await county.open()
    await county.appoint()
    early = await county.assess()
    first, second = await county.forward(), await county.forward()
    chair, secretary = county.chair, county.secretary
    decline = body(wish(DeclineNeed), "need_id", round_id=county.round_id)

    await chair.refused(f"/needs/{early}/priority", county.priority(), 409, "need-not-forwarded")
    await county.officer.refused(f"/needs/{first}/priority", county.priority(), 403, "wrong-role")
    await chair.do(f"/needs/{first}/priority", county.priority(rank=1))
    await secretary.do(f"/needs/{second}/decline", decline)
    await chair.refused(
        f"/needs/{second}/priority", county.priority(), 409, "need-already-answered"
    )

    board = await chair.read(f"{county.round}/needs")
    assert {need["need_id"]: need["stage"]["code"] for need in board["items"]} == {
        early: "assessed",
        first: "prioritised",
        second: "declined",
    }


async def test_a_forum_adopts_its_plan_of_needs_it_has_prioritised(county: County) -> None:
    await county.open()
    chair, plan = county.chair, f"{county.round}/plan"
    waiting = await county.forward()
    need_id = await county.prioritise()
    await county.adopt_long_term_plan()

    await chair.refused(plan, county.plan(waiting), 409, "need-not-prioritised")
    twice = {**county.plan(need_id), "lines": [county.line(need_id), county.line(need_id)]}
    await chair.refused(plan, twice, 422, "line-twice")
    dear = {**county.plan(need_id), "lines": [county.line(need_id, amount_ore=900_000_000_00)]}
    await chair.refused(plan, dear, 422, "reason-required")
    unheard = {**county.plan(need_id), "vet_board": None, "vet_board_heard_on": "2026-03-01"}
    await chair.refused(plan, unheard, 422, "reason-required")
    await county.secretary.do(plan, county.plan(need_id))

    found = await chair.read(plan)
    assert [line["line_id"] for line in found["lines"]] == ["l-1"]
    assert found["adopted"]["plan_version"] == 1
    assert found["adopted"]["vet_board"]["statement"] == "Nemnda støttar planen"


async def test_the_county_appoints_its_forum_and_the_forum_sees_it(county: County) -> None:
    seats = body(wish(AppointForum), "scheme", "county")
    path = f"/forums/{SCHEME}/{county.number}"
    await county.chair.refused(f"{path}/appointment", seats, 403, "wrong-role")
    await county.appoint()

    member = county.someone(Role.FORUM_MEMBER)
    assert len((await member.read(path))["seats"]) == len(seats["seats"])

"""The plan goes to the yrkesopplæringsnemnd before the county first decides under it."""

from tests.journeys.county import LINE_ORE, County
from tests.journeys.stand import Body

LAID = {"laid_on": "2026-04-01", "draft": True}
STATED = {
    "stated_on": "2026-04-15",
    "statement": "Nemnda vil ha meir til instruktørar",
    "weighed": "Forumet la til eit kurs for instruktørar",
}
DECISION = "lines/l-1/decision"


async def planned(county: County, **plan: object) -> None:
    """The forum has adopted its plan, and line `l-1` only waits for the county's decision."""
    need_id = await county.prioritise()
    await county.adopt_long_term_plan()
    unheard: Body = {**county.plan(need_id), "vet_board": None}
    if plan:
        await county.chair.refused(f"{county.round}/plan", unheard, 422, "reason-required")
    await county.chair.do(f"{county.round}/plan", {**unheard, **plan})
    await county.officer.do(f"{county.round}/own-contribution", county.pledge)
    await county.officer.do(f"{county.round}/lines/l-1/criteria", county.criteria())


async def test_a_plan_that_the_board_has_stated_something_on_is_decided_under(
    county: County,
) -> None:
    await county.open()
    hearing = f"{county.round}/vet-board"
    await county.officer.refused(f"{hearing}/statement", STATED, 409, "vet-board-not-consulted")
    await county.unit.refused(hearing, LAID, 403, "wrong-role")
    await county.officer.do(hearing, LAID)
    too_early = {**STATED, "stated_on": "2026-03-31"}
    await county.officer.refused(f"{hearing}/statement", too_early, 422, "period-reversed")
    await county.officer.do(f"{hearing}/statement", STATED)
    await planned(county)
    await county.officer.do(f"{county.round}/{DECISION}", {"amount_ore": LINE_ORE})

    adopted = (await county.chair.read(f"{county.round}/plan"))["adopted"]
    heard = adopted["vet_board"]
    assert (heard["statement"], heard["weighed"]) == (STATED["statement"], STATED["weighed"])
    assert adopted["passed_stops"] == []
    trail = await county.chair.read(f"{county.round}/audit-trail", topic="vet-board.heard")
    assert STATED["weighed"] in str(trail["items"])


async def test_going_on_without_the_board_asks_for_a_reason_at_the_plan_and_the_first_decision(
    county: County,
) -> None:
    await county.open()
    await planned(county, reason="Nemnda møtest ikkje før i september")
    decision, half = f"{county.round}/{DECISION}", LINE_ORE // 2
    problem = await county.officer.refused(decision, {"amount_ore": half}, 422, "reason-required")
    assert "vet-board-not-heard" in str(problem)
    reason = "Kursa byrjar i august"
    await county.officer.do(decision, {"amount_ore": half, "reason": reason})

    trail = await county.chair.read(f"{county.round}/audit-trail", topic="grant.decided")
    assert reason in str(trail["items"])
    stops = (await county.chair.read(f"{county.round}/plan"))["adopted"]["passed_stops"]
    assert [stop["code"] for stop in stops] == ["vet-board-not-heard"]

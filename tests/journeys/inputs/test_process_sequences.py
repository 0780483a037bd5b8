"""Rows 75, 79, 80, 84 and 86: too late, used up, no longer in the plan, over, and closed."""

from datetime import UTC, datetime, timedelta

from domain.role import Role
from domain.step3_prioritise.decide_need import DeclineNeed
from services.stack.waiting import until
from tests.domain.wishes import wish
from tests.journeys.county import LINE_ORE, County, body

SECONDS = 30


async def test_row_75_what_comes_after_intake_has_closed_stays_outside(county: County) -> None:
    """To the millisecond it is told in tests/domain/needs/test_closed_intake.py."""
    await county.open()
    need = f"/needs/{await county.assess()}"
    await county.unit.do(f"{need}/registration", {})
    at = datetime.now(UTC) + timedelta(seconds=2)
    closing = {
        "deadline_id": "intake",
        "kind": "intake",
        "at": at.isoformat(),
        "source": "county-practice",
        "citation": "Utlysing",
        "when_passed": "close-intake",
    }
    await county.officer.do(f"{county.round}/deadlines", closing)

    async def has_passed() -> bool:
        return datetime.now(UTC) > at

    await until(has_passed, within=SECONDS, what="the deadline")
    late = {"round_id": county.round_id, "reason": "Rektor var sjuk"}
    await county.unit.refused(f"{need}/forwarding", late, 409, "intake-closed")


async def test_row_79_a_need_that_has_no_money_coming_carries_no_line(county: County) -> None:
    """Lines follow one another by their number; none names another, so there is no cycle."""
    await county.open()
    await county.appoint()
    await county.adopt_long_term_plan()
    declined, good = await county.forward(), await county.prioritise()
    decline = body(wish(DeclineNeed), "need_id", round_id=county.round_id)
    await county.chair.do(f"/needs/{declined}/decline", decline)
    withdrawn = await county.forward()
    await county.unit.do(f"/needs/{withdrawn}/withdrawal", {"grounds": "Dekt på annan måte"})
    for used_up in (declined, withdrawn):
        lines = [county.line(good), {**county.line(used_up), "line_id": "l-2"}]
        plan = {**county.plan(good), "lines": lines}
        await county.chair.refused(f"{county.round}/plan", plan, 409, "need-not-prioritised")


async def test_row_80_only_a_line_of_the_plan_in_force_is_paid(county: County) -> None:
    await county.open()
    order = {"amount_ore": LINE_ORE // 2, "voucher": "Bilag 1"}
    payments = f"{county.round}/lines/l-1/payments"
    await county.officer.refused(payments, order, 404, "line-not-in-plan")
    need_id = await county.adopt_plan()
    await county.officer.refused(payments, order, 409, "no-decision")
    stranger = county.someone(
        Role.COUNTY_OFFICER, county="03" if county.number != "03" else "11", name="u-elsewhere"
    )
    await stranger.refused(payments, order, 404, "other-county")

    other = {**county.line(need_id), "line_id": "l-2"}
    plan = {**county.plan(need_id), "lines": [other], "reason": "Skulen kan ikkje likevel"}
    await county.chair.do(f"{county.round}/plan", plan)
    await county.officer.refused(payments, order, 404, "line-not-in-plan")


async def test_row_84_what_was_spent_beyond_what_came_is_shown(county: County) -> None:
    """A report may come before the measure is over; no source says otherwise."""
    await county.open()
    await county.decide()
    cost = {"kind": "teaching", "amount_ore": LINE_ORE + 1, "hours": 1, "rate_ore": LINE_ORE + 1}
    report = {"costs": [cost], "result": "Lærarane underviser på ny styring"}
    done = await county.unit.do(f"{county.round}/lines/l-1/reports", report)
    assert done["events"] == ["recipient-report.submitted"]
    found = await county.officer.read(f"{county.round}/recipient-reports")
    (shown,) = found["items"]
    assert (shown["spent_ore"], shown["overspent_ore"]) == (LINE_ORE + 1, LINE_ORE + 1)


async def test_row_86_a_closed_round_opens_again_only_with_a_reason(county: County) -> None:
    await county.open()
    await county.officer.do(f"{county.round}/closing", {})
    reopening = f"{county.round}/reopening"
    await county.officer.refused(reopening, {}, 422, "reason-required")
    await county.officer.refused(reopening, {"reason": "  "}, 422, "invalid-body")
    await county.officer.do(reopening, {"reason": "Ein rekning kom til"})

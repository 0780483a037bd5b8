"""A county officer leads the round: opens it, sets its dates, decides, follows up and closes it."""

from tests.journeys.county import LINE_ORE, County


def deadline(deadline_id: str, day: str) -> dict[str, str]:
    return {
        "deadline_id": deadline_id,
        "kind": "intake",
        "day": day,
        "source": "county-practice",
        "citation": "Årshjulet",
    }


async def test_a_county_opens_its_round_pledges_and_sets_its_dates(county: County) -> None:
    officer = county.officer
    await county.directorate.do("/grants", county.grant)
    await officer.refused(f"{county.round}/own-contribution", county.pledge, 409, "round-not-open")
    await officer.do("/rounds", county.opening, version=1)
    await officer.do(f"{county.round}/own-contribution", county.pledge)

    dates = f"{county.round}/deadlines"
    await officer.refused(dates, deadline("gone", "2019-03-01"), 422, "deadline-in-the-past")
    await officer.do(dates, deadline("intake", "2090-03-01"))
    await officer.refused(dates, deadline("intake", "2090-04-01"), 409, "deadline-exists")
    move = f"{dates}/intake/move"
    await officer.refused(move, {"day": "2090-03-15"}, 422, "reason-required")
    await officer.do(move, {"day": "2090-03-15", "reason": "Vinterferien falt i fristen"})

    status = await officer.read(f"{county.round}/status")
    assert [(open_["deadline_id"], open_["at"]) for open_ in status["deadlines"]] == [
        ("intake", "2090-03-15T23:00:00Z")
    ]
    assert status["sums"]["own_contribution"]["cash_ore"] > 0


async def test_a_county_disposes_a_line_s_money_within_the_plan(county: County) -> None:
    await county.open()
    await county.adopt_plan()
    officer, line = county.officer, f"{county.round}/lines/l-1"
    payment = {"amount_ore": LINE_ORE, "voucher": "Bilag 4711"}

    await officer.refused(
        f"{county.round}/lines/l-9/criteria", county.criteria(), 404, "line-not-in-plan"
    )
    await officer.refused(f"{line}/payments", payment, 409, "no-decision")
    await officer.refused(f"{line}/decision", {"amount_ore": LINE_ORE + 1}, 422, "above-line")
    await officer.do(f"{line}/decision", {"amount_ore": LINE_ORE})
    await officer.refused(f"{line}/decision", {"amount_ore": LINE_ORE}, 409, "already-decided")
    await officer.refused(f"{line}/payments", payment, 409, "criteria-not-assured")
    await officer.do(f"{line}/criteria", county.criteria())
    await officer.refused(f"{line}/payments", payment, 409, "execution-not-assured")
    await officer.refused(
        f"{line}/payments", {**payment, "amount_ore": LINE_ORE + 1}, 422, "beyond-remainder"
    )

    assert (await county.order()).startswith("p-")


async def test_a_county_follows_up_and_closes_with_what_is_missing_named(county: County) -> None:
    await county.open()
    await county.decide()
    officer, line = county.officer, f"{county.round}/lines/l-1"
    closing = f"{county.round}/closing"

    await officer.refused(f"{line}/evaluation", county.evaluation, 409, "measure-not-carried-out")
    await officer.do(f"{line}/measure", county.measure)
    await officer.refused(closing, {}, 422, "reason-required")
    await officer.do(f"{line}/evaluation", county.evaluation)
    await officer.do(closing, {})
    await officer.refused(f"{county.round}/own-contribution", county.pledge, 409, "round-closed")
    await officer.refused(f"{county.round}/reopening", {}, 422, "reason-required")
    await officer.do(f"{county.round}/reopening", {"reason": "Ei utbetaling manglar"})

    assert (await officer.read(county.round))["closed"] is False

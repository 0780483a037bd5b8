"""One round from the state's grant until it is closed, and what each step leaves to see."""

from tests.journeys.county import GRANT_ORE, LINE_ORE, County
from tests.journeys.stand import Person

TRAIL = [
    "grant.committed",
    "round.opened",
    "need.assessed",
    "need.registered",
    "need.forwarded",
    "need.prioritised",
    "plan.adopted",
    "own-contribution.pledged",
    "own-contribution.documented",
    "criteria.assured",
    "grant.decided",
    "payment.ordered",
    "payment.attested",
    "funds.disbursed",
    "measure.carried-out",
    "criteria.assured",
    "evaluation.recorded",
    "round.closed",
]


async def turns(person: Person, county: County) -> set[tuple[str, str | None]]:
    """Whose turn has come by the round's status: each action with the part that it is about."""
    status = await person.read(f"{county.round}/status")
    return {(duty["action"], duty["item"]) for duty in status["possible"] if duty["may"]}


async def test_a_round_runs_from_grant_to_close_and_every_step_shows(county: County) -> None:
    officer, round_ = county.officer, county.round
    line = f"{round_}/lines/l-1"
    await county.open()
    assert ("adopt-plan", None) in await turns(officer, county)

    await county.adopt_plan()
    assert {("assure-criteria", "l-1"), ("decide-grant", "l-1")} <= await turns(officer, county)

    await county.contribute()
    await officer.do(f"{line}/criteria", county.criteria())
    await officer.do(f"{line}/decision", {"amount_ore": LINE_ORE})
    payment_id = await county.order()
    assert ("attest-payment", payment_id) in await turns(officer, county)

    await county.attester.do(f"{round_}/payments/{payment_id}/attestation", {})
    assert ("approve-payment", payment_id) in await turns(officer, county)

    await county.budget_authority.do(f"{round_}/payments/{payment_id}/approval", {})
    await officer.do(f"{line}/measure", county.measure)
    await officer.do(f"{line}/criteria", county.criteria("execution"))
    await officer.do(f"{line}/evaluation", county.evaluation)
    await officer.do(f"{round_}/closing", {})
    assert await turns(officer, county) == {
        ("reopen-round", None),
        ("demand-reasons", None),
        ("receive-complaint", None),
        ("set-county-report-practice", None),
        ("draft-county-report", None),
    }

    await every_sum_adds_up(county)
    await every_event_is_told(county)


async def every_sum_adds_up(county: County) -> None:
    plan = await county.officer.read(f"{county.round}/plan")
    sums = plan["sums"]
    assert (sums["granted_ore"], sums["planned_ore"]) == (GRANT_ORE, LINE_ORE)
    assert (sums["decided_ore"], sums["disbursed_ore"]) == (LINE_ORE, LINE_ORE // 2)
    cash = sum(i["amount_ore"] for i in county.pledge["items"] if i["form"] == "cash")
    assert sums["remaining_ore"] == GRANT_ORE + cash - LINE_ORE // 2
    assert [line["remaining_ore"] for line in plan["lines"]] == [LINE_ORE - LINE_ORE // 2]
    evaluations = await county.officer.read(f"{county.round}/evaluations")
    assert (evaluations["evaluated"], evaluations["not_evaluated"]) == (1, 0)
    needs = (await county.officer.read(f"{county.round}/status"))["needs"]
    assert (needs["prioritised"], needs["total"]) == (1, 1)


async def every_event_is_told(county: County) -> None:
    trail = await county.officer.read(f"{county.round}/audit-trail", limit=100)
    # The forum and its long-term plan may be older than the round.
    own = [entry for entry in trail["items"] if entry["case"].startswith(("round/", "need/"))]
    assert [entry["topic"] for entry in own] == TRAIL
    assert all(entry["sentence"] for entry in trail["items"])
    positions = [entry["position"] for entry in trail["items"]]
    assert positions == sorted(positions)

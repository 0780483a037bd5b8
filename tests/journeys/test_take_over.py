"""A county begins in the middle of a year: what was done before comes in, and the year goes on."""

from domain.takeover.before import Sheet
from domain.takeover.plan import need_id
from domain.takeover.pots import application_id
from tests.journeys.county import SCHEME, County
from tests.journeys.running_year import AS_OF, DECIDED_ORE, LEFT_ORE, PAID_ORE, taken_over, wish
from tests.samples import OFFICE
from tests.services.imports.workbook import with_pot
from tests.services.imports.workbook_calls import changed


async def test_a_pot_comes_along_with_its_awards_and_what_is_left_is_called_for(
    county: County,
) -> None:
    body = await wish(county, with_pot())
    said = await county.officer.post(f"{county.round}/take-over/check", body, version=0)
    assert said.json()["sums"]["planned_ore"] == 58_500_000
    await county.officer.do(f"{county.round}/take-over", body, version=0)

    (pot,) = (await county.officer.read(f"{county.round}/pots"))["items"]
    assert (pot["ceiling_ore"], pot["awarded_ore"], pot["paid_ore"], pot["awards"]) == (
        *(30_000_000, 15_000_001, 6_000_000),
        2,
    )
    plan = await county.officer.read(f"{county.round}/plan")
    assert plan["sums"]["planned_ore"] == 58_500_000
    by_id = {line["line_id"]: line for line in plan["lines"]}
    assert (by_id["a-1"]["parent"], by_id["p-1"]["disbursed_ore"]) == ("p-1", 6_000_000)


async def test_calls_and_applications_come_along_and_the_pot_goes_on(county: County) -> None:
    # The window is open whatever the day is: a window's end is noted by the clock.
    body = await wish(county, changed(Sheet.CALLS, 1, closes_on="2126-05-01"))
    said = await county.officer.post(f"{county.round}/take-over/check", body, version=0)
    assert (said.json()["sums"]["calls"], said.json()["sums"]["applications"]) == (2, 4)
    done = await county.officer.do(f"{county.round}/take-over", body, version=0)
    assert done["events"] == ["round.taken-over", "plan.taken-over", "calls.taken-over"]

    listed = await county.officer.read("/calls", round_id=county.round_id)
    told = [
        (c["call_id"], c["closed"], c["left_ore"], c["before_take_over"]) for c in listed["items"]
    ]
    assert told == [("c-1", True, 4_999_999, True), ("c-2", False, 10_000_000, True)]
    applied = await county.officer.read("/applications", round_id=county.round_id)
    stages = {each["application_id"]: each["stage"]["code"] for each in applied["items"]}
    waiting, rejected = (application_id(county.round_id, key) for key in ("s-4", "s-2"))
    assert (stages[waiting], stages[rejected]) == ("received", "rejected")
    assert sorted(stages.values()) == ["awarded", "awarded", "received", "rejected"]

    before = await county.officer.read(f"/applications/{rejected}")
    assert before["decision"] is None
    assert (before["before_take_over"]["as_of"], before["notified"]) == (AS_OF, True)
    assert before["before_take_over"]["decision"]["ground"]["code"] == "late"
    award = {
        "call_id": "c-2",
        "amount_ore": 1_750_000,
        "criterion_1": {"met": True, "evidence": "Drøfta med dei tilsette"},
        "criterion_2": {"met": True, "evidence": "Avtale med to bedrifter"},
        "reason": "Resten ligg i arkivet",
    }
    await county.officer.do(f"{county.round}/applications/{waiting}/award", award)
    after = await county.officer.read(f"/applications/{waiting}")
    stops = [stop["code"] for stop in after["decision"]["passed_stops"]]
    assert "applied-before-take-over" in stops
    (pot,) = (await county.officer.read(f"{county.round}/pots"))["items"]
    assert (pot["awards"], pot["called_ore"], pot["free_ore"]) == (3, 8_250_000, 4_999_999)


async def test_the_money_of_a_year_that_was_taken_over_goes_on_to_the_oere(county: County) -> None:
    round_, line, officer = county.round, f"{county.round}/lines/l-1", county.officer
    await taken_over(county)

    plan = await officer.read(f"{round_}/plan")
    sums = plan["sums"]
    assert (sums["granted_ore"], sums["planned_ore"]) == (731_200_000, 28_500_000)
    assert (sums["means_ore"], sums["carried_in_ore"]) == (737_400_000, 1_200_000)
    assert (sums["decided_ore"], sums["paid_before_take_over_ore"]) == (DECIDED_ORE, PAID_ORE)
    assert sums["means_ore"] == sums["disbursed_ore"] + sums["remaining_ore"]
    assert (plan["adopted"], plan["taken_over"]["as_of"]) == (None, AS_OF)
    first, second = plan["lines"]
    assert [paid["amount_ore"] for paid in first["before_take_over"]["paid"]] == [
        4_000_050,
        2_000_000,
    ]
    assert (second["before_take_over"]["decided_on"], second["decided_ore"]) == (None, 0)

    over = {"amount_ore": LEFT_ORE + 1, "voucher": "Bilag 4713"}
    await officer.refused(f"{line}/payments", over, 422, "beyond-remainder")
    payment = f"{round_}/payments/{await county.order(LEFT_ORE - 1)}"
    await county.attester.do(f"{payment}/attestation", {})
    reason = {"reason": "Timelistene kommer med regnskapet."}
    await county.budget_authority.do(f"{payment}/approval", reason)

    paid = await officer.read(f"{round_}/disbursements")
    assert [(each["instalment"], each["amount_ore"]) for each in paid["items"]] == [
        (3, LEFT_ORE - 1)
    ]
    assert paid["paid_before_take_over"] == {"count": 2, "amount_ore": PAID_ORE}
    sums = (await officer.read(f"{round_}/plan"))["sums"]
    assert sums["disbursed_ore"] == DECIDED_ORE - 1

    await officer.do(f"{line}/measure", county.measure)
    await officer.do(f"{line}/criteria", county.criteria("execution"))
    await officer.do(f"{line}/evaluation", county.evaluation)
    await officer.do(f"{round_}/closing", {"reason": "Kurset vart ikkje noko av"})


async def test_a_plan_that_was_taken_over_is_amended_and_says_what_was_so_before(
    county: County,
) -> None:
    await taken_over(county)
    plan, chair = f"{county.round}/plan", county.chair
    more = county.line(need_id(county.round_id, "b1"), line_id="l-3", title="Kurs til")
    amended = {
        **county.plan(need_id(county.round_id, "b1")),
        "lines": [more],
        "kept": ["l-1", "l-2"],
        "reasons": [{"line_id": "l-3", "why": "Det var meir pengar"}],
    }

    checked = await chair.post(f"{plan}/check", amended)
    assert checked.status_code == 200, checked.text
    told = [(each["code"], each["line_id"]) for each in checked.json()["problems"]]
    assert ("before-take-over", "l-2") in told
    assert not [each for each in told if each[1] == "l-2" and each[0] != "before-take-over"]
    await chair.refused(plan, amended, 422, "reason-required")
    await chair.do(plan, {**amended, "reason": "Linjene stod slik før overtakinga"})

    (version,) = (await chair.read(f"{plan}/versions"))["versions"]
    assert version["plan_version"] == 3
    assert [(each["line_id"], each["before"]) for each in version["differences"]] == [("l-3", None)]
    below = {
        **amended,
        "lines": [county.line(need_id(county.round_id, "b1"), amount_ore=DECIDED_ORE - 1)],
        "kept": ["l-2"],
        "reason": "Kutt",
    }
    await chair.refused(plan, below, 422, "line-below-decided")


async def prioritised(county: County, budget_year: int) -> int:
    """What the county's coverage says of a year, over all target groups."""
    read = await county.officer.read(f"/coverage/{SCHEME}/{county.number}")
    years = [year for year in read["years"] if year["budget_year"] == budget_year]
    return sum(share["prioritised"] for year in years for share in year["target_groups"])


async def had_turns(county: County, budget_year: int) -> int:
    """How many needs of the office have been prioritised in a year, as turns are shown."""
    turns = await county.officer.read(f"/turns/{SCHEME}/{county.number}")
    return sum(
        year["prioritised"]
        for unit in turns["units"]
        for year in unit["years"]
        if unit["unit"]["organisation"] == OFFICE.organisation
        and year["budget_year"] == budget_year
    )


async def test_needs_bring_their_answers_and_turns(county: County) -> None:
    # Another journey of the county may have brought its own needs of that year.
    before, turns_before = await prioritised(county, 2024), await had_turns(county, 2024)
    await taken_over(county)
    waiting = need_id(county.round_id, "b2")

    shown = await county.unit.read(f"/needs/{waiting}")
    assert shown["stage"]["code"] == "waiting"
    assert [turn["round_id"] for turn in shown["turns"]] == [f"{SCHEME}-{county.number}-2025"]
    assert await had_turns(county, 2024) == turns_before + 1
    assert await prioritised(county, 2024) == before + 1
    unanswered = need_id(county.round_id, "b4")
    await county.chair.do(
        f"/needs/{unanswered}/priority",
        county.priority(rank=2, reason="Utanfor møteplanen"),
        version=1,
    )


async def test_the_trail_says_in_each_language_what_is_from_before(county: County) -> None:
    body = await taken_over(county)
    said = {"nb": "før overtakelsen", "nn": "før overtakinga", "en": "before the take-over"}
    sha256 = body["sources"][0]["sha256"]

    for language, words in said.items():
        answer = await county.officer.http.get(
            f"{county.round}/audit-trail",
            params={"at_least": county.seen["log"], "limit": 100},
            headers={
                "Authorization": f"Bearer {county.officer.token}",
                "Accept-Language": language,
            },
        )
        assert answer.status_code == 200, answer.text
        told = {entry["topic"]: entry["sentence"] for entry in answer.json()["items"]}
        for topic in ("round.taken-over", "plan.taken-over", "need.taken-over"):
            assert words in told[topic]
        assert sha256 in told["round.taken-over"]

    fetched = await county.officer.http.get(
        f"{county.round}/files/{sha256}",
        headers={"Authorization": f"Bearer {county.officer.token}"},
    )
    assert (fetched.status_code, fetched.content[:2]) == (200, b"PK")

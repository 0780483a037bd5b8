"""A pot from its call until its money is paid: applied for, completed, rejected, called again."""

from datetime import UTC, datetime, timedelta
from typing import Any

from domain.party import Party
from domain.pots.decide_application import SubmitApplication
from domain.pots.decide_call import PublishCall
from domain.role import Role
from services.files.kinds import PDF
from tests.domain.facts_pots import POT_ORE, pot_line
from tests.domain.wishes import wish
from tests.journeys.county import County, body
from tests.journeys.inputs.chapter_9 import A_PDF
from tests.journeys.stand import Person, patiently
from tests.samples import OFFICE, SCHOOL
from tests.samples.pots import CONTENT

CALLED_ORE = 30_000_000
AWARD_ORE = 20_000_000
MET = {"met": True, "evidence": "Møtereferat 3. mars"}
WHY_NOT = "Andre søknader når fleire nemnder."


def soon() -> str:
    return (datetime.now(UTC) + timedelta(days=20)).isoformat()


async def planned(county: County) -> None:
    """The round has a plan with one ordinary line and the pot `l-p`."""
    await county.open()
    need_id = await county.prioritise()
    await county.adopt_long_term_plan()
    pot = pot_line(POT_ORE).model_dump(mode="json")
    await county.chair.do(
        f"{county.round}/plan",
        {**county.plan(need_id), "lines": [county.line(need_id), pot]},
    )
    await county.contribute()


async def called(county: County, amount_ore: int, **changes: Any) -> str:
    """A call of the pot; its id."""
    call = body(wish(PublishCall), "round_id", "line_id", "call_id", **changes)
    made = await county.officer.do(
        f"{county.round}/lines/l-p/calls", {**call, "amount_ore": amount_ore}
    )
    call_id: str = made["id"]
    return call_id


async def budget(by: Person) -> list[dict[str, str]]:
    """The annex that the call asks for, stored."""
    sha256 = await by.upload(A_PDF, PDF.media_type, "budsjett.pdf")
    return [{"field_id": "budget", "title": "Budsjett", "sha256": sha256}]


async def applied(
    county: County, call_id: str, by: Person, applicant: Party, **changes: Any
) -> str:
    """An application by somebody, or registered on somebody's behalf; its id."""
    changes.setdefault("annexes", await budget(by))
    application = body(
        wish(SubmitApplication),
        "application_id",
        round_id=county.round_id,
        call_id=call_id,
        applicant=county.here(applicant),
        content={**CONTENT.model_dump(mode="json"), **changes},
    )
    if by.token == county.officer.token:
        application["on_behalf_of"] = applicant.organisation
    made: str = (await by.do("/applications", application))["id"]
    return made


async def annex_is_theirs(county: County, path: str) -> None:
    """The applicant and the county read it, and nobody else."""
    for person in (county.unit, county.officer):
        assert (await person.fetch(path)).content == A_PDF
    strangers = (
        county.someone(Role.UNIT, organisation=OFFICE.organisation),
        county.someone(Role.COUNTY_OFFICER, county="03" if county.number != "03" else "11"),
    )
    for stranger in strangers:
        assert (await stranger.fetch(path)).status_code == 404


async def ledger(county: County) -> tuple[int, int, int, int]:
    """What is awarded, called, free and paid of the pot, in øre."""
    (pot,) = (await county.officer.read(f"{county.round}/pots"))["items"]
    assert pot["awarded_ore"] + pot["called_ore"] + pot["free_ore"] == pot["ceiling_ore"]
    return pot["awarded_ore"], pot["called_ore"], pot["free_ore"], pot["paid_ore"]


async def pay(county: County, line_id: str, amount_ore: int) -> None:
    """One instalment, through three people."""
    line = f"{county.round}/lines/{line_id}"
    voucher = {"amount_ore": amount_ore, "voucher": "Bilag 4711"}
    payment_id = (await county.officer.do(f"{line}/payments", voucher))["id"]
    payment = f"{county.round}/payments/{payment_id}"
    await county.attester.do(f"{payment}/attestation", {})
    await county.budget_authority.do(f"{payment}/approval", {})


async def test_a_pot_is_called_applied_for_awarded_paid_and_called_again(county: County) -> None:
    officer = county.officer
    await planned(county)
    closes = {"at": soon(), "source": "county-practice", "citation": "Utlysing"}
    first = await called(county, CALLED_ORE, closes=closes)
    (call,) = (await county.unit.read("/calls", round_id=county.round_id, only_open=True))["items"]
    assert (call["call_id"], call["open_now"], call["left_ore"]) == (first, True, CALLED_ORE)

    # The school forgets its budget, is asked for it, and sends it.
    school = await applied(county, first, county.unit, SCHOOL, annexes=[])
    seen = await county.unit.read(f"/applications/{school}")
    assert (seen["missing"], seen["stage"]["code"]) == (["budget"], "received")
    complete_by = {"at": soon(), "source": "county-practice", "citation": "Brev"}
    await officer.do(
        f"/applications/{school}/completion-request",
        {"what_is_missing": "Budsjettet manglar", "complete_by": complete_by},
    )
    annexes = await budget(county.unit)
    content = {**CONTENT.model_dump(mode="json"), "annexes": annexes}
    whole = {"round_id": county.round_id, "content": content}
    await county.unit.do(f"/applications/{school}/completion", whole)
    seen = await county.unit.read(f"/applications/{school}")
    assert (seen["missing"], seen["deadlines"]) == ([], [])
    await annex_is_theirs(county, f"/applications/{school}/files/{annexes[0]['sha256']}")

    # The office's application is registered by the county, and rejected with reasons.
    office = await applied(county, first, officer, OFFICE)
    rejection = {"call_id": first, "ground": "others-first"}
    decided = f"{county.round}/applications"
    await officer.refused(f"{decided}/{office}/rejection", rejection, 422, "no-written-reasons")
    await officer.do(f"{decided}/{office}/rejection", {**rejection, "written_reasons": WHY_NOT})

    award = {"call_id": first, "amount_ore": AWARD_ORE, "criterion_1": MET, "criterion_2": MET}
    done = await officer.do(f"{decided}/{school}/award", award)
    assert done["events"] == ["award.decided", "criteria.assured"]
    told = {"round_id": county.round_id, "notified_on": "2026-06-02"}
    for application_id in (school, office):
        await officer.do(f"/applications/{application_id}/notice", told)
    assert await ledger(county) == (AWARD_ORE, CALLED_ORE - AWARD_ORE, POT_ORE - CALLED_ORE, 0)

    # The award is paid in two instalments, the last one when it has been carried out.
    await pay(county, school, AWARD_ORE // 2)
    await officer.do(f"{county.round}/lines/{school}/measure", county.measure)
    await officer.do(f"{county.round}/lines/{school}/criteria", county.criteria("execution"))
    await pay(county, school, AWARD_ORE // 2)
    await officer.do(f"{county.round}/lines/{school}/evaluation", county.evaluation)

    # What is left over is called again, as a rolling call.
    await officer.do(f"{county.round}/calls/{first}/closing", {})
    second = await called(county, POT_ORE - AWARD_ORE, closes=None)
    assert await ledger(county) == (AWARD_ORE, POT_ORE - AWARD_ORE, 0, AWARD_ORE)
    calls = (await county.unit.read("/calls", round_id=county.round_id, only_open=True))["items"]
    assert [(c["call_id"], c["number"]) for c in calls] == [(second, 2)]

    await everybody_sees_what_is_theirs(county, school, office)
    await the_sums_are_one_truth(county, school)


async def everybody_sees_what_is_theirs(county: County, school: str, office: str) -> None:
    within = {"round_id": county.round_id}
    listed = await county.officer.read("/applications", **within)
    stages = {found["application_id"]: found["stage"]["code"] for found in listed["items"]}
    assert stages == {school: "awarded", office: "rejected"}
    mine = await county.unit.read("/applications", **within)
    assert [(found["application_id"], found["notified"]) for found in mine["items"]] == [
        (school, True)
    ]
    await county.unit.not_shown(f"/applications/{office}", 404, "not-found")
    theirs = county.someone(Role.UNIT, organisation=OFFICE.organisation, name="u-office")
    decision = (await theirs.read(f"/applications/{office}"))["decision"]
    assert (decision["ground"]["code"], decision["written_reasons"]) == ("others-first", WHY_NOT)
    assert decision["individual_decision"] is True
    letter = f"/applications/{office}/letter"
    said = await patiently(lambda: theirs.get(letter))
    assert said.text.startswith("# Avslag på søknad")
    assert WHY_NOT in said.text
    await county.unit.not_shown(letter, 404, "not-found")
    own = await patiently(lambda: county.unit.get(f"/applications/{school}/letter"))
    assert own.text.startswith("# Intern tildeling av midler")


async def the_sums_are_one_truth(county: County, school: str) -> None:
    plan = await county.officer.read(f"{county.round}/plan")
    top = [line for line in plan["lines"] if line["parent"] is None]
    for name in ("planned_ore", "decided_ore", "ordered_ore", "disbursed_ore"):
        assert sum(line[name] for line in top) == plan["sums"][name]
    (award,) = [line for line in plan["lines"] if line["parent"] == "l-p"]
    assert (award["line_id"], award["disbursed_ore"], award["evaluated"]) == (
        school,
        AWARD_ORE,
        True,
    )
    trail = await county.officer.read(f"{county.round}/audit-trail", limit=200)
    topics = [entry["topic"] for entry in trail["items"]]
    assert {"call.published", "application.completed", "award.rejected"} <= set(topics)
    assert all(entry["sentence"] for entry in trail["items"])


async def test_an_applicant_withdraws_and_an_award_is_given_back(county: County) -> None:
    await planned(county)
    call_id = await called(county, CALLED_ORE, closes=None)
    withdrawn = await applied(county, call_id, county.unit, SCHOOL)
    again = await applied(county, call_id, county.unit, SCHOOL)
    listed = await county.officer.read("/applications", call_id=call_id)
    assert [found["same_thing"] for found in listed["items"]] == [1, 1]

    here = {"round_id": county.round_id}
    await county.unit.do(f"/applications/{withdrawn}/withdrawal", here)
    listed = await county.officer.read("/applications", call_id=call_id, stage="received")
    assert [(f["application_id"], f["same_thing"]) for f in listed["items"]] == [(again, 0)]

    award = {"call_id": call_id, "amount_ore": AWARD_ORE, "criterion_1": MET, "criterion_2": MET}
    decided = f"{county.round}/applications"
    await county.officer.refused(
        f"{decided}/{withdrawn}/award", award, 409, "application-withdrawn"
    )
    await county.officer.do(f"{decided}/{again}/award", award)
    back = {"amount_ore": 0, "ground": "given-back", "reason": "Kurset er avlyst"}
    await county.officer.do(f"{county.round}/lines/{again}/reduction", back)
    assert await ledger(county) == (0, CALLED_ORE, POT_ORE - CALLED_ORE, 0)
    found = await county.unit.read(f"/applications/{again}")
    assert (found["stage"]["code"], found["awarded_ore"]) == ("awarded", 0)

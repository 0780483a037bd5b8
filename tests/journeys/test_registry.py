"""The registry in use: a school approved, two companies merged, and an old county's round ended."""

from domain.case import round_id
from domain.role import Role
from tests.journeys.county import SCHEME, County
from tests.journeys.stand import Stand
from tests.samples import PRIVATE_SCHOOL

#: Numbers of companies that no other journey uses; synthetic, with valid check digits.
_FIRST, _SECOND = "310000108", "310000116"
_APPROVAL = {
    "approval_id": "a-1",
    "kind": "friskoleloven-2-1",
    "programmes": ["HS"],
    "from_day": "2021-08-01",
    "source": "Godkjenningsbrev 2021 (syntetisk)",
}


def company(county: County, number: str, name: str) -> dict[str, str]:
    return {"organisation": number, "name": name, "kind": "company", "county": county.number}


async def test_an_approved_school_and_a_merged_company_report_their_needs(county: County) -> None:
    await county.open()
    officer = county.officer
    school = county.here(PRIVATE_SCHOOL)
    described = {key: school[key] for key in ("name", "kind", "county")}
    entry = {"organisation": school["organisation"], "description": described}
    await officer.do("/organisations", entry, version=0)
    path = f"/organisations/{school['organisation']}"

    own = county.someone(Role.UNIT, organisation=school["organisation"])
    made = await own.do("/needs", {**county.need, "unit": school})
    registration = f"/needs/{made['id']}/registration"
    await own.refused(registration, {}, 422, "reason-required")
    await officer.do(f"{path}/approvals", {"approval": {**_APPROVAL, "programmes": ["BA"]}})
    await own.do(registration, {})

    for number, name in ((_FIRST, "Gamle AS (syntetisk)"), (_SECOND, "Nye AS (syntetisk)")):
        party = company(county, number, name)
        body = {"organisation": number, "description": {k: party[k] for k in described}}
        await officer.do("/organisations", body, version=0)
    merger = {"into": _SECOND, "from_day": "2026-01-01"}
    await officer.do(f"/organisations/{_FIRST}/merger", merger)
    await officer.refused(f"/organisations/{_FIRST}/merger", merger, 409, "organisation-gone")

    old = company(county, _FIRST, "Gamle AS (syntetisk)")
    of_old = await officer.do("/needs", {**county.need, "unit": old})
    registration = f"/needs/{of_old['id']}/registration"
    refused = await officer.refused(registration, {}, 422, "reason-required")
    assert "slått sammen" in str(refused) or "merged" in str(refused)
    await officer.do(registration, {"reason": "Behovet ble funnet før sammenslåingen."})

    found = await officer.read(f"/organisations/{_FIRST}")
    assert found["resolves_to"] == _SECOND
    prompts = await officer.read(f"{county.round}/prompts")
    gone = [prompt for prompt in prompts["items"] if prompt["code"] == "party-gone"]
    assert [prompt["need_id"] for prompt in gone] == [of_old["id"]]
    schools = await officer.read(f"{county.round}/private-schools")
    assert [(s["organisation"], s["approved_2_1"]) for s in schools["schools"]] == [
        (school["organisation"], ["BA"])
    ]
    assert schools["reporting"] == 1


async def test_a_successors_officer_ends_an_old_countys_round(stand: Stand) -> None:
    merged = County(stand, "38", 2023)
    assert merged.round_id == round_id(SCHEME, "38", 2023)
    await merged.open()
    telemark = merged.someone(Role.COUNTY_OFFICER, county="40")
    stranger = merged.someone(Role.COUNTY_OFFICER, county="46")

    await stranger.refused(f"{merged.round}/closing", {}, 404, "other-county")
    succession = {
        "successors": ["39", "40"],
        "from_day": "2024-01-01",
        "passages": [{"what": "commitments", "shares": [{"county": "40", "weight": 1}]}],
        "basis": "Delingsavtale (syntetisk)",
    }
    await telemark.do("/counties/38/succession", succession, version=0)
    await telemark.do(f"{merged.round}/closing", {"reason": "Fylket er delt."})

    trail = await telemark.read(f"{merged.round}/audit-trail")
    closed = trail["items"][-1]
    assert closed["topic"] == "round.closed"
    assert "Vestfold og Telemark" in closed["sentence"]
    status = await telemark.read(merged.round)
    assert status["county"] == "38"
    assert status["closed"] is True
    assert (await telemark.read(f"{merged.round}/succession"))["responsible"] == ["39", "40"]

"""Who is tied to a receiver only through the organisation registry is suspected all the same."""

from tests.journeys.county import SCHEME, County
from tests.journeys.test_meeting import seat

#: Numbers that no other journey uses; synthetic, with valid check digits.
OFFICE, ITS_MEMBER = "310001023", "310001031"
OWNER, BETWEEN, OWNED = "310001058", "310001066", "310001074"
STRANGER = "310001082"


async def registered(county: County) -> None:
    """An office with a member, and a company whose owner is owned by another."""
    kinds = {OFFICE: "training-office"}
    parents = {BETWEEN: OWNER, OWNED: BETWEEN}
    for number in (OFFICE, ITS_MEMBER, OWNER, BETWEEN, OWNED):
        described = {
            "name": f"Verksemd {number} (syntetisk)",
            "kind": kinds.get(number, "company"),
            "county": county.number,
            "parent": parents.get(number),
        }
        entry = {"organisation": number, "description": described}
        await county.officer.do("/organisations", entry, version=0)
    membership = {"member": ITS_MEMBER, "from_day": "2020-01-01"}
    await county.officer.do(f"/organisations/{OFFICE}/members", {"membership": membership})


async def test_the_forum_decides_on_who_is_tied_to_a_receiver_through_the_registry(
    county: County,
) -> None:
    await county.open()
    await county.appoint()
    await registered(county)
    of_office = await seat(county, OFFICE)
    of_owner = await seat(county, OWNER, group="provider")
    neutral = await seat(county, STRANGER, group="teacher-organisation")
    everybody = [of_office, of_owner, neutral]
    items = [
        {
            "item_id": item_id,
            "kind": "plan-line",
            "title": "Tiltak",
            "round_id": county.round_id,
            "line_id": item_id,
            "concerns": [receiver],
        }
        for item_id, receiver in (("l-8", ITS_MEMBER), ("l-9", OWNED))
    ]
    call = {
        "scheme": SCHEME,
        "county": county.number,
        "held_on": "2026-04-22",
        "place": "Fylkeshuset",
        "invited": everybody,
        "items": items,
        "reason": "Resten av forumet er ikkje nemnt opp enno",
    }
    meeting = f"/meetings/{(await county.secretary.do('/meetings', call))['id']}"
    found = await county.chair.read(meeting)
    assert {(tie["organisation"], tie["receiver"], tie["kind"]) for tie in found["ties"]} == {
        (OFFICE, ITS_MEMBER, "membership"),
        (OWNER, OWNED, "owner"),
    }
    assert [item["suspected"] for item in found["agenda"]] == [[of_office], [of_owner]]

    await county.secretary.do(f"{meeting}/arrivals", {"members": everybody})
    for member in everybody:
        declared = {"member_id": member, "items": ["l-8", "l-9"]}
        await county.secretary.do(f"{meeting}/declarations", declared)
    vote = {"proposal": "adopted"}
    problem = await county.secretary.refused(
        f"{meeting}/items/l-9/vote", vote, 422, "reason-required"
    )
    assert "suspicion-undecided" in str(problem)
    decision = {"member_id": of_owner, "for_disqualification": 0, "against_disqualification": 2}
    await county.secretary.do(f"{meeting}/items/l-9/impartiality", decision)
    await county.secretary.do(f"{meeting}/items/l-9/vote", vote)

"""A substitute sees another's tasks, does them in the other's place, and the trail says so."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain.role import Role
from tests.journeys.county import County

TODAY = datetime.now(UTC).date()
PERIOD = {
    "from_day": (TODAY - timedelta(days=1)).isoformat(),
    "last_day": (TODAY + timedelta(days=30)).isoformat(),
}


async def test_a_substitute_acts_in_anothers_place_until_it_is_ended(
    untouched_county: County,
) -> None:
    county = untouched_county
    await county.directorate.do("/grants", county.grant)
    officer, chair = county.officer, county.chair
    await officer.do("/rounds", county.opening, version=1)
    stranger = county.someone(Role.FORUM_SECRETARY, name=f"u-stand-in-{county.number}")
    body = {"holder": f"u-stand-in-{county.number}", **PERIOD}

    itself = {**body, "holder": "u-county-officer"}
    await officer.refused("/substitutes", itself, 422, "authority-to-oneself", version=0)
    named = await officer.do("/substitutes", body, version=0)
    authority = named["id"]
    substitute = replace(stranger, under=authority)
    await chair.refused(
        f"/authorities/{authority}/end", {"reason": "Nei"}, 403, "authority-of-others"
    )
    not_theirs = replace(chair, under=authority)
    await not_theirs.not_shown("/tasks", 403, "authority-not-held")

    deadline = {
        "deadline_id": "intake",
        "kind": "intake",
        "day": "2090-03-01",
        "source": "county-practice",
        "citation": "Årshjulet",
    }
    practice = {"reminders": [14], "source": "Årshjulet"}
    path = f"/counties/{county.number}/deadline-practice"
    await stranger.refused(path, practice, 403, "wrong-role", version=0)
    await substitute.do(path, practice, version=0)
    await substitute.do(f"{county.round}/deadlines", deadline)
    await substitute.refused("/substitutes", body, 409, "authority-not-given-on", version=0)

    trail = await officer.read(f"{county.round}/audit-trail")
    (entry,) = [one for one in trail["items"] if one["topic"] == "deadline.set"]
    assert (entry["actor"], entry["role"]["code"]) == (body["holder"], "county-officer")
    assert (entry["authority"], entry["in_place_of"]) == (authority, "u-county-officer")
    assert "vikar for u-county-officer" in entry["sentence"]

    (held,) = (await stranger.read("/authorities"))["items"]
    assert (held["authority_id"], held["in_force"]) == (authority, True)

    await officer.do(f"/authorities/{authority}/end", {"reason": "Tilbake"})
    later = {**deadline, "deadline_id": "plan", "kind": "plan"}
    await substitute.refused(f"{county.round}/deadlines", later, 403, "authority-not-in-force")
    (held,) = (await stranger.read("/authorities"))["items"]
    assert (held["ended"], held["in_force"]) == (True, False)

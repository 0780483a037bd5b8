"""The directorate commits the state's grant, and sees every county."""

from domain.role import Role
from tests.journeys.county import GRANT_ORE, County


async def test_the_directorate_commits_a_grant_once_and_no_one_else_does(county: County) -> None:
    await county.officer.refused("/grants", county.grant, 403, "wrong-role")
    await county.directorate.do("/grants", county.grant)

    again = {**county.grant, "amount_ore": 1}
    problem = await county.directorate.refused(
        "/grants", again, 409, "grant-already-committed", version=1
    )
    assert problem["detail"]
    await county.directorate.refused("/rounds", county.opening, 403, "wrong-role", version=1)

    found = await county.directorate.read(county.round)
    assert (found["sums"]["granted_ore"], found["opened"]) == (GRANT_ORE, False)


async def test_a_county_that_never_was_gets_no_grant(county: County) -> None:
    await county.directorate.refused(
        "/grants", {**county.grant, "county": "99"}, 422, "unknown-county"
    )


async def test_the_directorate_sees_what_another_county_does_not(county: County) -> None:
    await county.open()
    elsewhere = "46" if county.number != "46" else "11"
    neighbour = county.someone(Role.COUNTY_OFFICER, county=elsewhere, name="u-neighbour")

    for path in (county.round, f"{county.round}/status", f"{county.round}/audit-trail"):
        assert (await county.directorate.get(path)).status_code == 200
        await neighbour.not_shown(path, 404, "not-found")
    await neighbour.refused(f"{county.round}/own-contribution", county.pledge, 404, "other-county")
    await neighbour.refused("/rounds", county.opening, 404, "other-county", version=2)

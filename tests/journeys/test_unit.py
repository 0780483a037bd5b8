"""A school finds a need, and brings it to the forum."""

from domain.role import Role
from tests.journeys.county import County
from tests.samples import COMPANY


async def test_a_unit_takes_its_need_from_assessment_to_the_forum(county: County) -> None:
    await county.open()
    need_id = await county.assess()
    need = f"/needs/{need_id}"
    forwarding = {"round_id": county.round_id}

    await county.unit.refused(f"{need}/forwarding", forwarding, 409, "need-not-registered")
    corrected = {**county.need["assessment"], "title": "Hospitering, retta"}
    await county.unit.do(f"{need}/correction", {"assessment": corrected})
    await county.unit.do(f"{need}/registration", {})
    forwarded = await county.unit.do(f"{need}/forwarding", forwarding)
    await county.unit.refused(
        f"{need}/correction", {"assessment": corrected}, 409, "need-held-by-another"
    )

    assert forwarded["events"] == ["need.forwarded"]
    seen = await county.unit.read(need)
    assert (seen["stage"]["code"], seen["assessment"]["title"]) == (
        "with-forum",
        "Hospitering, retta",
    )


async def test_a_unit_without_its_leaders_and_employees_is_told_what_is_missing(
    county: County,
) -> None:
    await county.open()
    nobody = {"leaders": 0, "employees": 0}
    assessment = {**county.need["assessment"], "involvement": nobody}
    need_id = (await county.unit.do("/needs", {**county.need, "assessment": assessment}))["id"]

    problem = await county.unit.refused(
        f"/needs/{need_id}/registration", {}, 422, "reason-required"
    )
    assert problem["facts"]["stops"]
    done = await county.unit.do(f"/needs/{need_id}/registration", {"reason": "Møtet er i mai"})
    assert done["events"] == ["need.registered"]


async def test_another_s_need_is_neither_theirs_to_change_nor_to_see(county: County) -> None:
    await county.open()
    need_id = await county.assess()
    other = county.someone(Role.UNIT, organisation=COMPANY.organisation, name="u-other")

    await other.refused("/needs", county.need, 403, "not-own-unit", version=0)
    await other.refused(f"/needs/{need_id}/registration", {}, 403, "not-own-unit")
    await other.not_shown(f"/needs/{need_id}", 404, "not-found")
    listed = await other.read(f"{county.round}/needs")
    assert (listed["items"], listed["total"]) == ([], 0)

"""Which way a need takes: the county for a company, a network that bundles, and groups let in."""

from domain.role import Role
from tests.journeys.county import County
from tests.samples import COMPANY, NETWORK


async def test_without_a_direct_route_the_county_reports_for_a_company(county: County) -> None:
    await county.open()
    practice = {"direct_route": False, "source": "Årshjulet til fylkeskommunen"}
    await county.officer.do(f"{county.round}/reporting-practice", practice)
    company = county.someone(Role.UNIT, organisation=COMPANY.organisation, name="u-company")
    need = {**county.need, "unit": county.here(COMPANY)}
    need_id = (await company.do("/needs", need))["id"]

    problem = await company.refused(f"/needs/{need_id}/registration", {}, 422, "reason-required")
    assert problem["facts"]["stops"]
    on_behalf = {"on_behalf_of": COMPANY.organisation}
    await county.officer.do(f"/needs/{need_id}/registration", on_behalf)
    reported = {"round_id": county.round_id, **on_behalf}
    await county.officer.do(f"/needs/{need_id}/forwarding", reported)

    shown = await company.read(f"/needs/{need_id}")
    assert (shown["stage"]["code"], shown["passed_stops"]) == ("with-forum", [])
    assert COMPANY.organisation in str(shown["history"][-1])


async def test_a_role_that_nobody_took_part_in_needs_its_reason(county: County) -> None:
    await county.open()
    counted = {**county.need["assessment"]["involvement"], "why_none": {}}
    assessment = {**county.need["assessment"], "involvement": counted}
    need_id = (await county.unit.do("/needs", {**county.need, "assessment": assessment}))["id"]
    registration = f"/needs/{need_id}/registration"

    await county.unit.refused(registration, {}, 422, "reason-required")
    shown = await county.unit.read(f"/needs/{need_id}")
    assert [stop["code"] for stop in shown["missing"]] == ["absence-not-explained"]
    why = {"providers": "Tilbydar blir vald når tiltaket er klart"}
    explained = {**assessment, "involvement": {**counted, "why_none": why}}
    await county.unit.do(f"/needs/{need_id}/correction", {"assessment": explained})
    await county.unit.do(registration, {})
    assert (await county.unit.read(f"/needs/{need_id}"))["missing"] == []


async def test_the_needs_that_a_network_sends_on_together_are_found_by_their_bundle(
    county: County,
) -> None:
    await county.open()
    to_network = {"round_id": county.round_id, "network": NETWORK.organisation}
    bundled = {"round_id": county.round_id, "bundle": "Massivtre i tre skular"}
    needs = [await county.assess() for _ in range(3)]
    for need_id in needs:
        await county.unit.do(f"/needs/{need_id}/registration", {})
        await county.unit.do(f"/needs/{need_id}/forwarding", to_network)
    for need_id in needs[:2]:
        await county.network.do(f"/needs/{need_id}/forwarding", bundled)

    found = await county.chair.read(f"{county.round}/needs", bundle=bundled["bundle"])
    assert {need["need_id"] for need in found["items"]} == set(needs[:2])
    assert found["total"] == 2
    left = await county.officer.read(f"{county.round}/needs-with-networks")
    assert [each["need"]["need_id"] for each in left["items"]] == needs[2:]


async def test_fagskole_teachers_join_a_measure_when_the_county_has_let_them_in(
    county: County,
) -> None:
    await county.open()
    need_id = await county.adopt_plan()
    planned = county.line(need_id)
    joined = {
        **planned,
        "target_groups": {**planned["target_groups"], "fagskole-teacher": 3},
        "participants": [*planned["participants"], {"group": "fagskole-teacher", "expected": 3}],
    }
    plan = {
        **county.plan(need_id),
        "lines": [joined],
        "reasons": [{"line_id": "l-1", "why": "Fagskulen har same utstyret"}],
    }
    path = f"{county.round}/lines/l-1/fagskole-teachers"
    let_in = {"expected": 3, "grounds": "Fagskulen har same utstyret"}

    await county.chair.refused(f"{county.round}/plan", plan, 422, "reason-required")
    await county.unit.refused(path, let_in, 403, "wrong-role")
    await county.officer.do(path, let_in)
    await county.chair.do(f"{county.round}/plan", plan)

    (line,) = (await county.chair.read(f"{county.round}/plan"))["lines"]
    assert line["line"]["target_groups"]["fagskole-teacher"] == 3
    assert line["fagskole_teachers"] == 3

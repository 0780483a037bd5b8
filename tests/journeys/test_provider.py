"""A provider records the measure that it held, and no other's."""

from domain.role import Role
from tests.journeys.county import LINE_ORE, County
from tests.samples import COMPANY, PROVIDER


async def test_a_provider_records_its_own_measure_and_sees_the_plan(county: County) -> None:
    await county.open()
    need_id = await county.prioritise()
    await county.adopt_long_term_plan()
    basis = {"basis": "competition", "reference": "Sak 2026/77"}
    bought = county.line(
        need_id,
        line_id="l-2",
        route="purchase",
        recipient=county.here(PROVIDER),
        provided_by=[{"provider": county.here(PROVIDER), "procurement": basis}],
    )
    plan = {**county.plan(need_id), "lines": [county.line(need_id), bought]}
    await county.chair.do(f"{county.round}/plan", plan)
    provider = county.someone(Role.PROVIDER)
    stranger = county.someone(Role.PROVIDER, organisation=COMPANY.organisation, name="u-stranger")
    measure = f"{county.round}/lines/l-2/measure"

    await stranger.refused(measure, county.measure, 403, "not-a-party")
    await provider.refused(f"{county.round}/lines/l-1/measure", county.measure, 403, "not-a-party")
    await provider.do(measure, county.measure)
    await provider.refused(measure, county.measure, 409, "measure-already-carried-out")
    await provider.refused(
        f"{county.round}/lines/l-2/decision", {"amount_ore": LINE_ORE}, 403, "wrong-role"
    )

    lines = (await provider.read(f"{county.round}/plan"))["lines"]
    assert {line["line_id"]: line["carried_out"] for line in lines} == {"l-1": False, "l-2": True}
    await provider.not_shown(f"{county.round}/disbursements", 403, "forbidden")

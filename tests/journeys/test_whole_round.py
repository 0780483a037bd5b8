"""One round from the state's grant until it is closed, and what each step leaves to see."""


from tests.journeys.county import County
from tests.journeys.stand import Person


async def may(person: Person, county: County) -> tuple[str | None, set[str]]:
    """The round's step, and what the status says may be done now."""
    status = await person.read(f"{county.round}/status")
    step = status["step"]["code"] if status["step"] else None
    return step, {possible["action"]["code"] for possible in status["possible"]}


async def test_a_round_runs_from_grant_to_close(county: County) -> None:
    officer, round_ = county.officer, county.round
    await county.open()
    step, possible = await may(officer, county)
    assert "adopt-plan" in possible
    print(step, possible, await officer.read(f"{round_}/status"))
    await county.decide()
    print(await may(officer, county))
    print((await officer.read(f"{round_}/plan"))["sums"])
    pay = await county.order()
    await county.attester.do(f"{round_}/payments/{pay}/attestation", {})
    await county.budget_authority.do(f"{round_}/payments/{pay}/approval", {})
    await officer.do(f"{round_}/lines/l-1/measure", county.measure)
    await officer.do(f"{round_}/lines/l-1/criteria", county.criteria("execution"))
    await officer.do(f"{round_}/lines/l-1/evaluation", county.evaluation)
    await officer.do(f"{round_}/closing", {})
    print(await may(officer, county))
    print(await officer.read(f"{round_}/evaluations"))
    print((await officer.read(f"{round_}/audit-trail", limit=100))["items"][:2])

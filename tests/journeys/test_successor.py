"""A need waited in a county that was split: the successor that its unit lies in takes it over."""

from domain.role import Role
from domain.step3_prioritise.decide_outcome import TellOutcome
from domain.step3_prioritise.decide_waiting import LetNeedWait
from tests.domain.wishes import wish
from tests.journeys.county import SCHEME, County, body
from tests.journeys.stand import Stand
from tests.samples import SCHOOL

#: A school that no other journey uses; synthetic, with valid check digits.
UNIT = SCHOOL.model_copy(update={"organisation": "310000957"})


async def test_a_waiting_need_of_a_split_county_comes_to_its_units_county(stand: Stand) -> None:
    old, new = County(stand, "30", 2023), County(stand, "31", 2024)
    new.seen = old.seen
    await old.open()
    await new.open()
    await old.appoint()
    await new.appoint()
    unit = old.someone(Role.UNIT, organisation=UNIT.organisation, name="u-of-the-school")
    made = await unit.do("/needs", {**old.need, "unit": old.here(UNIT)})
    need = f"/needs/{made['id']}"
    await unit.do(f"{need}/registration", {})
    await unit.do(f"{need}/forwarding", {"round_id": old.round_id})
    chair = old.someone(Role.FORUM_CHAIR, county="31")
    await chair.do(f"{need}/waiting", body(wish(LetNeedWait), "need_id", round_id=old.round_id))

    described = {**UNIT.model_dump(mode="json"), "county": "31"}
    entry = {
        "organisation": described.pop("organisation"),
        "description": {key: described[key] for key in ("name", "kind", "county")},
    }
    await new.officer.do("/organisations", entry, version=0)
    carrying = {"to_round": new.round_id}
    of_32 = old.someone(Role.FORUM_SECRETARY, county="32", name="u-of-32")
    await of_32.refused(f"{need}/carrying-over", carrying, 403, "passed-to-another-county")
    await new.secretary.do(f"{need}/outcome-notice", body(wish(TellOutcome), "need_id"))
    await new.secretary.do(f"{need}/carrying-over", carrying)

    await new.chair.do(f"{need}/priority", new.priority())
    shown = await unit.read(need)
    assert (shown["round_id"], shown["answer"]["outcome"]["code"]) == (new.round_id, "prioritised")
    (turn,) = shown["turns"]
    assert turn["round_id"] == old.round_id
    turns = await new.officer.read(f"/turns/{SCHEME}/31")
    years = {
        year["budget_year"]: year
        for each in turns["units"]
        if each["unit"]["organisation"] == UNIT.organisation
        for year in each["years"]
    }
    assert (years[2023]["waiting"], years[2024]["prioritised"]) == (1, 1)
    trail = await new.officer.read(f"{old.round}/audit-trail", topic="need.carried-over")
    assert any("Østfold" in str(entry) for entry in trail["items"])

"""An applicant that was turned down demands the reasons, and has three weeks from them."""

from domain.role import Role
from tests.journeys.county import County
from tests.journeys.stand import patiently
from tests.journeys.test_pots import CALLED_ORE, WHY_NOT, applied, called, planned
from tests.samples import OFFICE

REASONS = "Kursplassane var få, og nemndene var fleire."


async def test_a_turned_down_applicant_gets_its_reasons_and_three_more_weeks(
    county: County,
) -> None:
    officer = county.officer
    await planned(county)
    call_id = await called(county, CALLED_ORE, closes=None)
    office = await applied(county, call_id, officer, OFFICE)
    rejection = {"call_id": call_id, "ground": "others-first", "written_reasons": WHY_NOT}
    await officer.do(f"{county.round}/applications/{office}/rejection", rejection)
    notice = {"round_id": county.round_id, "notified_on": "2026-06-02"}
    await officer.do(f"/applications/{office}/notice", notice)

    theirs = county.someone(Role.UNIT, organisation=OFFICE.organisation, name="u-office")
    demand = {"party": county.here(OFFICE), "demanded_on": "2026-06-10"}
    path = f"{county.round}/lines/{office}"
    await theirs.refused(f"{path}/reasons-demand", demand, 422, "reason-required")
    await theirs.do(f"{path}/reasons-demand", {**demand, "reason": "Brevet kom utan vedlegg"})
    # The demand is in the application's own case too, where the time for complaint ran.
    county.seen[f"application/{office}"] += 1
    again = {"round_id": county.round_id, "notified_on": "2026-06-22"}
    await officer.refused(f"/applications/{office}/notice", again, 409, "reasons-awaited")
    owed = await officer.read("/tasks", action="give-reasons", round_id=county.round_id)
    assert [(task["item"], task["case"]) for task in owed["items"]] == [
        (office, f"round/{county.round_id}")
    ]

    await officer.do(f"{path}/reasons", {"written_reasons": REASONS})
    assert not (await officer.read("/tasks", action="give-reasons", round_id=county.round_id))[
        "items"
    ]
    await officer.do(f"/applications/{office}/notice", again)
    letter = (await patiently(lambda: theirs.get(f"/applications/{office}/letter"))).text
    assert REASONS in letter
    assert "13.07.2026" in letter

"""The forum gives the final grant from a pot: the county's decision adopts its answer."""

from tests.domain.facts_pots import POT_ORE, pot_line
from tests.journeys.county import SCHEME, County
from tests.journeys.test_meeting import seat
from tests.journeys.test_pots import AWARD_ORE, CALLED_ORE, MET, applied, called
from tests.samples import SCHOOL
from tests.samples.forum import MEMBER

HELD_ON = "2026-04-22"


async def test_the_county_adopts_what_the_forum_made_of_an_application(county: County) -> None:
    await county.open()
    need_id = await county.prioritise()
    await county.adopt_long_term_plan()
    pot = pot_line(POT_ORE, forum_decides=True).model_dump(mode="json")
    plan = {**county.plan(need_id), "lines": [county.line(need_id), pot]}
    await county.chair.do(f"{county.round}/plan", {**plan, "reason": "Vedteke av fylkestinget"})
    await county.contribute()
    call_id = await called(county, CALLED_ORE, closes=None)
    application = await applied(county, call_id, county.unit, SCHOOL)
    decided = f"{county.round}/applications/{application}"
    award = {"call_id": call_id, "amount_ore": AWARD_ORE, "criterion_1": MET, "criterion_2": MET}
    await county.officer.refused(f"{decided}/award", award, 422, "reason-required")

    meeting_id = await answered(county, application)
    given = {"held_on": HELD_ON, "meeting_id": meeting_id, "item_id": "i-1"}
    rejection = {"call_id": call_id, "ground": "others-first", "forum_meeting": given}
    await county.officer.refused(
        f"{decided}/rejection", rejection, 422, "meeting-decided-otherwise"
    )
    await county.officer.do(f"{decided}/award", {**award, "forum_meeting": given})
    decision = (await county.unit.read(f"/applications/{application}"))["decision"]
    assert (decision["forum_met_on"], decision["passed_stops"]) == (HELD_ON, [])


async def answered(county: County, application: str) -> str:
    """A meeting in which the forum gave the application its final grant; the meeting's id."""
    member = await seat(county, MEMBER.organisation)
    forum = f"/forums/{SCHEME}/{county.number}"
    await county.officer.do(f"{forum}/chair", {"member_id": member})
    practice = {"method": "vote", "quorum": "more-than-half", "tie_break": "chair"}
    await county.officer.do(
        f"{forum}/practice", {"practice": practice, "source": "Vedtekter (syntetisk)"}
    )
    item = {
        "item_id": "i-1",
        "kind": "application",
        "title": "Søknad frå skulen",
        "round_id": county.round_id,
        "application_id": application,
    }
    call = {
        "scheme": SCHEME,
        "county": county.number,
        "held_on": HELD_ON,
        "place": "Fylkeshuset",
        "invited": [member],
        "items": [item],
        "reason": "Resten av forumet er ikkje nemnt opp enno",
    }
    secretary = county.secretary
    meeting_id: str = (await secretary.do("/meetings", call))["id"]
    meeting, on_item = f"/meetings/{meeting_id}", f"/meetings/{meeting_id}/items/i-1"
    await secretary.do(f"{meeting}/arrivals", {"members": [member]})
    await secretary.do(f"{meeting}/declarations", {"member_id": member, "items": ["i-1"]})
    await secretary.do(f"{on_item}/vote", {"proposal": "adopted"})
    ballots = [{"member_id": member, "choice": "for"}]
    await secretary.do(f"{on_item}/ballots", {"ballots": ballots})
    await secretary.do(f"{on_item}/vote/closing", {})
    conclusion = {"outcome": "adopted", "decision": "Søknaden får endeleg tilsegn"}
    await secretary.do(f"{on_item}/conclusion", conclusion)
    (shown,) = (await county.chair.read(meeting))["agenda"]
    assert shown["outcome"]["code"] == "adopted"
    return meeting_id

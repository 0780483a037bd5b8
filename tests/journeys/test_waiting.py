"""Needs that are not prioritised at once: one waits for next year, one goes to a sibling scheme."""

from domain.role import Role
from domain.step3_prioritise.decide_outcome import TellOutcome
from domain.step3_prioritise.decide_referral import RecordSiblingAnswer, ReferNeed
from domain.step3_prioritise.decide_scoring import SetScoring
from domain.step3_prioritise.decide_waiting import LetNeedWait
from tests.domain.wishes import wish
from tests.journeys.county import SCHEME, County, body

TOLD = body(wish(TellOutcome), "need_id")


def years_later(county: County) -> County:
    """The same county in a year that no other journey comes to."""
    later = County(county.stand, county.number, county.year + 40)
    later.seen = county.seen
    return later


async def test_a_waiting_need_is_carried_to_a_later_year_and_prioritised_there(
    county: County,
) -> None:
    await county.open()
    await county.appoint()
    need_id, later = await county.forward(), years_later(county)
    need, carrying = f"/needs/{need_id}", {"to_round": later.round_id}
    waiting = body(wish(LetNeedWait), "need_id", round_id=county.round_id)

    await county.chair.do(f"{need}/waiting", waiting)
    await county.secretary.refused(f"{need}/carrying-over", carrying, 409, "round-not-open")
    await county.secretary.do(f"{need}/outcome-notice", TOLD)
    await later.open()
    await county.secretary.do(f"{need}/carrying-over", carrying)

    shown = await county.unit.read(need)
    assert (shown["round_id"], shown["answer"]) == (later.round_id, None)
    (turn,) = shown["turns"]
    assert (turn["round_id"], turn["answer"]["outcome"]["code"]) == (county.round_id, "waiting")
    assert turn["answer"]["told_on"] == TOLD["told_on"]

    await later.chair.do(f"{need}/priority", later.priority())
    assert (await county.unit.read(need))["answer"]["outcome"]["code"] == "prioritised"
    turns = await county.officer.read(f"/turns/{SCHEME}/{county.number}")
    years = {year["budget_year"]: year for year in turns["units"][0]["years"]}
    assert (years[county.year]["waiting"], years[later.year]["prioritised"]) == (1, 1)
    first = await county.officer.read(f"{county.round}/coverage")
    assert {share["key"]["code"]: share["waiting"] for share in first["by"]["target-group"]} == {
        "vet-teacher": 1,
        "instructor": 1,
    }
    await county.unit.not_shown(f"{county.round}/coverage", 403, "forbidden")


async def test_a_referred_need_is_answered_by_the_sibling_and_the_unit_sees_it(
    county: County,
) -> None:
    await county.open()
    await county.appoint()
    need_id = await county.forward()
    need = f"/needs/{need_id}"
    await county.chair.do(
        f"{need}/referral", body(wish(ReferNeed), "need_id", round_id=county.round_id)
    )
    silent = await county.officer.read(f"{county.round}/prompts")
    assert "sibling-silent" in {prompt["code"] for prompt in silent["items"]}

    await county.secretary.do(f"{need}/sibling-answer", body(wish(RecordSiblingAnswer), "need_id"))
    await county.secretary.do(f"{need}/outcome-notice", TOLD)

    answer = (await county.unit.read(need))["answer"]
    assert answer["outcome"]["code"] == "referred"
    assert answer["referral"]["scheme"]["code"] == "kompetanseloftet"
    assert answer["referral"]["answer"]["outcome"]["code"] == "taken-up"
    assert answer["told_on"] == TOLD["told_on"]
    answered = await county.officer.read(f"{county.round}/prompts")
    assert "sibling-silent" not in {prompt["code"] for prompt in answered["items"]}


async def test_needs_are_scored_ranked_and_decided_otherwise_with_a_reason(county: County) -> None:
    await county.open()
    await county.appoint()
    first, second = await county.forward(), await county.forward()
    member = county.someone(Role.FORUM_MEMBER)
    await county.chair.do(f"{county.round}/scoring", body(wish(SetScoring), "round_id"))
    for need_id, points in ((first, 1), (second, 5)):
        given = {"round_id": county.round_id, "scores": {"c-1": points, "c-2": points}}
        await member.refused(f"/needs/{need_id}/scores", given, 422, "reason-required")
        await member.do(f"/needs/{need_id}/scoring-declarations", {})
        await member.do(f"/needs/{need_id}/scores", given)
    await county.secretary.do(f"{county.round}/ranking", {"needs": [first, second]})

    ranking = await member.read(f"{county.round}/ranking")
    assert [(need["need_id"], need["place"], need["points"]) for need in ranking["needs"]] == [
        (second, 1, 10_000),
        (first, 2, 2_000),
    ]
    departs = county.priority(rank=1)
    await county.chair.refused(f"/needs/{first}/priority", departs, 422, "reason-required")
    await county.chair.do(f"/needs/{first}/priority", {**departs, "reason": "Skulen har venta"})
    ranked = {
        need["need_id"]: need for need in (await member.read(f"{county.round}/ranking"))["needs"]
    }
    assert (ranked[first]["rank"], ranked[first]["recommended"]) == (1, 2)

"""The ways a forum decides: by following recommendations, by a vote held again, and in writing."""

from typing import Any

from domain.role import Role
from services.minutes.words import WORDS
from tests.journeys.county import SCHEME, County
from tests.journeys.test_meeting import seat
from tests.samples import SCHOOL
from tests.samples.forum import MEMBER

_REASON = {"reason": "Resten av forumet er ikkje nemnt opp enno"}


async def begin(county: County, **meeting: Any) -> tuple[str, list[str], list[str]]:
    """A meeting of two members about two needs and a matter of its own; path, members, needs."""
    await county.open()
    await county.appoint()
    forum = f"/forums/{SCHEME}/{county.number}"
    practice = {"method": "consensus", "written_procedure": True}
    await county.officer.do(f"{forum}/practice", {"practice": practice, "source": "Vedtekter"})
    members = [
        await seat(county, MEMBER.organisation),
        await seat(county, MEMBER.organisation, person="u-second"),
    ]
    await county.officer.do(f"{forum}/chair", {"member_id": members[0]})
    needs = [await county.forward(), await county.forward()]
    items = [
        {"item_id": f"i-{number}", "kind": "need", "title": f"Behov {number}", "need_id": need}
        for number, need in enumerate(needs, 1)
    ]
    called = await county.secretary.do(
        "/meetings",
        {
            "scheme": SCHEME,
            "county": county.number,
            "held_on": "2026-04-22",
            "place": "Fylkeshuset",
            "invited": members,
            "items": [*items, {"item_id": "i-3", "kind": "free", "title": "Møteplan"}],
            **_REASON,
            **meeting,
        },
    )
    return f"/meetings/{called['id']}", members, needs


async def test_recommendations_are_followed_together_and_a_wrong_vote_is_held_again(
    county: County,
) -> None:
    meeting, members, needs = await begin(county)
    secretary, item = county.secretary, f"{meeting}/items/i-3"
    recommended = {"outcome": "prioritised", "text": "Behovet blir prioritert"}
    for number in (1, 2):
        await secretary.do(f"{meeting}/items/i-{number}/recommendation", recommended)
    await secretary.do(f"{meeting}/arrivals", {"members": members})
    for member in members:
        declaration = {"member_id": member, "items": ["i-1", "i-2", "i-3"]}
        await secretary.do(f"{meeting}/declarations", declaration)
    await secretary.do(f"{meeting}/recommendations-followed", {"items": ["i-1", "i-2"]})

    ballots = {"ballots": [{"member_id": member, "choice": "for"} for member in members]}
    for again in (False, True):
        await secretary.do(f"{item}/vote", {"proposal": "adopted", "method": "vote"})
        await secretary.do(f"{item}/ballots", ballots)
        await secretary.do(f"{item}/vote/closing", {})
        if not again:
            await secretary.refused(f"{item}/vote/annulment", {}, 422, "reason-required")
            why = {"reason": "Feil framlegg vart lese opp"}
            await secretary.do(f"{item}/vote/annulment", why)
    decision = {"outcome": "adopted", "decision": "Møteplanen er vedteken"}
    await secretary.do(f"{item}/conclusion", decision)
    await secretary.do(f"{meeting}/closing", {})

    for number, need in enumerate(needs, 1):
        in_item = {"held_on": "2026-04-22", "meeting_id": meeting.removeprefix("/meetings/")}
        priority = county.priority(meeting={**in_item, "item_id": f"i-{number}"}, **_REASON)
        await county.chair.do(f"/needs/{need}/priority", priority)
    agenda = (await county.chair.read(meeting))["agenda"]
    assert [one["outcome"]["code"] for one in agenda] == ["prioritised", "prioritised", "adopted"]
    assert [one["concluded"]["follows_recommendation"] for one in agenda] == [True, True, None]
    assert [vote["annulled"] for vote in agenda[2]["votes"]] == [True, False]
    assert all(one["undeclared"] == [] for one in agenda)
    await found_later(county, meeting, members[1], needs[0])
    minutes = (await county.chair.get(f"{meeting}/minutes")).text
    assert f"{WORDS['nb'].annulled}: Feil framlegg vart lese opp" in minutes
    assert f"{WORDS['nb'].still_stands}. Røysta avgjorde ikkje" in minutes


async def found_later(county: County, meeting: str, member: str, need: str) -> None:
    """A disqualification that comes up afterwards marks the decision, and changes nothing in it."""
    item = f"{meeting}/items/i-1"
    found = {"member_id": member, "ground": "office"}
    await county.officer.do(f"{item}/disqualification", found)
    answer = (await county.officer.read(f"/needs/{need}"))["answer"]
    assert (answer["outcome"]["code"], answer["under_review"]) == ("prioritised", True)
    review = {"stands": True, "grounds": "Røysta avgjorde ikkje"}
    await county.secretary.do(f"{item}/review", review)
    answer = (await county.officer.read(f"/needs/{need}"))["answer"]
    assert (answer["outcome"]["code"], answer["under_review"]) == ("prioritised", False)


async def test_in_writing_each_member_votes_from_where_they_are(county: County) -> None:
    meeting, members, _ = await begin(county, written=True)
    item = f"{meeting}/items/i-3"
    people = [
        county.someone(Role.FORUM_MEMBER, name=f"u-member-{MEMBER.organisation}"),
        county.someone(Role.FORUM_MEMBER, name="u-second"),
    ]
    for member, person in zip(members, people, strict=True):
        declaration = {"member_id": member, "items": ["i-3"]}
        await person.do(f"{meeting}/declarations", declaration)
    await county.secretary.do(f"{item}/vote", {"proposal": "adopted", "method": "vote"})
    first, second = ({"ballots": [{"member_id": m, "choice": "for"}]} for m in members)
    await people[0].refused(f"{item}/ballots", second, 403, "not-ones-own-voice")
    await people[0].do(f"{item}/ballots", first)
    await people[1].do(f"{item}/ballots", second)
    await county.secretary.do(f"{item}/vote/closing", {})
    decision = {"outcome": "adopted", "decision": "Møteplanen er vedteken"}
    await county.secretary.do(f"{item}/conclusion", decision)

    (_, _, shown) = (await county.chair.read(meeting))["agenda"]
    assert shown["concluded"]["quorum_met"] is True
    minutes = (await county.chair.get(f"{meeting}/minutes")).text
    assert WORDS["nb"].written in minutes


async def test_a_county_governors_seat_has_no_vote(county: County) -> None:
    await county.appoint()
    forum = f"/forums/{SCHEME}/{county.number}"
    governor = {
        "person": "u-governor",
        "group": "county-governor",
        "standing": "voting",
        "organisation": SCHOOL.organisation,
        "term_from": "2020-01-01",
        "term_to": "2150-12-31",
        "reason": "Prøve",
    }
    await county.officer.refused(f"{forum}/members", governor, 422, "observer-never-votes")
    await county.officer.do(f"{forum}/members", {**governor, "standing": "observer"})

"""A meeting that is kept here in full: two needs that became one, a conflict, a vote, minutes."""

from collections.abc import Callable
from typing import Final, NamedTuple

from domain.party import Party
from domain.schemes.yrkesfag import SCHEME
from services.demo.acts import meeting_phrases as phrases
from services.demo.acts import phrases as common
from services.demo.calendar import FIRST_CALLED_TO, FORUM_TERM, SUMMER_MEETING, at
from services.demo.client import Json, User
from services.demo.organisations import organisations_of
from services.demo.scene import Scene, dated

_ITEM: Final = "i-1"
#: A county whose network also serves units on this side of the border.
_NEIGHBOURS: Final = ("11", "46")


class _Members(NamedTuple):
    """The members who meet, by id: the chair, a teacher of one of the schools, the deputy."""

    chair: str
    teacher: str
    deputy: str


async def meet(scene: Scene, done: Callable[[], None]) -> None:
    """Two late needs are merged, and the forum lets the one that came of them wait."""
    school = scene.organisations["school-2"]
    merged = await _merged(scene, school, scene.organisations["school-3"])
    done()
    members = await _seated(scene, school)
    meeting = await _held(scene, members, merged)
    done()
    await scene.in_need(
        scene.cast.chair,
        merged,
        "waiting",
        {
            "round_id": scene.round_id,
            "meeting": {
                "held_on": SUMMER_MEETING.isoformat(),
                "meeting_id": meeting,
                "item_id": _ITEM,
            },
            "explanation": scene.say(phrases.WAITS),
        },
        on=at(6, 4),
        reason=scene.say(phrases.FEW_SEATED),
    )
    await _in_meeting(scene, scene.cast.chair, meeting, "minutes/approval", {})
    await scene.in_need(
        scene.cast.secretary,
        merged,
        "outcome-notice",
        {"told_on": "2025-06-06", "public_on": "2025-06-06"},
        on=at(6, 6),
    )
    done()


async def _merged(scene: Scene, first: Party, second: Party) -> str:
    """One need from two: the first school's comes through a network of the neighbour county."""
    neighbour = next(county for county in _NEIGHBOURS if county != scene.county)
    network = organisations_of(neighbour)["network-north"]
    originals = [
        await _reported(scene, first, network),
        await _reported(scene, second, None),
    ]
    body = {
        "round_id": scene.round_id,
        "originals": originals,
        "unit": first.model_dump(mode="json"),
        "assessment": _assessment(scene),
        "grounds": scene.say(phrases.WHY_MERGED),
    }
    merging = await scene.api.command(scene.cast.secretary, "/needs/merger", dated(body, at(5, 20)))
    return str(merging["id"])


async def _reported(scene: Scene, school: Party, network: Party | None) -> str:
    user, late = scene.cast.of(school), scene.say(common.WHY_LATE)
    body = {
        "round_id": scene.round_id,
        "unit": school.model_dump(mode="json"),
        "assessment": _assessment(scene),
    }
    need = str((await scene.api.command(user, "/needs", dated(body, at(5, 5))))["id"])
    await scene.in_need(user, need, "registration", {}, on=at(5, 6))
    to: Json = {"round_id": scene.round_id}
    through = {"network": network.organisation} if network else {}
    await scene.in_need(user, need, "forwarding", {**to, **through}, on=at(5, 7), reason=late)
    if network:
        comment = {**to, "comment": scene.say(common.SUPPORTED), "supported": True}
        await scene.in_need(
            scene.cast.of(network), need, "forwarding", comment, on=at(5, 12), reason=late
        )
    return need


def _assessment(scene: Scene) -> Json:
    """What both schools found: a need like one of those that came in time, under its own title."""
    like = next(need for need in scene.needs if need.idea.code == "cnc")
    found: Json = like.assessment.model_dump(mode="json")
    return {**found, "title": scene.say(phrases.TITLE)}


async def _seated(scene: Scene, school: Party) -> _Members:
    chair = await _seat(scene, scene.organisations["office-tp"], "training-office")
    teacher = await _seat(scene, school, "teacher-organisation")
    stand_in = scene.organisations["school-5"]
    deputy = await _seat(scene, stand_in, "teacher-organisation", deputy_for=[teacher])
    forum = f"/forums/{SCHEME}/{scene.county}"
    await _in_forum(scene, f"{forum}/chair", {"member_id": chair})
    practice = {"method": "vote", "quorum": "more-than-half", "tie_break": "chair"}
    source = {"practice": practice, "source": scene.say(phrases.STATUTES)}
    await _in_forum(scene, f"{forum}/practice", source)
    return _Members(chair, teacher, deputy)


async def _seat(scene: Scene, of: Party, group: str, deputy_for: list[str] | None = None) -> str:
    body = {
        "person": f"member-{of.organisation}",
        "group": group,
        "standing": "deputy" if deputy_for else "voting",
        "organisation": of.organisation,
        "term_from": FORUM_TERM[0].isoformat(),
        "term_to": FORUM_TERM[1].isoformat(),
        **({"deputy_for": deputy_for} if deputy_for else {}),
    }
    done = await _in_forum(scene, f"/forums/{SCHEME}/{scene.county}/members", body)
    return str(done["id"])


async def _in_forum(scene: Scene, path: str, body: Json) -> Json:
    return await scene.api.command(
        scene.cast.officer, path, dated(body, at(1, 20)), case=f"forum/{SCHEME}-{scene.county}"
    )


async def _held(scene: Scene, members: _Members, need: str) -> str:
    """Call and move it, hear who is partial, vote, conclude and close; the meeting's id."""
    everybody = list(members)
    called = await scene.api.command(
        scene.cast.secretary,
        "/meetings",
        dated(
            {
                "scheme": SCHEME,
                "county": scene.county,
                "held_on": FIRST_CALLED_TO.isoformat(),
                "place": scene.say(phrases.PLACE),
                "invited": everybody,
                "items": [
                    {
                        "item_id": _ITEM,
                        "kind": "need",
                        "title": scene.say(phrases.TITLE),
                        "need_id": need,
                    }
                ],
            },
            at(5, 21),
            scene.say(phrases.FEW_SEATED),
        ),
    )
    meeting = str(called["id"])
    await scene.api.command(
        scene.cast.secretary,
        f"/meetings/{meeting}/move",
        dated({"held_on": SUMMER_MEETING.isoformat()}, at(5, 23), scene.say(phrases.WHY_MOVED)),
        case=f"meeting/{meeting}",
    )
    item = f"items/{_ITEM}"
    recommended = {"outcome": "waits", "text": scene.say(phrases.RECOMMENDED)}
    free = [{"member_id": member, "items": [_ITEM]} for member in (members.chair, members.deputy)]
    partial = {"member_id": members.teacher, "items": [_ITEM], "ground": "own-organisation"}
    steps: list[tuple[str, Json]] = [
        (f"{item}/recommendation", recommended),
        ("arrivals", {"members": everybody}),
        *(("declarations", declaration) for declaration in (*free, partial)),
        (
            "deputies",
            {"deputy": members.deputy, "member_id": members.teacher, "items": [_ITEM]},
        ),
        (f"{item}/vote", {}),
        (
            f"{item}/ballots",
            {
                "ballots": [
                    {"member_id": members.chair, "choice": "for"},
                    {"member_id": members.teacher, "choice": "against"},
                ]
            },
        ),
        (f"{item}/vote/closing", {}),
        (
            f"{item}/dissent",
            {"member_id": members.deputy, "text": scene.say(phrases.DISSENT)},
        ),
        (f"{item}/conclusion", {"outcome": "waits", "decision": scene.say(phrases.WAITS)}),
        ("closing", {}),
    ]
    for what, body in steps:
        await _in_meeting(scene, scene.cast.secretary, meeting, what, body)
    return meeting


async def _in_meeting(scene: Scene, user: User, meeting: str, what: str, body: Json) -> None:
    await scene.api.command(
        user, f"/meetings/{meeting}/{what}", dated(body, at(6, 4)), case=f"meeting/{meeting}"
    )

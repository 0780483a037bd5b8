"""A meeting of the forum: a conflict, a deputy, a vote, a dissent, and minutes to read."""

from typing import Any

from domain.role import Role
from services.files.kinds import PDF
from services.minutes.words import WORDS
from tests.journeys.county import SCHEME, County
from tests.journeys.inputs.chapter_9 import A_PDF
from tests.journeys.stand import Person
from tests.samples import SCHOOL
from tests.samples.forum import MEMBER

SIGNED = A_PDF + b"% signed\n%%EOF\n"
LATE = A_PDF + b"% a letter\n%%EOF\n"
TERM = {"term_from": "2020-01-01", "term_to": "2150-12-31"}


async def seat(county: County, organisation: str, **changes: Any) -> str:
    """Somebody taken into the forum; the member's id."""
    body = {
        "person": f"u-member-{organisation}",
        "group": "working-life",
        "standing": "voting",
        "organisation": organisation,
        **TERM,
        **changes,
    }
    path = f"/forums/{SCHEME}/{county.number}"
    done = await county.officer.do(f"{path}/members", {**body, "reason": "Nytt medlem"})
    made: str = done["id"]
    return made


async def test_a_meeting_from_call_to_minutes(county: County) -> None:
    await county.open()
    await county.appoint()
    forum = f"/forums/{SCHEME}/{county.number}"
    need_id = await county.forward()
    leader = await seat(county, MEMBER.organisation)
    partial = await seat(county, SCHOOL.organisation, group="teacher-organisation")
    deputy = await seat(
        county,
        MEMBER.organisation,
        person="u-stands-in",
        group="teacher-organisation",
        standing="deputy",
        deputy_for=[partial],
    )
    await county.officer.do(f"{forum}/chair", {"member_id": leader})
    practice = {"method": "vote", "quorum": "more-than-half", "tie_break": "chair"}
    await county.officer.do(
        f"{forum}/practice", {"practice": practice, "source": "Vedtekter (syntetisk)"}
    )

    meeting_id = await call(county, [leader, partial, deputy], need_id)
    itself = county.someone(Role.FORUM_MEMBER, name=f"u-member-{SCHOOL.organisation}")
    asked = await itself.read("/tasks", action="declare-impartiality")
    assert (f"meeting/{meeting_id}", partial) in {(t["case"], t["item"]) for t in asked["items"]}
    await hold(county.secretary, meeting_id, leader, partial, deputy)
    await decide_and_read(county, meeting_id, need_id)


async def call(county: County, members: list[str], need_id: str) -> str:
    item = {"item_id": "i-1", "kind": "need", "title": "Massivtre", "need_id": need_id}
    called = await county.secretary.do(
        "/meetings",
        {
            "scheme": SCHEME,
            "county": county.number,
            "held_on": "2026-04-22",
            "place": "Fylkeshuset",
            "invited": members,
            "items": [item],
            "reason": "Resten av forumet er ikkje nemnt opp enno",
        },
    )
    made: str = called["id"]
    return made


async def hold(secretary: Person, meeting_id: str, leader: str, partial: str, deputy: str) -> None:
    meeting, item = f"/meetings/{meeting_id}", f"/meetings/{meeting_id}/items/i-1"
    everybody = {"members": [leader, partial, deputy]}
    await secretary.do(f"{item}/recommendation", {"outcome": "prioritised", "text": "Prioriterast"})
    unknown = {"papers": [{"title": "Saksframlegg", "sha256": "cd" * 32}]}
    await secretary.refused(f"{item}/papers", unknown, 422, "unknown-file")
    paper = await secretary.upload(A_PDF, PDF.media_type, "framlegg.pdf")
    await secretary.do(f"{item}/papers", {"papers": [{"title": "Saksframlegg", "sha256": paper}]})
    await secretary.do(f"{meeting}/arrivals", everybody)
    await secretary.refused(f"{item}/vote", {}, 422, "reason-required")
    (unsaid,) = (await secretary.read(meeting))["agenda"]
    assert unsaid["undeclared"] == [leader, partial]
    for member in (leader, deputy):
        await secretary.do(f"{meeting}/declarations", {"member_id": member, "items": ["i-1"]})
    conflict = {"member_id": partial, "items": ["i-1"], "ground": "own-organisation"}
    await secretary.do(f"{meeting}/declarations", conflict)
    stands_in = {"deputy": deputy, "member_id": partial, "items": ["i-1"]}
    await secretary.do(f"{meeting}/deputies", stands_in)
    await secretary.do(f"{item}/vote", {})
    ballots = [
        {"member_id": leader, "choice": "for"},
        {"member_id": partial, "choice": "against"},
    ]
    await secretary.do(f"{item}/ballots", {"ballots": ballots})
    await secretary.refused(f"{meeting}/closing", {}, 409, "items-undecided")
    await secretary.do(f"{item}/vote/closing", {})
    await secretary.do(f"{item}/dissent", {"member_id": deputy, "text": "Burde vente eit år"})
    conclusion = {"outcome": "prioritised", "decision": "Behovet blir prioritert"}
    await secretary.do(f"{item}/conclusion", conclusion)
    await secretary.do(f"{meeting}/closing", {})


async def decide_and_read(county: County, meeting_id: str, need_id: str) -> None:
    meeting = f"/meetings/{meeting_id}"
    in_item = {"held_on": "2026-04-22", "meeting_id": meeting_id, "item_id": "i-1"}
    priority = county.priority(meeting=in_item, reason="Ikkje alle gruppene var der")
    await county.chair.do(f"/needs/{need_id}/priority", priority)
    unit = county.unit
    await unit.not_shown(f"{meeting}/minutes", 404, "not-found")
    signed = await county.chair.upload(SIGNED, PDF.media_type, "protokoll.pdf")
    attachments = [{"sha256": signed, "name": "protokoll.pdf"}]
    await county.chair.do(f"{meeting}/minutes/approval", {"attachments": attachments})
    late = await county.secretary.upload(LATE, PDF.media_type, "brev.pdf")
    correction = {
        "text": "Møtet tok til klokka ti",
        "attachments": [{"sha256": late, "name": "brev.pdf"}],
    }
    await county.secretary.do(f"{meeting}/minutes/correction", correction)

    found = await county.chair.read(meeting)
    (item,) = found["agenda"]
    assert found["minutes_files"] == attachments
    assert found["corrections"][0]["attachments"] == correction["attachments"]
    (paper,) = item["papers"]
    kept = {paper["sha256"]: A_PDF, signed: SIGNED, late: LATE}
    await files_are_for_insiders(county, meeting, kept)
    closed = item["votes"][0]["closed"]
    assert (closed["in_favour"], closed["against"], closed["by_casting_vote"]) == (1, 1, True)
    assert item["outcome"]["code"] == "prioritised"
    listed = await unit.read(f"/forums/{SCHEME}/{county.number}/meetings")
    assert meeting_id in {one["meeting_id"] for one in listed["items"]}
    await unit.not_shown(meeting, 403, "forbidden")
    await minutes_are_read(county, meeting)


async def files_are_for_insiders(county: County, meeting: str, kept: dict[str, bytes]) -> None:
    """Papers and signed minutes say what closed items and votes were: nobody outside reads them."""
    for sha256, content in kept.items():
        path = f"{meeting}/files/{sha256}"
        assert (await county.officer.fetch(path)).content == content
        assert (await county.unit.fetch(path)).status_code == 403
        neighbour = county.someone(
            Role.COUNTY_OFFICER, county="03" if county.number != "03" else "11"
        )
        assert (await neighbour.fetch(path)).status_code == 404
        assert (await county.officer.fetch(f"/meetings/m-none/files/{sha256}")).status_code == 404
        # By another case than the one that names it nobody gets it.
        assert (await county.officer.fetch(f"{county.round}/files/{sha256}")).status_code == 404


async def minutes_are_read(county: County, meeting: str) -> None:
    for_all = await county.unit.get(f"{meeting}/minutes")
    whole = await county.chair.get(f"{meeting}/minutes")
    assert "Behovet blir prioritert" in for_all.text
    assert "Burde vente eit år" in whole.text
    said = WORDS["nb"]
    assert said.of_members in for_all.text
    assert said.kept_out in whole.text
    assert said.kept_out not in for_all.text
    assert "Egen organisasjon" not in for_all.text
    http, token = county.chair.http, county.chair.token
    headers = {"Authorization": f"Bearer {token}", "Accept": "application/pdf"}
    pdf = [await http.get(f"{meeting}/minutes", headers=headers) for _ in range(2)]
    assert pdf[0].headers["content-type"] == "application/pdf"
    assert pdf[0].content.startswith(b"%PDF-")
    assert pdf[0].content == pdf[1].content


async def test_a_member_of_another_county_sees_no_meeting(county: County) -> None:
    await county.appoint()
    member = await seat(county, MEMBER.organisation)
    called = await county.secretary.do(
        "/meetings",
        {
            "scheme": SCHEME,
            "county": county.number,
            "held_on": "2026-05-01",
            "place": "Fylkeshuset",
            "invited": [member],
            "reason": "Eit kort møte",
        },
    )
    other = "03" if county.number != "03" else "11"
    stranger = county.someone(Role.FORUM_MEMBER, county=other)
    await stranger.not_shown(f"/meetings/{called['id']}", 404, "not-found")


async def test_a_meeting_is_moved_and_then_called_off(county: County) -> None:
    await county.appoint()
    secretary = county.secretary
    member = await seat(county, MEMBER.organisation)
    called = await secretary.do(
        "/meetings",
        {
            "scheme": SCHEME,
            "county": county.number,
            "held_on": "2026-05-20",
            "begins_at": "2026-05-20T08:00:00Z",
            "place": "Fylkeshuset",
            "invited": [member],
            "reason": "Resten av forumet er ikkje nemnt opp enno",
        },
    )
    meeting = f"/meetings/{called['id']}"
    later = {"held_on": "2026-05-27", "begins_at": "2026-05-27T08:00:00Z"}
    await secretary.refused(f"{meeting}/move", later, 422, "reason-required")
    await secretary.do(f"{meeting}/move", {**later, "reason": "For få kan møte"})
    why = {"reason": "Sakene er ikkje klare"}
    await secretary.do(f"{meeting}/calling-off", why)

    await secretary.refused(f"{meeting}/arrivals", {"members": [member]}, 409, "meeting-called-off")
    found = await county.chair.read(meeting)
    assert (found["held_on"], found["begins_at"]) == ("2026-05-27", "2026-05-27T08:00:00Z")
    (move,) = found["moves"]
    assert (move["moved_from"], move["told"]) == ("2026-05-20", [member])
    assert found["called_off"]
    assert found["calling_off"] == {"why": why["reason"], "told": [member]}

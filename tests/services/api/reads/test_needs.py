"""Needs: the board with its counts, and one need with its history."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Engine

from domain.case import need_ref
from domain.role import Role
from domain.step1_assess.events import NeedLink, Origin
from projections.audit_trail.project import AUDIT_TRAIL
from projections.need_board.project import NEED_BOARD
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import COMPANY, LINE, NEED, NETWORK, ROUND, SCHOOL
from tests.services.api.reads.conftest import Get
from tests.services.api.reads.tale import OTHER_NEED


async def test_the_board_counts_every_stage(story: Story, get: Get) -> None:
    body = (await get(f"/rounds/{ROUND}/needs")).json()
    assert [item["need_id"] for item in body["items"]] == [OTHER_NEED, NEED]
    assert body["total"] == 2 == sum(body["stages"].values())
    assert set(body["stages"]) == {
        "assessed",
        "registered",
        "with-network",
        "with-forum",
        "returned",
        "prioritised",
        "waiting",
        "referred",
        "declined",
        "withdrawn",
        "merged",
        "split",
    }
    need = body["items"][1]
    assert need["stage"] == {"code": "prioritised", "label": "Behov prioritert"}
    assert (need["rank"], need["late"], need["holder"]) == (1, True, "forum")
    assert need["unit"]["organisation"] == SCHOOL.organisation


async def test_filters_and_pages_of_the_board(story: Story, get: Get) -> None:
    path = f"/rounds/{ROUND}/needs"
    first = (await get(path, limit=1)).json()
    second = (await get(path, limit=1, cursor=first["next_cursor"])).json()
    assert [first["items"][0]["need_id"], second["items"][0]["need_id"]] == [OTHER_NEED, NEED]
    assert (first["total"], second["total"], second["next_cursor"]) == (2, 2, None)
    cases: list[tuple[dict[str, Any], list[str]]] = [
        ({"stage": "assessed"}, [OTHER_NEED]),
        ({"unit": SCHOOL.organisation}, [NEED]),
        ({"target_group": "vet-teacher"}, [OTHER_NEED, NEED]),
        ({"target_group": "other"}, []),
        ({"programme": "BA"}, [OTHER_NEED, NEED]),
        ({"programme": "EL"}, []),
        ({"network": NETWORK.organisation}, [NEED]),
        ({"confirmed": True}, []),
    ]
    for filters, found in cases:
        body = (await get(path, **filters)).json()
        assert [item["need_id"] for item in body["items"]] == found
        assert body["total"] == len(found)


async def test_a_unit_and_a_network_see_their_own_needs_alone(story: Story, get: Get) -> None:
    path = f"/rounds/{ROUND}/needs"
    for role, organisation, found in [
        (Role.UNIT, SCHOOL.organisation, [NEED]),
        (Role.UNIT, COMPANY.organisation, [OTHER_NEED]),
        (Role.NETWORK, NETWORK.organisation, [NEED]),
        (Role.PROVIDER, "310000078", []),
    ]:
        body = (await get(path, role, organisation=organisation)).json()
        assert [item["need_id"] for item in body["items"]] == found
        assert body["total"] == len(found)
        for need in (NEED, OTHER_NEED):
            answer = await get(f"/needs/{need}", role, organisation=organisation)
            assert answer.status_code == (200 if need in found else 404)


async def test_a_need_tells_what_it_lacks_what_may_be_done_and_its_history(
    story: Story, get: Get
) -> None:
    answer = await get(f"/needs/{NEED}", Role.UNIT, headers={"Accept-Language": "nn"})
    body = answer.json()
    assert body["missing"] == []
    assert [stop["code"] for stop in body["passed_stops"]] == ["incomplete-need"]
    assert body["networks"] == [NETWORK.organisation]
    said = body["answer"]
    assert (said["held_on"], said["text"]) == (
        "2026-04-22",
        "Treffer planen og mange lærarar",
    )
    assert {duty["action"]: duty["may"] for duty in body["possible"]}["prioritise-need"] is False
    assert [entry["topic"] for entry in body["history"]] == [
        "need.assessed",
        "need.registered",
        "need.forwarded",
        "need.forwarded",
        "need.prioritised",
    ]
    assert "Hospitering i massivtrebygging" in body["history"][1]["sentence"]
    assert body["assessment"]["estimate_ore"] == 18_500_000
    assert answer.headers["etag"] == '"5"'
    again = await get(f"/needs/{NEED}", headers={"If-None-Match": '"5"'})
    assert again.status_code == 304


async def test_what_a_need_lacks_follows_its_corrections(engine: Engine, get: Get) -> None:
    assessed = sample("need.assessed")
    poor = assessed.assessment.model_copy(  # type: ignore[attr-defined]
        update={"local_plan": "", "data_sources": (), "sami_perspective": None}
    )
    story = Story(sample("need.assessed", assessment=poor))
    story.fold(engine, *PROJECTIONS)
    body = (await get(f"/needs/{NEED}", headers={"Accept-Language": "en"})).json()
    assert {stop["code"] for stop in body["missing"]} == {
        "no-local-plan",
        "no-data-sources",
        "no-sami-answer",
    }
    assert all(" " in stop["text"] for stop in body["missing"])
    story.tell("need.corrected")
    story.fold(engine, *PROJECTIONS)
    assert (await get(f"/needs/{NEED}")).json()["missing"] == []


async def test_a_need_and_its_history_are_of_one_version(
    story: Story, engine: Engine, get: Get
) -> None:
    story.tell("need.declined")
    story.fold(engine, AUDIT_TRAIL)
    body = (await get(f"/needs/{NEED}")).json()
    assert (body["version"], len(body["history"])) == (5, 5)
    story.tell("need.declined")
    story.fold(engine, NEED_BOARD)
    behind = await get(f"/needs/{NEED}")
    assert (behind.status_code, behind.json()["code"]) == (503, "projection-behind")


async def test_the_share_that_employees_confirmed_is_visible(
    story: Story, engine: Engine, get: Get
) -> None:
    path = f"/rounds/{ROUND}/needs"
    assert (await get(path)).json()["confirmed"] == 0
    story.tell("need.confirmed", case=need_ref(OTHER_NEED))
    story.fold(engine, *PROJECTIONS)
    body = (await get(path)).json()
    assert (body["confirmed"], body["total"]) == (1, 2)
    only = (await get(path, confirmed=True)).json()["items"]
    assert [item["need_id"] for item in only] == [OTHER_NEED]
    assert (await get(f"/needs/{OTHER_NEED}")).json()["confirmations"] == 1


async def test_a_need_is_held_against_its_checklist(story: Story, get: Get) -> None:
    body = (await get(f"/needs/{NEED}", headers={"Accept-Language": "nn"})).json()
    found = body["completeness"]
    unmet = {item["code"]: item for item in found["items"] if not item["met"]}
    assert found["met"] + len(unmet) == found["of"] == len(found["items"])
    assert unmet["no-employee-confirmation"]["criterion"]["code"] == "criterion-1"
    assert unmet["no-wished-partners"]["binding"] == {"code": "remind", "label": "Påminning"}
    assert all(" " in item["text"] for item in found["items"])


async def test_a_round_carries_the_national_frames_of_its_year(story: Story, get: Get) -> None:
    body = (await get(f"/rounds/{ROUND}/national-frames", headers={"Accept-Language": "nn"})).json()
    frames = {frame["key"]: frame for frame in body["frames"]}
    assert frames["curriculum"]["name"] == "Læreplanverket for skulen"
    assert frames["letter-of-the-year"]["status"]["code"] == "unverified"
    assert frames["letter-of-the-year"]["issued_on"] is None
    assert "curriculum-renewal" not in frames
    assert (body["letter"]["name"], body["letter"]["dated"]) == (
        "Tilskotsbrev 2026/114",
        "2026-02-06",
    )


async def test_a_round_without_a_grant_has_no_letter_to_show(engine: Engine, get: Get) -> None:
    Story("round.opened").fold(engine, *PROJECTIONS)
    assert (await get(f"/rounds/{ROUND}/national-frames")).json()["letter"] is None


async def test_a_merged_need_is_every_owners_and_can_be_walked_both_ways(
    engine: Engine, get: Get
) -> None:
    story = Story("round.opened", "need.assessed")
    joint = sample(
        "need.assessed",
        need_id="n-3c4d",
        unit=COMPANY,
        co_owners=(SCHOOL,),
        origin=Origin(link=NeedLink.MERGED, needs=(NEED,)),
    )
    story.tell(joint, case=need_ref("n-3c4d"))
    story.tell("need.merged")
    story.fold(engine, *PROJECTIONS)
    for organisation, seen in [
        (SCHOOL.organisation, ["n-3c4d", NEED]),
        (COMPANY.organisation, ["n-3c4d"]),
    ]:
        body = (await get(f"/rounds/{ROUND}/needs", Role.UNIT, organisation=organisation)).json()
        assert sorted(item["need_id"] for item in body["items"]) == sorted(seen)
    assert body["stages"]["merged"] == 0
    original = (await get(f"/needs/{NEED}", Role.UNIT)).json()
    assert original["stage"]["code"] == "merged"
    assert original["end"]["into"] == ["n-3c4d"]
    new = (await get("/needs/n-3c4d", Role.UNIT, headers={"Accept-Language": "en"})).json()
    assert new["origin"] == {"link": {"code": "merged", "label": "Merged from"}, "needs": [NEED]}
    counts = (await get(f"/rounds/{ROUND}/status")).json()["needs"]
    assert (counts["merged"], counts["assessed"], counts["total"]) == (1, 1, 2)


async def test_needs_with_networks_are_listed_and_the_overdue_ones_pointed_out(
    engine: Engine, get: Get
) -> None:
    since = datetime(2020, 1, 7, 9, 30, tzinfo=UTC)
    story = Story("round.opened", "need.assessed", "need.registered")
    story.tell(sample("need.forwarded", late=False, received_at=since))
    story.tell(sample("need.assessed", need_id=OTHER_NEED), case=need_ref(OTHER_NEED))
    story.fold(engine, *PROJECTIONS)
    path = f"/rounds/{ROUND}/needs-with-networks"
    body = (await get(path)).json()
    assert [item["need"]["need_id"] for item in body["items"]] == [NEED]
    assert (body["total"], body["items"][0]["overdue"]) == (1, [])
    story.tell(sample("reporting-practice.set", network_days=1))
    story.tell(sample("deadline.set", at=datetime(2020, 3, 1, 23, tzinfo=UTC)))
    story.fold(engine, *PROJECTIONS)
    (held,) = (await get(path, Role.NETWORK)).json()["items"]
    assert held["held_since"].startswith("2020-01-07T09:30:00")
    assert [stop["code"] for stop in held["overdue"]] == ["held-past-period", "held-past-intake"]
    practice = (await get(f"/rounds/{ROUND}/status")).json()["reporting_practice"]
    assert (practice["direct_route"], practice["status"]["code"]) == (True, "unverified")
    assert (await get(path, Role.UNIT, organisation=COMPANY.organisation)).json()["items"] == []


async def test_a_unit_reads_what_became_of_each_of_its_needs(story: Story, get: Get) -> None:
    (need,) = (await get(f"/rounds/{ROUND}/needs", Role.UNIT)).json()["items"]
    assert need["answer"]["outcome"]["code"] == "prioritised"
    assert need["answer"]["text"] == "Treffer planen og mange lærarar"
    assert need["answer"]["public_on"] is None
    assert need["end"] is None


async def test_the_board_shows_the_needs_of_a_theme(engine: Engine, get: Get) -> None:
    story = Story("round.opened", "need.assessed", "long-term-plan.adopted")
    for number in ("n-3c4d", "n-5e6f"):
        story.tell(sample("need.assessed", need_id=number), case=need_ref(number))
    linked = LINE.model_copy(update={"needs": ("n-3c4d",), "theme_id": "t-2"})
    story.tell(sample("plan.adopted", lines=(linked,)))
    story.fold(engine, *PROJECTIONS)

    async def of(theme: str) -> list[str]:
        body = (await get(f"/rounds/{ROUND}/needs", theme=theme)).json()
        assert body["total"] == len(body["items"])
        return [need["need_id"] for need in body["items"]]

    assert await of("t-1") == [NEED]
    assert await of("t-2") == ["n-3c4d"]
    assert await of("t-9") == []

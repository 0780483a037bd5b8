"""One need: what it lacks, what may be done with it, its history, and what it was made from."""

from sqlalchemy import Engine

from domain.case import need_ref
from domain.role import Role
from domain.step1_assess.events import NeedLink, Origin
from projections.audit_trail.project import AUDIT_TRAIL
from projections.need_board.project import NEED_BOARD
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import COMPANY, NEED, NETWORK, ROUND, SCHOOL
from tests.services.api.reads.conftest import Get


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


async def test_a_need_is_held_against_its_checklist(story: Story, get: Get) -> None:
    body = (await get(f"/needs/{NEED}", headers={"Accept-Language": "nn"})).json()
    found = body["completeness"]
    unmet = {item["code"]: item for item in found["items"] if not item["met"]}
    assert found["met"] + len(unmet) == found["of"] == len(found["items"])
    assert unmet["no-employee-confirmation"]["criterion"]["code"] == "criterion-1"
    assert unmet["no-wished-partners"]["binding"] == {"code": "remind", "label": "Påminning"}
    assert all(" " in item["text"] for item in found["items"])


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

"""The list of risks: part by part with its events, as of any position, and for whom."""

import pytest
from sqlalchemy import Engine

from domain.case import round_ref
from domain.role import Role
from projections.registry import PROJECTIONS
from services.api.reads.sheets import SHEETS
from tests.projections.story import Story, sample
from tests.services.api.reads.conftest import Get

AUDITOR = Role.DIRECTORATE_AUDITOR
ROUND = "yrkesfag-46-2026"


async def test_a_score_says_what_each_part_stands_on(story: Story, get: Get) -> None:
    answered = await get("/risk-scores", AUDITOR, headers={"Accept-Language": "en"})
    assert answered.status_code == 200, answered.text
    answer = answered.json()
    assert answer["rules"]["status"] == "unverified"
    (score,) = answer["items"]
    assert (score["round_id"], score["of"]["label"]) == (ROUND, "Round")
    assert score["points"] == sum(part["points"] for part in score["parts"]) > 0
    found = next(part for part in score["parts"] if part["part"]["code"] == "open-findings")
    assert found["part"]["label"] == "Open findings by severity"
    assert found["events"]
    assert max(found["events"]) <= answer["log_position"]


async def test_a_position_keeps_its_score_and_a_later_claim_gives_another(
    story: Story, get: Get, engine: Engine
) -> None:
    before = await get("/risk-scores", AUDITOR)
    position = before.json()["log_position"]
    story.tell(sample("grant.claimed-back"), case=round_ref(ROUND))
    story.fold(engine, *PROJECTIONS)
    then = await get("/risk-scores", AUDITOR, position=position)
    assert then.content == before.content
    (now,) = (await get("/risk-scores", AUDITOR)).json()["items"]
    (was,) = then.json()["items"]
    assert now["points"] - was["points"] == 10
    beyond = await get("/risk-scores", AUDITOR, position=position + 1_000)
    assert beyond.status_code == 422


async def test_recipients_and_counties_are_scored_too(story: Story, get: Get) -> None:
    recipients = (await get("/risk-scores", AUDITOR, of="recipient", round_id=ROUND)).json()
    assert {one["round_id"] for one in recipients["items"]} == {ROUND}
    assert all(one["organisation"] for one in recipients["items"])
    points = [one["points"] for one in recipients["items"]]
    assert points == sorted(points, reverse=True)
    (county,) = (await get("/risk-scores", AUDITOR, of="county")).json()["items"]
    assert (county["county"], county["round_id"], county["organisation"]) == ("46", None, None)


async def test_a_county_sees_its_own_and_nobody_without_part_in_control_any(
    story: Story, get: Get
) -> None:
    own = await get("/risk-scores", Role.COUNTY_OFFICER)
    assert [one["county"] for one in own.json()["items"]] == ["46"]
    other = await get("/risk-scores", Role.COUNTY_OFFICER, of_county="11")
    assert other.json()["items"] == []
    for role in (Role.UNIT, Role.FORUM_MEMBER, Role.FORUM_SECRETARY, Role.COUNTY_GOVERNOR):
        assert (await get("/risk-scores", role)).status_code == 403, role
    assert (await get("/risk-scores", AUDITOR, version="risk-0")).status_code == 422
    assert (await get("/risk-scores", AUDITOR, round_id="yrkesfag-46-2030")).status_code == 404


@pytest.mark.parametrize("media_type", SHEETS)
async def test_scores_come_as_a_table_with_its_log_position(
    story: Story, get: Get, media_type: str
) -> None:
    answered = await get("/risk-scores", AUDITOR, headers={"Accept": media_type})
    assert answered.headers["content-type"].startswith(media_type)
    if media_type == "text/csv":
        text = answered.content.decode("utf-8-sig")
        assert answered.headers["log-position"] in text
        assert "risk-1" in text

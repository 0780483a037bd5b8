"""Rounds: which there are, which step, what may be done, and sums that add up."""

from typing import Any

from sqlalchemy import Engine

from domain.case import round_id, round_ref
from domain.role import Role
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import ROUND
from tests.services.api.reads.conftest import Get


def check_sums(sums: dict[str, Any]) -> None:
    contribution = sums["own_contribution"]
    assert contribution["total_ore"] == sum(
        contribution[f"{form}_ore"] for form in ("cash", "position", "hours")
    )
    assert sums["means_ore"] == sums["granted_ore"] + contribution["cash_ore"]
    assert sums["means_ore"] == sums["planned_ore"] + sums["unplanned_ore"]
    assert sums["means_ore"] == sums["disbursed_ore"] + sums["remaining_ore"]


async def test_a_round_with_its_sums(story: Story, get: Get) -> None:
    answer = await get(f"/rounds/{ROUND}")
    body = answer.json()
    assert answer.status_code == 200
    assert (body["round_id"], body["county"], body["budget_year"]) == (ROUND, "46", 2026)
    assert (body["opened"], body["closed"]) == (True, False)
    check_sums(body["sums"])
    assert body["sums"]["own_contribution"]["position_ore"] == 45_000_000
    assert body["sums"]["planned_ore"] == 22_500_000
    assert body["sums"]["ordered_ore"] == 12_250_000
    assert body["sums"]["disbursed_ore"] == 9_250_000
    own = [r for _, r in story.events if r.stream_id == round_ref(ROUND).stream_id]
    assert answer.headers["etag"] == f'"{len(own)}"' == f'"{body["version"]}"'
    assert answer.headers["log-position"] == str(story.head()) == str(body["log_position"])


async def test_a_round_that_has_not_changed_is_not_sent_again(story: Story, get: Get) -> None:
    tag = (await get(f"/rounds/{ROUND}")).headers["etag"]
    again = await get(f"/rounds/{ROUND}", headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == tag
    assert again.headers["log-position"] == str(story.head())
    older = await get(f"/rounds/{ROUND}", headers={"If-None-Match": '"1"'})
    assert older.status_code == 200


async def test_the_status_says_step_duties_deadlines_and_counts(story: Story, get: Get) -> None:
    answer = await get(f"/rounds/{ROUND}/status", headers={"Accept-Language": "nn"})
    body = answer.json()
    # One need is still only assessed, so the earliest open duty is to report it.
    assert body["step"] == {"code": "report", "label": "Melde behov"}
    counts = body["needs"]
    assert (counts["assessed"], counts["prioritised"], counts["total"]) == (1, 1, 2)
    assert sum(count for stage, count in counts.items() if stage != "total") == counts["total"]
    check_sums(body["sums"])
    (deadline,) = body["deadlines"]
    assert (deadline["deadline_id"], deadline["passed"], deadline["waiting"]) == (
        "intake",
        False,
        True,
    )
    assert deadline["at"] == "2026-03-01T22:59:59.999999Z"
    assert body["rule_set"]["citation"] == "FOR-2021-01-26-229"
    unverified = {setting["code"]: setting for setting in body["unverified_settings"]}
    assert unverified["forum-quorum"]["status"]["code"] == "unverified"
    assert unverified["county-practice"]["assumed"].startswith("Ingen kjend for Oslo, Rogaland")
    assert answer.headers["content-language"] == "nn"
    assert answer.headers["etag"].startswith(f'"{body["version"]}-')


async def test_what_may_be_done_is_the_domains_answer_in_words(story: Story, get: Get) -> None:
    body = (await get(f"/rounds/{ROUND}/status", headers={"Accept-Language": "en"})).json()
    duties = {(duty["action"], duty["item"]): duty for duty in body["possible"]}
    assert duties["attest-payment", "p-3"]["may"] is True
    assert duties["attest-payment", "p-3"]["stands_in_the_way"] is None
    assert [who["code"] for who in duties["attest-payment", "p-3"]["who"]] == ["attester"]
    blocked = duties["approve-payment", "p-3"]
    assert blocked["may"] is False
    assert blocked["stands_in_the_way"]["code"] == "payment-not-attested"
    assert " " in blocked["stands_in_the_way"]["text"]
    assert duties["record-evaluation", "l-1"]["stands_in_the_way"]["code"] == "already-evaluated"
    assert duties["close-round", None]["may"] is True


async def test_a_closed_round_has_no_step(story: Story, engine: Engine, get: Get) -> None:
    story.tell("round.closed")
    story.fold(engine, *PROJECTIONS)
    body = (await get(f"/rounds/{ROUND}/status")).json()
    assert body["step"] is None
    duties = {duty["action"]: duty["may"] for duty in body["possible"] if duty["item"] is None}
    assert duties["reopen-round"] is True
    assert duties["close-round"] is False


async def test_rounds_are_paged_and_counted(engine: Engine, get: Get) -> None:
    story = Story()
    keys = [round_id("yrkesfag", "46", year) for year in (2026, 2025, 2024, 2023, 2022)]
    for key in keys:
        opened = sample("round.opened", round_id=key, budget_year=int(key[-4:]))
        story.tell(opened, case=round_ref(key))
    story.fold(engine, *PROJECTIONS)
    found: list[str] = []
    cursor: dict[str, str] = {}
    while True:
        page = (await get("/rounds", limit=2, **cursor)).json()
        assert page["total"] == 5
        found += [item["round_id"] for item in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = {"cursor": page["next_cursor"]}
    assert found == keys
    assert (await get("/rounds", budget_year=2024)).json()["total"] == 1
    assert (await get("/rounds", scheme="rekomp")).json() == {
        "items": [],
        "total": 0,
        "next_cursor": None,
        "log_position": story.head(),
    }


async def test_forum_and_long_term_plan(story: Story, get: Get) -> None:
    forum = await get("/forums/yrkesfag/46")
    assert [seat["group"] for seat in forum.json()["seats"]] == ["working-life", "provider"]
    assert (forum.json()["term_from"], forum.headers["etag"]) == ("2026-01-01", '"1"')
    plan = await get("/long-term-plans/yrkesfag/46")
    assert [theme["theme_id"] for theme in plan.json()["themes"]] == ["t-1"]
    # Whether its yearly look is overdue changes without an event, so it is always given whole.
    tagged = await get("/long-term-plans/yrkesfag/46", headers={"If-None-Match": '"1"'})
    assert (tagged.status_code, tagged.headers["etag"]) == (200, '"1"')
    assert (plan.json()["adopted_on"], plan.json()["next_look"]) == ("2026-04-22", "2027-04-22")
    assert plan.json()["looks"] == []
    missing = await get("/forums/yrkesfag/03", Role.DIRECTORATE_AUDITOR)
    assert missing.status_code == 404

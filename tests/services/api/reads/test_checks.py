"""The checks over the API: as of any position, under other rules, as a table; and who may ask."""

import json

import pytest
from sqlalchemy import Engine

from domain.case import round_ref
from domain.role import Role
from projections.registry import PROJECTIONS
from services.api.reads.sheets import SHEETS
from services.checking import Asked, UnknownVersion, check
from services.config import Settings
from tests.projections.story import Story, sample
from tests.services.api.reads.conftest import Get

AUDITOR = Role.DIRECTORATE_AUDITOR


def _codes(answer: dict) -> list[str]:  # type: ignore[type-arg]
    return [one["finding"]["code"] for one in answer["findings"]]


async def test_the_checks_find_what_is_wrong_and_say_what_a_person_must_judge(
    story: Story, get: Get
) -> None:
    answered = await get("/checks", AUDITOR, headers={"Accept-Language": "en"})
    assert answered.status_code == 200, answered.text
    answer = answered.json()
    assert answer["rounds"] == ["yrkesfag-46-2026"]
    assert answer["total"] == len(answer["findings"])
    assert "groups-changed" in _codes(answer)
    found = next(o for o in answer["findings"] if o["finding"]["code"] == "groups-changed")
    assert found["title"] == "A significant change without approval"
    assert found["to_judge"].endswith("?")
    assert all(ref["position"] <= answer["log_position"] for ref in found["finding"]["events"])


async def test_the_same_position_gives_the_same_bytes_when_the_log_has_gone_on(
    story: Story, get: Get, engine: Engine
) -> None:
    before = await get("/checks", AUDITOR)
    position = before.json()["log_position"]
    story.tell("measure.cancelled")
    story.fold(engine, *PROJECTIONS)
    then = await get("/checks", AUDITOR, position=position)
    assert then.content == before.content
    now = await get("/checks", AUDITOR)
    assert "paid-and-called-off" in _codes(now.json())
    assert "paid-and-called-off" not in _codes(then.json())


async def test_a_position_beyond_the_log_is_a_mistake(story: Story, get: Get) -> None:
    answered = await get("/checks", AUDITOR, position=10_000)
    assert answered.status_code == 422
    assert "position" in answered.text


async def test_what_held_then_leaves_out_what_holds_from_later(story: Story, get: Get) -> None:
    early = await get("/checks", AUDITOR, valid_at="2026-01-01T00:00:00Z")
    assert early.json()["findings"] == []


async def test_an_instant_finds_what_was_recorded_by_then(
    story: Story, get: Get, engine: Engine
) -> None:
    position = story.head()
    then = story.instant(len(story.events)).isoformat()
    # It holds from before the instant and was recorded after it: the two clocks differ.
    early = story.instant(len(story.events) - 1)
    story.tell("measure.cancelled", effective_at=early)
    story.fold(engine, *PROJECTIONS)
    known = (await get("/checks", AUDITOR, as_of=then)).json()
    held = (await get("/checks", AUDITOR, valid_at=then)).json()
    by_position = (await get("/checks", AUDITOR, position=position)).json()
    assert known["findings"] == by_position["findings"]
    assert "paid-and-called-off" not in _codes(known)
    assert "paid-and-called-off" in _codes(held)


async def test_one_round_and_some_grounds_can_be_asked_for(story: Story, get: Get) -> None:
    answered = await get("/checks", AUDITOR, round_id="yrkesfag-46-2026", ground="G9")
    assert set(_codes(answered.json())) == {"groups-changed"}
    missing = await get("/checks", AUDITOR, round_id="yrkesfag-46-2030")
    assert missing.status_code == 404


async def test_a_years_rounds_are_looked_at_alone(story: Story, get: Get, engine: Engine) -> None:
    before = round_ref("yrkesfag-46-2025")
    story.tell(sample("round.opened", round_id=before.key, budget_year=2025), case=before)
    story.fold(engine, *PROJECTIONS)
    both = ["yrkesfag-46-2025", "yrkesfag-46-2026"]
    assert sorted((await get("/checks", AUDITOR)).json()["rounds"]) == both
    for year, rounds in ((2025, both[:1]), (2026, both[1:]), (2030, [])):
        answer = (await get("/checks", AUDITOR, year=year)).json()
        assert answer["rounds"] == rounds
        assert {one["finding"]["concerns"]["round_id"] for one in answer["findings"]} <= {*rounds}


@pytest.mark.parametrize("media_type", SHEETS)
async def test_findings_come_as_a_table_with_its_log_position(
    story: Story, get: Get, media_type: str
) -> None:
    answered = await get("/checks", AUDITOR, headers={"Accept": media_type})
    assert answered.headers["content-type"].startswith(media_type)
    if media_type == "text/csv":
        lines = answered.content.decode("utf-8-sig").splitlines()
        assert lines[1].endswith(f";{answered.headers['Log-Position']}")


async def test_other_rules_find_something_else_in_the_same_history(story: Story, get: Get) -> None:
    answered = await get(
        "/checks/what-if", AUDITOR, setting="own_contribution_percent=100", against="2021-1"
    )
    assert answered.status_code == 200, answered.text
    answer = answered.json()
    assert [one["code"] for one in answer["difference"]["only_after"]] == ["below-percentage"]
    assert answer["against"]["version_id"] == "2021-1+"
    assert answer["difference"]["only_before"] == []


@pytest.mark.parametrize(
    "wrong", [{"setting": "grounds=1"}, {"setting": "late_days=x"}, {"against": "1900"}]
)
async def test_what_is_no_rule_cannot_be_tried(
    story: Story, get: Get, wrong: dict[str, str]
) -> None:
    answered = await get("/checks/what-if", AUDITOR, **wrong)
    assert answered.json()["type"].endswith("invalid-parameter")


async def test_a_county_sees_its_own_and_others_nothing(story: Story, get: Get) -> None:
    own = await get("/checks", Role.COUNTY_OFFICER)
    assert own.json()["rounds"] == ["yrkesfag-46-2026"]
    other = await get("/checks", Role.COUNTY_OFFICER, of_county="11")
    assert other.json()["rounds"] == []
    named = await get("/checks", Role.COUNTY_OFFICER, of_county="11", county="46")
    assert named.status_code == 404
    unit = await get("/checks", Role.UNIT)
    assert unit.status_code == 403


async def test_the_command_line_tells_the_same(story: Story, get: Get, database: Settings) -> None:
    answer = (await get("/checks", AUDITOR)).json()
    told = check(database, Asked(), "nn", as_json=False).splitlines()
    assert told[-1] == f"= {answer['total']} ({answer['log_position']})"
    written = check(database, Asked(round_id="yrkesfag-46-2026"), "nb", as_json=True)
    assert [json.loads(line)["code"] for line in written.splitlines()] == _codes(answer)
    differs = check(database, Asked(against="draft-merged"), "en", as_json=False).splitlines()
    assert differs[-1].startswith("= ")
    with pytest.raises(UnknownVersion):
        check(database, Asked(version="1900"), "nb", as_json=False)


async def test_a_run_of_one_county_finds_the_invoice_that_another_has_paid(
    story: Story, get: Get, engine: Engine
) -> None:
    elsewhere = round_ref("yrkesfag-11-2026")
    moved = {"round_id": elsewhere.key, "county": "11"}
    for topic in ("grant.committed", "round.opened"):
        story.tell(sample(topic, **moved), case=elsewhere)
    for topic in ("plan.adopted", "criteria.assured", "grant.decided"):
        story.tell(topic, case=elsewhere)
    paid = sample("payment.ordered", payment_id="p-1")
    for event in (paid, sample("payment.attested"), sample("funds.disbursed")):
        story.tell(event, case=elsewhere)
    story.fold(engine, *PROJECTIONS)

    nation = await get("/checks", AUDITOR, ground="G16")
    twice = [one for one in nation.json()["findings"] if one["finding"]["others"]]
    assert twice
    for county in ("11", "46"):
        own = (await get("/checks", AUDITOR, ground="G16", county=county)).json()
        assert [one for one in own["findings"] if one["finding"]["others"]] == twice
        assert own["rounds"] == [f"yrkesfag-{county}-2026"]
        # The county itself sees no further than its own rounds.
        theirs = await get("/checks", ground="G16", of_county=county)
        assert not [one for one in theirs.json()["findings"] if one["finding"]["others"]]
    again = await get(
        "/checks", AUDITOR, ground="G16", county="46", position=nation.json()["log_position"]
    )
    story.tell(sample("payment.ordered", payment_id="p-9"), case=elsewhere)
    story.fold(engine, *PROJECTIONS)
    position = nation.json()["log_position"]
    then = await get("/checks", AUDITOR, ground="G16", county="46", position=position)
    assert then.content == again.content

"""The directorate's overview: every sum is that of the rounds, as data, page and spreadsheet."""

import csv
from io import BytesIO, StringIO
from itertools import product
from typing import Any

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import Engine

from domain.case import need_ref, round_ref
from domain.role import COUNTY_ROLES, Role
from domain.views.national.table import TableName
from projections.registry import PROJECTIONS
from services.api.reads.sheets import CSV, EXCEL, SHEETS
from tests.projections.story import Story, sample
from tests.samples import NEED, SCHOOL
from tests.services.api.reads.conftest import Get
from tests.services.api.reads.tale import far_along

NATIONAL = "/national/yrkesfag"
AUDITOR = Role.DIRECTORATE_AUDITOR
LATER = "yrkesfag-46-2027"
ELSEWHERE = "yrkesfag-11-2026"
#: What two more rounds have: the same county a year later, and another county.
OTHERS = {LATER: ("46", 2027, 50_000_000), ELSEWHERE: ("11", 2026, 30_000_000)}


@pytest.fixture
def nation(engine: Engine) -> Story:
    """A round that has come far, and two that have only begun."""
    story = far_along()
    for round_id, (county, year, amount) in OTHERS.items():
        named = {"round_id": round_id, "county": county, "budget_year": year}
        for event in (
            sample("grant.committed", amount_ore=amount, **named),
            sample("round.opened", **named),
        ):
            story.tell(event, case=round_ref(round_id), role=Role.DIRECTORATE_MANAGER)
    story.fold(engine, *PROJECTIONS)
    return story


def whole(table: dict[str, Any]) -> dict[str, int]:
    """The sums of the whole table."""
    found: dict[str, int] = table["totals"][-1]["sums"]
    return found


def by_name(answer: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {table["name"]["code"]: table for table in answer["tables"]}


async def test_the_overview_adds_up_to_what_the_rounds_say(nation: Story, get: Get) -> None:
    answered = await get(NATIONAL, AUDITOR)
    assert answered.status_code == 200, answered.text
    answer = answered.json()
    tables = by_name(answer)
    sums = [(await get(f"/rounds/{r}", AUDITOR)).json()["sums"] for r in (LATER, ELSEWHERE)]
    sums.append((await get("/rounds/yrkesfag-46-2026", AUDITOR)).json()["sums"])

    assert answer["rounds"] == 3
    assert set(tables) == {name.value for name in TableName} - {"units"}
    columns = ("granted_ore", "received_ore", "means_ore", "planned_ore", "decided_ore")
    for column in (*columns, "disbursed_ore"):
        assert whole(tables["money"])[column] == sum(each[column] for each in sums)
    for name in ("target-groups", "money-routes", "municipalities"):
        for column in ("planned_ore", "disbursed_ore"):
            assert whole(tables[name])[column] == whole(tables["money"])[column], (name, column)
    for table in tables.values():
        for total in (*table["rows"], *table["totals"]):
            for split in table["splits"]:
                parts = sum(total["sums"][part] for part in split["parts"])
                less = sum(total["sums"][part] for part in split["less"])
                assert total["sums"][split["whole"]] == parts - less, (table["name"], split)


async def test_it_compares_by_year_and_number_and_says_who_is_missing(
    nation: Story, get: Get
) -> None:
    answer = (await get(NATIONAL, AUDITOR)).json()
    rows = by_name(answer)["money"]["rows"]
    assert [(row["budget_year"], row["county"]["code"]) for row in rows] == [
        (2026, "11"),
        (2026, "46"),
        (2027, "46"),
    ]
    missing = {(one["county"], one["budget_year"]) for one in answer["without_round"]}
    assert ("11", 2027) in missing
    assert not {("11", 2026), ("46", 2026), ("46", 2027)} & missing
    assert len(missing) == 2 * 15 - 3


async def test_it_reaches_down_to_unit_and_through_networks(nation: Story, get: Get) -> None:
    units = (await get(f"{NATIONAL}/units", AUDITOR)).json()["table"]
    money = by_name((await get(NATIONAL, AUDITOR)).json())["money"]
    assert SCHOOL.organisation in {row["key"]["code"] for row in units["rows"]}
    assert whole(units)["disbursed_ore"] == whole(money)["disbursed_ore"] > 0
    needs = (await get(f"{NATIONAL}/need-routes", AUDITOR)).json()["table"]
    routes = {row["key"]["code"]: row["sums"] for row in needs["rows"]}
    assert routes["through-network"]["prioritised"] == 1
    assert routes["direct"]["unanswered"] == 1


async def test_no_answer_is_counted_and_groups_nobody_thought_of_are_shown(
    nation: Story, get: Get
) -> None:
    tables = by_name((await get(NATIONAL, AUDITOR, county="46", year=2026)).json())
    answers = {row["key"]["code"]: row["sums"] for row in tables["answers"]["rows"]}
    assert answers["cooperation"]["no_answer"] > 0
    assert answers["sami-perspectives"]["no_answer"] == 1
    groups = {row["key"]["code"]: row["sums"] for row in tables["target-groups"]["rows"]}
    assert groups["examination-board-member"] == dict.fromkeys(groups["vet-teacher"], 0)


async def test_a_county_sees_its_own_rows_and_nobody_else_any(nation: Story, get: Get) -> None:
    for role in sorted(COUNTY_ROLES):
        own = await get(NATIONAL, role)
        assert {row["county"]["code"] for row in by_name(own.json())["money"]["rows"]} == {"46"}
        assert {one["county"] for one in own.json()["without_round"]} <= {"46"}
        assert (await get(NATIONAL, role, county="11")).status_code == 404
    for role in (Role.UNIT, Role.NETWORK, Role.PROVIDER, Role.PUBLIC, Role.ADMINISTRATOR):
        for path in (NATIONAL, f"{NATIONAL}/units"):
            assert (await get(path, role)).status_code == 403, role


async def test_an_earlier_overview_comes_back(engine: Engine, get: Get) -> None:
    whole_story, so_far = far_along(), Story()
    seen = {}
    for number in (2, 9, 15, len(whole_story.events)):
        so_far.events = whole_story.events[:number]
        so_far.fold(engine, *PROJECTIONS)
        seen[number] = [
            (await get(path, AUDITOR)).json() for path in (NATIONAL, f"{NATIONAL}/units")
        ]
    for number, told in seen.items():
        then = whole_story.instant(number).isoformat()
        again = [
            (await get(path, AUDITOR, as_of=then)).json()
            for path in (NATIONAL, f"{NATIONAL}/units")
        ]
        for now, later in zip(told, again, strict=True):
            for answer in (now, later):
                del answer["at"], answer["log_position"]
            # A year that was over when it was looked at is not so at the earlier instant.
            assert _without_standing(now) == _without_standing(later)


def _without_standing(answer: dict[str, Any]) -> dict[str, Any]:
    kept = [table for table in answer.get("tables", []) if table["name"]["code"] != "reports"]
    return {**answer, "tables": kept}


async def test_every_table_is_a_sheet_with_its_log_position(nation: Story, get: Get) -> None:
    for name, media_type, language in product(TableName, SHEETS, ("nb", "nn", "en")):
        await _is_a_sheet(nation, get, name, media_type, language)


async def _is_a_sheet(
    nation: Story, get: Get, name: TableName, media_type: str, language: str
) -> None:
    path = f"{NATIONAL}/{name}"
    headers = {"Accept-Language": language}
    table = (await get(path, AUDITOR, headers=headers)).json()["table"]
    answered = await get(path, AUDITOR, headers={**headers, "Accept": media_type})
    assert answered.headers["content-type"].startswith(media_type)
    cells = _cells(answered.content, media_type)
    top = next(number for number, row in enumerate(cells) if len([c for c in row if c]) > 4)
    assert str(nation.head()) in {cell for row in cells[:top] for cell in row}
    assert len(cells) - top - 1 == len(table["rows"]) + len(table["totals"])
    last = [int(cell) for cell in cells[-1][-len(table["columns"]) :]]
    assert last == [whole(table)[column["code"]] for column in table["columns"]]


def _cells(content: bytes, media_type: str) -> list[list[str]]:
    if media_type == CSV:
        text = content.decode("utf-8-sig")
        return list(csv.reader(StringIO(text, newline=""), delimiter=";"))
    page = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0)
    return [[str(cell).removesuffix(".0") for cell in row] for row in page.to_python()]


async def test_the_whole_is_a_workbook_and_a_page(nation: Story, get: Get) -> None:
    book = await get(NATIONAL, AUDITOR, headers={"Accept": EXCEL})
    names = CalamineWorkbook.from_filelike(BytesIO(book.content)).sheet_names
    assert len(names) == len(TableName)
    for language, said in (("nb", "rangerer ikke"), ("nn", "rangerer ikkje"), ("en", "not rank")):
        headers = {"Accept": "text/html", "Accept-Language": language}
        page = await get(NATIONAL, AUDITOR, headers=headers)
        assert page.headers["content-type"].startswith("text/html")
        assert said in page.text
        assert f": {nation.head()}." in page.text


async def test_what_people_wrote_stays_text(engine: Engine, get: Get) -> None:
    unit = SCHOOL.model_copy(update={"name": "<b>Skule</b>"})
    story = far_along()
    story.tell(sample("grant.decided", line_id="l-2", recipient=unit))
    story.fold(engine, *PROJECTIONS)
    sheet = await get(f"{NATIONAL}/units", AUDITOR, headers={"Accept": CSV})
    assert "<b>Skule</b>" in sheet.content.decode("utf-8-sig")
    page = await get(NATIONAL, AUDITOR, headers={"Accept": "text/html"})
    assert "<b>" not in page.text


async def test_a_table_that_is_none_and_an_instant_to_come_are_turned_away(
    nation: Story, get: Get
) -> None:
    assert (await get(f"{NATIONAL}/nothing", AUDITOR)).status_code == 404
    assert (await get(NATIONAL, AUDITOR, as_of="2090-01-01T00:00:00Z")).status_code == 422
    empty = (await get("/national/rekomp", AUDITOR)).json()
    assert (empty["rounds"], empty["without_round"]) == (0, [])


async def test_a_need_in_two_rounds_counts_in_each(engine: Engine, get: Get) -> None:
    story = far_along()
    story.tell(sample("round.opened", round_id=LATER, budget_year=2027), case=round_ref(LATER))
    story.tell("need.left-waiting")
    carried = sample("need.carried-over", from_round="yrkesfag-46-2026", to_round=LATER)
    story.tell(carried, case=need_ref(NEED))
    story.fold(engine, *PROJECTIONS)
    needs = (await get(f"{NATIONAL}/need-routes", AUDITOR)).json()["table"]
    through = [row for row in needs["rows"] if row["key"]["code"] == "through-network"]
    assert [(row["budget_year"], row["sums"]["waiting"]) for row in through] == [
        (2026, 1),
        (2027, 0),
    ]

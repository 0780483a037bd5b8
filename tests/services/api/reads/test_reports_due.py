"""Which reports are due, and what each lacks: by field, as data, page and spreadsheet."""

import csv
from io import BytesIO, StringIO
from typing import Any

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import Engine

from domain.case import round_ref
from domain.deadlines.kinds import DeadlineKind
from domain.role import Role
from projections.registry import PROJECTIONS
from services.api.reads.sheets import CSV, EXCEL
from tests.projections.story import Story, sample
from tests.services.api.reads.conftest import Get
from tests.services.api.reads.tale import far_along

DUE = "/reports-due/yrkesfag"
AUDITOR = Role.DIRECTORATE_AUDITOR
ELSEWHERE = "yrkesfag-11-2026"


@pytest.fixture
def nation(engine: Engine) -> Story:
    """A round whose report is overdue since its first day, and another county's."""
    story = far_along()
    report = {"deadline_id": "report", "kind": DeadlineKind.COUNTY_REPORT, "reminders": (14, 3)}
    story.tell(sample("deadline.set", **report, at=story.instant(0)))
    story.tell("recipient-report.asked")
    named = {"round_id": ELSEWHERE, "county": "11"}
    for topic in ("grant.committed", "round.opened"):
        story.tell(sample(topic, **named), case=round_ref(ELSEWHERE))
    story.fold(engine, *PROJECTIONS)
    return story


def fields(item: dict[str, Any]) -> set[tuple[str, str]]:
    return {(one["field"]["code"], one["why"]["code"]) for one in item["lacks"]}


async def test_the_overdue_come_with_what_they_lack(nation: Story, get: Get) -> None:
    answer = (await get(DUE, AUDITOR)).json()
    assert [item["county"]["code"] for item in answer["items"]] == ["11", "46"]
    elsewhere, overdue = answer["items"]
    assert overdue["standing"]["code"] == "overdue"
    assert overdue["reminders_to_come"] == [14, 3]
    assert {("received", "nothing-received"), ("signature", "not-drawn-up")} <= fields(overdue)
    assert ("grant-letter", "no-letter") not in fields(overdue)
    (owing,) = overdue["owing"]
    assert owing["line_id"] == "l-1"
    assert ("plan", "not-adopted") in fields(elsewhere)
    assert elsewhere["due_at"] is None
    listed = (await get(DUE, AUDITOR, standing="overdue")).json()
    assert listed["items"] == [overdue]
    assert listed["by_standing"]["overdue"] == 1
    assert sum(listed["by_standing"].values()) == 2


async def test_each_missing_field_says_who_does_what(nation: Story, get: Get) -> None:
    headers = {"Accept-Language": "en"}
    answer = (await get(DUE, AUDITOR, county="46", headers=headers)).json()
    lacks = {one["field"]["code"]: one for one in answer["items"][0]["lacks"]}
    assert lacks["received"]["action"]["code"] == "record-receipt"
    assert lacks["received"]["missing_ore"] > 0
    assert lacks["received"]["who"]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
async def test_it_is_a_page_and_a_spreadsheet_too(nation: Story, get: Get, language: str) -> None:
    headers = {"Accept-Language": language}
    items = (await get(DUE, AUDITOR, headers=headers)).json()["items"]
    count = sum(max(len(item["lacks"]), 1) for item in items)
    page = await get(DUE, AUDITOR, headers={**headers, "Accept": "text/html"})
    assert items[1]["lacks"][0]["why"]["label"] in page.text
    assert f": {nation.head()}." in page.text
    text = await get(DUE, AUDITOR, headers={**headers, "Accept": CSV})
    rows = [*csv.reader(StringIO(text.content.decode("utf-8-sig"), newline=""), delimiter=";")]
    top = next(number for number, row in enumerate(rows) if len(row) > 4)
    assert len(rows) - top - 1 == count
    book = await get(DUE, AUDITOR, headers={**headers, "Accept": EXCEL})
    sheet = CalamineWorkbook.from_filelike(BytesIO(book.content)).get_sheet_by_index(0)
    assert str(nation.head()) in {
        str(cell).removesuffix(".0") for row in sheet.to_python()[:top] for cell in row
    }


async def test_a_county_sees_its_own_report_alone(nation: Story, get: Get) -> None:
    own = (await get(DUE)).json()
    assert [item["county"]["code"] for item in own["items"]] == ["46"]
    assert (await get(DUE, county="11")).status_code == 404
    assert (await get(DUE, Role.UNIT)).status_code == 403


async def test_an_earlier_list_comes_back(nation: Story, get: Get, engine: Engine) -> None:
    then = nation.instant(len(nation.events)).isoformat()
    before = (await get(DUE, AUDITOR, as_of=then)).json()
    nation.tell("grant.received")
    nation.fold(engine, *PROJECTIONS)
    assert (await get(DUE, AUDITOR, as_of=then)).json() == before
    now = (await get(DUE, AUDITOR, county="46")).json()["items"][0]
    assert fields(now) != fields(before["items"][1])

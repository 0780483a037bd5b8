"""The audit trail as CSV and Excel: every entry a row, and nothing that a spreadsheet would run."""

import csv
from io import BytesIO, StringIO

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import Engine

from projections.audit_trail.project import AUDIT_TRAIL
from services.api.reads.sheets import CSV, EXCEL
from tests.projections.story import Story, sample
from tests.samples import ROUND, SCHOOL
from tests.services.api.reads.conftest import Get

PATH = f"/rounds/{ROUND}/audit-trail"


async def rows(get: Get, media_type: str, language: str = "nb") -> list[list[str]]:
    """The cells of the sheet as a spreadsheet program reads them."""
    answer = await get(PATH, limit=1, headers={"Accept": media_type, "Accept-Language": language})
    assert answer.headers["content-type"].startswith(media_type)
    if media_type == CSV:
        text = answer.content.decode("utf-8-sig")
        return list(csv.reader(StringIO(text, newline=""), delimiter=";"))
    book = CalamineWorkbook.from_filelike(BytesIO(answer.content))
    return [[str(cell) for cell in row] for row in book.get_sheet_by_index(0).to_python()]


@pytest.mark.parametrize("media_type", [CSV, EXCEL])
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
async def test_every_entry_is_a_row(story: Story, get: Get, media_type: str, language: str) -> None:
    headers = {"Accept-Language": language}
    told = (await get(PATH, limit=200, headers=headers)).json()["items"]

    found = await rows(get, media_type, language)

    top = next(number for number, row in enumerate(found) if len([c for c in row if c]) > 10)
    given = [(row[0].removesuffix(".0"), row[6]) for row in found[top + 1 :]]
    assert given == [(str(entry["position"]), entry["sentence"]) for entry in told]
    assert str(story.head()) in {cell.removesuffix(".0") for row in found[:top] for cell in row}


@pytest.mark.parametrize("name", ["=1+1", "@SUM(A1)", "+47", "-2", "\t=1"])
async def test_what_somebody_wrote_is_never_a_formula(engine: Engine, get: Get, name: str) -> None:
    unit = SCHOOL.model_copy(update={"name": name})
    Story("round.opened", sample("need.assessed", unit=unit)).fold(engine, AUDIT_TRAIL)

    for cell in (cell for row in await rows(get, CSV) for cell in row):
        assert not cell.startswith(("=", "+", "-", "@", "\t"))
    workbook = await get(PATH, headers={"Accept": EXCEL})
    sheet = CalamineWorkbook.from_filelike(BytesIO(workbook.content)).get_sheet_by_index(0)
    assert any(str(cell).startswith(name.strip()) for row in sheet.to_python() for cell in row)

"""A running year on paper, and how journeys take it over."""

from functools import partial
from typing import Any

from domain.takeover.before import Sheet
from services.files.kinds import XLSX
from tests.journeys.county import SCHEME, County
from tests.journeys.stand import Body, patiently
from tests.journeys.test_imported_needs import upload
from tests.services.imports.workbook import Book, book, excel

AS_OF = "2026-02-15"
#: What the sheets tell of line `l-1`, in øre.
DECIDED_ORE, PAID_ORE = 12_000_050, 6_000_050
LEFT_ORE = DECIDED_ORE - PAID_ORE


async def sheets(county: County, rows: Book) -> Book:
    """The sheets without what the county has here from another journey: forum and plan."""
    parts = {
        "forums": (Sheet.SEATS, ("forum_from", "forum_to")),
        "long-term-plans": (
            Sheet.THEMES,
            ("long_term_adopted_on", "long_term_from", "long_term_to"),
        ),
    }
    for path, (sheet, days) in parts.items():
        read = partial(county.officer.get, f"/{path}/{SCHEME}/{county.number}")
        known = await patiently(read)
        if known.status_code == 200:
            rows[sheet] = []
            rows[Sheet.ROUND] = [{**rows[Sheet.ROUND][0], **dict.fromkeys(days, "")}]
            if sheet is Sheet.SEATS:
                rows[Sheet.MEMBERS] = []
            if sheet is Sheet.THEMES:
                rows[Sheet.LINES] = [{**line, "theme": ""} for line in rows[Sheet.LINES]]
    return rows


async def wish(county: County, rows: Book) -> dict[str, Any]:
    """The take-over of stored sheets, as a request's body."""
    content = excel(await sheets(county, rows))
    sha256 = await upload(county.officer, content, XLSX.media_type)
    return {"as_of": AS_OF, "sources": [{"sha256": sha256}], "reason": "Avstemt mot rekneskapen"}


async def taken_over(county: County) -> Body:
    body = await wish(county, book())
    await county.officer.do(f"{county.round}/take-over", body, version=0)
    return body

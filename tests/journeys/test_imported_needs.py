"""A county imports a spreadsheet of needs: the form, a trial, and all rows in one save or none."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

import httpx
import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from domain.language.language import Language
from domain.role import Role
from services.api.files import UPLOADS
from services.files.kinds import CSV, XLSX
from services.imports.need_columns import COLUMNS
from tests.journeys.county import County
from tests.journeys.stand import Person
from tests.services.imports.sheets import GOOD, WHOLE, sheet

HOSTILE = "<script>=cmd|' /C calc'!A0"


def rows(count: int) -> list[dict[str, str]]:
    return [{**GOOD, "title": f"Behov {number}"} for number in range(count)]


def workbook(*needs: Mapping[str, str]) -> bytes:
    """The rows as Excel keeps them, all as text, under nynorsk headings."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        page = book.add_worksheet()
        for at, column in enumerate(COLUMNS):
            page.write_string(0, at, column.header(Language.NN))
            for number, need in enumerate(needs, 1):
                page.write_string(number, at, need.get(column.key, ""))
    return out.getvalue()


async def upload(person: Person, content: bytes, media_type: str = CSV.media_type) -> str:
    """Store a file; its hash."""
    answer = await sending(person, content, media_type)
    assert answer.status_code == 201, answer.text
    stored = answer.json()
    assert stored["media_type"] == media_type
    sha256: str = stored["sha256"]
    return sha256


async def sending(person: Person, content: bytes, media_type: str) -> httpx.Response:
    headers = {"Authorization": f"Bearer {person.token}", "Content-Type": media_type}
    parameters = {"name": "behov"}
    return await person.http.post(UPLOADS, params=parameters, headers=headers, content=content)


async def tried(county: County, sha256: str, reason: str | None = None) -> dict[str, Any]:
    """What a trial import says."""
    answer = await county.officer.post(
        f"{county.round}/imported-needs/check", {"sha256": sha256, "reason": reason}, version=0
    )
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def imported(county: County, sha256: str, **options: Any) -> dict[str, Any]:
    wish = {"sha256": sha256, "reason": "Samla inn på papir"}
    return await county.officer.do(f"{county.round}/imported-needs", wish, version=0, **options)


async def needs_of(county: County) -> dict[str, Any]:
    return await county.officer.read(f"{county.round}/needs")


@pytest.mark.parametrize(
    ("language", "heading"),
    [("nb", "Hva kilden viste"), ("nn", "Kva kjelda viste"), ("en", "What the source showed")],
)
async def test_the_form_comes_as_excel_or_csv_in_the_language_asked_for(
    county: County, language: str, heading: str
) -> None:
    def form(accept: str) -> dict[str, str]:
        return {
            "Authorization": f"Bearer {county.officer.token}",
            "Accept": accept,
            "Accept-Language": language,
        }

    path = "/imported-needs/template"
    http = county.officer.http
    text = await http.get(path, headers=form("text/csv"))
    book = await http.get(path, headers=form("*/*"))

    assert text.headers["content-type"].startswith("text/csv")
    assert heading in text.content.decode("utf-8-sig").split(";")
    assert book.headers["content-type"] == XLSX.media_type
    needs, choices = CalamineWorkbook.from_filelike(BytesIO(book.content)).sheet_names
    assert needs != choices
    for answer in (text, book):
        assert answer.headers["content-language"] == language
        assert answer.headers["content-disposition"].startswith("attachment")
        # Whatever the form is filled in with, it can be stored as it comes.
        await upload(county.officer, answer.content, answer.headers["content-type"].split(";")[0])
    problem = await http.get(path, headers=form("application/pdf"))
    assert (problem.status_code, problem.json()["code"]) == (406, "not-acceptable")


async def test_a_trial_tells_every_fault_by_row_and_column_and_repeats_no_cell(
    county: County,
) -> None:
    await county.open()
    faulty = {**GOOD, "period_from": HOSTILE, "leaders": "to"}
    numbered = {**GOOD, "title": "Kurs for 01019000083"}
    reversed_ = {**GOOD, "title": "Snudd", "period_to": "2020-01-01"}
    sha256 = await upload(county.officer, sheet(GOOD, faulty, reversed_, numbered))

    found = await tried(county, sha256, "Samla inn på papir")

    assert (found["importable"], found["rows"], found["problems_total"]) == (False, 2, 4)
    assert [(p["row"], p["column"], p["code"]) for p in found["problems"]] == [
        (3, "period_from", "not-a-day"),
        (3, "leaders", "not-a-number"),
        (4, None, "period-reversed"),
        (5, "title", "personal-number"),
    ]
    first = found["problems"][0]
    assert (first["cell"], first["heading"]) == ("G3", "Fra dato")
    assert all(p["text"] and p["what_to_do"] for p in found["problems"])
    assert HOSTILE not in str(found)
    assert "01019000083" not in str(found)
    assert (await needs_of(county))["total"] == 0


async def test_one_bad_row_keeps_all_out_and_the_mended_file_comes_in_once(
    county: County,
) -> None:
    await county.open()
    path = f"{county.round}/imported-needs"
    good, officer = rows(3), county.officer
    bad = await upload(officer, sheet(*good, {**GOOD, "leaders": "x"}))
    against_rules = await upload(officer, sheet(*good, {**GOOD, "period_to": "2020-01-01"}))
    await officer.refused(path, {"sha256": bad}, 422, "file-not-readable", version=0)
    wish = {"sha256": against_rules, "reason": "Samla inn"}
    problem = await officer.refused(path, wish, 422, "import-row-refused", version=0)
    assert problem["facts"]["row"] == 5
    assert (await needs_of(county))["total"] == 0

    mended = await upload(officer, sheet(*good))
    assert (await tried(county, mended, "Samla inn på papir"))["importable"] is True
    done = await imported(county, mended, key="import-of-three")
    again = await imported(county, mended, key="import-of-three")

    assert (done["events"], again["replayed"]) == (["needs.imported"], True)
    assert again["log_position"] == done["log_position"]
    found = await needs_of(county)
    assert [need["stage"]["code"] for need in found["items"]] == ["registered"] * 3
    # The same file under another key is another wish, and the file is in already.
    await officer.refused(
        path, {"sha256": mended, "reason": "x"}, 409, "needs-already-imported", version=1
    )
    said = await tried(county, mended, "Samla inn på papir")
    assert [p["code"] for p in said["problems"]] == ["needs-already-imported"]


async def test_an_excel_file_becomes_needs_that_go_on_and_show_where_they_came_from(
    county: County,
) -> None:
    await county.open()
    content = workbook(*rows(2))
    sha256 = await upload(county.officer, content, XLSX.media_type)

    done = await imported(county, sha256)

    need_id = f"{done['id']}-2"
    shown = await county.unit.read(f"/needs/{need_id}")
    assert shown["title"] == "Behov 0"
    await county.unit.do(
        f"/needs/{need_id}/forwarding", {"round_id": county.round_id}, version=shown["version"]
    )
    fetched = await county.officer.http.get(
        f"{county.round}/files/{sha256}",
        headers={"Authorization": f"Bearer {county.officer.token}"},
    )
    assert (fetched.status_code, fetched.content) == (200, content)


async def test_a_row_can_hold_all_that_a_complete_need_says(county: County) -> None:
    await county.open()
    sha256 = await upload(county.officer, workbook(WHOLE), XLSX.media_type)
    assert (await tried(county, sha256))["importable"] is True

    done = await imported(county, sha256)

    shown = await county.unit.read(f"/needs/{done['id']}-2")
    unmet = [item["code"] for item in shown["completeness"]["items"] if not item["met"]]
    assert unmet == ["no-employee-confirmation"]


async def test_rows_that_lack_something_ask_for_a_reason_which_a_trial_says_beforehand(
    county: County,
) -> None:
    await county.open()
    sha256 = await upload(county.officer, sheet({**GOOD, "local_plan": ""}))

    found = await tried(county, sha256)
    with_reason = await tried(county, sha256, "Planen kjem i haust")

    assert (found["importable"], found["needs_reason"]) == (False, True)
    assert (with_reason["importable"], with_reason["needs_reason"]) == (True, False)


async def test_only_the_county_s_own_officer_tries_and_imports(county: County) -> None:
    await county.open()
    sha256 = await upload(county.officer, sheet(GOOD))
    other = "03" if county.number != "03" else "11"
    neighbour = county.someone(Role.COUNTY_OFFICER, county=other)
    for path in (f"{county.round}/imported-needs", f"{county.round}/imported-needs/check"):
        await county.unit.refused(path, {"sha256": sha256}, 403, "wrong-role", version=0)
        await neighbour.refused(path, {"sha256": sha256}, 404, "other-county", version=0)
        await county.officer.refused(path, {"sha256": "0" * 64}, 422, "file-unknown", version=0)


@pytest.mark.parametrize(
    "content",
    [
        "Tittel;Måling\n1;2\n".encode("cp1252"),
        "Tittel;Måling\n1;2\n".encode("utf-16"),
        b"<html>a;b</html>",
        b"a;b\n1;\x00\n",
        b"%PDF-1.7;b\n%%EOF",
        b'a;b\n"1;2\n',
        b"one column\nand no more\n",
    ],
    ids=["code page", "utf-16", "page", "NUL", "pdf", "open quote", "no table"],
)
async def test_what_is_called_csv_and_is_none_is_not_stored(county: County, content: bytes) -> None:
    answer = await sending(county.officer, content, CSV.media_type)
    assert (answer.status_code, answer.json()["code"]) == (415, "file-type-mismatch")
    assert answer.headers["content-type"] == "application/problem+json"

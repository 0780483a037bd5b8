"""What a spreadsheet of needs may look like, and what is said of each fault in it."""

from datetime import date
from io import BytesIO

import pytest
import xlsxwriter

from domain.language.language import Language
from domain.party import MeasureKind, PartyKind, TargetGroup
from services.imports.need_columns import COLUMNS
from services.imports.needs import read_needs
from services.imports.problem import RowProblem, cell_at
from services.imports.table import MOST_ROWS
from services.imports.template import csv_template, excel_template
from tests.services.imports.sheets import GOOD, sheet


def faults(content: bytes) -> list[tuple[int, str, str]]:
    return [(p.row, p.column, p.code) for p in read_needs(content, "46")[1]]


@pytest.mark.parametrize("language", Language)
def test_a_row_is_read_under_the_headers_of_any_language(language: Language) -> None:
    (row,), problems = read_needs(sheet(GOOD, language=language), "46")

    assert problems == []
    assert (row.row, row.unit.kind, row.unit.county) == (2, PartyKind.COUNTY_SCHOOL, "46")
    found = row.assessment
    assert found.measure is MeasureKind.HOSPITERING
    assert (found.period_from, found.period_to) == (date(2026, 8, 17), date(2027, 6, 18))
    assert found.target_groups == {TargetGroup.VET_TEACHER: 9}
    assert found.estimate_ore == 18_500_050
    assert found.title == "=HYPERLINK(1)"


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_any_separator_and_a_byte_order_mark_are_understood(separator: str) -> None:
    content = b"\xef\xbb\xbf" + sheet(GOOD, separator=separator)
    rows, problems = read_needs(content, "46")
    assert (len(rows), problems) == (1, [])


def test_excel_holds_days_and_numbers_of_its_own() -> None:
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        page = book.add_worksheet()
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for at, column in enumerate(COLUMNS):
            page.write_string(0, at, column.nb)
            value = GOOD.get(column.key, "")
            if column.key == "period_from":
                page.write_datetime(1, at, date(2026, 8, 17), day)
            elif column.key in {"period_to", "organisation", "vet-teacher"}:
                page.write_number(1, at, 46556 if column.key == "period_to" else int(value))
            else:
                page.write_string(1, at, value)
    (row,), problems = read_needs(out.getvalue(), "46")

    assert problems == []
    assert (row.assessment.period_from, row.assessment.period_to) == (
        date(2026, 8, 17),
        date(2027, 6, 18),
    )
    assert row.unit.organisation == GOOD["organisation"]


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        ("organisation", "310000018", "bad-organisation-number"),
        ("organisation", "", "blank"),
        ("title", " ", "blank"),
        ("title", "x" * 301, "bad-text"),
        ("title", "a\u202eb", "bad-text"),
        ("title", "\u200b", "bad-text"),
        ("description", "For 010190 00083", "personal-number"),
        ("kind", "Skole", "not-a-choice"),
        ("measure", "Tur", "not-a-choice"),
        ("period_from", "2026-02-30", "not-a-day"),
        ("period_from", "17/8-26", "not-a-day"),
        ("period_to", "2026/08", "not-a-day"),
        ("vet-teacher", "-1", "not-a-number"),
        ("leaders", "to", "not-a-number"),
        ("leaders", "1e3", "not-a-number"),
        ("estimate", "1.005", "not-an-amount"),
        ("estimate", "-5", "not-an-amount"),
    ],
)
def test_each_fault_is_told_by_row_and_column(column: str, text: str, code: str) -> None:
    assert faults(sheet(GOOD, {**GOOD, column: text})) == [(3, column, code)]


def test_all_faults_of_all_rows_are_told_at_once() -> None:
    wrong = {**GOOD, "leaders": "x", "period_from": "i dag"}
    assert faults(sheet(wrong, GOOD, {**GOOD, "kind": "?"})) == [
        (2, "period_from", "not-a-day"),
        (2, "leaders", "not-a-number"),
        (4, "kind", "not-a-choice"),
    ]


def test_a_row_that_stands_twice_is_told() -> None:
    assert faults(sheet(GOOD, GOOD)) == [(3, "", "row-twice")]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file-empty"),
        (b" \n\n", "file-empty"),
        ("Tittel;Måling".encode("cp1252"), "not-utf-8"),
        ("Tittel".encode("utf-16"), "not-utf-8"),
        (b"%PDF-1.7", "not-a-spreadsheet"),
        (b"a\x00b", "not-a-spreadsheet"),
        (b"PK\x03\x04rubbish", "not-a-spreadsheet"),
        (b"title\n" + b"x\n" * (MOST_ROWS + 1), "too-many-rows"),
        (b"x" * (8 * 1024 * 1024 + 1), "file-too-large"),
    ],
)
def test_a_file_that_is_no_table_is_refused_as_a_whole(content: bytes, code: str) -> None:
    assert faults(content) == [(0, "", code)]


def test_a_file_with_the_headers_of_an_earlier_form_is_read_still() -> None:
    now = sheet(GOOD, language=Language.NN).decode()
    before = now.replace("Medråderett", "Medavgjerd").replace("medråderett", "medavgjerd")

    assert before != now
    assert read_needs(before.encode(), "46") == read_needs(now.encode(), "46")


def test_headers_are_told_when_they_are_missing_unknown_or_double() -> None:
    content = b"title;Tittel;Farge\n1;2;3"
    told = faults(content)
    assert {(1, "title", "header-twice"), (1, "", "header-unknown")} <= set(told)
    assert (1, "organisation", "header-missing") in told
    problems = read_needs(content, "46")[1]
    # The unknown heading is told by its place: what stands there is anybody's text.
    assert [p.cell for p in problems if p.code.startswith("header-") and p.cell] == ["B1", "C1"]
    assert "Farge" not in str(problems)


@pytest.mark.parametrize("language", Language)
def test_the_template_lacks_nothing_but_rows(language: Language) -> None:
    for content in (csv_template(language), excel_template(language)):
        assert read_needs(content, "46") == ((), [])


@pytest.mark.parametrize("language", Language)
def test_every_fault_says_what_to_do(language: Language) -> None:
    for problem in read_needs(b"title;Tittel;Farge\n1;2;3", "46")[1]:
        assert problem.told(language).endswith(".")


@pytest.mark.parametrize(("column", "cell"), [(0, "A3"), (25, "Z3"), (26, "AA3"), (701, "ZZ3")])
def test_a_place_is_named_as_a_spreadsheet_names_it(column: int, cell: str) -> None:
    assert cell_at(3, column) == cell


@pytest.mark.parametrize("language", Language)
def test_a_fault_names_its_column_by_the_heading_that_it_has_in_the_form(
    language: Language,
) -> None:
    for column in COLUMNS:
        assert RowProblem(row=2, column=column.key, code="blank").heading(language) == (
            column.header(language)
        )

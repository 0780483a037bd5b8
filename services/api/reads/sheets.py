"""A table of an answer as a spreadsheet: CSV or Excel, for those who go on working with it.

Every sheet says up to which log position it was read, so that it can be held against the log.
"""

import csv
from collections.abc import Iterable, Sequence
from io import BytesIO, StringIO
from typing import Final, NamedTuple

import xlsxwriter
from xlsxwriter.format import Format

CSV: Final = "text/csv"
EXCEL: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHEETS: Final = (CSV, EXCEL)

#: What a spreadsheet may take for the beginning of a formula (OWASP, CSV injection).
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
#: Characters that a cell of Excel holds at most; longer texts would be refused by the library.
_CELL: Final = 32_767
_WIDTH: Final = 24

Cell = str | int | None


class Sheet(NamedTuple):
    """A table with its headings; `name` is its tab in Excel, `notes` stand above it."""

    name: str
    notes: Sequence[tuple[str, Cell]]
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def written(sheet: Sheet, media_type: str) -> bytes:
    """The sheet in one of `SHEETS`."""
    return workbook((sheet,)) if media_type == EXCEL else _csv(sheet)


def workbook(sheets: Iterable[Sheet]) -> bytes:
    """The sheets in one file for Excel, each under a tab of its own."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        bold = book.add_format({"bold": True})
        for sheet in sheets:
            _fill(book.add_worksheet(sheet.name), sheet, bold)
    return out.getvalue()


def _csv(sheet: Sheet) -> bytes:
    """With semicolons and a mark that tells Excel that it is UTF-8; no cell is a formula."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";")
    for line in (*sheet.notes, (), sheet.headings, *sheet.rows):
        writer.writerow([_harmless(cell) for cell in line])
    return out.getvalue().encode("utf-8-sig")


def _harmless(cell: Cell) -> Cell:
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return cell


def _fill(page: xlsxwriter.worksheet.Worksheet, sheet: Sheet, bold: Format) -> None:
    for number, note in enumerate(sheet.notes):
        _write(page, number, note)
    top = len(sheet.notes) + 1
    for at, heading in enumerate(sheet.headings):
        page.write_string(top, at, heading, bold)
    for number, row in enumerate(sheet.rows, top + 1):
        _write(page, number, row)
    page.set_column(0, len(sheet.headings) - 1, _WIDTH)
    page.freeze_panes(top + 1, 0)
    if sheet.rows:
        page.autofilter(top, 0, top + len(sheet.rows), len(sheet.headings) - 1)


def _write(page: xlsxwriter.worksheet.Worksheet, number: int, row: Sequence[Cell]) -> None:
    for at, cell in enumerate(row):
        match cell:
            case str():
                page.write_string(number, at, cell[:_CELL])
            case int():
                page.write_number(number, at, cell)

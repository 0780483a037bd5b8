"""Stored spreadsheets read into what is taken over, with every fault that they have."""

from collections.abc import Iterable
from typing import Any, Final

from pydantic import ValidationError

from domain.rules.takeover.taken_over import SHEET_TWICE
from domain.takeover.before import Sheet, Source
from domain.takeover.contents import Contents
from services.imports.problem import RowProblem, Unreadable
from services.imports.rows import Cells, read_rows
from services.imports.table import Row, is_workbook, read_sheets, read_table
from services.takeover.problem import SheetProblem
from services.takeover.rows import MAKERS
from services.takeover.sheets import READERS, SHEETS, sheet_named
from services.takeover.template import CHOICES_SHEETS

#: As many lines as a later version of the plan can keep, and as many calls as an event holds.
MOST: Final = {Sheet.LINES: 400, Sheet.CALLS: 200}

Tables = dict[Sheet, list[Row]]


def read_takeover(
    files: Iterable[tuple[Source, bytes]], county: str
) -> tuple[Contents | None, list[SheetProblem]]:
    """What the files hold, or None and all that is wrong with them."""
    tables, problems = _tables(files)
    made: dict[Sheet, tuple[Any, ...]] = {}
    for sheet, table in tables.items():
        rows, faults = read_rows(table, SHEETS[sheet], READERS[sheet])
        found, bad = _made(sheet, rows, county)
        problems += [SheetProblem.in_sheet(sheet, fault) for fault in (*faults, *bad)]
        made[sheet] = tuple(found)
    of_round = made.pop(Sheet.ROUND, None)
    if of_round is None:
        problems.append(SheetProblem(sheet=Sheet.ROUND, code="sheet-missing"))
    elif len(of_round) != 1 and not any(each.sheet is Sheet.ROUND for each in problems):
        problems.append(SheetProblem(sheet=Sheet.ROUND, code="one-row"))
    problems += [
        SheetProblem(sheet=sheet, code="too-many-rows")
        for sheet, most in MOST.items()
        if len(made.get(sheet, ())) > most
    ]
    if problems or not of_round:
        return None, problems
    return Contents(round=of_round[0], **{sheet.value: rows for sheet, rows in made.items()}), []


def _tables(files: Iterable[tuple[Source, bytes]]) -> tuple[Tables, list[SheetProblem]]:
    tables: Tables = {}
    problems: list[SheetProblem] = []
    for source, content in files:
        try:
            found, unknown = _sheets(source, content)
        except Unreadable as fault:
            problems.append(SheetProblem(**fault.problem.model_dump(), sheet=source.sheet))
            continue
        problems += [SheetProblem(code="sheet-unknown") for _ in range(unknown)]
        problems += [
            SheetProblem(sheet=sheet, code=SHEET_TWICE.code) for sheet in found if sheet in tables
        ]
        tables |= found
    return tables, problems


def _sheets(source: Source, content: bytes) -> tuple[Tables, int]:
    """The sheets of a file, and how many it has that nobody knows; their names are not told."""
    if source.sheet is not None:
        return {source.sheet: read_table(content)}, 0
    if not is_workbook(content):
        return {}, 1
    known: Tables = {}
    unknown = 0
    for name, rows in read_sheets(content).items():
        if name.casefold() in CHOICES_SHEETS:
            continue
        sheet = sheet_named(name)
        if sheet is None or sheet in known:
            unknown += 1
        else:
            known[sheet] = rows
    return known, unknown


def _made(sheet: Sheet, rows: list[Cells], county: str) -> tuple[list[Any], list[RowProblem]]:
    found: list[Any] = []
    problems: list[RowProblem] = []
    for row, given in rows:
        try:
            found.append(MAKERS[sheet](row, given, county))
        except ValidationError:
            problems.append(RowProblem(row=row, code="bad-text"))
    return found, problems

"""The form to fill in: as an Excel file with a sheet of choices, or as CSV."""

import csv
from io import BytesIO, StringIO
from typing import Final

import xlsxwriter
from xlsxwriter.utility import xl_range_abs

from domain.language.language import Language
from services.imports.columns import Column, names_of
from services.imports.need_columns import COLUMNS
from services.imports.problem_texts import PROBLEM_TEXTS
from services.imports.table import MOST_ROWS

_SHEETS = {
    Language.NB: ("Behov", "Valg"),
    Language.NN: ("Behov", "Val"),
    Language.EN: ("Needs", "Choices"),
}
_DAYS: Final = frozenset({"period_from", "period_to", "concluded_on", "plan_from", "plan_to"})


def excel_template(language: Language) -> bytes:
    """An empty table of needs; numbers of organisations are texts, so that none loses a digit."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        needs, choices = (book.add_worksheet(name) for name in _SHEETS[language])
        bold, plain = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for at, column in enumerate(COLUMNS):
            held = day if column.key in _DAYS else plain
            needs.set_column(at, at, 22, held if column.key != "estimate" else None)
            needs.write_string(0, at, column.header(language), bold)
            names = names_of(column.choices, language).values() if column.choices else ()
            if names:
                choices.write_string(0, at, column.header(language), bold)
            for row, name in enumerate(names, 1):
                choices.write_string(row, at, name)
            if helping := _help(column, language, xl_range_abs(1, at, len(names), at)):
                needs.data_validation(1, at, MOST_ROWS, at, helping)
        needs.freeze_panes(1, 0)
    return out.getvalue()


def _help(column: Column, language: Language, listed: str) -> dict[str, str]:
    """What helps to fill in a column: a list to choose from, or how several things are written."""
    if column.choices and not column.entries:
        return {"validate": "list", "source": f"={_SHEETS[language][1]}!{listed}"}
    return how_to_write(column, language)


def how_to_write(column: Column, language: Language) -> dict[str, str]:
    """What Excel says beside a cell that holds several things; nothing for any other."""
    if not column.entries:
        return {}
    how = PROBLEM_TEXTS[column.entries][language].what_to_do
    return {"validate": "any", "input_title": column.header(language), "input_message": how}


def csv_template(language: Language) -> bytes:
    """The headers alone, with semicolons and a mark that tells Excel that it is UTF-8."""
    out = StringIO()
    csv.writer(out, delimiter=";").writerow(column.header(language) for column in COLUMNS)
    return out.getvalue().encode("utf-8-sig")

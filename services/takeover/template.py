"""The form for a take-over: a workbook with all sheets, or a CSV file for each."""

import csv
from io import BytesIO, StringIO
from typing import Final

import xlsxwriter

from domain.language import texts
from domain.language.language import Language
from domain.step3_prioritise.outcomes import Outcome
from services.imports.columns import Column
from services.imports.columns import names_of as all_names_of
from services.imports.table import MOST_ROWS
from services.imports.template import how_to_write
from services.takeover.sheets import SHEETS

_CHOICES: Final = {Language.NB: "Valg", Language.NN: "Val", Language.EN: "Choices"}
#: The sheet of choices, by its folded name in any language; nothing is read from it.
CHOICES_SHEETS: Final = frozenset(name.casefold() for name in _CHOICES.values())


def workbook(language: Language) -> bytes:
    """All sheets without a row, and one of choices; every cell is text, so no digit is lost."""
    out = BytesIO()
    offered: dict[str, Column] = {}
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        bold, plain = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
        for sheet, columns in SHEETS.items():
            page = book.add_worksheet(texts.label("sheet", sheet, language))
            for at, column in enumerate(columns):
                page.set_column(at, at, 22, plain)
                page.write_string(0, at, column.header(language), bold)
                if how := how_to_write(column, language):
                    page.data_validation(1, at, MOST_ROWS, at, how)
                if column.choices:
                    offered[column.choices] = column
            page.freeze_panes(1, 0)
        page = book.add_worksheet(_CHOICES[language])
        for at, (kind, column) in enumerate(offered.items()):
            page.write_string(0, at, column.header(language), bold)
            for row, name in enumerate(names_of(kind, language), 1):
                page.write_string(row, at, name)
    return out.getvalue()


def csv_files(language: Language) -> dict[str, bytes]:
    """The headers of each sheet, by the name that its file is to have."""
    files = {}
    for sheet, columns in SHEETS.items():
        out = StringIO()
        csv.writer(out, delimiter=";").writerow(column.header(language) for column in columns)
        files[f"{texts.label('sheet', sheet, language)}.csv"] = out.getvalue().encode("utf-8-sig")
    return files


def names_of(kind: str, language: Language) -> list[str]:
    """What a cell with choices may hold."""
    named = all_names_of(kind, language)
    return [name for code, name in named.items() if code != Outcome.REFERRED]

"""The form to fill in: as an Excel file with a sheet of choices, or as CSV."""

import csv
from io import BytesIO, StringIO

import xlsxwriter
from xlsxwriter.utility import xl_range_abs

from domain.language import texts
from domain.language.language import Language
from services.imports.columns import CHOICES, COLUMNS
from services.imports.table import MOST_ROWS

_SHEETS = {
    Language.NB: ("Behov", "Valg"),
    Language.NN: ("Behov", "Val"),
    Language.EN: ("Needs", "Choices"),
}


def excel_template(language: Language) -> bytes:
    """An empty table of needs; numbers of organisations are texts, so that none loses a digit."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        needs, choices = (book.add_worksheet(name) for name in _SHEETS[language])
        bold, plain = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for at, column in enumerate(COLUMNS):
            held = day if column.key.startswith("period_") else plain
            needs.set_column(at, at, 22, held if column.key != "estimate" else None)
            needs.write_string(0, at, column.header(language), bold)
            if column.choices:
                choices.write_string(0, at, column.header(language), bold)
                for row, code in enumerate(CHOICES[column.choices], 1):
                    choices.write_string(row, at, texts.label(column.choices, code, language))
                listed = xl_range_abs(1, at, len(CHOICES[column.choices]), at)
                source = f"={_SHEETS[language][1]}!{listed}"
                needs.data_validation(1, at, MOST_ROWS, at, {"validate": "list", "source": source})
        needs.freeze_panes(1, 0)
    return out.getvalue()


def csv_template(language: Language) -> bytes:
    """The headers alone, with semicolons and a mark that tells Excel that it is UTF-8."""
    out = StringIO()
    csv.writer(out, delimiter=";").writerow(column.header(language) for column in COLUMNS)
    return out.getvalue().encode("utf-8-sig")

"""Spreadsheets of needs for the tests."""

import csv
from collections.abc import Mapping
from io import StringIO

from domain.language.language import Language
from services.imports.columns import COLUMNS
from tests.samples import SCHOOL

GOOD = {
    "organisation": SCHOOL.organisation,
    "name": SCHOOL.name,
    "kind": "Fylkeskommunal videregående skole",
    "title": "=HYPERLINK(1)",
    "description": "Lærarane treng å sjå korleis bedriftene arbeider.",
    "measure": "hospitering",
    "period_from": "17.08.2026",
    "period_to": "2027-06-18",
    "method": "Drøfta i fagteamet",
    "source": "Læringsresultat 2025",
    "finding": "Fleire stryk",
    "leaders": "2",
    "employees": "9",
    "elected_representatives": "1",
    "working_life": "3",
    "providers": "1",
    "vet-teacher": "9",
    "programme": "BA",
    "local_plan": "Punkt 3",
    "national_goals": "Praksisnær opplæring",
    "sami": "Nei",
    "estimate": "185 000,50",
}


def sheet(
    *rows: Mapping[str, str], language: Language = Language.NB, separator: str = ";"
) -> bytes:
    """The rows as CSV, under the headers of a language."""
    out = StringIO()
    writer = csv.writer(out, delimiter=separator)
    writer.writerow(column.header(language) for column in COLUMNS)
    for row in rows:
        writer.writerow(row.get(column.key, "") for column in COLUMNS)
    return out.getvalue().encode()

"""Spreadsheets of needs for the tests."""

import csv
from collections.abc import Mapping
from io import StringIO

from domain.language.language import Language
from services.imports.need_columns import COLUMNS
from tests.samples import COMPANY, SCHOOL

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

#: All that an assessment can hold.
WHOLE = {
    **GOOD,
    "title": "Eit heilt behov",
    "more_sources": "Elevundersøkinga; Mindre praksis\nSamtalar; Ynskjer; meir øving",
    "cause": "Nye metodar i bransjen",
    "goal": "Alle lærarar har vore i bedrift",
    "horizon": "På lang sikt",
    "concluded_on": "12.01.2026",
    "providers": "0",
    "providers_none": "Ingen tilbydar er vald enno",
    "codetermination": "Ja",
    "codetermination_how": "Drøfta etter hovudavtalen",
    "fagskole-teacher": "2",
    "other": "3",
    "other_group": "Rådgivarar som rettleier elevane",
    "trade": "Tømrarfaget",
    "plan_level": "Planen til eigaren",
    "plan_from": "2026-01-01",
    "plan_to": "2028-12-31",
    "plan_codetermination": "nei",
    "plan_codetermination_how": "Ikkje sagt",
    "national_frames": "curriculum; Sektormåla for skule\nHospitering skal videreføres og styrkes",
    "partners": (
        f"Snekkar Syntetisk; Lærebedrift; {COMPANY.organisation}; 12.01.2026\n"
        "Opplæringskontor Syntetisk; training-office; ; 2026-01-05"
    ),
    "estimate": "185 000,50",
    "price": "Undervisning; 120 000; 40; To lærarar\ntravel; 65 000,50",
    "other_funding": "Fylkeskommunens egne midler; Omstilling; 10 000,25",
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

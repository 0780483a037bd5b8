"""Spreadsheets of a running year for the tests: a whole one that is right, and changes to it."""

import csv
from collections.abc import Mapping, Sequence
from io import BytesIO, StringIO

import xlsxwriter

from domain.language import texts
from domain.language.language import Language
from domain.takeover.before import Sheet
from services.takeover.sheets import SHEETS
from tests.samples import COMPANY, OFFICE, PROVIDER, SCHOOL
from tests.services.imports.sheets import GOOD as GOOD_NEED

#: Organisations as a cell with several things names them.
OF_SCHOOL = f"{SCHOOL.organisation}, {SCHOOL.name}, {SCHOOL.kind.value}"
OF_COMPANY = f"{COMPANY.organisation}, {COMPANY.name}, {COMPANY.kind.value}"
OF_PROVIDER = f"{PROVIDER.organisation}, {PROVIDER.name}, {PROVIDER.kind.value}"

Row = Mapping[str, str]
Book = dict[Sheet, list[Row]]

LINE_CELLS: Row = {
    "line_id": "l-1",
    "title": "Hospitering i massivtrebygging",
    "measure": "Hospitering",
    "use": "Gjennomføre",
    "form": "Kollektivt",
    "base": "Arbeidsplassbasert",
    "needs": "B1",
    "theme": "t-1",
    "vet-teacher": "9",
    "starts_on": "2026-08-17",
    "ends_on": "2027-06-18",
    "school_year": "2026/2027",
    "criterion_1": "Leiarar og tilsette er med",
    "criterion_2": "Planlagt saman med to bedrifter",
    "providers": "Opplæringskontoret",
    "organisation": SCHOOL.organisation,
    "name": SCHOOL.name,
    "kind": "county-school",
    "route": "own-school",
    "amount": "185 000",
    "decided": "120 000,50",
    "decided_on": "02.02.2026",
    "assured_on": "01.02.2026",
}
OFFICE_CELLS: Row = {
    "organisation": OFFICE.organisation,
    "name": OFFICE.name,
    "kind": "training-office",
}
_MEMBER: Row = {
    "member_id": "m-1",
    "person": "8f1c-0042",
    "group": "working-life",
    "standing": "voting",
    "organisation": OFFICE.organisation,
    "term_from": "01.01.2025",
    "term_to": "31.12.2028",
}


def book() -> Book:
    """A year in which two lines are planned, one is decided on, and two payments are made."""
    need = {**GOOD_NEED, "key": "B1", "outcome": "Prioritert", "held_on": "2026-01-28", "rank": "1"}
    return {
        Sheet.ROUND: [
            {
                "granted": "7 312 000",
                "received": "3 656 000",
                "carried_in": "12 000",
                "grant_letter": "Tilskotsbrev 2026/114",
                "grant_letter_date": "12.01.2026",
                "plan_version": "2",
                "plan_adopted_on": "2026-01-28",
                "vet_board_heard_on": "2026-01-20",
                "forum_from": "2025-01-01",
                "forum_to": "2028-12-31",
                "long_term_adopted_on": "2025-11-20",
                "long_term_from": "2026-01-01",
                "long_term_to": "2029-12-31",
            }
        ],
        Sheet.CONTRIBUTIONS: [
            {"form": "Penger", "amount": "50 000", "basis": "Budsjett 2026"},
            {"form": "Arbeidstimer", "amount": "20 000", "basis": "To samlinger"},
        ],
        Sheet.SEATS: [
            {"group": group, "members": "2"}
            for group in ("Partene i arbeidslivet", "teacher-organisation", "provider", "county")
        ],
        Sheet.MEMBERS: [
            {
                **_MEMBER,
                "chair": "ja",
                "speaks_for": f"{SCHOOL.organisation}, {OFFICE.organisation}",
            },
            {**_MEMBER, "member_id": "m-2", "person": "p-77", "programme": "BA"},
            {
                **_MEMBER,
                "member_id": "m-3",
                "person": "p-78",
                "standing": "Varamedlem",
                "deputy_for": "m-1 m-2",
                "term_from": "2025-08-01",
            },
        ],
        Sheet.THEMES: [{"theme_id": "t-1", "title": "Grønt skifte", "goal": "Fagleg oppdatering"}],
        Sheet.NEEDS: [
            need,
            {
                **GOOD_NEED,
                "key": "B2",
                "title": "Kurs i velferdsteknologi",
                "outcome": "Venter på penger",
                "held_on": "2026-01-28",
                "text": "Midlane rekk ikkje",
            },
            {
                **need,
                "key": "B3",
                "organisation": OFFICE.organisation,
                "name": OFFICE.name,
                "kind": "training-office",
                "budget_year": "2024",
                "held_on": "2024-04-03",
            },
            {**GOOD_NEED, "key": "B4", "title": "Kurs i materiallære"},
        ],
        Sheet.TURNS: [
            {"need": "B2", "budget_year": "2025", "held_on": "2025-04-02", "text": "Venter"}
        ],
        Sheet.LINES: [
            LINE_CELLS,
            {
                **LINE_CELLS,
                "line_id": "l-2",
                "title": "Kurs",
                "needs": "",
                "theme": "",
                "amount": "100 000",
                "decided": "",
                "decided_on": "",
                "assured_on": "",
            },
        ],
        Sheet.PAID: [
            {"line_id": "l-1", "amount": "40 000,50", "paid_on": "2026-02-10", "voucher": "4711"},
            {"line_id": "l-1", "amount": "20 000", "paid_on": "2026-02-12", "voucher": "4712"},
        ],
    }


def with_pot() -> Book:
    """The right year with a pot on 300,000 kroner, and two awards from it, one of them paid."""
    made = book()
    pot = {
        **LINE_CELLS,
        **dict.fromkeys(("organisation", "name", "kind", "route", "providers"), ""),
        **dict.fromkeys(("needs", "decided", "decided_on", "assured_on"), ""),
        "line_id": "p-1",
        "title": "Hospiteringspott",
        "amount": "300 000",
        "pot_purpose": "Hospitering i ulike bedrifter",
        "pot_rules": "Etter søknad, éin gong i halvåret",
        "may_apply": "Fylkeskommunal videregående skole; Lærebedrift\ntraining-office",
        "forum_decides": "nei",
    }
    award = {
        **LINE_CELLS,
        "line_id": "a-1",
        "title": "Hospitering hausten",
        "needs": "",
        "under": "p-1",
        "amount": "100 000,01",
        "decided": "100 000,01",
    }
    other = {
        **award,
        **OFFICE_CELLS,
        "line_id": "a-2",
        "route": "private-grant",
        "amount": "50 000",
    }
    made[Sheet.LINES] += [award, pot, {**other, "decided": "50 000"}]
    made[Sheet.PAID].append(
        {"line_id": "a-1", "amount": "60 000", "paid_on": "2026-02-13", "voucher": "4720"}
    )
    return made


def changed(sheet: Sheet, row: int, **cells: str) -> Book:
    """The right year with other cells in one row, which is counted from 0."""
    made = book()
    made[sheet][row] = {**made[sheet][row], **cells}
    return made


def excel(rows: Book, language: Language = Language.NB) -> bytes:
    """The sheets as a workbook, under a language's names and headers."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as made:
        for sheet, held in rows.items():
            page = made.add_worksheet(texts.label("sheet", sheet, language))
            for number, row in enumerate(table(sheet, held, language)):
                for at, text in enumerate(row):
                    page.write_string(number, at, text)
    return out.getvalue()


def comma_separated(sheet: Sheet, rows: Sequence[Row]) -> bytes:
    """One sheet as CSV."""
    out = StringIO()
    csv.writer(out, delimiter=";").writerows(table(sheet, rows, Language.NB))
    return out.getvalue().encode()


def table(sheet: Sheet, rows: Sequence[Row], language: Language) -> list[list[str]]:
    """Headers and cells."""
    columns = SHEETS[sheet]
    header = [column.header(language) for column in columns]
    return [header, *([row.get(column.key, "") for column in columns] for row in rows)]

"""The spreadsheets of a running year whose pot has been called, and applied for."""

from domain.takeover.before import Sheet
from tests.services.imports.workbook import LINE_CELLS, OFFICE_CELLS, Book, with_pot


def with_calls() -> Book:
    """The year with a pot that was called twice, and applied for by four.

    The first call is closed: of its applications one was awarded and one rejected. The second
    runs: one application under it waits, and one was awarded.
    """
    made = with_pot()
    made[Sheet.LINES][-1] = {**made[Sheet.LINES][-1], "decided_on": "2026-02-06"}
    call = {
        "call_id": "c-1",
        "pot": "p-1",
        "title": "Hospitering vinteren 2026",
        "text": "Skular og bedrifter kan søkje om midlar til hospitering.",
        "amount": "120 000",
        "published_on": "02.01.2026",
        "closes_on": "25.01.2026",
        "closed_on": "2026-02-01",
    }
    made[Sheet.CALLS] = [
        call,
        {
            **call,
            "call_id": "c-2",
            "title": "Hospitering hausten 2026",
            "amount": "150 000",
            "published_on": "2026-02-03",
            "opens_on": "2026-02-05",
            "closes_on": "2026-05-01",
            "closed_on": "",
            "fields": "goal; Kva skal de oppnå?\nplace; Kvar?; nei",
            "annexes": "budget; Budsjett; nei",
            "rates": "Hospitering; dag; 3 500; 1; 5",
            "ceiling": "100 000",
        },
    ]
    application = {
        **{key: LINE_CELLS[key] for key in ("organisation", "name", "kind", "title", "measure")},
        **{key: LINE_CELLS[key] for key in ("vet-teacher", "starts_on", "ends_on")},
        "key": "a-1",
        "call": "c-1",
        "description": "Tre dagar hos kvar av to bedrifter",
        "amount": "110 000",
        "units": "6",
        "received_on": "2026-01-20",
        "outcome": "Tilsagn",
        "awarded": "100 000,01",
        "decided_on": "2026-02-02",
        "told_on": "2026-02-04",
    }
    made[Sheet.APPLICATIONS] = [
        application,
        {
            **application,
            **OFFICE_CELLS,
            "key": "s-2",
            "received_on": "2026-01-26",
            "outcome": "rejected",
            "awarded": "",
            "ground": "Søknaden kom etter fristen",
            "written_reasons": "Fristen var 25. januar, og potten var brukt.",
        },
        {
            **application,
            **OFFICE_CELLS,
            "key": "a-2",
            "call": "c-2",
            "received_on": "2026-02-05",
            "decided_on": "2026-02-06",
            "awarded": "50 000",
            "told_on": "",
        },
        {
            **application,
            **dict.fromkeys(("outcome", "awarded", "decided_on", "told_on"), ""),
            "key": "s-4",
            "call": "c-2",
            "amount": "17 500",
            "units": "5",
            "received_on": "2026-02-10",
            "answers": "goal; Læraren skal kunne vise nye festemiddel",
        },
    ]
    return made


def changed(sheet: Sheet, row: int, **cells: str) -> Book:
    """The year with other cells in one row, which is counted from 0."""
    made = with_calls()
    made[sheet][row] = {**made[sheet][row], **cells}
    return made

"""Cells of a call or an application that hold several things: the form, the rates, the answers."""

from typing import Any, Final

from domain.pots.form import ApplicationContent, ApplicationForm
from domain.takeover.pots_before import CallBefore
from services.imports import cells
from services.imports.columns import choice
from services.imports.entries import Entry, listed, most, parts


def fields(text: str) -> tuple[Entry, ...]:
    """Fields that a call asks for: key; text; whether it is required, which is usual."""
    return listed(text, _asked, most("fields", ApplicationForm))


def annexes(text: str) -> tuple[Entry, ...]:
    """Annexes that a call asks for, written as its fields are."""
    return listed(text, _asked, most("annexes", ApplicationForm))


def rates(text: str) -> tuple[Entry, ...]:
    """Rates of a call: measure; unit; kroner; least; most. Sums come in øre."""
    return listed(text, _rate, most("rates", CallBefore))


def answers(text: str) -> tuple[Entry, ...]:
    """What an applicant wrote in the form's fields: key; text."""
    return listed(text, _answer, most("answers", ApplicationContent))


def _asked(line: str) -> Entry:
    key, label, required = parts(line, 3, 2, "bad-asked")
    return {
        "field_id": cells.key(key),
        "label": cells.line(label),
        "required": cells.flag(required) if required else True,
    }


def _rate(line: str) -> Entry:
    measure, unit, amount, least, greatest = parts(line, 5, 3, "bad-rate")
    return {
        "measure": choice("measure", measure),
        "unit": cells.line(unit),
        "amount_ore": cells.some_ore(amount),
        "at_least": cells.whole(least) if least else None,
        "at_most": cells.whole(greatest) if greatest else None,
    }


def _answer(line: str) -> Entry:
    key, text = parts(line, 2, 2, "bad-answer")
    return {"field_id": cells.key(key), "text": cells.plain(text, cells.LONGEST)}


#: What reads these columns of a call.
CALL_READERS: Final[dict[str, Any]] = {"fields": fields, "annexes": annexes, "rates": rates}

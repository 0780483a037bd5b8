"""The reports that are due as a spreadsheet: a row for each field that a county lacks."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from domain.language.language import Language
from domain.language.words import Words
from services.api.reads.sheets import Cell, Sheet
from services.nation.due import Due
from services.nation.due_page import concerns, reminders, who_fills
from services.nation.words import WORDS

_HEADINGS = (
    *("county", "county-name", "year", "round", "standing", "due", "reminders", "field"),
    *("why", "concerns", "missing-ore", "action", "who"),
)


def due_sheet(
    found: Sequence[Due],
    language: Language,
    position: int,
    at: datetime,
    selection: Mapping[str, str | None],
) -> Sheet:
    """A report that lacks nothing has one row too, with nothing behind where it stands."""
    said = WORDS[language]
    chosen = "; ".join(f"{key} {value}" for key, value in selection.items() if value)
    return Sheet(
        name=said["reports-due"],
        notes=(
            (said["reports-due"], len(found)),
            (said["position"], position),
            (said["at"], at.isoformat()),
            *([(said["selection"], chosen)] if chosen else []),
        ),
        headings=tuple(said[key] for key in _HEADINGS),
        rows=[row for due in found for row in _rows(due, language)],
    )


def _rows(due: Due, language: Language) -> Iterator[tuple[Cell, ...]]:
    words = Words(language)
    where = (
        due.county,
        words.county(due.county),
        due.budget_year,
        due.round_id,
        words.name("report-standing", due.standing),
        due.deadline.at.isoformat() if due.deadline else None,
        reminders(due, WORDS[language]),
    )
    if not due.lacks:
        yield (*where, None, WORDS[language]["lacks-nothing"], None, None, None, None)
    for one in due.lacks:
        yield (
            *where,
            words.name("report-field", one.field),
            words.name("report-lacks", one.why),
            concerns(one),
            one.ore,
            words.name("action", one.action),
            who_fills(one, words),
        )

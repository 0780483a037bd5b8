"""Findings of control cases as a table, with the log position that they were read to."""

from collections.abc import Mapping, Sequence
from typing import Final

from domain.calendar import in_norway
from domain.language.findings import ground_title
from domain.language.texts import label
from domain.views.found_in_controls import FoundInControl
from services.api.reads.sheets import Cell, Sheet

_HEADINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "nb": (
        "Fylke",
        "År",
        "Runde",
        "Sak",
        "Nivå",
        "Mottaker",
        "Funn",
        "Grunnlag",
        "Navn",
        "Alvorlighetsgrad",
        "Beskrivelse",
        "Tiltak i planen",
        "Utbetaling",
        "Omtvistet beløp (øre)",
        "Gjentar",
        "Avslutning",
        "Forklaring",
        "Korrigerende tiltak",
        "Frist",
        "Lukket",
    ),
    "nn": (
        "Fylke",
        "År",
        "Runde",
        "Sak",
        "Nivå",
        "Mottakar",
        "Funn",
        "Grunnlag",
        "Namn",
        "Alvorsgrad",
        "Skildring",
        "Tiltak i planen",
        "Utbetaling",
        "Omstridt beløp (øre)",
        "Gjentek",
        "Avslutning",
        "Forklaring",
        "Korrigerande tiltak",
        "Frist",
        "Lukka",
    ),
    "en": (
        "County",
        "Year",
        "Round",
        "Case",
        "Level",
        "Recipient",
        "Finding",
        "Ground",
        "Name",
        "Severity",
        "Described",
        "Line",
        "Payment",
        "Questioned (øre)",
        "Repeats",
        "End",
        "Explained",
        "Corrective action",
        "Due",
        "Closed",
    ),
}
_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "nb": {
        "findings": "Funn i kontrollsaker",
        "questioned": "Omtvistet beløp (øre)",
        "position": "Lest til og med loggposisjon",
    },
    "nn": {
        "findings": "Funn i kontrollsaker",
        "questioned": "Omstridt beløp (øre)",
        "position": "Lese til og med loggposisjon",
    },
    "en": {
        "findings": "Findings of control cases",
        "questioned": "Questioned (øre)",
        "position": "Read up to and including log position",
    },
}


def findings_sheet(found: Sequence[FoundInControl], position: int, language: str) -> Sheet:
    """A finding a row; sums are øre."""
    words = _WORDS[language]
    questioned = sum(one.finding.made.questioned_ore or 0 for one in found)
    return Sheet(
        name=words["findings"],
        notes=(
            (words["findings"], len(found)),
            (words["questioned"], questioned),
            (words["position"], position),
        ),
        headings=_HEADINGS[language],
        rows=[_row(one, language) for one in found],
    )


def _row(one: FoundInControl, language: str) -> tuple[Cell, ...]:
    case, finding = one.case, one.finding
    made, end, action, closed = finding.made, finding.end, finding.action, finding.action_closed
    return (
        case.county,
        one.budget_year,
        case.round_id,
        case.control_id,
        label("control-level", case.level, language),
        case.recipient.organisation if case.recipient else None,
        made.number,
        made.ground.value,
        ground_title(made.ground, language),
        label("severity", made.severity, language),
        made.described,
        made.line_id,
        made.payment_id,
        made.questioned_ore,
        " ".join(f"{before.control_id}/{before.finding_id}" for before in made.repeats),
        label("finding-end", end.end, language) if end else None,
        end.explained if end else None,
        action.what if action else None,
        in_norway(one.due.at).date().isoformat() if one.due else None,
        closed.evidence if closed else None,
    )

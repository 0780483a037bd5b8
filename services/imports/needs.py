"""A table of needs as rows for the domain, with every fault that it has."""

from collections.abc import Callable
from typing import Any, Final

from pydantic import ValidationError

from domain.imports.decide import NeedRow
from domain.party import Party
from domain.step1_assess.events import Assessment
from services.imports import cells
from services.imports.columns import COLUMNS, GROUPS
from services.imports.problem import RowProblem, Unreadable
from services.imports.rows import read_rows
from services.imports.table import read_table

#: What reads the cells of a need's columns; a short text stands on one line.
READERS: Final[dict[str, Callable[[str], Any]]] = {
    **dict.fromkeys(("name", "title", "source"), cells.line),
    "organisation": cells.organisation_number,
    "period_from": cells.day,
    "period_to": cells.day,
    "estimate": cells.ore,
    **dict.fromkeys(
        (
            "leaders",
            "employees",
            "elected_representatives",
            "working_life",
            "providers",
            *(group.value for group in GROUPS),
        ),
        cells.whole,
    ),
}


def read_needs(content: bytes, county: str) -> tuple[tuple[NeedRow, ...], list[RowProblem]]:
    """The rows that can be read, and what is wrong with the others and with the file."""
    try:
        table = read_table(content)
    except Unreadable as fault:
        return (), [fault.problem]
    rows, problems = read_rows(table, COLUMNS, READERS)
    found: list[NeedRow] = []
    for row, given in rows:
        try:
            found.append(_need(row, given, county))
        except ValidationError:
            problems.append(RowProblem(row=row, code="bad-text"))
    return tuple(found), problems


def _need(number: int, given: dict[str, Any], county: str) -> NeedRow:
    return NeedRow(row=number, unit=party_of(given, county), assessment=assessment_of(given))


def party_of(given: dict[str, Any], county: str) -> Party:
    """The organisation that a row names; raises `ValidationError`."""
    return Party(
        organisation=given["organisation"], name=given["name"], kind=given["kind"], county=county
    )


def assessment_of(given: dict[str, Any]) -> Assessment:
    """What a row says of how the need was found; raises `ValidationError`."""
    sources = [{"source": given["source"], "finding": given["finding"]}] if given["source"] else []
    sami = {"answer": given["sami"], "reason": given["sami_reason"]} if given["sami"] else None
    counted = ("leaders", "employees", "elected_representatives", "working_life", "providers")
    plain = ("title", "description", "measure", "period_from", "period_to", "method")
    return Assessment.model_validate(
        {
            **{key: given[key] for key in (*plain, "programme", "local_plan")},
            "national_goals": given["national_goals"],
            "data_sources": sources,
            "involvement": {key: given[key] for key in counted},
            "target_groups": {g: given[g.value] for g in GROUPS if given[g.value]},
            "sami_perspective": sami,
            "estimate_ore": given["estimate"],
        }
    )

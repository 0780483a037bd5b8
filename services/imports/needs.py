"""A table of needs as rows for the domain, with every fault that it has."""

from collections.abc import Callable
from typing import Any, Final

from pydantic import ValidationError

from domain.imports.decide import NeedRow
from domain.party import Party
from domain.step1_assess.events import Assessment
from domain.step1_assess.involvement import Codetermination
from services.imports import cells, entries
from services.imports.need_columns import COLUMNS, COUNTED, NEED_GROUPS, none_column
from services.imports.problem import RowProblem, Unreadable
from services.imports.rows import read_rows
from services.imports.table import read_table

#: What reads the cells of a need's columns; a short text stands on one line.
READERS: Final[dict[str, Callable[[str], Any]]] = {
    **entries.READERS,
    **dict.fromkeys(("name", "title", "source"), cells.line),
    **dict.fromkeys(("period_from", "period_to"), cells.day),
    **dict.fromkeys(("concluded_on", "plan_from", "plan_to"), cells.or_none(cells.day)),
    **dict.fromkeys(("codetermination", "plan_codetermination"), cells.or_none(cells.flag)),
    **dict.fromkeys((*COUNTED, *(group.value for group in NEED_GROUPS)), cells.whole),
    "organisation": cells.organisation_number,
    "trade": cells.or_none(cells.line),
    "estimate": cells.ore,
}
#: The columns that hold what the assessment calls the same.
_AS_THEY_ARE: Final = (
    *("title", "description", "measure", "period_from", "period_to", "method", "programme"),
    *("local_plan", "national_goals", "national_frames", "concluded_on", "cause", "goal"),
    *("trade", "horizon", "other_group", "partners", "price", "other_funding"),
)


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
    first = ({"source": given["source"], "finding": given["finding"]},) if given["source"] else ()
    sami = {"answer": given["sami"], "reason": given["sami_reason"]} if given["sami"] else None
    return Assessment.model_validate(
        {
            **{key: given[key] for key in _AS_THEY_ARE},
            "data_sources": (*first, *given["more_sources"]),
            "involvement": _involvement(given),
            "target_groups": {g: given[g.value] for g in NEED_GROUPS if given[g.value]},
            "sami_perspective": sami,
            "estimate_ore": given["estimate"],
            "codetermination": _codetermination(given, "codetermination"),
            "local_plan_details": _local_plan(given),
        }
    )


def _involvement(given: dict[str, Any]) -> dict[str, Any]:
    reasons = {role: given[none_column(role)] for role in COUNTED}
    return {
        **{role: given[role] for role in COUNTED},
        "why_none": {role: reason for role, reason in reasons.items() if reason},
    }


def _codetermination(given: dict[str, Any], column: str) -> Codetermination | None:
    kept = given[column]
    return None if kept is None else Codetermination(kept=kept, how=given[f"{column}_how"])


def _local_plan(given: dict[str, Any]) -> dict[str, Any] | None:
    if given["plan_level"] is None:
        return None
    return {
        "level": given["plan_level"],
        "valid_from": given["plan_from"],
        "valid_to": given["plan_to"],
        "codetermination": _codetermination(given, "plan_codetermination"),
    }

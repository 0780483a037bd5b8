"""A table of needs as rows for the domain, with every fault that it has."""

from collections.abc import Callable
from typing import Any, Final

from pydantic import ValidationError

from domain.imports.decide import NeedRow
from domain.party import Party
from domain.step1_assess.events import Assessment
from services.imports import cells
from services.imports.columns import BY_HEADER, COLUMNS, GROUPS, Column, choice
from services.imports.problem import RowProblem, Unreadable, cell_at
from services.imports.table import Row, read_table

_LINES: Final = frozenset({"name", "title", "source"})
_LONG, _SHORT = 4000, 300
_READERS: Final[dict[str, Callable[[str], Any]]] = {
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
        header, *rows = read_table(content)
    except Unreadable as fault:
        return (), [fault.problem]
    columns, problems = _columns(header)
    if problems:
        return (), problems
    found: list[NeedRow] = []
    seen: set[Row] = set()
    for number, row in enumerate(rows, 2):
        if not any(row):
            continue
        if row in seen:
            problems.append(RowProblem(row=number, code="row-twice"))
            continue
        seen.add(row)
        read, faults = _row(number, row, columns, county)
        problems += faults
        found += read
    return tuple(found), problems


def _columns(header: Row) -> tuple[list[Column], list[RowProblem]]:
    problems: list[RowProblem] = []
    columns: list[Column] = []
    for at, text in enumerate(header):
        cell, column = cell_at(1, at), BY_HEADER.get(text.casefold())
        if column is None:
            problems.append(RowProblem(row=1, cell=cell, code="header-unknown"))
        elif column in columns:
            problems.append(RowProblem(row=1, column=column.key, cell=cell, code="header-twice"))
        else:
            columns.append(column)
    problems += [
        RowProblem(row=1, column=column.key, code="header-missing")
        for column in COLUMNS
        if column.needed and column not in columns
    ]
    return columns, problems


def _row(
    number: int, row: Row, columns: list[Column], county: str
) -> tuple[list[NeedRow], list[RowProblem]]:
    if len(row) > len(columns):
        return [], [RowProblem(row=number, code="too-many-cells")]
    given: dict[str, Any] = {}
    problems: list[RowProblem] = []
    cell_of = dict(zip((column.key for column in columns), row, strict=False))
    for column in COLUMNS:
        try:
            given[column.key] = _cell(column, cell_of.get(column.key, ""))
        except cells.BadCell as fault:
            where = cell_at(number, columns.index(column)) if column in columns else ""
            problems.append(RowProblem(row=number, column=column.key, cell=where, code=str(fault)))
    if problems:
        return [], problems
    try:
        return [_need(number, given, county)], []
    except ValidationError:
        return [], [RowProblem(row=number, code="bad-text")]


def _cell(column: Column, text: str) -> Any:
    if not text and column.needed:
        raise cells.BadCell("blank")
    if reader := _READERS.get(column.key):
        return reader(text)
    if not column.choices:
        return cells.plain(text, _SHORT if column.key in _LINES else _LONG)
    if not text:
        return None
    chosen = choice(column.choices, text)
    if chosen is None:
        raise cells.BadCell("not-a-choice")
    return chosen


def _need(number: int, given: dict[str, Any], county: str) -> NeedRow:
    sources = [{"source": given["source"], "finding": given["finding"]}] if given["source"] else []
    sami = {"answer": given["sami"], "reason": given["sami_reason"]} if given["sami"] else None
    counted = ("leaders", "employees", "elected_representatives", "working_life", "providers")
    plain = ("title", "description", "measure", "period_from", "period_to", "method")
    return NeedRow(
        row=number,
        unit=Party(
            organisation=given["organisation"],
            name=given["name"],
            kind=given["kind"],
            county=county,
        ),
        assessment=Assessment.model_validate(
            {
                **{key: given[key] for key in (*plain, "programme", "local_plan")},
                "national_goals": given["national_goals"],
                "data_sources": sources,
                "involvement": {key: given[key] for key in counted},
                "target_groups": {g: given[g.value] for g in GROUPS if given[g.value]},
                "sami_perspective": sami,
                "estimate_ore": given["estimate"],
            }
        ),
    )

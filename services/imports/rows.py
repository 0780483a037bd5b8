"""The rows of a table under known columns: every cell read, and every fault told with its place."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from services.imports import cells
from services.imports.columns import Column, choice
from services.imports.problem import RowProblem, cell_at
from services.imports.table import Row

#: What reads a column's cells, by its key; a choice or a text needs none.
Readers = Mapping[str, Callable[[str], Any]]


class Cells(NamedTuple):
    """A row by its number in the table, with what its cells hold by their columns' keys."""

    row: int
    given: dict[str, Any]


def read_rows(
    table: Sequence[Row], columns: Sequence[Column], readers: Readers
) -> tuple[list[Cells], list[RowProblem]]:
    """The rows without a fault, and the faults of header and rows; blank rows are passed over."""
    header, *rows = table
    found, problems = _columns(header, columns)
    if problems:
        return [], problems
    by_key = {column.key: column for column in columns}

    # Most cells of a column say what others above them said.
    @cache
    def cell(key: str, text: str) -> Any:
        return _cell(by_key[key], text, readers)

    read: list[Cells] = []
    seen: set[Row] = set()
    for number, row in enumerate(rows, 2):
        if not any(row):
            continue
        if row in seen:
            problems.append(RowProblem(row=number, code="row-twice"))
            continue
        seen.add(row)
        given, faults = _row(number, row, found, columns, cell)
        problems += faults
        if not faults:
            read.append(Cells(number, given))
    return read, problems


def _columns(header: Row, known: Sequence[Column]) -> tuple[list[Column], list[RowProblem]]:
    by_header = {name.casefold(): column for column in known for name in column.names}
    problems: list[RowProblem] = []
    columns: list[Column] = []
    for at, text in enumerate(header):
        cell, column = cell_at(1, at), by_header.get(text.casefold())
        if column is None:
            problems.append(RowProblem(row=1, cell=cell, code="header-unknown"))
        elif column in columns:
            problems.append(RowProblem(row=1, column=column.key, cell=cell, code="header-twice"))
        else:
            columns.append(column)
    problems += [
        RowProblem(row=1, column=column.key, code="header-missing")
        for column in known
        if column.needed and column not in columns
    ]
    return columns, problems


def _row(
    number: int,
    row: Row,
    found: Sequence[Column],
    known: Sequence[Column],
    cell: Callable[[str, str], Any],
) -> tuple[dict[str, Any], list[RowProblem]]:
    if len(row) > len(found):
        return {}, [RowProblem(row=number, code="too-many-cells")]
    given: dict[str, Any] = {}
    problems: list[RowProblem] = []
    cell_of = dict(zip((column.key for column in found), row, strict=False))

    def told(column: Column, code: str) -> None:
        where = cell_at(number, found.index(column)) if column in found else ""
        problems.append(RowProblem(row=number, column=column.key, cell=where, code=code))

    asked = {key for column in known if cell_of.get(column.key) for key in column.asks}
    for column in known:
        if column.key in asked and not cell_of.get(column.key):
            told(column, "half-filled")
            continue
        try:
            given[column.key] = cell(column.key, cell_of.get(column.key, ""))
        except cells.BadCell as fault:
            told(column, str(fault))
    return given, problems


def _cell(column: Column, text: str, readers: Readers) -> Any:
    if not text and column.needed:
        raise cells.BadCell("blank")
    if reader := readers.get(column.key):
        return reader(text)
    if not column.choices:
        return cells.plain(text, cells.LONGEST)
    if not text:
        return None
    return choice(column.choices, text)

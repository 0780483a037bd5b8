"""A table of the overview as a spreadsheet: its rows, then its totals; sums are øre."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from domain.language.language import Language
from domain.views.national.table import Table, TableName
from services.api.reads.sheets import Cell, Sheet
from services.nation.naming import Naming
from services.nation.words import WORDS


def sheet_of(
    table: Table,
    language: Language,
    position: int,
    at: datetime,
    selection: Mapping[str, str | None],
) -> Sheet:
    """The table with what it was read from: the log position, the instant, the selection."""
    said, naming = WORDS[language], Naming(language)
    name = naming.words.name("national-table", table.name)
    chosen = "; ".join(f"{key} {value}" for key, value in selection.items() if value)
    return Sheet(
        name=name,
        notes=(
            (said["overview"], name),
            (said["position"], position),
            (said["at"], at.isoformat()),
            *([(said["selection"], chosen)] if chosen else []),
        ),
        headings=(
            *(said[key] for key in ("county", "county-name", "year", "round")),
            *_part_headings(table, said),
            *(_heading(naming, column) for column in table.columns),
        ),
        rows=list(_rows(table, naming, said)),
    )


def _rows(table: Table, naming: Naming, said: Mapping[str, str]) -> Iterator[tuple[Cell, ...]]:
    for row in table.rows:
        place = (row.municipality,) if table.name is TableName.UNITS else ()
        part = (row.key, naming.key(table.name, row), *place) if _is_parted(table) else ()
        name = naming.words.county(row.county)
        where = (row.county, name, row.budget_year, row.round_id)
        yield (*where, *part, *(row.sums[column] for column in table.columns))
    for total in table.totals:
        place = (None,) if table.name is TableName.UNITS else ()
        told = naming.key(table.name, total) or None
        part = (total.key, told, *place) if _is_parted(table) else ()
        yield (
            said["total"],
            None,
            total.budget_year,
            None,
            *part,
            *(total.sums[column] for column in table.columns),
        )


def _part_headings(table: Table, said: Mapping[str, str]) -> tuple[str, ...]:
    if not _is_parted(table):
        return ()
    place = (said["municipality"],) if table.name is TableName.UNITS else ()
    return (said["key"], said["part"], *place)


def _is_parted(table: Table) -> bool:
    whole = {TableName.MONEY, TableName.MEASURES, TableName.REPORTS}
    return table.name not in whole


def _heading(naming: Naming, column: str) -> str:
    name = naming.column(column)
    return f"{name} (øre)" if column.endswith("_ore") else name

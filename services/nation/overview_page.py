"""The national overview as a page: a table for each question, side by side and not ranked."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from domain.language.language import Language
from domain.views.national.overview import Missing
from domain.views.national.table import Table
from services.nation.naming import Naming
from services.nation.page import Shown, as_html
from services.nation.words import WORDS


def overview_page(
    tables: Iterable[Table],
    missing: Sequence[Missing],
    language: Language,
    position: int,
    at: datetime,
) -> str:
    """The page; sums are written in kroner, and each table ends with its totals."""
    said, naming = WORDS[language], Naming(language)
    shown = [_shown(table, naming) for table in tables]
    told = [
        said["compares"],
        f"{said['position']}: {position}.",
        f"{said['at']}: {at.isoformat()}.",
    ]
    if missing:
        names = naming.words.listed(
            f"{naming.words.county(one.county)} {one.budget_year}" for one in missing
        )
        told.append(f"{said['without-round']}: {names}.")
    return as_html(said["overview"], told, shown, language=language)


def _shown(table: Table, naming: Naming) -> Shown:
    said = WORDS[naming.words.language]
    parted = any(row.key is not None for row in table.rows)
    part = (said["part"],) if parted else ()
    return Shown(
        title=naming.words.name("national-table", table.name),
        headings=(
            said["county"],
            said["year"],
            *part,
            *(naming.column(column) for column in table.columns),
        ),
        rows=list(_rows(table, naming, parted=parted)),
        remark=said["nothing"],
    )


def _rows(table: Table, naming: Naming, *, parted: bool) -> Iterator[tuple[str, ...]]:
    if not table.rows:
        return
    for row in table.rows:
        county = f"{row.county} {naming.words.county(row.county)}"
        part = (naming.key(table.name, row),) if parted else ()
        yield (county, str(row.budget_year), *part, *_cells(table, naming, row.sums))
    total = WORDS[naming.words.language]["total"]
    for one in table.totals:
        part = (naming.key(table.name, one),) if parted else ()
        year = str(one.budget_year) if one.budget_year else ""
        yield (total, year, *part, *_cells(table, naming, one.sums))


def _cells(table: Table, naming: Naming, sums: dict[str, int]) -> Iterator[str]:
    for column in table.columns:
        value = sums[column]
        yield naming.words.money(value) if column.endswith("_ore") else str(value)

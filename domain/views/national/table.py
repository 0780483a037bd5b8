"""A table of the overview: rows by county and year, totals, and what each sum is made of.

It compares and does not rank: rows stand by budget year and county number. All sums ending in
`_ore` are integer øre. Source: domain description, section 18 (P1, P16, P19, P20).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from domain.types import Year
from domain.value import Value


class TableName(StrEnum):
    """What a table shows."""

    MONEY = "money"
    TARGET_GROUPS = "target-groups"
    MONEY_ROUTES = "money-routes"
    NEED_ROUTES = "need-routes"
    MEASURES = "measures"
    ANSWERS = "answers"
    REPORTS = "reports"
    MUNICIPALITIES = "municipalities"
    UNITS = "units"


class Row(Value):
    """What one round has, or its part under `key`; `name` is that of an organisation."""

    county: str
    budget_year: Year
    round_id: str
    key: str | None = None
    name: str = ""
    municipality: str | None = None
    sums: dict[str, int]


class Sum(Value):
    """All rows of a year, of a key in a year, or, without either, of the table."""

    budget_year: Year | None = None
    key: str | None = None
    sums: dict[str, int]


class Split(Value):
    """A sum is its parts, less what is taken off: `whole = sum(parts) - sum(less)`."""

    whole: str
    parts: tuple[str, ...]
    less: tuple[str, ...] = ()

    def holds(self, sums: Mapping[str, int]) -> bool:
        """Whether it is so of these sums."""
        given = sum(sums[part] for part in self.parts) - sum(sums[part] for part in self.less)
        return sums[self.whole] == given


class Table(Value):
    """The rows with their totals; `splits` hold of each row and of each total."""

    name: TableName
    columns: tuple[str, ...]
    splits: tuple[Split, ...] = ()
    rows: tuple[Row, ...]
    totals: tuple[Sum, ...]

    @property
    def whole(self) -> Sum:
        """The total of all rows."""
        return self.totals[-1]


def table(
    name: TableName,
    columns: tuple[str, ...],
    rows: Iterable[Row],
    splits: tuple[Split, ...] = (),
    *,
    by_key: bool = False,
) -> Table:
    """The table with its totals; with `by_key` also those of each key in each year."""
    ordered = sorted(rows, key=lambda row: (row.budget_year, row.county, row.round_id))
    return Table(
        name=name,
        columns=columns,
        splits=splits,
        rows=tuple(ordered),
        totals=tuple(_totals(columns, ordered, by_key)),
    )


def _totals(columns: tuple[str, ...], rows: list[Row], by_key: bool) -> Iterator[Sum]:
    for year in dict.fromkeys(row.budget_year for row in rows):
        of_year = [row for row in rows if row.budget_year == year]
        for key in dict.fromkeys(row.key for row in of_year) if by_key else ():
            of_key = (row for row in of_year if row.key == key)
            yield Sum(budget_year=year, key=key, sums=_added(columns, of_key))
        yield Sum(budget_year=year, sums=_added(columns, of_year))
    yield Sum(sums=_added(columns, rows))


def _added(columns: tuple[str, ...], rows: Iterable[Row]) -> dict[str, int]:
    found: Counter[str] = Counter()
    for row in rows:
        found.update(row.sums)
    return {column: found[column] for column in columns}

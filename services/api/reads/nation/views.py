"""The overview's tables as answers: codes with their names, sums by column."""

from typing import Annotated

from pydantic import Field

from domain.language.language import Language
from domain.language.words import Words
from domain.views.national.table import Row, Split, Sum, Table
from services.api.reads.views import Coded, RoundIdField, View, coded
from services.nation.naming import Naming

Year = Annotated[int, Field(examples=[2026])]
Sums = Annotated[
    dict[str, int],
    Field(
        description="By column; those that end in `_ore` are integer øre.",
        examples=[{"granted_ore": 731_200_000}],
    ),
]


class RowView(View):
    """What one round has; with a `key` its part under that group, route, question or place."""

    county: Coded
    budget_year: Year
    round_id: RoundIdField
    key: Coded | None
    municipality: str | None
    sums: Sums


class SumView(View):
    """The total of a year, of a key in a year, or, without either, of the whole table."""

    budget_year: Year | None
    key: Coded | None
    sums: Sums


class TableView(View):
    """One table; each split says which columns make another, in every row and every total."""

    name: Coded
    columns: tuple[Coded, ...]
    splits: tuple[Split, ...]
    rows: tuple[RowView, ...]
    totals: tuple[SumView, ...]


def table_view(table: Table, language: str) -> TableView:
    """The table with the names of its codes."""
    naming = Naming(Language(language))

    def key(row: Row | Sum) -> Coded | None:
        return Coded(code=row.key, label=naming.key(table.name, row)) if row.key else None

    return TableView(
        name=coded("national-table", table.name, language),
        columns=tuple(coded("national-column", column, language) for column in table.columns),
        splits=table.splits,
        rows=tuple(
            RowView(
                county=county_view(row.county, language),
                budget_year=row.budget_year,
                round_id=row.round_id,
                key=key(row),
                municipality=row.municipality,
                sums=row.sums,
            )
            for row in table.rows
        ),
        totals=tuple(
            SumView(budget_year=total.budget_year, key=key(total), sums=total.sums)
            for total in table.totals
        ),
    )


def county_view(number: str, language: str) -> Coded:
    """A county by its official number and its name."""
    return Coded(code=number, label=Words(Language(language)).county(number))

"""The whole overview, one table for each question, all from the same rounds at one instant."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from domain.schemes.county_structure import counties_in
from domain.state.round import Round
from domain.step3_prioritise.asked import Asked
from domain.value import Value
from domain.views.national import answers as answered
from domain.views.national import groups, places, routes
from domain.views.national import measures as measured
from domain.views.national import money as funds
from domain.views.national import reports as reported
from domain.views.national.table import Table, TableName


class Known(NamedTuple):
    """What the overview is made of, as of one instant (UTC).

    `municipality_of` are those of organisations, as far as the registry knows them.
    """

    rounds: tuple[Round, ...]
    needs: tuple[Asked, ...]
    municipality_of: Mapping[str, str]
    at: datetime


class Missing(Value):
    """A county that has no round in a year in which others have."""

    county: str
    budget_year: int


_TABLES: Mapping[TableName, Callable[[Known], Table]] = {
    TableName.MONEY: lambda known: funds.money(known.rounds),
    TableName.TARGET_GROUPS: lambda known: groups.target_groups(known.rounds, known.needs),
    TableName.MONEY_ROUTES: lambda known: routes.money_routes(known.rounds),
    TableName.NEED_ROUTES: lambda known: routes.need_routes(known.rounds, known.needs),
    TableName.MEASURES: lambda known: measured.measures(known.rounds),
    TableName.ANSWERS: lambda known: answered.answers(known.rounds),
    TableName.REPORTS: lambda known: reported.reports(known.rounds, known.at),
    TableName.MUNICIPALITIES: lambda known: places.municipalities(
        known.rounds, known.municipality_of
    ),
    TableName.UNITS: lambda known: places.units(known.rounds, known.municipality_of),
}
#: Every column of every table, each name once.
COLUMNS: tuple[str, ...] = tuple(
    dict.fromkeys(
        (
            *funds.COLUMNS,
            *groups.COLUMNS,
            *routes.MONEY_COLUMNS,
            *routes.NEED_COLUMNS,
            *measured.COLUMNS,
            *answered.COLUMNS,
            *reported.COLUMNS,
            *places.COLUMNS,
        )
    )
)


def overview(known: Known, names: Iterable[TableName] = TableName) -> tuple[Table, ...]:
    """The tables that are asked for, in their order."""
    return tuple(_TABLES[name](known) for name in names)


def without_round(
    rounds: Iterable[Round], counties: Collection[str] | None = None
) -> tuple[Missing, ...]:
    """The counties of each year that have no round in it; `counties` are those that are seen."""
    there: dict[int, set[str]] = {}
    for state in rounds:
        there.setdefault(state.budget_year, set()).add(state.county)
    return tuple(
        Missing(county=county, budget_year=year)
        for year in sorted(there)
        for county in sorted(counties_in(year))
        if county not in there[year] and (counties is None or county in counties)
    )

"""Where the money ends up, down to unit and municipality (P1)."""

from collections.abc import Iterable, Iterator, Mapping

from domain.state.round import Round
from domain.views.coverage import NONE
from domain.views.distribution import by_municipality, distribution
from domain.views.national.table import Row, Table, TableName, table

COLUMNS = ("planned_ore", "disbursed_ore")


def units(rounds: Iterable[Round], municipality_of: Mapping[str, str]) -> Table:
    """What each unit has of each round; `none` is a pot's money that nobody has been given yet."""
    rows = (row for state in rounds for row in _units(state, municipality_of))
    return table(TableName.UNITS, COLUMNS, rows)


def municipalities(rounds: Iterable[Round], municipality_of: Mapping[str, str]) -> Table:
    """The same by municipality; `none` is the money of units whose place is not known."""
    rows = (row for state in rounds for row in _municipalities(state, municipality_of))
    return table(TableName.MUNICIPALITIES, COLUMNS, rows)


def _units(state: Round, municipality_of: Mapping[str, str]) -> Iterator[Row]:
    portions = distribution(state, municipality_of.get)
    for portion in sorted(portions, key=lambda p: p.unit.organisation if p.unit else ""):
        yield Row(
            county=state.county,
            budget_year=state.budget_year,
            round_id=state.round_id,
            key=portion.unit.organisation if portion.unit else NONE,
            name=portion.unit.name if portion.unit else "",
            municipality=portion.municipality,
            sums={"planned_ore": portion.planned_ore, "disbursed_ore": portion.disbursed_ore},
        )


def _municipalities(state: Round, municipality_of: Mapping[str, str]) -> Iterator[Row]:
    sums = by_municipality(distribution(state, municipality_of.get))
    for place, (planned, disbursed) in sorted(sums.items(), key=lambda found: found[0] or ""):
        if place is None and not (planned or disbursed):
            continue
        yield Row(
            county=state.county,
            budget_year=state.budget_year,
            round_id=state.round_id,
            key=place or NONE,
            municipality=place,
            sums={"planned_ore": planned, "disbursed_ore": disbursed},
        )

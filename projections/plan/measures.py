"""Measures across rounds: exchange by year, and one measure in several counties' plans."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, Row, case, func, select

from domain.party import MeasureKind
from projections.plan.tables import lines, rounds

_MONEY: Final = ("planned_ore", "decided_ore", "disbursed_ore")
#: What adds up over the lines of a year, in øre, days and places.
SUMMED: Final = (
    *_MONEY,
    *("days_to_company", "places_to_company", "days_to_school", "places_to_school"),
    "study_places",
)
_EXCHANGE: Final = (MeasureKind.HOSPITERING, MeasureKind.YRKESFAGLARER_2)


def exchange_by_year(connection: Connection, scheme: str, county: str) -> Sequence[Row[Any]]:
    """The sums of `SUMMED` for each budget year and kind of exchange, the earliest year first."""
    # An award's money is its pot's already; its days and places are its own.
    own = {name: case((lines.c.parent.is_(None), lines.c[name]), else_=0) for name in _MONEY}
    sums = (func.sum(own.get(name, lines.c[name])).label(name) for name in SUMMED)
    return connection.execute(
        select(rounds.c.budget_year, lines.c.measure, *sums)
        .join_from(lines, rounds, lines.c.stream_id == rounds.c.stream_id)
        .where(
            rounds.c.scheme == scheme,
            rounds.c.county == county,
            lines.c.measure.in_(_EXCHANGE),
        )
        .group_by(rounds.c.budget_year, lines.c.measure)
        .order_by(rounds.c.budget_year, lines.c.measure)
    ).all()


def lines_of_measure(connection: Connection, measure_key: str) -> Sequence[Row[Any]]:
    """Every line that names the measure, in whichever county's plan, by county and year."""
    return connection.execute(
        select(rounds.c.round_id, rounds.c.county, rounds.c.budget_year, lines)
        .join_from(lines, rounds, lines.c.stream_id == rounds.c.stream_id)
        .where(lines.c.measure_key == measure_key)
        .order_by(rounds.c.county, rounds.c.budget_year, lines.c.line_id)
    ).all()

"""Lines across rounds: exchange by year, a measure in several counties, a need's, a theme's."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, cast, func, or_, select
from sqlalchemy.dialects.postgresql import JSONB

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
    # A pot's sums hold those of its awards, whose measures may be of other kinds.
    own = {name: lines.c[name] - _awarded(name) for name in _MONEY}
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


def _awarded(name: str) -> ColumnElement[int]:
    """What the awards under a line have of a sum, zero for a line that is no pot."""
    awards = lines.alias("awards")
    return (
        select(func.coalesce(func.sum(awards.c[name]), 0))
        .where(awards.c.stream_id == lines.c.stream_id, awards.c.parent == lines.c.line_id)
        .correlate(lines)
        .scalar_subquery()
    )


def lines_of_measure(connection: Connection, *measure_keys: str) -> Sequence[Row[Any]]:
    """Every line that names one of the measures, in whichever county's plan, by county and year."""
    return _lines(connection, lines.c.measure_key.in_(measure_keys))


def lines_on_plan(connection: Connection, scheme: str, county: str) -> Sequence[Row[Any]]:
    """Every line of the county's plans that names a theme of the long-term plan, by year."""
    theme = lines.c.state[("plan", "theme_id")].as_string()
    return _lines(
        connection, rounds.c.scheme == scheme, rounds.c.county == county, theme.is_not(None)
    )


def lines_of_county(connection: Connection, scheme: str, county: str) -> Sequence[Row[Any]]:
    """Every line of the county's plans under the scheme, by year."""
    return _lines(connection, rounds.c.scheme == scheme, rounds.c.county == county)


def lines_of_provider(connection: Connection, organisation: str) -> Sequence[Row[Any]]:
    """Every line that the organisation provides, teaches or is paid for, by county and year."""
    state, named = cast(lines.c.state, JSONB), {"organisation": organisation}
    provides = state.contains({"plan": {"provided_by": [{"provider": named}]}})
    teaches = state.contains({"plan": {"study": {"provider": named}}})
    receives = state.contains({"plan": {"recipient": named}})
    decided = state.contains({"decision": {"recipient": named}})
    return _lines(connection, or_(provides, teaches, receives, decided))


def lines_paying(
    connection: Connection, round_ids: Sequence[str], organisations: Sequence[str]
) -> Sequence[Row[Any]]:
    """Every line of these rounds by which one of the organisations has been promised money."""
    recipient = ("recipient", "organisation")
    decided = lines.c.state[("decision", *recipient)].as_string()
    before = lines.c.state[("before", "decided", *recipient)].as_string()
    named = or_(decided.in_(organisations), before.in_(organisations))
    return _lines(connection, rounds.c.round_id.in_(round_ids), named)


def lines_of_need(
    connection: Connection, need_id: str, round_ids: Sequence[str]
) -> Sequence[Row[Any]]:
    """Every line of these rounds that is linked to the need, by year."""
    linked = cast(lines.c.state[("plan", "needs")], JSONB).contains([need_id])
    return _lines(connection, rounds.c.round_id.in_(round_ids), linked)


def _lines(connection: Connection, *wanted: ColumnElement[bool]) -> Sequence[Row[Any]]:
    return connection.execute(
        select(rounds.c.round_id, rounds.c.county, rounds.c.budget_year, lines)
        .join_from(lines, rounds, lines.c.stream_id == rounds.c.stream_id)
        .where(*wanted)
        .order_by(rounds.c.county, rounds.c.budget_year, lines.c.line_id)
    ).all()

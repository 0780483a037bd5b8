"""The events from which a case's read models follow, as far as they counted at an instant."""

from collections.abc import Callable, Collection
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Text,
    and_,
    cast,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import aggregate_order_by

from domain.case import CaseKind, CaseRef
from projections.audit_trail.queries import find_case, in_round_now, recorded_in
from projections.audit_trail.tables import entries
from projections.projection import Placed, Reach


class Clocks(NamedTuple):
    """An earlier instant (UTC) on each of the two clocks; None is now.

    `recorded` is when an event entered the log (*registrert*), `effective` from when it
    holds (*gjelder fra*).
    """

    recorded: datetime | None = None
    effective: datetime | None = None


class Which(NamedTuple):
    """What tells the same events from any others: the last position, and a hash of them all.

    `newest` (UTC) tells apart logs that were restored and went on differently.
    """

    last: int
    newest: datetime | None
    positions: str | None


#: Says which entries belong to what is asked about, within a projection's reach.
Whole = Callable[[Connection, Reach], ColumnElement[bool]]

#: The registry's cases stand for themselves: they belong to no round.
_REGISTRY = entries.c.case_kind.in_((CaseKind.ORGANISATION, CaseKind.COUNTY))


def around_case(case: CaseRef) -> Whole:
    """What belongs to a case: its own events, those of its round, and those of its forum."""

    def belongs(connection: Connection, reach: Reach) -> ColumnElement[bool]:
        own = and_(entries.c.case_kind == case.kind, entries.c.case_key == case.key)
        found = find_case(connection, case)
        if found is None or not found.scheme:
            return _REGISTRY if reach is Reach.REGISTRY else own
        place = _place(found.scheme, found.county, reach)
        if found.round_id is None:
            return or_(own, place)
        return or_(place, entries.c.round_id == found.round_id, in_round_now(found.round_id))

    return belongs


def around_place(scheme: str, county: str) -> Whole:
    """What a county's forum, its meetings and its long-term plan have seen."""
    return lambda _connection, reach: _place(scheme, county, reach)


def around_scheme(scheme: str, counties: Collection[str] | None = None) -> Whole:
    """What the counties' cases under a scheme have seen; those of all counties when None."""

    def belongs(_connection: Connection, reach: Reach) -> ColumnElement[bool]:
        there = entries.c.scheme == scheme
        if counties is not None:
            there = and_(there, entries.c.county.in_(sorted(counties)))
        match reach:
            case Reach.ROUND:
                return there
            case Reach.COUNTY:
                return or_(there, _REGISTRY)
            case Reach.REGISTRY:
                return _REGISTRY

    return belongs


def around_kind(case: CaseRef) -> Whole:
    """What has happened in the cases of this one's kind in its county, such as control cases."""

    def belongs(connection: Connection, _reach: Reach) -> ColumnElement[bool]:
        same = entries.c.case_kind == case.kind
        found = find_case(connection, case)
        if found is None:
            return and_(same, entries.c.case_key == case.key)
        return and_(same, entries.c.scheme == found.scheme, entries.c.county == found.county)

    return belongs


def around_rounds(round_ids: Collection[str]) -> Whole:
    """What has happened in these rounds' own cases; nothing of what else is in them."""
    own = and_(entries.c.case_kind == CaseKind.ROUND, entries.c.case_key.in_(sorted(round_ids)))
    return lambda _connection, _reach: own


def around_naming(value: str) -> Whole:
    """What has happened in the rounds' own cases that have ever named a value, of all counties.

    The value is an organisation's number, or what a measure is called by in several plans: no
    read model has what a plan no longer says, so it is looked for in the events themselves.
    """

    def belongs(connection: Connection, reach: Reach) -> ColumnElement[bool]:
        named = cast(entries.c.event, Text).contains(f'"{value}"', autoescape=True)
        rounds = select(entries.c.case_key).where(entries.c.case_kind == CaseKind.ROUND, named)
        return around_rounds(set(connection.scalars(rounds.distinct())))(connection, reach)

    return belongs


def counting(
    connection: Connection, belongs: ColumnElement[bool], clocks: Clocks
) -> ColumnElement[bool]:
    """Which of the entries that `belongs` says count at the instants."""
    wanted = [belongs]
    if clocks.recorded is not None:
        # By the log's order and not by each event's clock, which may once have gone back.
        later = entries.c.recorded_at > clocks.recorded
        first = connection.scalar(select(func.min(entries.c.position)).where(belongs, later))
        if first is not None:
            wanted.append(entries.c.position < first)
    if clocks.effective is not None:
        wanted.append(entries.c.effective_at <= clocks.effective)
    return and_(*wanted)


def which(connection: Connection, counts: ColumnElement[bool]) -> Which:
    """Which events count, without reading them."""
    positions = func.string_agg(
        cast(entries.c.position, Text), aggregate_order_by(literal(","), entries.c.position)
    )
    newest = func.max(entries.c.recorded_at)
    found = connection.execute(
        select(func.max(entries.c.position), newest, func.md5(positions)).where(counts)
    ).one()
    return Which(found[0] or 0, found[1], found[2])


def counted(connection: Connection, counts: ColumnElement[bool]) -> list[Placed]:
    """The events that count, in the log's order."""
    rows = connection.execute(select(entries).where(counts).order_by(entries.c.position))
    return [Placed(row["position"], recorded_in(row)) for row in rows.mappings()]


def _place(scheme: str, county: str, reach: Reach) -> ColumnElement[bool]:
    there = and_(entries.c.scheme == scheme, entries.c.county == county)
    match reach:
        case Reach.ROUND:
            return and_(entries.c.round_id.is_(None), there)
        case Reach.COUNTY:
            return or_(there, _REGISTRY)
        case Reach.REGISTRY:
            return _REGISTRY

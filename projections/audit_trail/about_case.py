"""The events from which a case's read models follow, as far as they counted at an instant."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from functools import cache, lru_cache
from typing import Final, NamedTuple

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Connection,
    Text,
    and_,
    any_,
    bindparam,
    cast,
    func,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import aggregate_order_by

from domain.case import CaseKind, CaseRef, scheme_and_county
from domain.events import EVENTS
from projections.audit_trail.queries import find_case, in_round_now, recorded_in
from projections.audit_trail.tables import entries
from projections.held import within
from projections.projection import Placed, Reach


class Clocks(NamedTuple):
    """An earlier instant (UTC) on each of the two clocks; None is now.

    `recorded` is when an event entered the log (*registrert*), `effective` from when it
    holds (*gjelder fra*).
    """

    recorded: datetime | None = None
    effective: datetime | None = None


class Mark(NamedTuple):
    """What tells an event from any other: its position, and when it was recorded (UTC).

    The instant tells apart logs that were restored and went on differently.
    """

    position: int
    recorded_at: datetime


#: Says which entries belong to what is asked about, within a projection's reach.
Whole = Callable[[Connection, Reach], ColumnElement[bool]]

#: Behind every position that a log can have.
HIGHEST: Final = 2**63 - 1
#: The registry's cases stand for themselves: they belong to no round.
_REGISTRY = entries.c.case_kind.in_((CaseKind.ORGANISATION, CaseKind.COUNTY))


def around_case(case: CaseRef) -> Whole:
    """What belongs to a case: its own events, those of its round, and those of its forum."""

    def belongs(connection: Connection, reach: Reach) -> ColumnElement[bool]:
        if case.kind is CaseKind.ROUND:
            # Its key says where it belongs; no other case's does.
            return _in_round(case.key, *scheme_and_county(case.key), reach)
        own = and_(entries.c.case_kind == case.kind, entries.c.case_key == case.key)
        found = find_case(connection, case)
        if found is None or not found.scheme:
            return _REGISTRY if reach is Reach.REGISTRY else own
        if found.round_id is None:
            return or_(own, _place(found.scheme, found.county, reach))
        return _in_round(found.round_id, found.scheme, found.county, reach)

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


def around_naming(field: str, value: str) -> Whole:
    """What has happened in the rounds' own cases that have ever named a value, of all counties.

    The value is an organisation's number, or what a measure is called by in several plans: no
    read model has what a plan no longer says, so it is looked for in the events themselves, in
    those that have the field at all.
    """

    def belongs(connection: Connection, reach: Reach) -> ColumnElement[bool]:
        named = cast(entries.c.event, Text).contains(f'"{value}"', autoescape=True)
        rounds = select(entries.c.case_key).where(
            entries.c.case_kind == CaseKind.ROUND, entries.c.topic.in_(topics_with(field)), named
        )
        return around_rounds(set(connection.scalars(rounds.distinct())))(connection, reach)

    return belongs


@cache
def topics_with(field: str) -> tuple[str, ...]:
    """The topics of the events that have the field, or hold a value that has it."""
    return tuple(
        topic
        for topic, event in EVENTS.items()
        if any(field in part.model_fields for part in within(event))
    )


def which(connection: Connection, belongs: ColumnElement[bool], clocks: Clocks) -> list[Mark]:
    """Which of the events that belong count at the instants, in the log's order, not read yet."""
    columns = (entries.c.position, entries.c.recorded_at, entries.c.effective_at)
    # Found once and by its keys: for the first of some the server would walk the whole log.
    whole = select(*columns).where(belongs).cte("whole").prefix_with("MATERIALIZED")
    counts: list[ColumnElement[bool]] = []
    if clocks.recorded is not None:
        # By the log's order and not by each event's clock, which may once have gone back.
        later = select(func.min(whole.c.position)).where(whole.c.recorded_at > clocks.recorded)
        counts.append(whole.c.position < func.coalesce(later.scalar_subquery(), HIGHEST))
    if clocks.effective is not None:
        counts.append(whole.c.effective_at <= clocks.effective)
    in_order = (
        func.array_agg(aggregate_order_by(whole.c.position, whole.c.position)),
        func.array_agg(aggregate_order_by(whole.c.recorded_at, whole.c.position)),
    )
    positions, recorded = connection.execute(select(*in_order).where(*counts)).one()
    return [] if positions is None else [*map(Mark, positions, recorded)]


def told(connection: Connection, marks: Sequence[Mark]) -> list[Placed]:
    """The events so marked, in the log's order."""
    positions = bindparam(None, [mark.position for mark in marks], ARRAY(BigInteger))
    rows = connection.execute(
        select(entries).where(entries.c.position == any_(positions)).order_by(entries.c.position)
    )
    return [Placed(row["position"], recorded_in(row)) for row in rows.mappings()]


@lru_cache(1_024)
def _in_round(round_id: str, scheme: str, county: str, reach: Reach) -> ColumnElement[bool]:
    place = _place(scheme, county, reach)
    return or_(place, entries.c.round_id == round_id, in_round_now(round_id))


def _place(scheme: str, county: str, reach: Reach) -> ColumnElement[bool]:
    there = and_(entries.c.scheme == scheme, entries.c.county == county)
    match reach:
        case Reach.ROUND:
            return and_(entries.c.round_id.is_(None), there)
        case Reach.COUNTY:
            return or_(there, _REGISTRY)
        case Reach.REGISTRY:
            return _REGISTRY

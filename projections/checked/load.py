"""Loads the books of a county's rounds from the audit trail, one county at a time."""

from collections.abc import Iterable, Iterator

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from domain.case import CaseKind, CaseRef
from domain.checks.books import RoundBooks, Seen, books
from domain.checks.settings import CheckSettings
from projections.audit_trail.queries import recorded_in
from projections.audit_trail.tables import entries, streams
from projections.checked.scope import AsOf, Scope, counties_in


def load(
    connection: Connection, scope: Scope, until: AsOf, settings: CheckSettings
) -> Iterator[RoundBooks]:
    """The books of every round in the scope, in order of county and year."""
    for county in counties_in(connection, scope, until):
        seen = events(connection, scope, county, until)
        holds = until.effective is not None
        for found in books(seen, until.at, settings, holds=holds):
            if scope.takes(found.state.round_id):
                yield found


def events(connection: Connection, scope: Scope, county: str, until: AsOf) -> list[Seen]:
    """The events of the county's cases that count, with the needs its plans take from elsewhere."""
    own = _read(connection, [_of_county(scope, county)], until)
    there = {one.case.key for one in own if one.case.kind is CaseKind.NEED}
    named = {need for one in own for need in _named(one)}
    missing = sorted(named - there)
    if not missing:
        return own
    other = and_(entries.c.case_kind == CaseKind.NEED, entries.c.case_key.in_(missing))
    return [*own, *_read(connection, [other], until)]


def _named(one: Seen) -> Iterable[str]:
    lines = vars(one.recorded.event).get("lines", ())
    return (need for line in lines for need in getattr(getattr(line, "plan", line), "needs", ()))


def _of_county(scope: Scope, county: str) -> ColumnElement[bool]:
    there = and_(entries.c.scheme == scope.scheme, entries.c.county == county)
    registry = and_(
        entries.c.scheme == "",
        entries.c.county == county,
        entries.c.case_kind == CaseKind.ORGANISATION,
    )
    ends = scope.round_id or (f"{scope.scheme}-{county}-{scope.year}" if scope.year else None)
    if ends is None:
        return or_(there, registry)
    now_in = select(streams.c.stream_id).where(streams.c.round_id == ends)
    of_round = or_(
        entries.c.round_id.is_(None), entries.c.round_id == ends, entries.c.stream_id.in_(now_in)
    )
    return or_(and_(there, of_round), registry)


def _read(connection: Connection, wanted: list[ColumnElement[bool]], until: AsOf) -> list[Seen]:
    counted = [*wanted, entries.c.position <= until.position]
    if until.effective is not None:
        counted.append(entries.c.effective_at <= until.effective)
    rows = connection.execute(select(entries).where(*counted).order_by(entries.c.position))
    # One reference for each case, since a stream has many events.
    cases: dict[tuple[str, str], CaseRef] = {}
    found = []
    for row in rows.mappings():
        key = (row["case_kind"], row["case_key"])
        case = cases.get(key)
        if case is None:
            case = cases[key] = CaseRef(kind=CaseKind(key[0]), key=key[1])
        found.append(Seen(row["position"], case, recorded_in(row)))
    return found

"""In which rounds something may have a part, so that not every round is folded to find out.

It names too many rather than too few: the trace itself says which lines are meant.
"""

from collections.abc import Collection, Iterator
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Text, and_, cast, or_, select

from domain.case import CaseKind
from domain.step3_prioritise.events import PlanAdopted
from domain.takeover.events import PlanTakenOver
from domain.trace.about import About
from projections.audit_trail.tables import entries, streams
from projections.checked.scope import AsOf, Scope

#: The events by which a need comes into a round's plan, also one of another round or county.
_PLANNING: Final = (PlanAdopted.TOPIC, PlanTakenOver.TOPIC)
#: The cases whose events name organisations, needs and payments of a round.
_NAMING: Final = (CaseKind.ROUND, CaseKind.NEED, CaseKind.APPLICATION)


def rounds_about(
    connection: Connection, scope: Scope, until: AsOf, asked: About
) -> tuple[str, ...]:
    """The keys of the rounds in the scope that may be about all that is asked, in order."""
    found = {key for key in _rounds(connection, scope, until) if scope.takes(key)}
    for wanted in _wanted(connection, asked):
        found &= _telling(connection, scope, until, wanted)
    return tuple(sorted(found))


def _rounds(connection: Connection, scope: Scope, until: AsOf) -> Iterator[str]:
    """The rounds that the reader sees in the scope's county, or in all."""
    wanted = [
        entries.c.case_kind == CaseKind.ROUND,
        entries.c.scheme == scope.scheme,
        entries.c.position <= until.position,
    ]
    if scope.county is not None:
        wanted.append(entries.c.county == scope.county)
    if scope.counties is not None:
        wanted.append(entries.c.county.in_(sorted(scope.counties)))
    yield from connection.scalars(select(entries.c.case_key).distinct().where(*wanted))


def _wanted(connection: Connection, asked: About) -> Iterator[ColumnElement[bool]]:
    """For each thing that is asked about, what the entries are like that tell of it."""
    if asked.organisation is not None:
        yield or_(*(_naming(number) for number in sorted(asked.organisations)))
    for name in (asked.need_id, asked.payment_id, asked.line_id):
        if name is not None:
            yield _naming(name)
    if asked.position is not None:
        yield _beside(connection, asked.position)


def _naming(name: str) -> ColumnElement[bool]:
    """The entries that name it; in quotes, so that no longer name fits by its beginning."""
    quoted = cast(entries.c.event, Text).contains(f'"{name}"', autoescape=True)
    return entries.c.case_kind.in_(_NAMING) & or_(entries.c.case_key == name, quoted)


def _beside(connection: Connection, position: int) -> ColumnElement[bool]:
    """The entry itself; what a forum or county did may be behind any round of its county."""
    at = select(entries).where(entries.c.position == position)
    row = connection.execute(at).mappings().first()
    if row is None or row["case_kind"] in (*_NAMING, CaseKind.CONTROL):
        return entries.c.position == position
    return and_(entries.c.county == row["county"], entries.c.case_kind == CaseKind.ROUND)


def _telling(
    connection: Connection, scope: Scope, until: AsOf, wanted: ColumnElement[bool]
) -> set[str]:
    """The rounds of the entries, and those that have the needs among them in their plans."""
    columns = select(entries.c.case_kind, entries.c.case_key, entries.c.round_id).distinct()
    counted = (entries.c.scheme == scope.scheme, entries.c.position <= until.position)
    found, needs = set[str](), set[str]()
    for kind, key, round_id in connection.execute(columns.where(*counted, wanted)):
        if kind == CaseKind.NEED:
            needs.add(key)
        found.add(key if kind == CaseKind.ROUND else round_id or "")
    return found | _of_needs(connection, needs, until)


def _of_needs(connection: Connection, needs: Collection[str], until: AsOf) -> set[str]:
    """The rounds that the needs are in now, and those whose plans name them."""
    if not needs:
        return set()
    now_in = select(streams.c.round_id).where(
        streams.c.case_kind == CaseKind.NEED, streams.c.case_key.in_(needs)
    )
    planned = select(entries.c.case_key, entries.c.event).where(
        entries.c.case_kind == CaseKind.ROUND,
        entries.c.topic.in_(_PLANNING),
        entries.c.position <= until.position,
    )
    plans = connection.execute(planned)
    naming = {key for key, event in plans if not set(needs).isdisjoint(_named(event))}
    return naming | {key for key in connection.scalars(now_in) if key}


def _named(event: dict[str, Any]) -> Iterator[str]:
    """The needs that a plan's event names by line."""
    for line in event.get("lines", ()):
        yield from line.get("plan", line).get("needs", ())

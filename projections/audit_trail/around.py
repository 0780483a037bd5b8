"""What is around entries of the trail: what each changed, what led to it, and what it led to."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, select, tuple_

from domain.case import CaseKind, CaseRef
from domain.changes.replaced import Change
from domain.led_by import LedBy
from projections.audit_trail.changed import changes_of
from projections.audit_trail.queries import Entry, Trail
from projections.audit_trail.slices import slices
from projections.audit_trail.tables import entries


class Linked(NamedTuple):
    """An entry that another is linked to: where it stands, and what kind of event it is."""

    position: int
    case: CaseRef
    version: int
    topic: str


class Around(NamedTuple):
    """What is told beside an entry; `caused_by` is None where the trail shows no event of it."""

    changes: tuple[Change, ...] = ()
    caused_by: Linked | None = None
    led_to: tuple[Linked, ...] = ()


def around(
    connection: Connection, trail: Trail, told: Sequence[Entry], *, untold: Collection[str] = ()
) -> Mapping[int, Around]:
    """What is around some entries of a trail, by their positions in the log.

    Only what stands in the trail itself is linked to, so that nobody learns of other cases;
    `untold` are topics that the reader is told nothing of.
    """
    changes = changes_of(connection, told, untold=untold)
    causes = _causes(connection, trail.shown, told)
    led_to = _led_to(connection, trail.shown, told)
    return {
        entry.position: Around(
            changes.get(entry.position, ()),
            causes.get(entry.recorded.causation or ""),
            tuple(led_to.get(str(_ref(entry)), ())),
        )
        for entry in told
    }


def _ref(entry: Entry) -> LedBy:
    return LedBy(entry.case, entry.recorded.version)


def _causes(
    connection: Connection, shown: Sequence[ColumnElement[bool]], told: Sequence[Entry]
) -> dict[str, Linked]:
    named = {entry.recorded.causation or "": LedBy.read(entry.recorded.causation) for entry in told}
    wanted = [(ref.case.kind.value, ref.case.key, ref.version) for ref in named.values() if ref]
    column = tuple_(entries.c.case_kind, entries.c.case_key, entries.c.version)
    return {
        str(LedBy(linked.case, linked.version)): linked
        for some in slices(wanted)
        for linked, _ in _linked(connection, shown, column.in_(some))
    }


def _led_to(
    connection: Connection, shown: Sequence[ColumnElement[bool]], told: Sequence[Entry]
) -> Mapping[str, list[Linked]]:
    found: defaultdict[str, list[Linked]] = defaultdict(list)
    for some in slices([str(_ref(entry)) for entry in told]):
        for linked, cause in _linked(connection, shown, entries.c.causation.in_(some)):
            found[cause or ""].append(linked)
    return found


def _linked(
    connection: Connection, shown: Sequence[ColumnElement[bool]], which: ColumnElement[bool]
) -> list[tuple[Linked, str | None]]:
    columns = ("position", "case_kind", "case_key", "version", "topic", "causation")
    rows = connection.execute(
        select(*(entries.c[name] for name in columns))
        .where(which, *shown)
        .order_by(entries.c.position)
    )
    return [
        (Linked(row[0], CaseRef(kind=CaseKind(row[1]), key=row[2]), row[3], row[4]), row[5])
        for row in rows
    ]

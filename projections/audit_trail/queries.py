"""The entries of a round, of one case, or of one stretch of time, as they were recorded."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, any_, func, or_, select, tuple_

from domain.case import CaseKind, CaseRef
from domain.control.events import ControlPaymentChanged
from domain.control.settling_events import ClaimWithheld
from domain.deadlines.events import DeadlineSet
from domain.event import Recorded
from domain.events import EVENTS
from projections.audit_trail.stream import Stream
from projections.audit_trail.tables import entries, streams


@dataclass(frozen=True)
class Entry:
    """A recorded event, where it stands in the log, its case, and what it speaks of."""

    position: int
    case: CaseRef
    about: str | None
    recorded: Recorded


class Origin(NamedTuple):
    """Where events come from; None where it does not matter.

    `causation` is what set them off: as it stands in them, or the file that the rows are of.
    """

    actor: str | None = None
    role: str | None = None
    command_id: str | None = None
    causation: str | None = None
    correlation: str | None = None

    def wanted(self) -> list[ColumnElement[bool]]:
        """What entries must be like."""
        exact = (
            (entries.c.actor, self.actor),
            (entries.c.role, self.role),
            (entries.c.command_id, self.command_id),
            (entries.c.correlation, self.correlation),
        )
        found = [column == value for column, value in exact if value is not None]
        if self.causation is not None:
            row = entries.c.causation.startswith(f"{self.causation}#", autoescape=True)
            found.append(or_(entries.c.causation == self.causation, row))
        return found


#: From wherever.
_ANY: Final = Origin()


#: What a command leaves in a control case that it only tells, and how long that may then wait.
_TELLING: Final = (ClaimWithheld.TOPIC, ControlPaymentChanged.TOPIC, DeadlineSet.TOPIC)


@dataclass(frozen=True)
class Happened:
    """That an event of a kind was recorded, and where it stands in the log."""

    topic: str
    position: int
    recorded_at: datetime


@dataclass(frozen=True)
class Trail:
    """Some entries, and how many there are in all under the same filters.

    `shown` says what else stands in the trail, whatever the filters.
    """

    items: list[Entry]
    total: int
    shown: tuple[ColumnElement[bool], ...] = ()


def find_case(connection: Connection, case: CaseRef) -> Stream | None:
    """What the trail knows of a case, or None when nothing has happened in it."""
    state = connection.scalar(
        select(streams.c.state).where(
            streams.c.case_kind == case.kind, streams.c.case_key == case.key
        )
    )
    return None if state is None else Stream.model_validate(state)


def trail_of_round(
    connection: Connection,
    found: Stream,
    *,
    topics: Iterable[str] = (),
    since: datetime | None = None,
    until: datetime | None = None,
    of: Origin = _ANY,
    without: Collection[CaseKind] = (),
    untold: Collection[str] = (),
    after: int | None = None,
    limit: int | None = None,
) -> Trail:
    """The round's own events, its needs', and those of its forum and long-term plan.

    `without` are kinds of case that the reader is told nothing of, nor of what they added to
    others in the same save: a control case's claim stands in the round with its grounds.
    `untold` are topics.

    A need that was carried into the round brings all that has happened to it.
    `since` is included and `until` is not; both are instants of recording.
    """
    shown = [_of_round(found)]
    if without:
        shown += _without(found, without)
    if untold:
        shown.append(entries.c.topic.not_in(list(untold)))
    wanted = of.wanted()
    chosen = list(topics)
    if chosen:
        wanted.append(entries.c.topic.in_(chosen))
    if since is not None:
        wanted.append(entries.c.recorded_at >= since)
    if until is not None:
        wanted.append(entries.c.recorded_at < until)
    return _trail(connection, shown, wanted, after, limit)


def happened(
    connection: Connection,
    found: Stream,
    topics: Iterable[str],
    *,
    without: Collection[CaseKind] = (),
) -> list[Happened]:
    """Events of these kinds in the round, its needs, its forum and long-term plan, in order.

    `without` are kinds of case that the reader is told nothing of.
    """
    rows = (
        select(entries.c.topic, entries.c.position, entries.c.recorded_at)
        .where(_of_round(found), entries.c.topic.in_(list(topics)))
        .order_by(entries.c.position)
    )
    if without:
        rows = rows.where(*_without(found, without))
    return [Happened(*row) for row in connection.execute(rows)]


def trail_of_case(connection: Connection, case: CaseRef) -> Trail:
    """Everything that has happened in one case."""
    shown = [entries.c.case_kind == case.kind, entries.c.case_key == case.key]
    return _trail(connection, shown, [], None, None)


def events_of_line(connection: Connection, case: CaseRef, line_id: str) -> list[Recorded]:
    """What has happened to one line of a round's plan, in the order of the log."""
    rows = connection.execute(
        select(entries)
        .where(
            entries.c.case_kind == case.kind,
            entries.c.case_key == case.key,
            entries.c.event["line_id"].as_string() == line_id,
        )
        .order_by(entries.c.position)
    )
    return [recorded_in(row) for row in rows.mappings()]


def _of_round(found: Stream) -> ColumnElement[bool]:
    of_the_forum = and_(
        entries.c.round_id.is_(None),
        entries.c.scheme == found.scheme,
        entries.c.county == found.county,
    )
    return or_(entries.c.round_id == found.round_id, in_round_now(found.round_id), of_the_forum)


def _without(found: Stream, kinds: Collection[CaseKind]) -> Iterator[ColumnElement[bool]]:
    """Neither the entries of these kinds nor those that came with them.

    A command that only told such a case of what it did is the round's own, and stays.
    """
    yield entries.c.case_kind.not_in(list(kinds))
    there = entries.alias("there")
    of_command = ("organisation", "actor", "command_id")
    commands = select(*(there.c[name] for name in of_command)).where(
        there.c.round_id == found.round_id,
        there.c.case_kind.in_(list(kinds)),
        there.c.topic.not_in(_TELLING),
    )
    yield tuple_(*(entries.c[name] for name in of_command)).not_in(commands)


def _trail(
    connection: Connection,
    shown: list[ColumnElement[bool]],
    filters: list[ColumnElement[bool]],
    after: int | None,
    limit: int | None,
) -> Trail:
    wanted = [*shown, *filters]
    total = connection.scalar(select(func.count()).select_from(entries).where(*wanted))
    page = wanted if after is None else [*wanted, entries.c.position > after]
    statement = select(entries).where(*page).order_by(entries.c.position).limit(limit)
    rows = connection.execute(statement).mappings()
    return Trail([_entry(row) for row in rows], total or 0, tuple(shown))


def in_round_now(round_id: str | None) -> ColumnElement[bool]:
    """The entries of needs that are in the round by now, wherever they began; nothing else moves.

    Asked by their keys: for a condition on another table the server would go through all entries.
    """
    there = select(streams.c.case_key).where(
        streams.c.round_id == round_id, streams.c.case_kind == CaseKind.NEED
    )
    keys = func.array(there.scalar_subquery())
    return and_(entries.c.case_kind == CaseKind.NEED, entries.c.case_key == any_(keys))


def recorded_in(row: RowMapping) -> Recorded:
    """The event that a row of entries holds, with its envelope."""
    envelope = {name: row[name] for name in Recorded.model_fields if name != "event"}
    return Recorded(**envelope, event=EVENTS[row["topic"]].model_validate(row["event"]))


def _entry(row: RowMapping) -> Entry:
    return Entry(
        position=row["position"],
        case=CaseRef(kind=row["case_kind"], key=row["case_key"]),
        about=row["about"],
        recorded=recorded_in(row),
    )

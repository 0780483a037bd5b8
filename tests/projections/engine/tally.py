"""A log in memory, and a read model of it in which nothing can be applied twice unseen."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from threading import Condition
from time import monotonic
from uuid import uuid5

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Engine,
    Integer,
    MetaData,
    Table,
    Text,
    func,
    select,
)
from sqlalchemy.dialects.postgresql import insert

from domain.answered import CommandAnswered
from domain.case import NAMESPACE, need_ref
from domain.event import ActorKind, Recorded
from domain.role import Role
from projections.log_reader import UnreadableEvent
from projections.projection import SCHEMA, Placed, Projection
from projections.reading import read

Rows = dict[str, int]


class Log:
    """A log whose positions have gaps, as those of the real one have."""

    def __init__(self) -> None:
        self._events: list[tuple[int, Recorded]] = []
        self._grown = Condition()
        self.unreadable: set[int] = set()
        self.selected = 0

    def add(self, *keys: str) -> int:
        """Append one event for each key; returns the position of the last."""
        with self._grown:
            for key in keys:
                position = self._events[-1][0] + 2 if self._events else 1
                self._events.append((position, envelope(key, len(self._events) + 1)))
            self._grown.notify_all()
            return self._events[-1][0]

    def select(self, after: int, limit: int) -> Sequence[tuple[int, Recorded]]:
        with self._grown:
            self.selected += 1
            found = [(p, recorded) for p, recorded in self._events if p > after][:limit]
        bad = next((n for n, (p, _) in enumerate(found) if p in self.unreadable), len(found))
        if found and bad == 0:
            raise UnreadableEvent(found[0][0], "its topic is unknown")
        return found[:bad]

    def wait(self, after: int, timeout: float) -> bool:
        with self._grown:
            return self._grown.wait_for(lambda: self._head() > after, timeout)

    def head(self) -> int:
        with self._grown:
            return self._head()

    def _head(self) -> int:
        return self._events[-1][0] if self._events else 0


def envelope(key: str, version: int) -> Recorded:
    at = datetime(2026, 3, 1, tzinfo=UTC)
    event = CommandAnswered(
        action="register", fingerprint="", case=need_ref(key), case_version=1, events=()
    )
    return Recorded(
        stream_id=uuid5(NAMESPACE, "tally"),
        version=version,
        recorded_at=at,
        effective_at=at,
        actor="a-1",
        role=Role.COUNTY_OFFICER,
        organisation="03",
        kind=ActorKind.PERSON,
        on_behalf_of=None,
        command_id=f"c-{version}",
        causation=None,
        correlation=None,
        rule_set=None,
        reason=None,
        event=event,
    )


def key_of(placed: Placed) -> str:
    event = placed.recorded.event
    assert isinstance(event, CommandAnswered)
    return event.case.key


def tally(
    name: str = "tally",
    *,
    before: Callable[[Connection, Placed], None] | None = None,
    after: Callable[[Connection], None] | None = None,
    extra: bool = False,
    version: int = 1,
) -> Projection:
    """A read model that counts events by key: a lost or a doubled one shows.

    `before` is called before each event is applied and `after` behind each batch;
    `extra` gives the table one more column, `version` another version of the program.
    """
    metadata = MetaData(schema=SCHEMA)
    columns = [Column("extra", Text, server_default="-")] if extra else []
    counts = Table(
        "counts",
        metadata,
        Column("key", Text, primary_key=True),
        Column("number", Integer, nullable=False),
        *columns,
    )
    # The sum over all keys, in a table of its own: the two must never be seen apart.
    total = Table("total", metadata, Column("position", BigInteger, primary_key=True))

    def apply(connection: Connection, events: Sequence[Placed]) -> None:
        for placed in events:
            if before:
                before(connection, placed)
            row = insert(counts).values(key=key_of(placed), number=1)
            connection.execute(
                row.on_conflict_do_update(
                    index_elements=["key"], set_={"number": counts.c.number + 1}
                )
            )
            connection.execute(insert(total).values(position=placed.position))
        if after:
            after(connection)

    return Projection(name, metadata, apply, version=version)


def rows(engine: Engine, projection: Projection) -> Rows:
    """What the read model answers, after a look whether its tables agree with each other."""
    with read(engine, projection) as reading:
        return rows_in(reading.connection, projection)


def rows_in(connection: Connection, projection: Projection) -> Rows:
    tables = projection.metadata.tables
    counts, total = tables[f"{SCHEMA}.counts"], tables[f"{SCHEMA}.total"]
    found = {row.key: row.number for row in connection.execute(select(counts))}
    assert connection.scalar(select(func.count()).select_from(total)) == sum(found.values())
    return found


def until(condition: Callable[[], bool]) -> None:
    """Look again and again until `condition` holds; a test that waits for ever fails."""
    deadline = monotonic() + 20
    pause = Condition()
    while not condition():
        assert monotonic() < deadline, "waited in vain"
        with pause:
            pause.wait(0.005)


def untouched(_reached: int, _head: int) -> None:
    """A rebuild's progress that nobody looks at."""

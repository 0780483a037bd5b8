"""States of cases that this process has folded or read lately, so that none is read twice.

A row says which version of its case it holds, and since events never change, one version is
one state: what is remembered of another version, or of a build that was given up, is passed over.
Most streams that go on are of other kinds of case than a table has: that is remembered as well.
"""

from collections import OrderedDict
from collections.abc import Mapping
from datetime import datetime
from threading import Lock
from typing import Any, Final, NamedTuple
from uuid import UUID
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Pool, Table

from projections.projection import SCHEMA

#: PostgreSQL's name for the schema of a session's own passing tables.
PASSING: Final = "pg_temp"
#: Where a connection keeps what it remembers of its passing tables.
_OF_PASSING: Final = "states of passing tables"

#: Cases of one table. A round with hundreds of lines is a few megabytes; a county has one a year.
SIZE: Final = 64
#: Streams of other kinds of case that are remembered for one table, each some hundred bytes: so
#: many at the least that were told of last, and twice as many at the most beside two batches'.
OTHERS: Final = 4_096


class Mark(NamedTuple):
    """What a row says of the state in it; the instant (UTC) tells apart logs that were restored."""

    version: int
    last_recorded_at: datetime


class _Shelf:
    """The cases of all tables of one database, the last used at the end."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._tables: dict[str, OrderedDict[UUID, tuple[Mark, Any]]] = {}
        # Those told of lately, and those before them.
        self._others: dict[str, tuple[dict[UUID, int], dict[UUID, int]]] = {}

    def get(self, table: str, stream: UUID, mark: Mark) -> Any | None:
        with self._lock:
            known = self._tables.get(table, OrderedDict())
            found = known.get(stream)
            if found is None or found[0] != mark:
                return None
            known.move_to_end(stream)
            return found[1]

    def put(self, table: str, stream: UUID, mark: Mark, state: Any) -> None:
        with self._lock:
            known = self._tables.setdefault(table, OrderedDict())
            known[stream] = (mark, state)
            known.move_to_end(stream)
            if len(known) > SIZE:
                known.popitem(last=False)

    def others(self, table: str, streams: Mapping[UUID, int]) -> set[UUID]:
        with self._lock:
            lately, before = self._others.get(table, ({}, {}))
            return {
                stream
                for stream, version in streams.items()
                if lately.get(stream, before.get(stream)) == version
            }

    def pass_over(self, table: str, streams: Mapping[UUID, int]) -> None:
        with self._lock:
            lately, before = self._others.get(table, ({}, {}))
            if len(lately) >= OTHERS:
                lately, before = {}, lately
            # As a whole: to hash ids one by one is what would take long.
            lately.update(streams)
            self._others[table] = lately, before


# By pool: engines with other options share it, and another database has another.
_SHELVES: "WeakKeyDictionary[Pool, _Shelf]" = WeakKeyDictionary()
_MAKING = Lock()


def recall(connection: Connection, table: Table, stream: UUID, mark: Mark) -> Any | None:
    """The state of a case as its row marks it, or None when it is not remembered so."""
    return _shelf(connection).get(_name(connection, table), stream, mark)


def remember(connection: Connection, table: Table, stream: UUID, mark: Mark, state: object) -> None:
    """Keep a state for whoever asks next; harmless even if the transaction does not end well."""
    _shelf(connection).put(_name(connection, table), stream, mark, state)


def passed_over(connection: Connection, table: Table, streams: Mapping[UUID, int]) -> set[UUID]:
    """Those of the streams that the table had no case of when they stood at these versions."""
    return _shelf(connection).others(_name(connection, table), streams)


def pass_over(connection: Connection, table: Table, streams: Mapping[UUID, int]) -> None:
    """Keep that the table has no cases of these streams, which stand at these versions.

    Who goes on from another version asks, since somebody else has moved the read model meanwhile.
    """
    _shelf(connection).pass_over(_name(connection, table), streams)


def forget_passing(connection: Connection) -> None:
    """Begin anew with the session's own tables, of which nobody else remembers anything.

    Two answers about earlier states may leave out different events before the same last one.
    """
    connection.info[_OF_PASSING] = _Shelf()


def _shelf(connection: Connection) -> _Shelf:
    if _schema(connection) == PASSING:
        of_passing: _Shelf = connection.info.setdefault(_OF_PASSING, _Shelf())
        return of_passing
    with _MAKING:
        return _SHELVES.setdefault(connection.engine.pool, _Shelf())


def _name(connection: Connection, table: Table) -> str:
    return f"{_schema(connection)}.{table.name}"


def _schema(connection: Connection) -> str | None:
    schemas = connection.get_execution_options().get("schema_translate_map") or {}
    named: str | None = schemas.get(SCHEMA)
    return named

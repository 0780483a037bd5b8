"""The library's recorders, as close to how they come as lost answers and read positions allow."""

import os
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

from eventsourcing.persistence import ApplicationRecorder, Notification, StoredEvent
from eventsourcing.popo import POPOApplicationRecorder, POPOFactory
from eventsourcing.postgres import (
    PostgresApplicationRecorder,
    PostgresDatastore,
    PostgresFactory,
)
from eventsourcing.utils import Environment, strtobool
from psycopg.rows import scalar_row, tuple_row
from psycopg.sql import SQL, Identifier
from psycopg.types.numeric import Int8

from projections.answering import NOTICE_SILENCE, AnsweringConnection
from projections.log_reader import Share
from services.event_log.group import GroupCommit
from services.event_log.stream_id import uuid_of

SCHEMA = "events"
#: The library makes the table's name from this: `dekomp_events`.
NAME = "dekomp"


class UnsafeSetting(Exception):
    """A setting would lose events."""


def refuse_unsafe_settings(environ: Mapping[str, str] = os.environ) -> None:
    """Raise `UnsafeSetting` if the library's insert function is switched on.

    That function takes no table lock, so events become visible out of order and a
    tailing reader steps over some of them for good.
    """
    switch = PostgresFactory.POSTGRES_ENABLE_DB_FUNCTIONS
    if strtobool(Environment(NAME, environ).get(switch) or "no"):
        raise UnsafeSetting(f"{switch} must be off: readers of the log would miss events")


def _once(method: Callable[..., Any]) -> Callable[..., Any]:
    """A method of the library without the ten tries that it makes of everything."""
    tried_once: Callable[..., Any] = vars(method)["__wrapped__"]
    return tried_once


class EventRecorder(PostgresApplicationRecorder):
    """The library's table and lock, written to in one statement; everything is tried once.

    The library repeats a write whose answer was lost and then reports a conflict
    with itself. Here the caller looks for the stored answer instead. A read tried ten times
    would keep whoever asks waiting for what the first try knew: the database is away.
    """

    def __init__(
        self, datastore: PostgresDatastore, *, events_table_name: str = "stored_events"
    ) -> None:
        if datastore.enable_db_functions:
            raise UnsafeSetting("the library's insert function takes no table lock")
        super().__init__(datastore, events_table_name=events_table_name)
        self._position_statement = SQL(
            "SELECT notification_id FROM {}.{} WHERE originator_id = %s AND originator_version = %s"
        ).format(Identifier(datastore.schema), Identifier(events_table_name))
        self._append_statement = SQL("CALL {}.append(%b, %b, %b, %b, NULL)").format(
            Identifier(datastore.schema)
        )
        self._group = GroupCommit(self._append, patience=float(datastore.lock_timeout))
        self._streams_statement = SQL(
            "SELECT originator_id, originator_version, topic, state"
            " FROM unnest(%b::uuid[], %b::bigint[]) AS wanted (id, after)"
            " JOIN {}.{} ON originator_id = wanted.id AND originator_version > wanted.after"
            " ORDER BY originator_id, originator_version"
        ).format(Identifier(datastore.schema), Identifier(events_table_name))

        # A stream's id is a hash of its case's name, so its last byte is as good as any other.
        self._share_statement = SQL(
            "SELECT notification_id, originator_id, originator_version, topic, state FROM {}.{}"
            " WHERE notification_id > %s AND notification_id <= %s"
            " AND get_byte(uuid_send(originator_id), 15) %% %s = %s ORDER BY notification_id"
        ).format(Identifier(datastore.schema), Identifier(events_table_name))

    def insert_events(self, stored_events: Sequence[StoredEvent], **_: Any) -> Sequence[int] | None:
        """Append all of the events or none of them, and return their log positions."""
        return self._group.append(stored_events) if stored_events else None

    def _append(self, stored_events: Sequence[StoredEvent]) -> Sequence[int]:
        """The library's lock, notice and insert in one statement, sent once.

        Arrays of plain types in binary form: the library's one array of a composite type is
        written as text, byte by byte, which is half of a large save.
        """
        columns = (
            [uuid_of(event.originator_id) for event in stored_events],
            [Int8(event.originator_version) for event in stored_events],
            [event.topic for event in stored_events],
            [event.state for event in stored_events],
        )
        with (
            self.datastore.get_connection() as connection,
            connection.cursor(row_factory=scalar_row, binary=True) as cursor,
        ):
            cursor.execute(self._append_statement, columns, prepare=True)
            positions: Sequence[int] = cursor.fetchall()[0]
        return positions

    def select_streams(self, after: Mapping[UUID, int]) -> Sequence[StoredEvent]:
        """The events of several streams behind a version of each, stream by stream in order."""
        wanted = ([*after], [*map(Int8, after.values())])
        with (
            self.datastore.get_connection() as connection,
            connection.cursor(row_factory=tuple_row, binary=True) as cursor,
        ):
            cursor.execute(self._streams_statement, wanted, prepare=True)
            return [StoredEvent(*row) for row in cursor.fetchall()]

    def select_share(self, after: int, upto: int, share: Share) -> Sequence[Notification]:
        """The events of a share of the streams behind a position up to another, as stored."""
        with self.datastore.get_connection() as connection, connection.cursor() as cursor:
            wanted = (after, upto, share.of, share.number)
            cursor.execute(self._share_statement, wanted, prepare=True)
            return [
                Notification(
                    id=row["notification_id"],
                    originator_id=row["originator_id"],
                    originator_version=row["originator_version"],
                    topic=row["topic"],
                    state=bytes(row["state"]),
                )
                for row in cursor.fetchall()
            ]

    def select_events(self, *args: Any, **kwargs: Any) -> Sequence[StoredEvent]:
        """The events of one stream, as stored."""
        select = _once(PostgresApplicationRecorder.select_events)
        events: Sequence[StoredEvent] = select(self, *args, **kwargs)
        return events

    def select_notifications(self, *args: Any, **kwargs: Any) -> Sequence[Notification]:
        """Events in the order of the log, as stored."""
        select = _once(PostgresApplicationRecorder.select_notifications)
        found: Sequence[Notification] = select(self, *args, **kwargs)
        return found

    def max_notification_id(self) -> int | None:
        """The log position of the newest event, or None for an empty log."""
        highest: int | None = _once(PostgresApplicationRecorder.max_notification_id)(self)
        return highest

    def position_of(self, stream_id: UUID, version: int) -> int | None:
        """The log position of one event, or None when there is no such event."""
        with (
            self.datastore.get_connection() as connection,
            connection.cursor() as cursor,
        ):
            cursor.execute(self._position_statement, (stream_id, version), prepare=True)
            row = cursor.fetchone()
            return row["notification_id"] if row else None


class MemoryRecorder(POPOApplicationRecorder):
    """The library's in-memory recorder, for tests of everything above the database."""

    def select_streams(self, after: Mapping[UUID, int]) -> Sequence[StoredEvent]:
        """The events of several streams behind a version of each, stream by stream in order."""
        return [
            event
            for stream_id, version in after.items()
            for event in self.select_events(stream_id, gt=version)
        ]

    def select_share(self, after: int, upto: int, share: Share) -> Sequence[Notification]:
        """The events of a share of the streams behind a position up to another, as stored."""
        found = self.select_notifications(after, upto - after, inclusive_of_start=False)
        return [
            event
            for event in found
            if event.id <= upto
            and uuid_of(event.originator_id).bytes[15] % share.of == share.number
        ]

    def position_of(self, stream_id: UUID, version: int) -> int | None:
        """The log position of one event, or None when there is no such event."""
        with self._database_lock:
            index = self._stored_events_index[str(stream_id)].get(version)
            return None if index is None else index + 1


class EventFactory(PostgresFactory):
    """Makes the recorder over a pool of connections."""

    application_recorder_class = EventRecorder

    def __init__(self, env: Environment) -> None:
        super().__init__(env)
        # The library offers no setting for either; its pool is not open yet.
        pool = self.datastore.pool
        assert isinstance(pool.kwargs, dict)
        pool.connection_class = AnsweringConnection
        pool.kwargs.update(NOTICE_SILENCE)


class MemoryFactory(POPOFactory):
    """Makes the recorder in memory."""

    def application_recorder(self) -> ApplicationRecorder:
        """A recorder that forgets everything with its process."""
        return MemoryRecorder()


def postgres_environment(parts: Mapping[str, str], *, pool_size: int) -> Environment:
    """The library's settings for a connection with the given host, port, dbname, user, password.

    Locks are waited for 5 s, connections are checked before use, and the table is
    made by a migration, never by the library. The environment of the process has no
    say, so no stray variable changes how events are stored.
    """
    return Environment(
        NAME,
        {
            PostgresFactory.POSTGRES_HOST: parts["host"],
            PostgresFactory.POSTGRES_PORT: parts["port"],
            PostgresFactory.POSTGRES_DBNAME: parts["dbname"],
            PostgresFactory.POSTGRES_USER: parts["user"],
            PostgresFactory.POSTGRES_PASSWORD: parts["password"],
            PostgresFactory.POSTGRES_SCHEMA: SCHEMA,
            PostgresFactory.POSTGRES_POOL_SIZE: "1",
            PostgresFactory.POSTGRES_MAX_OVERFLOW: str(pool_size - 1),
            PostgresFactory.POSTGRES_CONNECT_TIMEOUT: "5",
            PostgresFactory.POSTGRES_LOCK_TIMEOUT: "5",
            PostgresFactory.POSTGRES_PRE_PING: "y",
            PostgresFactory.CREATE_TABLE: "n",
        },
    )

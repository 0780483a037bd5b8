"""The event log as the rest of the services see it: load, save, select, head, wait."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, Self, cast
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from eventsourcing.application import Application
from eventsourcing.persistence import (
    InterfaceError,
    InternalError,
    Notification,
    OperationalError,
    StoredEvent,
)
from eventsourcing.utils import Environment, EnvType
from psycopg.conninfo import make_conninfo
from psycopg.errors import LockNotAvailable
from psycopg_pool import PoolTimeout

from domain.event import Event, Recorded
from domain.events import EVENTS
from projections.log_reader import Share
from services.config import Settings, connection_parts, role_url
from services.event_log.group import NotTaken
from services.event_log.mapper import EventMapper
from services.event_log.recorder import (
    NAME,
    EventFactory,
    EventRecorder,
    MemoryFactory,
    MemoryRecorder,
    postgres_environment,
    refuse_unsafe_settings,
)
from services.event_log.waiting import ListenWaker, MemoryWaker, Waker, wait_for

#: Connections that one process holds at most.
POOL_SIZE = 10


class NotWritten(Exception):
    """Nothing was saved: the log is busy or cannot be reached. Doing it again is safe."""


class OutcomeUnknown(Exception):
    """The connection broke while saving: the events may be in the log, or not."""


class _Store(Application[UUID]):
    """The library's application with our mapper, our recorder and no say for stray variables."""

    name = NAME

    def __init__(
        self,
        factory: type[EventFactory | MemoryFactory],
        env: Environment,
        mapper: EventMapper,
    ) -> None:
        self._factory_class = factory
        self._mapper = mapper
        super().__init__(env)

    def construct_env(self, name: str, env: EnvType | None = None) -> Environment:
        return Environment(name, env)

    def construct_factory(self, env: Environment) -> Any:
        return self._factory_class(env)

    def construct_mapper(self) -> EventMapper:
        return self._mapper


class EventLog:
    """Streams of envelopes in one global order; the order is that of the commits.

    Log positions grow but may leave gaps: a save that failed uses up positions.
    Every method may be called from several threads.
    """

    def __init__(self, store: "_Store", waker: Waker) -> None:
        self._store = store
        self._mapper = cast("EventMapper", store.mapper)
        self._recorder = cast("EventRecorder | MemoryRecorder", store.recorder)
        self._waker = waker

    def load(self, stream_id: UUID, after: int = 0) -> list[Recorded]:
        """The envelopes of a stream whose version is above `after`, in order.

        Raises `UnknownTopic` for an event that this process does not know.
        """
        return [
            self._mapper.to_domain_event(stored)
            for stored in self._recorder.select_events(stream_id, gt=after)
        ]

    def load_many(self, after: Mapping[UUID, int]) -> dict[UUID, list[Recorded]]:
        """The envelopes of several streams, each behind its version, asked for at once.

        Raises as `load` does. A stream without any is left out.
        """
        found: dict[UUID, list[Recorded]] = {}
        for stored in self._recorder.select_streams(after) if after else ():
            envelope = self._mapper.to_domain_event(stored)
            found.setdefault(envelope.stream_id, []).append(envelope)
        return found

    def save(self, events: Sequence[Recorded]) -> int:
        """Append all of `events` or none; returns the log position of the last one.

        Raises the library's `IntegrityError` when a (stream, version) is taken,
        `NotWritten` when nothing can have been stored, `OutcomeUnknown` when the
        connection broke; never tries twice. `ValueError` when there is nothing to save.
        """
        if not events:
            raise ValueError("nothing to save")
        try:
            # Not by way of the library's application, which asks of each event what it can do.
            stored = [self._mapper.to_stored_event(event) for event in events]
            positions = self._recorder.insert_events(stored)
        except (OperationalError, InterfaceError, InternalError) as failure:
            never_sent = isinstance(failure, NotTaken)
            if never_sent or isinstance(failure.__cause__, LockNotAvailable | PoolTimeout):
                raise NotWritten(str(failure)) from failure
            raise OutcomeUnknown(str(failure)) from failure
        if not positions:
            raise LookupError("the log gave no positions")
        return positions[-1]

    def position_of(self, stream_id: UUID, version: int) -> int | None:
        """The log position of one event, or None when there is no such event."""
        return self._recorder.position_of(stream_id, version)

    def select(self, after: int, limit: int) -> list[tuple[int, Recorded]]:
        """At most `limit` envelopes with their log positions above `after`, in log order.

        Raises `UnknownTopic` for an event that this process does not know.
        """
        return [
            (stored.id, self._mapper.to_domain_event(stored))
            for stored in self.select_stored(after, limit)
        ]

    def select_stored(self, after: int, limit: int) -> Sequence[Notification]:
        """The same as `select`, as stored: for whoever hashes, verifies or exports."""
        return self._recorder.select_notifications(after, limit, inclusive_of_start=False)

    def select_share(self, after: int, upto: int, share: Share) -> Sequence[Notification]:
        """The events of a share of the streams behind a position up to another, as stored."""
        return self._recorder.select_share(after, upto, share)

    def read(self, stored: StoredEvent) -> Recorded:
        """The envelope of a stored event; raises as `select` does."""
        return self._mapper.to_domain_event(stored)

    def head(self) -> int:
        """The log position of the newest event, 0 for an empty log."""
        return self._recorder.max_notification_id() or 0

    def wait(self, after: int, timeout: float) -> bool:
        """Whether the log grew beyond `after`, now or within `timeout` seconds of waiting."""
        return wait_for(lambda: self.head() > after, self._waker, timeout)

    def close(self) -> None:
        """Give back all connections."""
        self._waker.close()
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_log(
    settings: Settings,
    role: Literal["dekomp_writer", "dekomp_reader"],
    signing_key: Ed25519PrivateKey | None = None,
    *,
    events: Mapping[str, type[Event]] = EVENTS,
) -> EventLog:
    """Open the log in PostgreSQL as a database role; only a writer has a `signing_key`.

    Raises `UnsafeSetting` when the environment switches the library's insert
    function on, `ConfigurationError` when the role's connection is not configured.
    """
    refuse_unsafe_settings()
    url = role_url(settings, role)
    parts = connection_parts(url)
    env = postgres_environment(parts, pool_size=POOL_SIZE)
    store = _Store(EventFactory, env, EventMapper(events, signing_key))
    recorder = cast("EventRecorder", store.recorder)
    return EventLog(store, ListenWaker(make_conninfo(**parts), recorder.channel_name))


def memory_log(
    signing_key: Ed25519PrivateKey, *, events: Mapping[str, type[Event]] = EVENTS
) -> EventLog:
    """A log that lives and dies with this object."""
    store = _Store(MemoryFactory, Environment(NAME), EventMapper(events, signing_key))
    return EventLog(store, MemoryWaker(cast("MemoryRecorder", store.recorder)))

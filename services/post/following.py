"""Follows the log, and turns events into messages in the transaction that moves its position."""

import logging
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from sqlalchemy import Connection, Engine, select, update
from sqlalchemy.dialects.postgresql import insert

from domain.answered import CommandAnswered
from domain.case import CaseKind
from domain.deadlines.events import OfDeadline
from domain.event import Recorded
from domain.subscriptions.events import MailNotice
from projections.audit_trail.stream import Stream
from projections.log_reader import BATCH, LogReader
from services.post import authorities, outbox
from services.post.addresses import erase_orphans
from services.post.around import Surroundings
from services.post.batch import Batch
from services.post.cloud_event import cloud_event
from services.post.confirming import asks_to_confirm
from services.post.owed import Step
from services.post.owed_for_others import told_all
from services.post.seen import is_told
from services.post.states import States
from services.post.tables import durably, follower
from services.post.told_rows import Gathered

NAME: Final = "post"
#: How old an event may be that the first follower of a log still tells of.
_NEWS: Final = timedelta(days=3)

logger = logging.getLogger(__name__)


class Follower:
    """Makes messages of events; a second one beside it waits its turn and does no harm."""

    def __init__(
        self,
        engine: Engine,
        log: LogReader,
        states: States,
        surroundings: Surroundings,
        base_url: str,
        now: Callable[[], datetime],
    ) -> None:
        self._engine = engine
        self._log = log
        self._states = states
        self._surroundings = surroundings
        self._base_url = base_url
        self._now = now

    def position(self) -> int:
        """How far the log was followed."""
        with self._engine.connect() as connection:
            wanted = select(follower.c.position).where(follower.c.name == NAME)
            return connection.execute(wanted).scalar_one_or_none() or 0

    def step(self, limit: int = BATCH) -> int:
        """Make the messages of the next `limit` events at most; how many events there were.

        Messages and position commit together, so a follower that is killed goes on where it
        was. Raises `UnreadableEvent` and `UnknownCase`, which are never passed over, `Behind`
        when a read model has not come so far yet, and what the database raises.
        """
        now = self._now()
        with self._engine.begin() as connection:
            durably(connection)
            place = _lock(connection, now)
            if read := authorities.read_up_to(connection, self._log, place.position, limit):
                return read
            events = self._log.select(place.position, limit)
            if not events:
                self._at_end(connection, place.position, now)
                return 0
            batch = Batch(connection, events)
            gathered = Gathered(now)
            rows: list[outbox.Row] = []
            for at, recorded in events:
                if isinstance(recorded.event, CommandAnswered):
                    continue
                stream = batch.stream_of(recorded)
                if stream.case.kind is CaseKind.SUBSCRIPTION:
                    batch.change(stream.case.key, recorded.event)
                    rows += asks_to_confirm(stream.case.key, recorded.event, at, now)
                    continue
                batch.authorities.take_in(recorded.event)
                if recorded.recorded_at >= place.told_from:
                    rows += self._told_systems(batch, recorded, at, stream, now)
                    self._tell_people(batch, gathered, recorded, at, stream)
            batch.write()
            outbox.put(connection, [*rows, *gathered.rows()])
            batch.settle(now)
            _move(connection, events[-1][0], now)
            authorities.move(connection, events[-1][0])
        return len(events)

    def _at_end(self, connection: Connection, position: int, now: datetime) -> None:
        """What stopped the follower is over; and now it is known which addresses nobody came to.

        A log that is shorter than what was followed of it was restored from an older copy: what
        it gets from now on is news.
        """
        stopped = update(follower).where(follower.c.name == NAME, follower.c.error.is_not(None))
        connection.execute(stopped.values(error=None))
        erase_orphans(connection, now)
        if (head := self._log.head()) < position:
            logger.warning("The log ends at %s and was followed up to %s.", head, position)
            _move(connection, head, now)
            authorities.forget(connection)

    def note(self, error: str) -> None:
        """Note what stops the follower, for whoever looks after it."""
        with self._engine.begin() as connection:
            _lock(connection, self._now())
            noted = update(follower).where(follower.c.name == NAME).values(error=error)
            connection.execute(noted)

    def _told_systems(
        self, batch: Batch, recorded: Recorded, at: int, stream: Stream, now: datetime
    ) -> Iterable[outbox.Row]:
        topic = recorded.event.TOPIC
        for subscription_id, state in batch.subscriptions.items():
            if is_told(state, stream, topic):
                yield outbox.message(
                    subscription_id,
                    what="event",
                    lane=str(stream.case),
                    position=at,
                    topic=topic,
                    content=cloud_event(recorded, at, stream, self._base_url),
                    now=now,
                )

    def _tell_people(
        self, batch: Batch, gathered: Gathered, recorded: Recorded, at: int, stream: Stream
    ) -> None:
        asking = {
            id_: state.mail
            for id_, state in batch.subscriptions.items()
            if state.mail is not None and state.is_told
        }
        tasks = any(MailNotice.TASKS in asked.notices for asked in asking.values())
        if not asking or not (tasks or isinstance(recorded.event, OfDeadline)):
            return
        before, after = self._states.step(stream.case, recorded)
        step = Step(recorded.event, recorded.recorded_at, before, after)
        held = batch.authorities.held(recorded.recorded_at)
        for subscription_id, each in told_all(step, asking, held, self._surroundings.at(at)):
            gathered.add(subscription_id, each, recorded, at, stream)


class _Place(NamedTuple):
    position: int
    told_from: datetime


def _lock(connection: Connection, now: datetime) -> _Place:
    """How far the log was followed, held so that nobody else moves it in the meantime."""
    new = {"name": NAME, "position": 0, "told_from": now - _NEWS, "updated_at": now}
    connection.execute(insert(follower).values(new).on_conflict_do_nothing())
    wanted = select(follower.c.position, follower.c.told_from).where(follower.c.name == NAME)
    return _Place(*connection.execute(wanted.with_for_update()).one())


def _move(connection: Connection, position: int, now: datetime) -> None:
    moved = {"position": position, "updated_at": now, "error": None}
    connection.execute(update(follower).where(follower.c.name == NAME).values(moved))

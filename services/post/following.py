"""Follows the log, and turns events into messages in the transaction that moves its position."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, Engine, select, update
from sqlalchemy.dialects.postgresql import insert

from domain.answered import CommandAnswered
from domain.case import CaseKind
from domain.event import Recorded
from projections.audit_trail.stream import Stream
from projections.log_reader import BATCH, LogReader
from services.post import outbox
from services.post.around import Surroundings
from services.post.batch import Batch
from services.post.cloud_event import cloud_event
from services.post.owed import Step, told
from services.post.seen import is_told
from services.post.states import States
from services.post.tables import durably, follower
from services.post.told_rows import Gathered

NAME: Final = "post"


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
            position = _lock(connection, now)
            events = self._log.select(position, limit)
            if not events:
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
                else:
                    rows += self._told_systems(batch, recorded, at, stream, now)
                    self._tell_people(batch, gathered, recorded, at, stream)
            batch.write()
            outbox.put(connection, [*rows, *gathered.rows()])
            batch.settle(now)
            _move(connection, events[-1][0], now)
        return len(events)

    def note(self, error: str | None) -> None:
        """Note what stops the follower, for whoever looks after it."""
        with self._engine.begin() as connection:
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
            if state.mail is not None and not state.revoked and not state.paused
        }
        if not asking:
            return
        before, after = self._states.step(stream.case, recorded)
        step = Step(recorded.event, recorded.recorded_at, before, after)
        around = self._surroundings.at(at)
        for subscription_id, asked in asking.items():
            for each in told(step, asked, around):
                gathered.add(subscription_id, each, recorded, at, stream)


def _lock(connection: Connection, now: datetime) -> int:
    """The position, held so that nobody else moves it in the meantime."""
    new = {"name": NAME, "position": 0, "updated_at": now}
    connection.execute(insert(follower).values(new).on_conflict_do_nothing())
    wanted = select(follower.c.position).where(follower.c.name == NAME).with_for_update()
    position: int = connection.execute(wanted).scalar_one()
    return position


def _move(connection: Connection, position: int, now: datetime) -> None:
    moved = {"position": position, "updated_at": now, "error": None}
    connection.execute(update(follower).where(follower.c.name == NAME).values(moved))

"""What the follower knows while it goes through some events: cases and subscriptions."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, select, update
from sqlalchemy.dialects.postgresql import insert

from domain.deadlines.events import DeadlinePassed
from domain.event import Event, Recorded
from domain.state.subscription import Subscription, evolve_subscription
from domain.subscriptions.events import (
    MailConfirmed,
    RedeliveryAsked,
    SubscriptionResumed,
    SubscriptionRevoked,
)
from projections.audit_trail.stream import Stream, begun_by, evolve_stream
from projections.rendered import rendered
from projections.rows import upsert
from services.post import outbox
from services.post.addresses import erase_address
from services.post.authorities import Authorities
from services.post.confirming import CONFIRM
from services.post.tables import streams, subscriptions


class UnknownCase(LookupError):
    """An event stands in a stream that no first event has given a case."""


class Batch:
    """What the follower knows while it goes through some events: cases and subscriptions."""

    def __init__(self, connection: Connection, events: Sequence[tuple[int, Recorded]]) -> None:
        self._connection = connection
        self._streams = _known_streams(connection, {r.stream_id for _, r in events})
        self._told_streams: dict[UUID, Stream] = {}
        self.subscriptions = _known_subscriptions(connection)
        self.authorities = Authorities(connection, events[0][1].recorded_at)
        self._changed: dict[str, None] = {}
        self._afterwards: list[tuple[str, Event]] = []

    def stream_of(self, recorded: Recorded) -> Stream:
        """The case of an event, as it is called from now on."""
        known = self._streams.get(recorded.stream_id) or begun_by(recorded.event)
        if known is None:
            raise UnknownCase(f"stream {recorded.stream_id} begins with {recorded.event.TOPIC}")
        # Titles and what is in a case are nobody's who gets a message.
        bare = evolve_stream(known, recorded.event).model_copy(
            update={"title": None, "lines": {}, "items": {}}
        )
        if bare != self._streams.get(recorded.stream_id):
            self._streams[recorded.stream_id] = self._told_streams[recorded.stream_id] = bare
        return bare

    def change(self, subscription_id: str, event: Event) -> None:
        """Take in what happened to a subscription; it holds for the events that follow."""
        before = self.subscriptions.get(subscription_id, Subscription())
        self.subscriptions[subscription_id] = evolve_subscription(before, event)
        self._changed[subscription_id] = None
        self._afterwards.append((subscription_id, event))

    def write(self) -> None:
        """Write the cases, authorities and subscriptions that changed."""
        self.authorities.write()
        upsert(
            self._connection,
            streams,
            [
                {"stream_id": id_, "state": rendered(stream)}
                for id_, stream in self._told_streams.items()
            ],
        )
        for subscription_id in self._changed:
            state = self.subscriptions[subscription_id]
            row = {
                "subscription_id": subscription_id,
                "state": rendered(state),
                "open": not state.paused and not state.revoked,
            }
            changed = {name: row[name] for name in ("state", "open")}
            statement = insert(subscriptions).values(row)
            self._connection.execute(
                statement.on_conflict_do_update(index_elements=["subscription_id"], set_=changed)
            )

    def settle(self, now: datetime) -> None:
        """What changes of subscriptions and authorities mean for messages that are there."""
        for authority_id in self.authorities.ended:
            outbox.drop_held(self._connection, authority_id)
        for subscription_id, event in self._afterwards:
            match event:
                case SubscriptionResumed():
                    _take_back_gone(self._connection, subscription_id)
                    outbox.hurry(self._connection, subscription_id, now)
                case MailConfirmed():
                    outbox.drop(self._connection, subscription_id, CONFIRM)
                case SubscriptionRevoked() | DeadlinePassed():
                    outbox.drop(self._connection, subscription_id)
                    erase_address(self._connection, subscription_id)
                case RedeliveryAsked():
                    message_id = UUID(event.message_id)
                    outbox.revive(self._connection, message_id, now, subscription_id)


def _known_streams(connection: Connection, ids: Iterable[UUID]) -> dict[UUID, Stream]:
    wanted = select(streams).where(streams.c.stream_id.in_(list(ids)))
    return {row.stream_id: Stream.model_validate(row.state) for row in connection.execute(wanted)}


def _known_subscriptions(connection: Connection) -> dict[str, Subscription]:
    """Those that are not revoked."""
    wanted = select(subscriptions.c.subscription_id, subscriptions.c.state)
    states = {
        row.subscription_id: Subscription.model_validate(row.state)
        for row in connection.execute(wanted)
    }
    return {id_: state for id_, state in states.items() if not state.revoked}


def _take_back_gone(connection: Connection, subscription_id: str) -> None:
    mine = subscriptions.c.subscription_id == subscription_id
    connection.execute(update(subscriptions).where(mine).values(gone_since=None))

"""Messages as rows: made by the follower, each once."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import Connection, delete, or_, update
from sqlalchemy.dialects.postgresql import insert

from domain.authority.events import Held
from domain.calendar import in_norway
from domain.case import NAMESPACE
from services.post.tables import DEAD, WAITING, messages

Row = dict[str, Any]


def message(
    subscription_id: str,
    *,
    what: str,
    lane: str,
    position: int,
    topic: str,
    content: str,
    now: datetime,
    held: Held | None = None,
) -> Row:
    """A message that waits to be sent; `what` and the log position make its id, for good.

    One in another's place, by an authority that is `held`, leaves as long as that lasts.
    """
    return {
        "message_id": uuid5(NAMESPACE, f"post/{subscription_id}/{what}/{position}"),
        "subscription_id": subscription_id,
        "lane": lane,
        "position": position,
        "topic": topic,
        "content": content,
        "state": WAITING,
        "attempts": 0,
        "made_at": now,
        "due_at": now,
        "authority_id": held.authority_id if held else None,
        "last_day": held.last_day if held else None,
    }


def put(connection: Connection, rows: Sequence[Row]) -> None:
    """Write the messages that are not there yet, in the order of their positions."""
    if rows:
        inserted = insert(messages).on_conflict_do_nothing(index_elements=["message_id"])
        for row in sorted(rows, key=lambda row: row["position"]):
            # One by one, so that the numbers follow the order.
            connection.execute(inserted.values(row))


def revive(
    connection: Connection, message_id: UUID, now: datetime, subscription_id: str | None = None
) -> bool:
    """Let a message that was given up be sent again, under its own id; was there such a one?

    With a `subscription_id` only if it is that subscription's. Never in another's place when the
    authority's last day has gone by.
    """
    wanted = (messages.c.message_id == message_id) & (messages.c.state == DEAD)
    wanted &= or_(messages.c.last_day.is_(None), messages.c.last_day >= in_norway(now).date())
    if subscription_id is not None:
        wanted &= messages.c.subscription_id == subscription_id
    begun = {"state": WAITING, "attempts": 0, "tried_from": None, "due_at": now, "settled_at": None}
    return connection.execute(update(messages).where(wanted).values(begun)).rowcount > 0


def hurry(connection: Connection, subscription_id: str, now: datetime) -> None:
    """Let what waits for a subscription be tried at once, as if for the first time."""
    mine = (messages.c.subscription_id == subscription_id) & (messages.c.state == WAITING)
    begun = {"attempts": 0, "tried_from": None, "due_at": now}
    connection.execute(update(messages).where(mine).values(begun))


def drop(connection: Connection, subscription_id: str, topic: str | None = None) -> None:
    """Forget what a subscription was still to be sent, of a topic or all."""
    mine = messages.c.subscription_id == subscription_id
    if topic is not None:
        mine &= messages.c.topic == topic
    connection.execute(delete(messages).where(mine, messages.c.state.in_((WAITING, DEAD))))


def drop_held(connection: Connection, authority_id: str) -> None:
    """Forget what somebody was still to be sent in another's place, by an authority that ended."""
    under = messages.c.authority_id == authority_id
    connection.execute(delete(messages).where(under, messages.c.state.in_((WAITING, DEAD))))

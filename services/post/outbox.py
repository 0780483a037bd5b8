"""Messages as rows: made by the follower, each once."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import Connection, delete, update
from sqlalchemy.dialects.postgresql import insert

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
) -> Row:
    """A message that waits to be sent; `what` and the log position make its id, for good."""
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

    With a `subscription_id` only if it is that subscription's.
    """
    wanted = (messages.c.message_id == message_id) & (messages.c.state == DEAD)
    if subscription_id is not None:
        wanted &= messages.c.subscription_id == subscription_id
    begun = {"state": WAITING, "attempts": 0, "tried_from": None, "due_at": now, "settled_at": None}
    return connection.execute(update(messages).where(wanted).values(begun)).rowcount > 0


def hurry(connection: Connection, subscription_id: str, now: datetime) -> None:
    """Let what waits for a subscription be tried at once, as if for the first time."""
    mine = (messages.c.subscription_id == subscription_id) & (messages.c.state == WAITING)
    begun = {"attempts": 0, "tried_from": None, "due_at": now}
    connection.execute(update(messages).where(mine).values(begun))


def drop(connection: Connection, subscription_id: str) -> None:
    """Forget what a subscription that is over was still to be sent."""
    mine = messages.c.subscription_id == subscription_id
    connection.execute(delete(messages).where(mine, messages.c.state.in_((WAITING, DEAD))))

"""How the messages of subscriptions stand: what waits, what was given up, and why."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, select

from services.post.tables import DEAD, WAITING, follower, messages, subscriptions


@dataclass(frozen=True)
class Standing:
    """One subscription's messages; `gone_since` (UTC) is when its receiver said it is gone."""

    waiting: int = 0
    dead: int = 0
    gone_since: datetime | None = None


@dataclass(frozen=True)
class Told:
    """One message as its owner sees it; `trouble` is what was noted of the last failed attempt."""

    number: int
    message_id: UUID
    subscription_id: str
    topic: str
    case: str
    position: int
    state: str
    attempts: int
    made_at: datetime
    due_at: datetime
    settled_at: datetime | None
    trouble: dict[str, Any] | None


def standings(connection: Connection, ids: Collection[str]) -> dict[str, Standing]:
    """How the subscriptions of these ids stand; those without anything are left out."""
    counted = (
        select(messages.c.subscription_id, messages.c.state, func.count().label("number"))
        .where(messages.c.subscription_id.in_(ids), messages.c.state.in_((WAITING, DEAD)))
        .group_by(messages.c.subscription_id, messages.c.state)
    )
    numbers = {(row.subscription_id, row.state): row.number for row in connection.execute(counted)}
    gone = select(subscriptions.c.subscription_id, subscriptions.c.gone_since)
    since = {
        row.subscription_id: row.gone_since
        for row in connection.execute(gone.where(subscriptions.c.subscription_id.in_(ids)))
    }
    return {
        id_: Standing(numbers.get((id_, WAITING), 0), numbers.get((id_, DEAD), 0), since.get(id_))
        for id_ in ids
    }


def listed(
    connection: Connection,
    *,
    subscription_id: str | None = None,
    state: str | None = None,
    before: int | None = None,
    limit: int,
) -> list[Told]:
    """Messages, the newest first: of a subscription or all, in a state or any, below a number."""
    wanted = select(messages).order_by(messages.c.number.desc()).limit(limit)
    if subscription_id is not None:
        wanted = wanted.where(messages.c.subscription_id == subscription_id)
    if state is not None:
        wanted = wanted.where(messages.c.state == state)
    if before is not None:
        wanted = wanted.where(messages.c.number < before)
    return [
        Told(
            number=row.number,
            message_id=row.message_id,
            subscription_id=row.subscription_id,
            topic=row.topic,
            case=row.lane,
            position=row.position,
            state=row.state,
            attempts=row.attempts,
            made_at=row.made_at,
            due_at=row.due_at,
            settled_at=row.settled_at,
            trouble=row.trouble,
        )
        for row in connection.execute(wanted)
    ]


@dataclass(frozen=True)
class Whole:
    """All that goes out: how far the log was followed, what stops that, and what waits."""

    position: int
    error: str | None
    waiting: int
    dead: int
    gone: int


def whole(connection: Connection) -> Whole | None:
    """How it stands altogether; None when nobody has followed the log yet."""
    row = connection.execute(select(follower.c.position, follower.c.error)).one_or_none()
    if row is None:
        return None
    counted = select(messages.c.state, func.count().label("number")).group_by(messages.c.state)
    numbers = {
        found.state: found.number
        for found in connection.execute(counted.where(messages.c.state.in_((WAITING, DEAD))))
    }
    gone = select(func.count()).where(subscriptions.c.gone_since.is_not(None))
    return Whole(
        position=row.position,
        error=row.error,
        waiting=numbers.get(WAITING, 0),
        dead=numbers.get(DEAD, 0),
        gone=connection.execute(gone).scalar_one(),
    )

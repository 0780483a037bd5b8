"""Which message leaves next: in order for a case of a subscription, each held while it is tried."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    Subquery,
    and_,
    case,
    delete,
    func,
    or_,
    select,
    true,
    union_all,
    update,
)
from sqlalchemy.dialects.postgresql import distinct_on

from domain.state.subscription import Subscription
from services.post.addresses import addresses_of
from services.post.tables import DEAD, SENT, WAITING, durably, messages, subscriptions

#: How long a message is held for one attempt; longer than any attempt may take.
LEASE: Final = timedelta(seconds=90)
#: How many of those that wait for a subscription are looked at before all are.
LOOKED_AT: Final = 200
#: How long it is kept that a message was sent, for whoever asks after it.
KEPT: Final = timedelta(days=30)
#: How long messages wait for a subscription that stands still, and are kept when given up.
WAITED_FOR: Final = timedelta(days=30)
KEPT_DEAD: Final = timedelta(days=365)


@dataclass(frozen=True)
class Message:
    """A message to send now, to whom, and how often that was tried. Instants are UTC.

    `last_day` is the authority's, of one in another's place (a day in Norway).
    """

    number: int
    message_id: UUID
    subscription_id: str
    subscription: Subscription
    topic: str
    content: str
    attempts: int
    made_at: datetime
    tried_from: datetime | None
    address: str | None = None
    last_day: date | None = None


def claim(
    connection: Connection,
    now: datetime,
    *,
    limit: int,
    of_one: int,
    under_way: Mapping[str, int] = MappingProxyType({}),
) -> list[Message]:
    """Take at most `limit` messages that are due, of each subscription at most `of_one`.

    What waits before a message of the same subscription and case goes first. A message that
    its sender never settled is free again when its lease is over: so it may be sent twice, and
    is never lost. What is `under_way` to a subscription counts among its own, and whoever has
    least goes first, so that receivers who do not answer hold up nobody else.

    The oldest of each subscription are looked at, so that a claim costs no more the more there is
    behind them; all are, where too few of these may leave. That is decided before any is taken,
    since a subscription whose oldest are held back would never have its turn while others fill
    every place.
    """
    durably(connection)
    due = _due_of_many(connection, now)
    behind = [one for one, count in due.items() if count + under_way.get(one, 0) < of_one]
    return _take(connection, now, _seen(behind), limit, of_one, under_way)


_SEEN = (
    messages.c.number,
    messages.c.subscription_id,
    messages.c.lane,
    messages.c.due_at,
    messages.c.leased_until,
)
_SENT_ON = subscriptions.c.open & subscriptions.c.gone_since.is_(None)


def _oldest(without: Collection[str] = ()) -> Select[Any]:
    """The oldest that wait for each subscription: of a case, what is first here is first at all."""
    others = _SENT_ON & subscriptions.c.subscription_id.not_in(without)
    oldest = (
        select(*_SEEN)
        .where(messages.c.subscription_id == subscriptions.c.subscription_id)
        .where(messages.c.state == WAITING)
        .order_by(messages.c.subscription_id, messages.c.state, messages.c.number)
        .limit(LOOKED_AT)
        .lateral()
    )
    return select(oldest).select_from(subscriptions.join(oldest, true())).where(others)


def _seen(behind: Collection[str]) -> Subquery:
    """What is looked at: all that wait for those whose oldest are not enough."""
    if not behind:
        return _oldest().subquery()
    waiting = messages.c.subscription_id.in_(behind) & (messages.c.state == WAITING)
    return union_all(_oldest(behind), select(*_SEEN).where(waiting)).subquery()


def _due_of_many(connection: Connection, now: datetime) -> dict[str, int]:
    """How many may leave of those looked at, by subscription that more may wait for."""
    oldest = _oldest().subquery()
    lane = (oldest.c.subscription_id, oldest.c.lane)
    nth = func.row_number().over(partition_by=lane, order_by=oldest.c.number)
    of = select(oldest, nth.label("nth")).subquery()
    count = func.count().filter(of.c.nth == 1, _due(of, now)).label("due")
    counted = select(of.c.subscription_id, count).group_by(of.c.subscription_id)
    rows = connection.execute(counted.having(func.count() >= LOOKED_AT))
    return {row.subscription_id: row.due for row in rows}


def _take(
    connection: Connection,
    now: datetime,
    seen: Subquery,
    limit: int,
    of_one: int,
    under_way: Mapping[str, int],
) -> list[Message]:
    """Lease what may leave of the messages that are `seen`."""
    firsts = (
        select(seen)
        .ext(distinct_on(seen.c.subscription_id, seen.c.lane))
        .order_by(seen.c.subscription_id, seen.c.lane, seen.c.number)
        .subquery()
    )
    place = func.row_number().over(
        partition_by=firsts.c.subscription_id, order_by=(firsts.c.due_at, firsts.c.number)
    )
    theirs = case(dict(under_way), value=firsts.c.subscription_id, else_=0) if under_way else 0
    fair = (
        select(firsts.c.number, (place + theirs).label("turn")).where(_due(firsts, now)).subquery()
    )
    rows = connection.execute(
        select(messages, subscriptions.c.state.label("subscription"))
        .join(fair, fair.c.number == messages.c.number)
        .join(subscriptions, subscriptions.c.subscription_id == messages.c.subscription_id)
        .where(fair.c.turn <= of_one, messages.c.state == WAITING, _due(messages, now), _SENT_ON)
        .order_by(fair.c.turn, messages.c.due_at, messages.c.number)
        .limit(limit)
        .with_for_update(of=messages, skip_locked=True)
    ).all()
    numbers = [row.number for row in rows]
    leased = update(messages).where(messages.c.number.in_(numbers))
    connection.execute(leased.values(leased_until=now + LEASE))
    known = addresses_of(connection, {row.subscription_id for row in rows})
    return [_message(row, known) for row in rows]


def _due(of: FromClause, now: datetime) -> ColumnElement[bool]:
    leased = of.c.leased_until
    return and_(of.c.due_at <= now, or_(leased.is_(None), leased < now))


def _message(row: Any, addresses: dict[str, str]) -> Message:
    return Message(
        number=row.number,
        message_id=row.message_id,
        subscription_id=row.subscription_id,
        subscription=Subscription.model_validate(row.subscription),
        topic=row.topic,
        content=row.content,
        attempts=row.attempts,
        made_at=row.made_at,
        tried_from=row.tried_from,
        address=addresses.get(row.subscription_id),
        last_day=row.last_day,
    )


def settle_sent(connection: Connection, number: int, now: datetime) -> None:
    """The receiver has it."""
    done = {"state": SENT, "settled_at": now, "leased_until": None, "trouble": None}
    _settle(connection, number, {**done, "attempts": messages.c.attempts + 1})


def settle_failed(
    connection: Connection,
    message: Message,
    now: datetime,
    *,
    trouble: dict[str, Any],
    again_at: datetime | None,
) -> None:
    """It is tried again, or given up when `again_at` is None."""
    tried = {
        "attempts": messages.c.attempts + 1,
        "tried_from": message.tried_from or now,
        "leased_until": None,
        "trouble": trouble,
    }
    over = {"state": DEAD, "settled_at": now} if again_at is None else {"due_at": again_at}
    _settle(connection, message.number, {**tried, **over})


def settle_waiting(
    connection: Connection, message: Message, *, trouble: dict[str, Any], again_at: datetime
) -> None:
    """Nothing was tried; look at it again then."""
    values = {"due_at": again_at, "leased_until": None, "trouble": trouble}
    _settle(connection, message.number, values)


def hold_up(connection: Connection, message: Message, now: datetime) -> None:
    """The receiver is gone: nothing more leaves for it until its subscription is resumed."""
    mine = subscriptions.c.subscription_id == message.subscription_id
    durably(connection)
    connection.execute(update(subscriptions).where(mine).values(gone_since=now))


def _settle(connection: Connection, number: int, values: dict[str, Any]) -> None:
    durably(connection)
    waiting = (messages.c.number == number) & (messages.c.state == WAITING)
    connection.execute(update(messages).where(waiting).values(values))


def give_up_unwanted(connection: Connection, now: datetime, *, trouble: dict[str, Any]) -> int:
    """Give up what has waited long for a subscription that stands still; how many there were.

    A paused subscription, or one whose receiver is gone, may stand so for years, and all that
    happens meanwhile would gather. What is given up can still be sent again by hand.
    """
    durably(connection)
    still = select(subscriptions.c.subscription_id).where(
        or_(subscriptions.c.open.is_(False), subscriptions.c.gone_since.is_not(None))
    )
    old = and_(
        messages.c.state == WAITING,
        messages.c.made_at < now - WAITED_FOR,
        messages.c.subscription_id.in_(still),
    )
    over = {"state": DEAD, "settled_at": now, "leased_until": None, "trouble": trouble}
    return connection.execute(update(messages).where(old).values(over)).rowcount


def forget_old(connection: Connection, now: datetime) -> int:
    """Delete what was sent long ago, or given up a year ago; how many there were."""
    sent = (messages.c.state == SENT) & (messages.c.settled_at < now - KEPT)
    dead = (messages.c.state == DEAD) & (messages.c.settled_at < now - KEPT_DEAD)
    return sum(connection.execute(delete(messages).where(old)).rowcount for old in (sent, dead))

"""How many addresses one person may have written to before their readers have answered."""

from datetime import datetime, timedelta
from math import ceil
from typing import Final

from sqlalchemy import Connection, Engine, delete, func, select
from sqlalchemy.dialects.postgresql import insert

from domain.state.subscription import Subscription
from domain.subscriptions.decide import CONFIRM_WITHIN
from services.post.tables import asked, durably, subscriptions

#: Questions of one person at a time to addresses that nobody has confirmed. No source asks for it.
MOST: Final = 3
#: What no subscription has come to by then was refused or never finished, and wrote to nobody.
_FOLLOWED_WITHIN: Final = timedelta(hours=1)


class TooManyUnconfirmed(Exception):
    """Somebody has asked for as many as they may; `seconds` is when they may ask again."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"ask again in {seconds} s")
        self.seconds = seconds


def note_asked(engine: Engine, subscription_id: str, person: str, now: datetime) -> None:
    """Note that a person asks for e-mails to an address; a request that is repeated counts once.

    One that was ended counts on, since its question may have been sent. Raises
    `TooManyUnconfirmed`.
    """
    with engine.begin() as connection:
        durably(connection)
        # One at a time for each person, so that requests at once do not all find room.
        connection.execute(select(func.pg_advisory_xact_lock(func.hashtext(f"asked/{person}"))))
        connection.execute(delete(asked).where(asked.c.asked_at <= now - CONFIRM_WITHIN))
        row = {"subscription_id": subscription_id, "person": person, "asked_at": now}
        inserted = insert(asked).values(row).on_conflict_do_nothing()
        if connection.execute(inserted).rowcount == 0:
            return
        open_ = _unconfirmed(connection, subscription_id, person, now)
        if len(open_) >= MOST:
            free = open_[-MOST] + CONFIRM_WITHIN - now
            raise TooManyUnconfirmed(max(1, ceil(free.total_seconds())))


def _unconfirmed(connection: Connection, but: str, person: str, now: datetime) -> list[datetime]:
    """When the others were asked for that nobody has confirmed, the oldest first."""
    found = connection.execute(
        select(asked.c.asked_at, subscriptions.c.state)
        .select_from(
            asked.outerjoin(
                subscriptions, subscriptions.c.subscription_id == asked.c.subscription_id
            )
        )
        .where(asked.c.person == person, asked.c.subscription_id != but)
        .order_by(asked.c.asked_at)
    )
    return [row.asked_at for row in found if _counts(row.state, row.asked_at, now)]


def _counts(state: object, at: datetime, now: datetime) -> bool:
    if state is None:
        return now < at + _FOLLOWED_WITHIN
    subscription = Subscription.model_validate(state)
    return subscription.revoked or subscription.to_confirm is not None

"""Where people's e-mails go: beside the log, so that an address can be erased."""

import re
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Annotated, Final

from pydantic import AfterValidator, StringConstraints
from sqlalchemy import Connection, Engine, delete, exists, select
from sqlalchemy.dialects.postgresql import insert

from services.post.tables import addresses, durably, subscriptions

_LOCAL: Final = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
_LABEL: Final = r"[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_MAIL: Final = re.compile(rf"(?=.{{1,64}}@){_LOCAL}@{_LABEL}(\.{_LABEL})+")
#: An address without a subscription is of a command that was refused or never finished.
_ORPHANED_AFTER: Final = timedelta(days=1)


def _mail_address(value: str) -> str:
    # What looks like an encoded word (RFC 2047) would be read as another address in a header.
    if not _MAIL.fullmatch(value) or "=?" in value:
        raise ValueError("an e-mail address is written name@place.example")
    return value


#: An e-mail address (RFC 5321, without quotes, literals and letters beyond ASCII).
MailAddress = Annotated[
    str, StringConstraints(min_length=6, max_length=254), AfterValidator(_mail_address)
]


def keep_address(engine: Engine, subscription_id: str, address: str, now: datetime) -> None:
    """Keep the address of a subscription that is being made; the first one given stays."""
    row = {"subscription_id": subscription_id, "address": address, "given_at": now}
    with engine.begin() as connection:
        durably(connection)
        connection.execute(insert(addresses).values(row).on_conflict_do_nothing())


def addresses_of(connection: Connection, ids: Collection[str]) -> dict[str, str]:
    """The addresses of subscriptions, those that are known."""
    wanted = select(addresses.c.subscription_id, addresses.c.address)
    rows = connection.execute(wanted.where(addresses.c.subscription_id.in_(ids)))
    return {row.subscription_id: row.address for row in rows}


def erase_address(connection: Connection, subscription_id: str) -> None:
    """Forget where a subscription's e-mails went."""
    connection.execute(delete(addresses).where(addresses.c.subscription_id == subscription_id))


def erase_orphans(connection: Connection, now: datetime) -> int:
    """Forget addresses that no living subscription has come to; how many there were.

    Only for whoever has followed the whole log: a subscription that was not read yet is none. One
    that is revoked may have got its address again by a request that was repeated.
    """
    lives = exists().where(
        subscriptions.c.subscription_id == addresses.c.subscription_id,
        subscriptions.c.state["revoked"].as_boolean().is_(False),
    )
    old = addresses.c.given_at < now - _ORPHANED_AFTER
    return connection.execute(delete(addresses).where(old, ~lives)).rowcount

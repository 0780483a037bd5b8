"""What must have come to people by e-mail after all that was done to the postman."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple
from uuid import uuid5

import psycopg

from domain.case import NAMESPACE
from domain.opening.events import RoundOpened
from domain.role import Role
from domain.subscriptions.events import MailAskedFor, MailConfirmed
from tests.faults.checkers import Log
from tests.faults.mailbox import Mail

#: The messages that the postman made for people, in the order of the log.
_WRITTEN: Final = """
SELECT m.subscription_id, m.lane, m.position, m.message_id::text
FROM post.message m JOIN post.subscription s USING (subscription_id)
WHERE s.state ->> 'mail' IS NOT NULL
ORDER BY m.number
"""


class Written(NamedTuple):
    """A message that the postman has made: whose, of which case, at which place in the log."""

    subscription_id: str
    case: str
    position: int
    message_id: str


def written(url: str) -> list[Written]:
    """The messages for people, in the database of that address."""
    with psycopg.connect(url, autocommit=True) as connection:
        return [Written(*row) for row in connection.execute(_WRITTEN).fetchall()]


def promised(log: Log) -> dict[str, str]:
    """What a forum's chair is told whatever the postman made of it, by the messages' ids.

    A round that opens in their county gives them a plan to adopt, once their address is confirmed.
    """
    asked: dict[str, str] = {}
    confirmed: set[str] = set()
    found: dict[str, str] = {}
    for at, recorded in log:
        match recorded.event:
            case MailAskedFor(subscription_id=id_, county=county, role=Role.FORUM_CHAIR):
                asked[id_] = county or ""
            case MailConfirmed(subscription_id=id_):
                confirmed.add(id_)
            case RoundOpened(round_id=round_id, county=county):
                for id_ in sorted(confirmed & asked.keys()):
                    if asked[id_] == county:
                        message_id = str(uuid5(NAMESPACE, f"post/{id_}/tasks/{at}"))
                        found[message_id] = f"{round_id} to {id_}"
    return found


def never_came(log: Log, made: Iterable[Written], mails: Iterable[Mail]) -> list[str]:
    """What was promised, or made, and never taken by the mail server."""
    taken = {mail.message_id for mail in mails if mail.taken}
    due = promised(log) | {one.message_id: f"{one.case} at {one.position}" for one in made}
    return [what for message_id, what in due.items() if message_id not in taken]


def came_wrongly(made: Sequence[Written], mails: Iterable[Mail]) -> list[str]:
    """What came that nobody made, or after a later message of its case to the same person."""
    known = {one.message_id: one for one in made}
    wrong = []
    seen: set[str] = set()
    newest: dict[tuple[str, str], int] = {}
    for mail in mails:
        one = known.get(mail.message_id)
        if one is None:
            wrong.append(f"{mail.message_id}: not made")
        elif mail.message_id not in seen:
            seen.add(mail.message_id)
            lane = (one.subscription_id, one.case)
            if one.position < newest.get(lane, 0):
                wrong.append(f"{one.case} at {one.position}: after {newest[lane]}")
            newest[lane] = max(one.position, newest.get(lane, 0))
    return wrong

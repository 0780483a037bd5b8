"""The one e-mail that goes to an address before its reader has confirmed it."""

import json
from datetime import datetime
from typing import Final

from domain.case import subscription_ref
from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event
from services.post.outbox import Row, message

#: What the message is: its topic, and the notice that its content names.
CONFIRM: Final = "confirm"


def asks_to_confirm(
    subscription_id: str, event: Event, position: int, now: datetime
) -> tuple[Row, ...]:
    """The message that asks for confirmation; none once it is too late for that."""
    if not isinstance(event, DeadlineSet) or event.kind is not DeadlineKind.CONFIRMATION:
        return ()
    if event.at <= now:
        return ()
    row = message(
        subscription_id,
        what=CONFIRM,
        lane=str(subscription_ref(subscription_id)),
        position=position,
        topic=CONFIRM,
        content=json.dumps({"notice": CONFIRM, "at": event.at.isoformat()}),
        now=now,
    )
    return (row,)

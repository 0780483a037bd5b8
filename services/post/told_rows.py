"""What people are told, gathered into one message for each command, so that none is swamped."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from domain.deadlines.events import DeadlineEscalated, DeadlinePassed, DeadlineReminded
from domain.event import Recorded
from domain.subscriptions.events import MailNotice
from domain.views.tasks import Task
from projections.audit_trail.stream import Stream
from services.post.outbox import Row, message
from services.post.owed import Told

#: Tasks that one e-mail names; it says how many there are besides.
MOST: Final = 20


class Gathered:
    """The e-mails that a batch of events gives.

    Tasks that came of one command, such as an import of many needs, are one message.
    """

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._rows: list[Row] = []
        self._tasks: dict[tuple[str, str], tuple[int, Stream, list[Task]]] = {}

    def add(
        self, subscription_id: str, told: Told, recorded: Recorded, position: int, stream: Stream
    ) -> None:
        """Take in what somebody is told of one event."""
        if told.notice is MailNotice.TASKS:
            key = (subscription_id, recorded.command_id)
            _, _, tasks = self._tasks.setdefault(key, (position, stream, []))
            tasks.extend(told.tasks)
        else:
            content = _content(told.notice, stream, told.tasks, recorded)
            self._rows.append(self._row(subscription_id, told.notice, position, stream, content))

    def rows(self) -> Iterator[Row]:
        """The messages, each with its place in the log."""
        yield from self._rows
        for (subscription_id, _), (position, stream, tasks) in self._tasks.items():
            content = _content(MailNotice.TASKS, stream, tuple(tasks), None)
            yield self._row(subscription_id, MailNotice.TASKS, position, stream, content)

    def _row(
        self, subscription_id: str, notice: MailNotice, position: int, stream: Stream, content: str
    ) -> Row:
        return message(
            subscription_id,
            what=notice,
            lane=str(stream.case),
            position=position,
            topic=notice,
            content=content,
            now=self._now,
        )


def _content(
    notice: MailNotice, stream: Stream, tasks: tuple[Task, ...], recorded: Recorded | None
) -> str:
    """Codes, cases and instants; the words come when it is written. No title, no name."""
    content: dict[str, Any] = {
        "notice": notice,
        "case": str(stream.case),
        "round_id": stream.round_id,
        "tasks": [
            {
                "action": task.duty.action,
                "case": str(task.case),
                "item": task.item,
                "at": task.falls_at.isoformat() if task.falls_at else None,
            }
            for task in tasks[:MOST]
        ],
        "more": max(0, len(tasks) - MOST),
    }
    event = recorded.event if recorded else None
    if isinstance(event, DeadlineReminded | DeadlinePassed | DeadlineEscalated):
        content["deadline"] = {"kind": event.kind, "at": event.at.isoformat()}
    if isinstance(event, DeadlineReminded):
        content["days"] = event.days_before
    if isinstance(event, DeadlineEscalated):
        content["days_after"] = event.days_after
    return json.dumps(content, ensure_ascii=False)

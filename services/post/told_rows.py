"""What people are told, gathered into one message for each command, so that none is swamped."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final, NamedTuple

from domain.deadlines.events import DeadlineEscalated, DeadlinePassed, DeadlineReminded
from domain.event import Recorded
from domain.state.authority import Authority
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
        self._tasks: dict[tuple[str, str, str], _Told] = {}

    def add(
        self, subscription_id: str, told: Told, recorded: Recorded, position: int, stream: Stream
    ) -> None:
        """Take in what somebody is told of one event."""
        if told.notice is MailNotice.TASKS:
            key = (subscription_id, recorded.command_id, _authority(told.held))
            begun = _Told(position, stream, told.held, [])
            self._tasks.setdefault(key, begun).tasks.extend(told.tasks)
        else:
            content = _content(told.notice, stream, told.tasks, recorded, told.held)
            row = self._row(subscription_id, told.notice, position, stream, content, told.held)
            self._rows.append(row)

    def rows(self) -> Iterator[Row]:
        """The messages, each with its place in the log."""
        yield from self._rows
        for (subscription_id, _, _), (position, stream, held, tasks) in self._tasks.items():
            notice = MailNotice.TASKS
            content = _content(notice, stream, tuple(tasks), None, held)
            yield self._row(subscription_id, notice, position, stream, content, held)

    def _row(
        self,
        subscription_id: str,
        notice: MailNotice,
        position: int,
        stream: Stream,
        content: str,
        held: Authority | None,
    ) -> Row:
        return message(
            subscription_id,
            what=f"{notice}{_authority(held)}",
            lane=str(stream.case),
            position=position,
            topic=notice,
            content=content,
            now=self._now,
            held=held.held if held else None,
        )


class _Told(NamedTuple):
    """What one command gave somebody to do, of their own or under an authority."""

    position: int
    stream: Stream
    held: Authority | None
    tasks: list[Task]


def _authority(held: Authority | None) -> str:
    """Tells messages apart that are about the same event and not in the same person's place."""
    return f"/{held.held.authority_id}" if held and held.held else ""


def _content(
    notice: MailNotice,
    stream: Stream,
    tasks: tuple[Task, ...],
    recorded: Recorded | None,
    held: Authority | None,
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
    if held and held.held:
        standing = {"role": held.held.role, "last_day": held.held.last_day.isoformat()}
        content["standing_in"] = standing
    event = recorded.event if recorded else None
    if isinstance(event, DeadlineReminded | DeadlinePassed | DeadlineEscalated):
        content["deadline"] = {"kind": event.kind, "at": event.at.isoformat()}
    if isinstance(event, DeadlineReminded):
        content["days"] = event.days_before
    if isinstance(event, DeadlineEscalated):
        content["days_after"] = event.days_after
    return json.dumps(content, ensure_ascii=False)

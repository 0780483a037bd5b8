"""The clock notes of a deadline that it has reminded, that it passed, that it was escalated."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import ClassVar

from domain.case import CaseRef
from domain.command import Command
from domain.deadlines.events import (
    DeadlineEscalated,
    DeadlinePassed,
    DeadlineReminded,
)
from domain.event import Event
from domain.permission import check_turn
from domain.position import Position
from domain.state.deadlines import Deadline
from domain.types import ItemId


class NoteDeadline(Command):
    """Note that an instant of a deadline has come; only the clock does this."""

    ACTION: ClassVar[str] = "note-deadline"

    of: CaseRef
    deadline_id: ItemId

    @property
    def case(self) -> CaseRef:
        """The case that the deadline belongs to."""
        return self.of

    @property
    def follows_up(self) -> str:
        """The deadline: what was last said of it led the clock here."""
        return self.deadline_id


def note_deadline(state: object, position: Position, command: NoteDeadline) -> tuple[Event, ...]:
    """What the clock has to note of a deadline by now, in a case of whatever kind.

    Nothing when the duty is done, the deadline moved on, or all is noted already; nothing
    in a case that has no such deadline. Raises `wrong-role`.
    """
    check_turn(command, Position(), county="")
    deadlines: Mapping[str, Deadline] = getattr(state, "deadlines", {})
    deadline = deadlines.get(command.deadline_id)
    waiting = {each.deadline_id for each in position.deadlines}
    if deadline is None or command.deadline_id not in waiting:
        return ()
    return _noted(deadline, command.by.received_at)


def _noted(deadline: Deadline, now: datetime) -> tuple[Event, ...]:
    about = {"deadline_id": deadline.deadline_id, "kind": deadline.kind, "at": deadline.at}
    if deadline.passed:
        after = deadline.escalates_after
        if after is None or now < deadline.at + timedelta(days=after):
            return ()
        return (DeadlineEscalated(**about, days_after=after),)
    if deadline.at <= now:
        return (DeadlinePassed(**about, when_passed=deadline.when_passed),)
    due = [days for days in deadline.to_remind if deadline.at - timedelta(days=days) <= now]
    return (DeadlineReminded(**about, days_before=min(due)),) if due else ()

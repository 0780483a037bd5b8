"""A deadline is moved, suspended and resumed in one way, whatever kind of case it is in."""

from datetime import datetime

from domain.calendar import days_between, days_later
from domain.command import Command, Known, require_reason
from domain.deadlines.counted import LAST_YEAR, Days, TimeLimit
from domain.deadlines.events import DeadlineMoved, DeadlineResumed, DeadlineSuspended
from domain.deadlines.practice import gone_by
from domain.event import Event, Refusal
from domain.rules.applying import apply_rules
from domain.rules.clock import changing_deadlines
from domain.state.deadlines import Deadline, Deadlines
from domain.types import ItemId


class ChangeOfDeadline(Command):
    """A change of one deadline of a case; the reason stands with the command."""

    deadline_id: ItemId


class Move(TimeLimit, ChangeOfDeadline):
    """Move a deadline."""


class Suspend(ChangeOfDeadline):
    """Let a deadline stand still for some days.

    There is no suspension without an end: a deadline that nobody sees again is none.
    """

    days: Days


class Resume(ChangeOfDeadline):
    """Let a suspended deadline run again."""


def changed(
    deadlines: Deadlines, command: ChangeOfDeadline, known: Known, moved_by: str | None = None
) -> tuple[Event, ...]:
    """The change that the command asks for; nothing for a move to where the deadline is.

    `moved_by` is named where the case has to know who has handled it. Raises
    `unknown-deadline`, `deadline-not-theirs`, `hold-stands-still`, `reason-required`,
    `deadline-already-passed`, `deadline-suspended`, `deadline-not-suspended`,
    `deadline-too-far`, and as `TimeLimit.falls` does.
    """
    deadline = deadlines.get(command.deadline_id)
    if deadline is None:
        raise Refusal("unknown-deadline")
    suspending = isinstance(command, Suspend)
    apply_rules(changing_deadlines.broken(deadline.kind, suspending=suspending), command.by)
    match command:
        case Move():
            return _moved(deadline, command, known, moved_by)
        case Suspend():
            return (_suspended(deadline, command, moved_by),)
        case Resume():
            return (_resumed(deadline, command, moved_by),)
        case _:
            raise TypeError(f"{command.ACTION} is no change of a deadline")


def _moved(
    deadline: Deadline, command: Move, known: Known, moved_by: str | None
) -> tuple[DeadlineMoved, ...]:
    require_reason(command.by)
    at, counted = command.falls(command.by, known)
    if at == deadline.at:
        return ()
    moved = DeadlineMoved(
        deadline_id=command.deadline_id,
        previous_at=deadline.at,
        at=at,
        counted=counted,
        too_late=_too_late(deadline, at, command),
        moved_by=moved_by,
    )
    return (moved,)


def _suspended(deadline: Deadline, command: Suspend, moved_by: str | None) -> DeadlineSuspended:
    """The deadline moves on by the days of the suspension, from now."""
    now = command.by.received_at
    if deadline.passed or deadline.at <= now:
        raise Refusal("deadline-already-passed")
    if deadline.is_suspended(now):
        raise Refusal("deadline-suspended")
    require_reason(command.by)
    at = days_later(deadline.at, command.days)
    if at.year > LAST_YEAR:
        raise Refusal("deadline-too-far")
    return DeadlineSuspended(
        deadline_id=command.deadline_id,
        days=command.days,
        since=now,
        previous_at=deadline.at,
        at=at,
        too_late=_too_late(deadline, at, command),
        moved_by=moved_by,
    )


def _resumed(deadline: Deadline, command: Resume, moved_by: str | None) -> DeadlineResumed:
    """The deadline falls as many days after its old instant as it really stood still."""
    now = command.by.received_at
    since, runs_to = deadline.suspended_since, deadline.runs_to
    if since is None or runs_to is None or not deadline.is_suspended(now):
        raise Refusal("deadline-not-suspended")
    require_reason(command.by)
    days = days_between(since, now)
    # A part of a day is a day where the deadline would else have passed while it stood still.
    if days_later(runs_to, days) <= now:
        days += 1
    at = days_later(runs_to, days)
    return DeadlineResumed(
        deadline_id=command.deadline_id,
        days=days,
        previous_at=deadline.at,
        at=at,
        too_late=_too_late(deadline, at, command),
        moved_by=moved_by,
    )


def _too_late(deadline: Deadline, at: datetime, command: Command) -> tuple[int, ...]:
    """The reminders that would already have been due for the new instant."""
    return gone_by(deadline.reminders, at, command.by.received_at)

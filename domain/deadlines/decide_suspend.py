"""A deadline of a round is suspended for some days, and resumed by the days that really went by."""

from typing import ClassVar

from domain.calendar import days_between, days_later
from domain.case import CaseRef, RoundId, round_ref
from domain.command import Command, Known, require_reason
from domain.deadlines.counted import Days
from domain.deadlines.events import DeadlineResumed, DeadlineSuspended
from domain.deadlines.practice import gone_by
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.state.deadlines import Deadline
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.types import ItemId


class _Held(Command):
    round_id: RoundId
    deadline_id: ItemId

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)


class SuspendDeadline(_Held):
    """Let a round's deadline stand still for some days; the reason stands with the command.

    There is no suspension without an end: a deadline that nobody sees again is none.
    """

    ACTION: ClassVar[str] = "suspend-deadline"

    days: Days


class ResumeDeadline(_Held):
    """Let a suspended deadline run again; the reason stands with the command."""

    ACTION: ClassVar[str] = "resume-deadline"


def suspend_deadline(state: Round, command: SuspendDeadline, known: Known) -> tuple[Event, ...]:
    """The deadline moves on by the days of the suspension, from now.

    Raises `unknown-deadline`, `deadline-already-passed`, `deadline-suspended`,
    `deadline-too-far`, `reason-required`.
    """
    deadline, now = _deadline(state, command), command.by.received_at
    if deadline.passed or deadline.at <= now:
        raise Refusal("deadline-already-passed")
    if deadline.is_suspended(now):
        raise Refusal("deadline-suspended")
    require_reason(command.by)
    at = days_later(deadline.at, command.days)
    if at.year > 2199:
        raise Refusal("deadline-too-far")
    suspended = DeadlineSuspended(
        deadline_id=command.deadline_id,
        days=command.days,
        since=now,
        previous_at=deadline.at,
        at=at,
        too_late=gone_by(deadline.reminders, at, now),
    )
    return (suspended,)


def resume_deadline(state: Round, command: ResumeDeadline, known: Known) -> tuple[Event, ...]:
    """The deadline falls as many days after its old instant as it really stood still.

    Raises `unknown-deadline`, `deadline-not-suspended`, `reason-required`.
    """
    deadline, now = _deadline(state, command), command.by.received_at
    if deadline.suspended_since is None or deadline.runs_to is None:
        raise Refusal("deadline-not-suspended")
    if not deadline.is_suspended(now):
        raise Refusal("deadline-not-suspended")
    require_reason(command.by)
    days = days_between(deadline.suspended_since, now)
    # A part of a day is a day where the deadline would else have passed while it stood still.
    if days_later(deadline.runs_to, days) <= now:
        days += 1
    at = days_later(deadline.runs_to, days)
    resumed = DeadlineResumed(
        deadline_id=command.deadline_id,
        days=days,
        previous_at=deadline.at,
        at=at,
        too_late=gone_by(deadline.reminders, at, now),
    )
    return (resumed,)


def _deadline(state: Round, command: _Held) -> Deadline:
    check_turn(command, round_turn(state, command.item), county=state.county)
    deadline = state.deadlines.get(command.deadline_id)
    if deadline is None:
        raise Refusal("unknown-deadline")
    return deadline

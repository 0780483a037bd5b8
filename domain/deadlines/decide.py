"""Deadlines are set and moved by people, and noted as passed by the clock."""

from typing import ClassVar, Literal

from domain.calendar import end_of_day
from domain.case import CaseRef, RoundId, round_ref
from domain.command import Command, Known, require_reason
from domain.deadlines.events import DeadlineMoved, DeadlinePassed, DeadlineSet
from domain.deadlines.kinds import DeadlineKind, DeadlineSource, WhenPassed
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.position import Position
from domain.state.application import Application, application_position
from domain.state.forum import Forum
from domain.state.long_term_plan import LongTermPlan
from domain.state.need import Need, need_position
from domain.state.round import Round
from domain.state.round_position import round_position
from domain.types import Day, Instant, ItemId, Line


class _Timed(Command):
    round_id: RoundId
    deadline_id: ItemId
    day: Day | None = None
    at: Instant | None = None

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)

    @property
    def instant(self) -> Instant:
        """The instant meant: the end of the day in Norway, or the given one (UTC).

        Raises `Refusal` with `deadline-without-time` or `deadline-in-the-past`.
        """
        at = end_of_day(self.day) if self.day else self.at
        if at is None:
            raise Refusal("deadline-without-time")
        if at <= self.by.received_at:
            raise Refusal("deadline-in-the-past")
        return at


class SetDeadline(_Timed):
    """Set a deadline for a round: what for, when, and who says so."""

    ACTION: ClassVar[str] = "set-deadline"

    kind: Literal[DeadlineKind.INTAKE, DeadlineKind.PLAN, DeadlineKind.EVALUATION]
    source: DeadlineSource
    citation: Line
    when_passed: WhenPassed = WhenPassed.MARK_LATE


class MoveDeadline(_Timed):
    """Move a round's deadline; the reason stands with the command."""

    ACTION: ClassVar[str] = "move-deadline"


class NoteDeadline(Command):
    """Note that a deadline's instant has come; only the clock does this."""

    ACTION: ClassVar[str] = "note-deadline"

    of: CaseRef
    deadline_id: ItemId

    @property
    def case(self) -> CaseRef:
        """The case that the deadline belongs to."""
        return self.of


def set_deadline(state: Round, command: SetDeadline, known: Known) -> tuple[Event, ...]:
    """Raises `deadline-exists`, `deadline-in-the-past`, `deadline-without-time`."""
    check_turn(command, round_position(state, 0), county=state.county)
    if command.deadline_id in state.deadlines:
        raise Refusal("deadline-exists")
    return (
        DeadlineSet(
            deadline_id=command.deadline_id,
            kind=command.kind,
            at=command.instant,
            source=command.source,
            citation=command.citation,
            when_passed=command.when_passed,
        ),
    )


def move_deadline(state: Round, command: MoveDeadline, known: Known) -> tuple[Event, ...]:
    """Raises `unknown-deadline`, `reason-required`, `deadline-in-the-past`,
    `deadline-without-time`.
    """
    check_turn(command, round_position(state, 0), county=state.county)
    deadline = state.deadlines.get(command.deadline_id)
    if deadline is None:
        raise Refusal("unknown-deadline")
    require_reason(command.by)
    if command.instant == deadline.at:
        return ()
    moved = DeadlineMoved(
        deadline_id=command.deadline_id, previous_at=deadline.at, at=command.instant
    )
    return (moved,)


def note_deadline(
    state: Round | Need | Application | Forum | LongTermPlan, command: NoteDeadline, known: Known
) -> tuple[Event, ...]:
    """Nothing when the duty is done, the deadline moved on, or the passing already noted.

    A forum and a long-term plan have no deadlines, so nothing passes there either.
    """
    check_turn(command, Position(), county=state.county)
    match state:
        case Need():
            position = need_position(state, 0)
        case Round():
            position = round_position(state, 0)
        case Application():
            position = application_position(state, 0)
        case _:
            return ()
    waiting = {deadline.deadline_id for deadline in position.deadlines}
    deadline = state.deadlines.get(command.deadline_id)
    if deadline is None or command.deadline_id not in waiting:
        return ()
    if command.by.received_at < deadline.at:
        return ()
    return (
        DeadlinePassed(
            deadline_id=deadline.deadline_id,
            kind=deadline.kind,
            at=deadline.at,
            when_passed=deadline.when_passed,
        ),
    )

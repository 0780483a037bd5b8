"""Deadlines of a round are set and moved by people."""

from typing import ClassVar, Literal

from domain.case import CaseRef, RoundId, county_ref, round_ref, scheme_and_county
from domain.command import Command, Known, require_reason
from domain.deadlines.by_when import ByWhen
from domain.deadlines.counted import TimeLimit
from domain.deadlines.events import DeadlineMoved
from domain.deadlines.kinds import DeadlineKind, WhenPassed
from domain.deadlines.practice import gone_by
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.types import ItemId


class SetDeadline(ByWhen, Command):
    """Set a deadline for a round: what for, when, and who says so."""

    ACTION: ClassVar[str] = "set-deadline"

    round_id: RoundId
    deadline_id: ItemId
    kind: Literal[
        DeadlineKind.INTAKE,
        DeadlineKind.PLAN,
        DeadlineKind.EVALUATION,
        DeadlineKind.COUNTY_REPORT,
    ]
    when_passed: WhenPassed = WhenPassed.MARK_LATE

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)

    def reads(self) -> tuple[CaseRef, ...]:
        """The county, whose practice says when to remind."""
        return (county_ref(scheme_and_county(self.round_id)[1]),)


class MoveDeadline(TimeLimit, Command):
    """Move a round's deadline; the reason stands with the command."""

    ACTION: ClassVar[str] = "move-deadline"

    round_id: RoundId
    deadline_id: ItemId

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)


def set_deadline(state: Round, command: SetDeadline, known: Known) -> tuple[Event, ...]:
    """Raises `deadline-exists`, `only-intake-closes`, and as `TimeLimit.falls` does."""
    check_turn(command, round_turn(state, command.item), county=state.county)
    if command.deadline_id in state.deadlines:
        raise Refusal("deadline-exists")
    closes = command.when_passed is WhenPassed.CLOSE_INTAKE
    if closes and command.kind is not DeadlineKind.INTAKE:
        raise Refusal("only-intake-closes")
    deadline = command.deadline(
        command.deadline_id,
        command.kind,
        command.by,
        known,
        command.when_passed,
        county=state.county,
    )
    return (deadline,)


def move_deadline(state: Round, command: MoveDeadline, known: Known) -> tuple[Event, ...]:
    """Raises `unknown-deadline`, `reason-required`, and as `TimeLimit.falls` does."""
    check_turn(command, round_turn(state, command.item), county=state.county)
    deadline = state.deadlines.get(command.deadline_id)
    if deadline is None:
        raise Refusal("unknown-deadline")
    require_reason(command.by)
    at, counted = command.falls(command.by, known)
    if at == deadline.at:
        return ()
    moved = DeadlineMoved(
        deadline_id=command.deadline_id,
        previous_at=deadline.at,
        at=at,
        counted=counted,
        too_late=gone_by(deadline.reminders, at, command.by.received_at),
    )
    return (moved,)

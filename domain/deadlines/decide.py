"""Deadlines of a round are set by people."""

from typing import ClassVar, Literal

from domain.case import CaseRef, RoundId, county_ref, round_ref, scheme_and_county
from domain.command import Command, Known
from domain.deadlines.by_when import ByWhen
from domain.deadlines.kinds import DeadlineKind, WhenPassed
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

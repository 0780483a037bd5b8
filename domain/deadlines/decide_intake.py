"""Intake that a deadline closed opens again only by a recorded decision of the county."""

from typing import ClassVar

from domain.case import CaseRef, RoundId, round_ref
from domain.command import Command, Known, require_reason
from domain.deadlines.events import IntakeReopened
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.rules.needs.closed_intake import is_closed
from domain.state.round import Round
from domain.state.round_position import round_turn


class ReopenIntake(Command):
    """Open a round's intake again; what comes in is late, and the reason stands here."""

    ACTION: ClassVar[str] = "reopen-intake"

    round_id: RoundId

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)


def reopen_intake(state: Round, command: ReopenIntake, known: Known) -> tuple[Event, ...]:
    """Raises `round-not-open`, `round-closed`, `intake-not-closed`, `reason-required`."""
    check_turn(command, round_turn(state, command.item), county=state.county)
    if not is_closed(state, command.by.received_at):
        raise Refusal("intake-not-closed")
    require_reason(command.by)
    return (IntakeReopened(at=command.by.received_at),)

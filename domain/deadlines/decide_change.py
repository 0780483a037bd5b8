"""Deadlines of each kind of case are moved, suspended and resumed by those who set them.

A term in the forum and an authority have no such command: their ends follow from what was given,
and are changed by giving it anew.
"""

from collections.abc import Callable
from typing import Any, ClassVar

from domain.case import (
    CaseRef,
    Key,
    RoundId,
    application_ref,
    long_term_plan_ref,
    need_ref,
    round_ref,
)
from domain.command import Command, Known
from domain.control.of_control import OfControl, check_controlling
from domain.deadlines.change import ChangeOfDeadline, Move, Resume, Suspend, changed
from domain.event import Event
from domain.permission import check_turn
from domain.position import Position
from domain.state.application import application_position
from domain.state.control import Control
from domain.state.long_term_plan import long_term_plan_position
from domain.state.need_position import need_position
from domain.state.round_position import round_turn
from domain.types import CountyNumber, ItemId, SchemeName


class _OfRound(Command):
    round_id: RoundId

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)


class MoveDeadline(_OfRound, Move):
    """Move a round's deadline; the reason stands with the command."""

    ACTION: ClassVar[str] = "move-deadline"


class SuspendDeadline(_OfRound, Suspend):
    """Let a round's deadline stand still for some days; the reason stands with the command."""

    ACTION: ClassVar[str] = "suspend-deadline"


class ResumeDeadline(_OfRound, Resume):
    """Let a round's suspended deadline run again; the reason stands with the command."""

    ACTION: ClassVar[str] = "resume-deadline"


class _OfNeed(Command):
    need_id: Key

    @property
    def case(self) -> CaseRef:
        """The need's case."""
        return need_ref(self.need_id)


class MoveNeedDeadline(_OfNeed, Move):
    """Give a returned need another time to come back; the reason stands with the command."""

    ACTION: ClassVar[str] = "move-need-deadline"


class SuspendNeedDeadline(_OfNeed, Suspend):
    """Let a returned need's time stand still for some days; the reason stands with the command."""

    ACTION: ClassVar[str] = "suspend-need-deadline"


class ResumeNeedDeadline(_OfNeed, Resume):
    """Let a returned need's time run again; the reason stands with the command."""

    ACTION: ClassVar[str] = "resume-need-deadline"


class _OfApplication(Command):
    application_id: ItemId

    @property
    def case(self) -> CaseRef:
        """The application's case."""
        return application_ref(self.application_id)


class MoveApplicationDeadline(_OfApplication, Move):
    """Give an applicant another time to complete; the reason stands with the command."""

    ACTION: ClassVar[str] = "move-application-deadline"


class SuspendApplicationDeadline(_OfApplication, Suspend):
    """Let an applicant's time stand still for some days; the reason stands with the command."""

    ACTION: ClassVar[str] = "suspend-application-deadline"


class ResumeApplicationDeadline(_OfApplication, Resume):
    """Let an applicant's time run again; the reason stands with the command."""

    ACTION: ClassVar[str] = "resume-application-deadline"


class _OfLongTermPlan(Command):
    scheme: SchemeName
    county: CountyNumber

    @property
    def case(self) -> CaseRef:
        """The long-term plan's case."""
        return long_term_plan_ref(self.scheme, self.county)


class MoveLongTermPlanDeadline(_OfLongTermPlan, Move):
    """Move the next yearly look at a long-term plan; the reason stands with the command."""

    ACTION: ClassVar[str] = "move-long-term-plan-deadline"


class SuspendLongTermPlanDeadline(_OfLongTermPlan, Suspend):
    """Let the next look at a long-term plan wait for some days; the reason stands with it."""

    ACTION: ClassVar[str] = "suspend-long-term-plan-deadline"


class ResumeLongTermPlanDeadline(_OfLongTermPlan, Resume):
    """Let the time for the next look run again; the reason stands with the command."""

    ACTION: ClassVar[str] = "resume-long-term-plan-deadline"


class MoveControlDeadline(OfControl, Move):
    """Move a deadline of a control case; the reason stands with the command."""

    ACTION: ClassVar[str] = "move-control-deadline"


class SuspendControlDeadline(OfControl, Suspend):
    """Let a control case's deadline stand still for some days; the reason stands with it."""

    ACTION: ClassVar[str] = "suspend-control-deadline"


class ResumeControlDeadline(OfControl, Resume):
    """Let a control case's suspended deadline run again; the reason stands with the command."""

    ACTION: ClassVar[str] = "resume-control-deadline"


Decision = Callable[[Any, Any, Known], tuple[Event, ...]]


def _decided(turn: Callable[[Any], Position]) -> Decision:
    """Whose turn it is, the case's own position says; what then happens is the same in all."""

    def decide(state: Any, command: ChangeOfDeadline, known: Known) -> tuple[Event, ...]:
        check_turn(command, turn(state), county=state.county)
        return changed(state.deadlines, command, known)

    return decide


def _of_control(state: Control, command: ChangeOfDeadline, known: Known) -> tuple[Event, ...]:
    """Whoever gives the party another time has handled the case."""
    check_controlling(state, command)
    return changed(state.deadlines, command, known, moved_by=command.by.actor)


_of_round = _decided(lambda state: round_turn(state, None))
_of_need = _decided(lambda state: need_position(state, 0))
_of_application = _decided(lambda state: application_position(state, 0))
_of_plan = _decided(lambda state: long_term_plan_position(state, 0))

DECISIONS: dict[type[Command], Decision] = {
    MoveDeadline: _of_round,
    SuspendDeadline: _of_round,
    ResumeDeadline: _of_round,
    MoveNeedDeadline: _of_need,
    SuspendNeedDeadline: _of_need,
    ResumeNeedDeadline: _of_need,
    MoveApplicationDeadline: _of_application,
    SuspendApplicationDeadline: _of_application,
    ResumeApplicationDeadline: _of_application,
    MoveLongTermPlanDeadline: _of_plan,
    SuspendLongTermPlanDeadline: _of_plan,
    ResumeLongTermPlanDeadline: _of_plan,
    MoveControlDeadline: _of_control,
    SuspendControlDeadline: _of_control,
    ResumeControlDeadline: _of_control,
}

"""A control case is put on hold, goes on, and is closed."""

from typing import ClassVar

from domain.case import CaseRef, round_ref
from domain.command import Known
from domain.control.decide_return import kept_unsettled, withholding
from domain.control.events import ControlClosed, ControlHeld, ControlResumed
from domain.control.kinds import WaitsFor
from domain.control.of_control import OfControl, check_controlling
from domain.control.on_reports import not_corrected
from domain.deadlines.by_when import ByWhen
from domain.deadlines.kinds import DeadlineKind, WhenPassed
from domain.event import Event, Refusal
from domain.rules.applying import apply_rules
from domain.rules.control import control_closing, offset
from domain.state.control import Control
from domain.state.round import Round
from domain.types import Text


class HoldControl(OfControl):
    """Put the case on hold: for whom, why, and until when at most."""

    ACTION: ClassVar[str] = "hold-control"

    waits_for: WaitsFor
    explained: Text
    until: ByWhen


class ResumeControl(OfControl):
    """Let the case go on."""

    ACTION: ClassVar[str] = "resume-control"


class CloseControl(OfControl):
    """Close the case."""

    ACTION: ClassVar[str] = "close-control"

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """The rounds whose money is withheld for the claim, or with a report to correct."""
        if not isinstance(state, Control) or state.decision is None or not state.decision.reports:
            return withholding(state)
        return tuple(dict.fromkeys((*withholding(state), round_ref(state.round_id))))


def hold_control(state: Control, command: HoldControl, known: Known) -> tuple[Event, ...]:
    """Raises as `TimeLimit.falls` does."""
    check_controlling(state, command)
    held = ControlHeld(
        waits_for=command.waits_for, explained=command.explained, handled_by=command.by.actor
    )
    kind, passed = DeadlineKind.HOLD, WhenPassed.REMIND
    return (held, command.until.deadline("hold", kind, command.by, known, passed))


def resume_control(state: Control, command: ResumeControl, known: Known) -> tuple[Event, ...]:
    """It goes on where it stood."""
    check_controlling(state, command)
    return (ControlResumed(handled_by=command.by.actor),)


def close_control(state: Control, command: CloseControl, known: Known) -> tuple[Event, ...]:
    """A claim is not dropped by closing: it is settled, or lowered with reasons.

    What was withheld for it has settled it or gone back by then.
    Raises `claim-not-settled`, `withheld-not-settled`, and `reason-required` for what is open.
    """
    check_controlling(state, command)
    if state.claim.left_ore > 0:
        raise Refusal("claim-not-settled", {"left_ore": state.claim.left_ore})
    kept = kept_unsettled(state, known)
    if kept > 0:
        raise Refusal(offset.WITHHELD_NOT_SETTLED.code, {"left_ore": kept})
    waits = bool(
        state.decision
        and state.decision.reports
        and not_corrected(state, known.of(round_ref(state.round_id), Round))
    )
    stops = apply_rules(control_closing.broken(state, waits_for_report=waits), command.by)
    return (ControlClosed(soft_stops=stops, handled_by=command.by.actor),)

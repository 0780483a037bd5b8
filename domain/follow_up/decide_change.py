"""Follow-up: a measure is changed inside its purpose, called off, or goes on after all."""

from typing import ClassVar

from domain.command import Known, require_reason
from domain.event import Event, Refusal
from domain.follow_up.changes import (
    ChangeOutcome,
    MeasureCancelled,
    MeasureChange,
    MeasureChangeDecided,
    MeasureChangeRequested,
    MeasureReinstated,
)
from domain.follow_up.of_line import OfLine, check_recipient
from domain.permission import check_turn
from domain.rules.follow_up.measure_change import BEYOND_PURPOSE
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.types import Flag, ItemId, Text


class RequestMeasureChange(OfLine):
    """Ask for a change of a measure: what is to be another, and why."""

    ACTION: ClassVar[str] = "request-measure-change"

    change_id: ItemId
    change: MeasureChange
    grounds: Text


class DecideMeasureChange(OfLine):
    """Approve a change inside the measure's purpose, refuse it, or send it to the forum."""

    ACTION: ClassVar[str] = "decide-measure-change"

    change_id: ItemId
    outcome: ChangeOutcome
    purpose_kept: Flag
    grounds: Text


class CancelMeasure(OfLine):
    """Call a measure off, and say why."""

    ACTION: ClassVar[str] = "cancel-measure"

    grounds: Text


class ReinstateMeasure(OfLine):
    """Let a measure that was called off go on after all; the reason stands with the command."""

    ACTION: ClassVar[str] = "reinstate-measure"


def request_measure_change(
    state: Round, command: RequestMeasureChange, known: Known
) -> tuple[Event, ...]:
    """Raises `line-not-in-plan`, `measure-cancelled`, `measure-already-carried-out`,
    `not-a-party`, `change-exists`, `period-reversed`.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    line = state.lines[command.line_id]
    check_recipient(command.by, line)
    if command.change_id in line.follow_up.changes:
        raise Refusal("change-exists")
    first = command.change.starts_on or line.agreed.starts_on
    last = command.change.ends_on or line.agreed.ends_on
    if last < first:
        raise Refusal("period-reversed")
    return (
        MeasureChangeRequested(
            line_id=command.line_id,
            change_id=command.change_id,
            change=command.change,
            grounds=command.grounds,
        ),
    )


def decide_measure_change(
    state: Round, command: DecideMeasureChange, known: Known
) -> tuple[Event, ...]:
    """Beyond the purpose the county refuses it or sends it to the forum; it never approves it.

    Raises `unknown-change`, `change-already-decided`, `beyond-purpose`.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    change = state.lines[command.line_id].follow_up.changes.get(command.change_id)
    if change is None:
        raise Refusal("unknown-change")
    if change.decided is not None:
        raise Refusal("change-already-decided")
    if command.outcome is ChangeOutcome.APPROVED and not command.purpose_kept:
        raise Refusal(BEYOND_PURPOSE.code)
    return (
        MeasureChangeDecided(
            line_id=command.line_id,
            change_id=command.change_id,
            outcome=command.outcome,
            purpose_kept=command.purpose_kept,
            grounds=command.grounds,
        ),
    )


def cancel_measure(state: Round, command: CancelMeasure, known: Known) -> tuple[Event, ...]:
    """Raises `line-not-in-plan`, `measure-cancelled`, `measure-already-carried-out`."""
    check_turn(command, round_turn(state, command.item), county=state.county)
    return (
        MeasureCancelled(
            line_id=command.line_id,
            grounds=command.grounds,
            decided_ore=state.lines[command.line_id].decided_ore,
            ordered_ore=state.ordered_on(command.line_id),
        ),
    )


def reinstate_measure(state: Round, command: ReinstateMeasure, known: Known) -> tuple[Event, ...]:
    """Raises `line-not-in-plan`, `measure-not-cancelled`, `reason-required`."""
    check_turn(command, round_turn(state, command.item), county=state.county)
    require_reason(command.by)
    return (MeasureReinstated(line_id=command.line_id),)

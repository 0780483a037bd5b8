"""Follow-up: the round is closed, and may be opened again by an event."""

from typing import ClassVar

from domain.case import CaseRef, RoundId, round_ref
from domain.command import Command, Known, require_reason
from domain.event import Event, Refusal
from domain.follow_up.events import RoundClosed, RoundReopened
from domain.permission import check_turn
from domain.rules.applying import apply_rules
from domain.rules.follow_up.closing_gaps import GAPS, OPEN_CALLS
from domain.rules.money.complaints import COMPLAINT_RUNNING
from domain.rules.money.reasons import REASONS_NOT_GIVEN
from domain.state.pot import open_calls
from domain.state.round import Round
from domain.state.round_position import round_turn


class CloseRound(Command):
    """Close the round."""

    ACTION: ClassVar[str] = "close-round"

    round_id: RoundId

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)


class ReopenRound(Command):
    """Open a closed round again; the reason stands with the command."""

    ACTION: ClassVar[str] = "reopen-round"

    round_id: RoundId

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)


def close_round(state: Round, command: CloseRound, known: Known) -> tuple[Event, ...]:
    """Raises `round-not-open`, `round-closed`, `payment-outstanding`, and `reason-required`
    when gaps, open calls, complaints or demanded reasons remain.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    if any(not payment.settled for payment in state.payments.values()):
        raise Refusal("payment-outstanding")
    unevaluated = tuple(
        line_id for line_id, line in state.lines.items() if line.is_measure and not line.evaluated
    )
    calls = tuple(call.published.call_id for call in open_calls(state))
    broken = {
        GAPS: bool(unevaluated),
        OPEN_CALLS: bool(calls),
        COMPLAINT_RUNNING: bool(state.complaints.running),
        REASONS_NOT_GIVEN: bool(state.complaints.awaited),
    }
    return (
        RoundClosed(
            unspent_ore=state.means_ore - state.disbursed_ore,
            lines_without_evaluation=unevaluated,
            open_calls=calls,
            soft_stops=apply_rules((rule for rule, is_so in broken.items() if is_so), command.by),
        ),
    )


def reopen_round(state: Round, command: ReopenRound, known: Known) -> tuple[Event, ...]:
    """Raises `round-not-closed`, `reason-required`."""
    check_turn(command, round_turn(state, command.item), county=state.county)
    require_reason(command.by)
    return (RoundReopened(),)

"""Intake that the county has closed (*stengt innmelding*): only where it set its deadline so."""

from datetime import datetime

from domain.deadlines.kinds import DeadlineKind, WhenPassed
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.need import Need
from domain.state.round import Round

INTAKE_CLOSED = Rule(
    code="intake-closed",
    binding=Binding.HARD,
    citation="the county's own decision, recorded in the deadline with its source; "
    "[found F17]: an intake window is county practice",
)


def is_closed(state: Round, at: datetime) -> bool:
    """Whether a deadline that closes intake had passed by the instant (UTC), and nobody reopened.

    It goes by instants, not by what the clock has noted, so that nothing slips in between.
    """
    reopened = state.intake_reopened_at
    return any(
        deadline.at <= at and (reopened is None or reopened < deadline.at)
        for deadline in state.deadlines.values()
        if deadline.kind is DeadlineKind.INTAKE and deadline.when_passed is WhenPassed.CLOSE_INTAKE
    )


def broken(state: Round, need: Need, at: datetime) -> tuple[Rule, ...]:
    """What was reported before it closed goes on its way: a network's, or one sent back."""
    taken_in = need.holder is not None or need.returns > 0
    return (INTAKE_CLOSED,) if is_closed(state, at) and not taken_in else ()

"""Matters important for vocational training go to the yrkesopplæringsnemnd first."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.round import Round
from domain.types import Day

NOT_HEARD = Rule(code="vet-board-not-heard", binding=Binding.SOFT, citation="[OsloMet] fn 31")


def broken(heard_on: Day | None, adopted_on: Day) -> tuple[Rule, ...]:
    """The board was not heard, or only after the plan was adopted."""
    return () if heard_on and heard_on <= adopted_on else (NOT_HEARD,)


def broken_before_deciding(state: Round) -> tuple[Rule, ...]:
    """The county decides for the first time in the round, and the board was never heard."""
    first = not any(line.is_decided for line in state.lines.values())
    heard_on = state.vet_board_heard_on(state.plan_version)
    return (NOT_HEARD,) if first and heard_on is None else ()

"""Matters important for vocational training go to the yrkesopplæringsnemnd first.

Each version of the plan is a plan: it is asked for when the forum adopts it, and once more
before the county first decides under it, since that is what the provision protects.
"""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.plan_line import LineState
from domain.state.round import Round
from domain.types import Day

NOT_HEARD = Rule(code="vet-board-not-heard", binding=Binding.SOFT, citation="[OsloMet] fn 31")
NO_STATEMENT = Rule(
    code="vet-board-statement-missing",
    binding=Binding.SOFT,
    citation="[OsloMet] fn 31; a day alone does not say what the board stated (inference)",
)


def broken(stated_on: Day | None, told_on: Day | None, adopted_on: Day) -> tuple[Rule, ...]:
    """The board has stated nothing before the adoption, though perhaps a day is told."""
    if stated_on is not None and stated_on <= adopted_on:
        return ()
    told = stated_on is None and told_on is not None and told_on <= adopted_on
    return (NO_STATEMENT if told else NOT_HEARD,)


def broken_before_deciding(state: Round) -> tuple[Rule, ...]:
    """The county decides for the first time under this version, and the board has not stated."""
    if state.vet_board.stated_on(state.plan_version):
        return ()
    decided = any(_is_decided_now(state, line) for line in state.lines.values())
    return () if decided else (NOT_HEARD,)


def _is_decided_now(state: Round, line: LineState) -> bool:
    """Whether the line was decided on under the version in force, if need be before a take-over."""
    if line.decision is not None:
        return line.decision.plan_version == state.plan_version
    taken_over = state.vet_board.taken_over_version == state.plan_version
    return taken_over and line.decided_before is not None

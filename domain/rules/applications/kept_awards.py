"""What a new plan version leaves alone: awards from a pot, and the pot that holds them."""

from domain.rules.plans.line_once import LINE_TWICE
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.round import Round
from domain.step3_prioritise.line import PlanLine

HOLDS_AWARDS = Rule(
    code="pot-holds-awards",
    binding=Binding.HARD,
    citation="arithmetic: the awards' money is the pot's",
)


def broken(line: PlanLine, state: Round) -> tuple[Rule, ...]:
    """A line takes an award's id, or is no pot any more while awards stand under it."""
    before = state.lines.get(line.line_id)
    if before is None:
        return ()
    if before.parent is not None:
        return (LINE_TWICE,)
    if line.pot is None and before.is_pot and state.decided_on(line.line_id):
        return (HOLDS_AWARDS,)
    return ()

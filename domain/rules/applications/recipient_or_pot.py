"""A line's money goes to a recipient or into a pot (*mottaker eller pott*), never to both."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step3_prioritise.line import PlanLine

BOTH = Rule(
    code="recipient-and-pot",
    binding=Binding.HARD,
    citation="arithmetic: the split between county and others counts each krone once [found F3]",
)
IN_POT = Rule(
    code="money-in-pot",
    binding=Binding.HARD,
    citation="[Udir] step 4: in line with the adopted plan, which gives the money to a pot",
)


def broken(line: PlanLine) -> tuple[Rule, ...]:
    """The line names both a recipient and a pot."""
    return (BOTH,) if line.recipient and line.pot else ()

"""A measure that other money pays for as well (*dobbelfinansiering*)."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step3_prioritise.line import PlanLine

SECOND_SOURCE = Rule(
    code="second-source",
    binding=Binding.SOFT,
    citation="binding table; [Udir] Kompetanseløftet and this scheme may be seen together, P12",
)


def broken(line: PlanLine) -> tuple[Rule, ...]:
    """The plan names another source of money for the measure."""
    return (SECOND_SOURCE,) if line.other_funding else ()

"""A measure that other money pays for as well (*samfinansiering*), which is lawful in itself.

The warning comes when the sources together exceed the cost, or when nobody has said what
the measure costs; that the same cost is claimed twice is asked of each payment.
"""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step3_prioritise.line import PlanLine

SECOND_SOURCE = Rule(
    code="second-source",
    binding=Binding.SOFT,
    citation="binding table; [Udir] Kompetanseløftet and this scheme may be seen together, P12",
)
SOURCES_EXCEED_COST = Rule(
    code="sources-exceed-cost",
    binding=Binding.SOFT,
    citation="binding table; domain description, section 18, P12: no cost is covered twice",
)


def broken(line: PlanLine, amount_ore: int) -> tuple[Rule, ...]:
    """Whether `amount_ore` and the other money that the plan names exceed what it says it costs."""
    if not line.other_funding:
        return ()
    cost = sum(price.amount_ore for price in line.prices)
    if not cost:
        return (SECOND_SOURCE,)
    return (SOURCES_EXCEED_COST,) if amount_ore + other_ore(line) > cost else ()


def broken_by_costs(line: PlanLine, paid_ore: int, spent_ore: int) -> tuple[Rule, ...]:
    """Whether what was paid and the other money exceed the costs that were had."""
    above = bool(line.other_funding) and paid_ore + other_ore(line) > spent_ore
    return (SOURCES_EXCEED_COST,) if above else ()


def other_ore(line: PlanLine) -> int:
    """What other sources pay by the plan, in øre."""
    return sum(source.amount_ore for source in line.other_funding)

"""A measure is collective, and school- or workplace-based where appropriate."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_contents import Base, Form

INDIVIDUAL = Rule(
    code="individual-without-reason",
    binding=Binding.SOFT,
    citation="[Udir] the money goes to measures that promote collective development",
)
ELSEWHERE = Rule(
    code="elsewhere-without-reason",
    binding=Binding.SOFT,
    citation="[Udir] school- and workplace-based measures are preferred when appropriate",
)


def broken(line: PlanLine) -> tuple[Rule, ...]:
    """What the line is without saying why."""
    found = {
        INDIVIDUAL: line.form is Form.INDIVIDUAL and not line.individual_reason,
        ELSEWHERE: line.base is Base.ELSEWHERE and not line.elsewhere_reason,
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)

"""Criterion 1: both leaders and employees take part in finding the need (*medvirkning*)."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step1_assess.involvement import Involvement

NO_LEADERS = Rule(code="no-leaders", binding=Binding.SOFT, citation="[Udir] criterion 1")
NO_EMPLOYEES = Rule(code="no-employees", binding=Binding.SOFT, citation="[Udir] criterion 1")


def broken(involvement: Involvement) -> tuple[Rule, ...]:
    """What is missing; an elected representative speaks for employees."""
    employees = involvement.employees + involvement.elected_representatives
    missing = []
    if involvement.leaders == 0:
        missing.append(NO_LEADERS)
    if employees == 0:
        missing.append(NO_EMPLOYEES)
    return tuple(missing)

"""Criterion 2: working life (*arbeidslivet*) takes part from the start."""

from domain.party import WORKING_LIFE_KINDS, Party
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step1_assess.involvement import Involvement

NO_WORKING_LIFE = Rule(code="no-working-life", binding=Binding.SOFT, citation="[Udir] criterion 2")


def broken(unit: Party, involvement: Involvement) -> tuple[Rule, ...]:
    """A training office, a company or an examination board is working life itself."""
    if unit.kind in WORKING_LIFE_KINDS or involvement.working_life > 0:
        return ()
    return (NO_WORKING_LIFE,)

"""A year's plan stands on a long-term plan (*overordnet, langsiktig plan*)."""

from datetime import date

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding, RuleSet
from domain.state.long_term_plan import LongTermPlan

_CITATION = "[Udir] the yearly plan is anchored in the long-term plan; [OsloMet] on 2019-20"

REQUIRED = Rule(code="no-long-term-plan", binding=Binding.HARD, citation=_CITATION)
EXPECTED = Rule(code="no-long-term-plan", binding=Binding.SOFT, citation=_CITATION)


def broken(plan: LongTermPlan, on: date, rule_set: RuleSet) -> tuple[Rule, ...]:
    """Refused from the 2021 rules on; before that it goes on with a reason."""
    if plan.in_force(on):
        return ()
    return (REQUIRED,) if rule_set.long_term_plan is Binding.HARD else (EXPECTED,)

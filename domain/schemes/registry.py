"""The rule sets that exist, and which one a round is pinned to."""

from datetime import date

from domain.event import Refusal
from domain.schemes.barnehage_grunnopplaering import GRUNNOPPLAERING_2021
from domain.schemes.rule_set import RuleSet
from domain.schemes.yrkesfag import YRKESFAG_2019, YRKESFAG_2021

RULE_SETS: dict[str, RuleSet] = {
    rule_set.rule_set_id: rule_set
    for rule_set in (YRKESFAG_2019, YRKESFAG_2021, GRUNNOPPLAERING_2021)
}

#: Month and day [inference]: within the part of the year in which 2019 had guidelines too.
_DECIDING_DAY = (6, 30)


def rule_set_for(scheme: str, budget_year: int) -> RuleSet:
    """The rule set of a scheme for a budget year, by the rules that held on one day of it.

    No source says which day decides; any from March to December gives the same
    answer for the rule sets there are. Raises `Refusal("unknown-scheme")` when no
    rule set covers it.
    """
    for rule_set in RULE_SETS.values():
        if rule_set.scheme == scheme and rule_set.in_force(date(budget_year, *_DECIDING_DAY)):
            return rule_set
    raise Refusal("unknown-scheme", {"budget_year": budget_year})


def rule_set_by_id(rule_set_id: str) -> RuleSet:
    """The rule set that a case is pinned to."""
    return RULE_SETS[rule_set_id]

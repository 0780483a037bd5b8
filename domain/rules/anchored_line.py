"""A plan line is anchored in the long-term plan and built on needs (*forankring*)."""

from collections import Counter

from domain.long_term_plan import LongTermPlan
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step3_prioritise.line import PlanLine

NOT_ANCHORED = Rule(
    code="line-not-anchored",
    binding=Binding.SOFT,
    citation="[Udir] priorities shall be anchored in the long-term plan",
)
NOT_PRIORITISED = Rule(
    code="need-not-prioritised",
    binding=Binding.HARD,
    citation="[Udir] step 3: the forum prioritises the needs, and makes the plan",
)
WITHOUT_NEED = Rule(
    code="line-without-need",
    binding=Binding.SOFT,
    citation="[Udir] criterion 1: measures are anchored in local needs",
)
EQUAL_SPLIT = Rule(
    code="equal-split-without-need",
    binding=Binding.SOFT,
    citation="[OsloMet] mechanical distribution; domain description, section 18, P2",
)


def broken(lines: tuple[PlanLine, ...], plan: LongTermPlan) -> tuple[Rule, ...]:
    """Lines outside the long-term plan, lines without a need, and equal sums without one."""
    needless = [line for line in lines if not line.needs]
    equal = any(times > 1 for times in Counter(line.amount_ore for line in needless).values())
    found = {
        NOT_ANCHORED: any(line.theme_id not in plan.theme_ids for line in lines),
        WITHOUT_NEED: bool(needless),
        EQUAL_SPLIT: equal,
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)

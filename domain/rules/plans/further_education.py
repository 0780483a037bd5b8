"""Yrkesfaglærer 2 and study credits (*studiepoeng*): lawful when, and for which measures."""

from domain.party import MeasureKind
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding, RuleSet
from domain.step3_prioritise.exchange import Study
from domain.step3_prioritise.line import PlanLine

FIRST_YEAR = 2023

BEFORE_2023 = Rule(
    code="yrkesfaglaerer-2-before-2023",
    binding=Binding.HARD,
    citation="[Udir] Yrkesfaglærer 2 continues within the scheme from 2023",
)
CREDITS = Rule(
    code="credits-for-measure",
    binding=Binding.SOFT,
    citation="[OsloMet] fn 1 and [found F17]: no credits; [Udir] on Yrkesfaglærer 2: they disagree",
)


def broken(line: PlanLine, budget_year: int, rule_set: RuleSet) -> tuple[Rule, ...]:
    """Money for the scheme before its year, and credits that the rule set does not foresee."""
    return broken_by(line.measure, line.study, budget_year, rule_set)


def broken_by(
    measure: MeasureKind, study: Study | None, budget_year: int, rule_set: RuleSet
) -> tuple[Rule, ...]:
    """`broken` for a measure and the study that it pays for, whoever asks."""
    credit_giving = study is not None and study.credits != "0"
    found = {
        BEFORE_2023: measure is MeasureKind.YRKESFAGLARER_2 and budget_year < FIRST_YEAR,
        CREDITS: credit_giving and measure not in rule_set.credits_for,
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)

"""A plan line is anchored in the long-term plan and built on needs (*forankring*)."""

from domain.party import MeasureKind
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.long_term_plan import LongTermPlan
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_contents import Use

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
NOT_IN_ROUND = Rule(
    code="need-not-in-round",
    binding=Binding.HARD,
    citation="[Udir] needs are reported before the forum prioritises and plans; a need of another "
    "round, or one that is not reported, is none of the round's (identity)",
)
WITHOUT_NEED = Rule(
    code="line-without-need",
    binding=Binding.SOFT,
    citation="[Udir] criterion 1: measures are anchored in local needs",
)
PRIORITY_NOT_IN_PLAN = Rule(
    code="priority-not-in-plan",
    binding=Binding.SOFT,
    citation="[Udir] priorities shall be anchored in the long-term plan",
)
WITHOUT_PRIORITY = Rule(
    code="line-without-priority",
    binding=Binding.SOFT,
    citation="[Udir] priorities shall be anchored in the long-term plan; a line without needs "
    "builds on it alone (inference)",
)


def broken(lines: tuple[PlanLine, ...], plan: LongTermPlan) -> tuple[tuple[Rule, str], ...]:
    """Lines outside the long-term plan, lines without a need, and wrong or missing priorities.

    Each rule comes with the id of its line. What is not carried out, a network and a pot
    build on the long-term plan alone, and are always asked which of its measures they rest
    on; so is no line of which nothing else is known.
    """
    found = (
        (NOT_ANCHORED, [line for line in lines if line.theme_id not in plan.theme_ids]),
        (PRIORITY_NOT_IN_PLAN, [line for line in lines if _names_another(line, plan)]),
        (WITHOUT_PRIORITY, [line for line in lines if _names_none(line)]),
        (WITHOUT_NEED, [line for line in lines if not line.needs and builds_on_needs(line)]),
    )
    return tuple((rule, line.line_id) for rule, broken_by in found for line in broken_by)


def _names_another(line: PlanLine, plan: LongTermPlan) -> bool:
    return line.priority_id is not None and line.priority_id not in _priorities(line, plan)


def _names_none(line: PlanLine) -> bool:
    return not builds_on_needs(line) and line.priority_id is None


def _priorities(line: PlanLine, plan: LongTermPlan) -> frozenset[str]:
    """The ids of the measures under the line's theme."""
    themes = (theme for theme in plan.themes if theme.theme_id == line.theme_id)
    ids = (measure.measure_id for theme in themes for measure in theme.measures)
    return frozenset(measure_id for measure_id in ids if measure_id is not None)


def builds_on_needs(line: PlanLine) -> bool:
    """Whether the line is to be linked to needs, and not to the long-term plan alone."""
    other_use = line.use in {Use.ASSESSING, Use.PLANNING}
    return not other_use and line.measure is not MeasureKind.NETWORK and line.pot is None

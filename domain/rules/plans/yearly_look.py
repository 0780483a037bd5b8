"""The long-term plan is looked at every year (*årlig gjennomgang*): a reminder, never a stop."""

from datetime import date

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding, RuleSet
from domain.state.long_term_plan import LongTermPlan

OVERDUE = Rule(
    code="yearly-look-overdue",
    binding=Binding.REMIND,
    citation="[OsloMet] 2019 guidelines: adjusted yearly after experience, needs and money",
)


def next_look(plan: LongTermPlan, rule_set: RuleSet) -> date | None:
    """The last day of the next look, counted from the latest look or the adoption."""
    seen = [look.meeting.held_on for look in plan.looks]
    if plan.adopted_on is not None:
        seen.append(plan.adopted_on)
    return look_by(max(seen), rule_set) if seen else None


def look_by(adopted_or_seen: date, rule_set: RuleSet) -> date:
    """The last day of the look that follows an adoption or a look on the day."""
    return _months_after(adopted_or_seen, rule_set.yearly_look_months)


def is_overdue(plan: LongTermPlan, rule_set: RuleSet, on: date) -> bool:
    """Whether the day has gone by without a look."""
    due = next_look(plan, rule_set)
    return due is not None and due < on


def _months_after(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    # The 28th is the last day that every month has.
    return date(day.year + years, month + 1, min(day.day, 28))

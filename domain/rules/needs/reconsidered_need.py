"""A prioritised need that a line of the plan stands on is taken up again (*behov i planen*)."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.need import Need
from domain.state.round import Round

NEED_IN_PLAN = Rule(
    code="reconsidered-need-in-plan",
    binding=Binding.SOFT,
    citation="[Udir] step 3: the plan is made of prioritised needs; a new version is due",
)


def broken(need: Need, plan: Round) -> tuple[Rule, ...]:
    """The plan stays as adopted until the forum changes it; what was paid stays covered."""
    in_plan = any(line.in_plan and need.need_id in line.plan.needs for line in plan.lines.values())
    return (NEED_IN_PLAN,) if need.prioritised and in_plan else ()

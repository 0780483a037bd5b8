"""Whom a plan line may be for (*målgrupper*)."""

from domain.party import TargetGroup
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.plan_line import LineState
from domain.step3_prioritise.line import PlanLine

FAGSKOLE_ALONE = Rule(
    code="fagskole-teachers-alone",
    binding=Binding.HARD,
    citation="[Udir] the scheme has no measures of its own for fagskole teachers",
)
OTHER_GROUP = Rule(
    code="other-group-without-reason",
    binding=Binding.HARD,
    citation="[Udir] the purpose decides whether other groups may be included",
)
FAGSKOLE_NOT_LET_IN = Rule(
    code="fagskole-teachers-not-decided",
    binding=Binding.SOFT,
    citation="[Udir] fagskole teachers only in measures already established: the county decides",
)


def broken(line: PlanLine) -> tuple[Rule, ...]:
    """A line for fagskole teachers alone, or for another group without the county's reason."""
    groups = frozenset(group for group, expected in line.target_groups.items() if expected > 0)
    found = []
    if groups == {TargetGroup.FAGSKOLE_TEACHER}:
        found.append(FAGSKOLE_ALONE)
    if TargetGroup.OTHER in groups and not line.other_group_reason:
        found.append(OTHER_GROUP)
    return tuple(found)


def not_let_in(line: PlanLine, before: LineState | None) -> tuple[Rule, ...]:
    """More fagskole teachers than the county has let into the measure as it stands in the plan.

    A measure that is new is not established yet, so nobody has let them in.
    """
    expected = line.target_groups.get(TargetGroup.FAGSKOLE_TEACHER, 0)
    let_in = before.fagskole_teachers if before is not None and before.in_plan else 0
    return (FAGSKOLE_NOT_LET_IN,) if expected > let_in else ()

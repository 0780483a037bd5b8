"""Whom a need is for (*målgrupper*): the scheme's groups, and others when the purpose says so."""

from domain.party import TargetGroup
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step1_assess.events import Assessment

NO_TARGET_GROUP = Rule(
    code="no-target-group",
    binding=Binding.SOFT,
    citation="[Udir] target groups; domain description 4.1, transition 2",
)
OTHER_GROUP = Rule(
    code="other-group-not-explained",
    binding=Binding.SOFT,
    citation="[Udir] other groups may be included where the purpose says so",
)
FAGSKOLE_ALONE = Rule(
    code="need-for-fagskole-alone",
    binding=Binding.SOFT,
    citation="[Udir] fagskole teachers only in measures already established",
)


def broken(assessment: Assessment) -> tuple[Rule, ...]:
    """No group, another group that nobody explains, or teachers at a fagskole alone.

    None refuses a need: it is the plan's line that the county answers for.
    """
    groups = {group for group, count in assessment.target_groups.items() if count}
    found = {
        NO_TARGET_GROUP: not groups,
        OTHER_GROUP: TargetGroup.OTHER in groups and not assessment.other_group,
        FAGSKOLE_ALONE: groups == {TargetGroup.FAGSKOLE_TEACHER},
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)

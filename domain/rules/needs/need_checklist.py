"""The checklist of a need (*sjekkliste for behov*): what is asked for, under which criterion.

It is the one answer to «what is missing»: the stops of registering and forwarding are
in it as they are, and what only reminds stands beside them.
"""

from enum import StrEnum

from domain.party import Party
from domain.rules.follow_up import involved_early
from domain.rules.forum import absence_explained
from domain.rules.needs import (
    complete_need,
    confirmed_by_employee,
    leaders_and_employees,
    local_plan,
    need_gaps,
    need_target_groups,
    thorough_assessment,
    working_life,
)
from domain.rules.rule import Rule
from domain.step1_assess.events import Assessment
from domain.value import Value


class NeedCriterion(StrEnum):
    """What an item of the checklist serves (*kriterium*)."""

    ANCHORING = "criterion-1"
    COOPERATION = "criterion-2"
    NATIONAL_FRAMES = "national-frames"
    TARGET_GROUPS = "target-groups"
    SAMI_PERSPECTIVE = "sami-perspective"
    ANALYSIS = "analysis"


class Item(Value):
    """One item: the rule, what it serves, and whether the need meets it."""

    criterion: NeedCriterion
    rule: Rule
    met: bool


_ITEMS: tuple[tuple[NeedCriterion, tuple[Rule, ...]], ...] = (
    (
        NeedCriterion.ANCHORING,
        (
            leaders_and_employees.NO_LEADERS,
            leaders_and_employees.NO_EMPLOYEES,
            absence_explained.ABSENCE_NOT_EXPLAINED,
            confirmed_by_employee.NOT_CONFIRMED,
            local_plan.NO_CODETERMINATION,
            complete_need.NO_LOCAL_PLAN,
            local_plan.PLAN_NOT_DESCRIBED,
            local_plan.PLAN_DOES_NOT_COVER,
        ),
    ),
    (
        NeedCriterion.COOPERATION,
        (
            working_life.NO_WORKING_LIFE,
            involved_early.NO_PARTNERS,
            involved_early.PARTNER_CAME_LATE,
        ),
    ),
    (
        NeedCriterion.NATIONAL_FRAMES,
        (complete_need.NO_NATIONAL_GOALS, thorough_assessment.NO_FRAMES),
    ),
    (
        NeedCriterion.TARGET_GROUPS,
        (
            need_target_groups.NO_TARGET_GROUP,
            need_target_groups.OTHER_GROUP,
            need_target_groups.FAGSKOLE_ALONE,
            complete_need.NO_PROGRAMME,
        ),
    ),
    (NeedCriterion.SAMI_PERSPECTIVE, (complete_need.NO_SAMI_ANSWER,)),
    (
        NeedCriterion.ANALYSIS,
        (
            complete_need.NO_DATA,
            thorough_assessment.NO_CAUSE_OR_GOAL,
            thorough_assessment.NO_HORIZON,
            thorough_assessment.NO_PRICE,
            thorough_assessment.PRICE_DIFFERS,
        ),
    ),
)


def checklist(unit: Party, assessment: Assessment, *, confirmed: bool) -> tuple[Item, ...]:
    """Every item in its order; `confirmed` says whether an employee has confirmed it."""
    broken = {
        *need_gaps.broken(unit, assessment),
        *absence_explained.left_open(unit, assessment.involvement),
        *local_plan.broken(assessment),
        *involved_early.broken(assessment),
        *thorough_assessment.broken(assessment),
        *(() if confirmed else (confirmed_by_employee.NOT_CONFIRMED,)),
    }
    return tuple(
        Item(criterion=criterion, rule=rule, met=rule not in broken)
        for criterion, rules in _ITEMS
        for rule in rules
    )

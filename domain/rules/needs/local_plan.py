"""The local plan behind a need (*lokal plan*): whose it is, how long it runs, who decided it."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step1_assess.events import Assessment

PLAN_NOT_DESCRIBED = Rule(
    code="local-plan-not-described",
    binding=Binding.REMIND,
    citation="[Udir] local plans of unit or owner run several years",
)
PLAN_DOES_NOT_COVER = Rule(
    code="local-plan-does-not-cover",
    binding=Binding.REMIND,
    citation="domain description, section 7, 1c (inference)",
)
NO_CODETERMINATION = Rule(
    code="no-codetermination",
    binding=Binding.REMIND,
    citation="FOR-2021-01-26-229 point 1: co-determination follows the basic agreement",
)


def broken(assessment: Assessment) -> tuple[Rule, ...]:
    """What is not said of the plan, of its period, and of co-determination."""
    plan = assessment.local_plan_details
    found = {
        PLAN_NOT_DESCRIBED: bool(assessment.local_plan) and plan is None,
        PLAN_DOES_NOT_COVER: plan is not None
        and not (
            plan.valid_from <= assessment.period_from and assessment.period_to <= plan.valid_to
        ),
        NO_CODETERMINATION: assessment.codetermination is None
        or (plan is not None and plan.codetermination is None),
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)

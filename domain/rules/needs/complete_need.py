"""What a complete need holds: a local plan, national goals, programme, data, Sámi perspective."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step1_assess.events import Assessment
from domain.step1_assess.parts import SamiAnswer, SamiPerspective

NO_LOCAL_PLAN = Rule(
    code="no-local-plan",
    binding=Binding.SOFT,
    citation="[Udir] measures shall be anchored in local plans",
)
NO_NATIONAL_GOALS = Rule(
    code="no-national-goals",
    binding=Binding.SOFT,
    citation="[Udir] local needs start from the national goals",
)
NO_PROGRAMME = Rule(code="no-programme", binding=Binding.SOFT, citation="[OsloMet] 2020 letter")
NO_DATA = Rule(
    code="no-data-sources", binding=Binding.SOFT, citation="domain description, section 18, P7"
)
NO_SAMI_ANSWER = Rule(
    code="no-sami-answer",
    binding=Binding.SOFT,
    citation="[Udir] evaluation question 3; FOR-2021-01-26-229 point 1",
)


def broken(assessment: Assessment) -> tuple[Rule, ...]:
    """What the assessment leaves blank."""
    gaps = {
        NO_LOCAL_PLAN: not assessment.local_plan,
        NO_NATIONAL_GOALS: not assessment.national_goals,
        NO_PROGRAMME: assessment.programme is None,
        NO_DATA: not assessment.data_sources,
        NO_SAMI_ANSWER: bool(sami_unanswered(assessment.sami_perspective)),
    }
    return tuple(rule for rule, is_gap in gaps.items() if is_gap)


def sami_unanswered(sami: SamiPerspective | None) -> tuple[Rule, ...]:
    """No answer about the Sámi perspective, or «not relevant» that does not say why."""
    unanswered = sami is None or (
        sami.answer is SamiAnswer.NOT_RELEVANT and not sami.reason.strip()
    )
    return (NO_SAMI_ANSWER,) if unanswered else ()

"""Those who cooperate on a measure evaluate it together (*felles vurdering*)."""

from domain.follow_up.events import Assessed, Goal
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step3_prioritise.line_contents import PlannedEvaluation

ALONE = Rule(
    code="evaluated-alone",
    binding=Binding.HARD,
    citation="[Udir] those who cooperate on the measures assess benefit and goal attainment",
)
ATTAINMENT_NOT_JUDGED = Rule(
    code="attainment-not-judged",
    binding=Binding.SOFT,
    citation="[Udir] a plan can say how attainment will be judged; those who cooperate judge it",
)
UNANSWERED = Rule(
    code="question-unanswered",
    binding=Binding.SOFT,
    citation="[Udir] four assessments show goal attainment",
)


def attainment(planned: PlannedEvaluation | None, judged: Assessed | None) -> tuple[Rule, ...]:
    """A goal of the plan that nobody judges; one may judge without a plan for it."""
    is_open = judged is None or judged.answer is Goal.NO_ANSWER
    return (ATTAINMENT_NOT_JUDGED,) if planned is not None and is_open else ()

"""Those who cooperate on a measure evaluate it together (*felles vurdering*)."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding

ALONE = Rule(
    code="evaluated-alone",
    binding=Binding.HARD,
    citation="[Udir] those who cooperate on the measures assess benefit and goal attainment",
)
UNANSWERED = Rule(
    code="question-unanswered",
    binding=Binding.SOFT,
    citation="[Udir] four assessments show goal attainment",
)

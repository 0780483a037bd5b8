"""An employee confirms the assessment (*ansatt bekrefter*), and never the one who made it."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding

NOT_CONFIRMED = Rule(
    code="no-employee-confirmation",
    binding=Binding.REMIND,
    citation="[OsloMet] schemes that do not reach the teachers; section 18, P5",
)
CONFIRMER_ASSESSED = Rule(
    code="confirmer-assessed",
    binding=Binding.HARD,
    citation="security: nobody confirms their own assessment; domain description, section 3",
)

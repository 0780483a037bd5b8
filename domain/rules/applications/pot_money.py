"""What a pot can give (*pottens ramme*): its calls and awards never exceed what it holds."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding

CALL_ABOVE_POT = Rule(code="call-above-pot", binding=Binding.HARD, citation="arithmetic")
ABOVE_POT = Rule(
    code="above-pot",
    binding=Binding.HARD,
    citation="[Udir] step 4: in line with the adopted plan, so never outside the pot; arithmetic",
)
NOT_LESS = Rule(code="award-not-less", binding=Binding.HARD, citation="arithmetic")
BELOW_ORDERED = Rule(code="award-below-ordered", binding=Binding.HARD, citation="arithmetic")

"""What there is money for (*midler*): a plan may exceed it with a reason, decisions may not."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding

PLAN_ABOVE_MEANS = Rule(
    code="plan-above-means",
    binding=Binding.SOFT,
    citation="binding table: over-planning is a county's answer to money left over",
)
ABOVE_MEANS = Rule(code="above-means", binding=Binding.HARD, citation="arithmetic")
ABOVE_LINE = Rule(
    code="above-line",
    binding=Binding.HARD,
    citation="[Udir] step 4: in line with the adopted plan; arithmetic",
)
LINE_BELOW_DECIDED = Rule(code="line-below-decided", binding=Binding.HARD, citation="arithmetic")
BEYOND_PAID = Rule(code="beyond-paid", binding=Binding.HARD, citation="arithmetic")
BEYOND_REMAINDER = Rule(code="beyond-remainder", binding=Binding.HARD, citation="arithmetic")

"""After a split a need goes to the successor that its unit lies in (*etterfølgerfylket*).

The registry says where that is; where it does not, the county that takes the need over says
why it is the right one.
"""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding

NOT_REGISTERED = Rule(
    code="unit-not-registered-in-successor",
    binding=Binding.SOFT,
    citation="domain description, section 14.5 (inference)",
)

"""A new county without a long-term plan of its own may rely on a predecessor's for a while.

No source says so, nor for how long: the setting `predecessors-plan` is unverified, and
whoever relies on it gives a reason.
"""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding

RELIED_ON = Rule(
    code="relies-on-predecessors-plan",
    binding=Binding.SOFT,
    citation="domain description, section 14.5 (inference); setting predecessors-plan, unverified",
)

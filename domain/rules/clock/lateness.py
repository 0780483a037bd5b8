"""A late act is accepted with a reason and marked late: no source sets a hard deadline."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding

LATE = Rule(
    code="late",
    binding=Binding.SOFT,
    citation="binding table: no source gives a scheme deadline, so none is hard",
)

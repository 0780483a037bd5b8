"""A network that passes a need on with a negative comment says so (*negativ merknad*)."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding

NOT_SUPPORTED = Rule(
    code="network-does-not-support",
    binding=Binding.SOFT,
    citation="binding table: passed on with a negative comment, never dropped silently",
)

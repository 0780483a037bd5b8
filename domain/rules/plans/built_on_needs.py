"""The long-term plan builds on local needs (*bygger på lokale behov*)."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding

NOT_BUILT_ON_NEEDS = Rule(
    code="not-built-on-needs",
    binding=Binding.SOFT,
    citation="[Udir] the long-term plan shall build on local needs",
)

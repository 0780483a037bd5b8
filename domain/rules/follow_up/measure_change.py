"""The county changes a measure inside its purpose (*innenfor formålet*); the forum beyond it."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding

BEYOND_PURPOSE = Rule(
    code="beyond-purpose",
    binding=Binding.HARD,
    citation="[Udir] steps 3 and 4: the county disposes in line with the forum's plan",
)

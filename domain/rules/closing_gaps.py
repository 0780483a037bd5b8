"""A round that is closed with measures not evaluated says so (*manglende evaluering*)."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding

GAPS = Rule(
    code="closed-with-gaps",
    binding=Binding.SOFT,
    citation="binding table: missing evaluations are shown as gaps",
)

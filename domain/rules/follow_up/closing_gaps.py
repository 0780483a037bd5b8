"""A round that is closed with something left open says so (*mangler ved lukking*)."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding

GAPS = Rule(
    code="closed-with-gaps",
    binding=Binding.SOFT,
    citation="binding table: missing evaluations are shown as gaps",
)
OPEN_CALLS = Rule(
    code="closed-with-open-calls",
    binding=Binding.SOFT,
    citation="binding table: gaps when a round is closed go on with a reason",
)

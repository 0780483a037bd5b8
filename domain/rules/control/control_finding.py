"""How much a finding may weigh, and what it may question (*alvorlighet*).

The combinations are those that the grounds' own checks give (`domain.checks`); a person may
judge otherwise, and then says why. Source: inference, after the lawful combinations of FAC.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from domain.checks.finding import Ground, Severity
from domain.checks.grounds import CHECKS
from domain.control.events import FindingMade
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.types import Ore

SEVERITY_UNUSUAL = Rule(
    code="severity-unusual",
    binding=Binding.SOFT,
    citation="a ground weighs what its check gives, unless a person judges otherwise (inference)",
)
NOTE_WITH_AMOUNT = Rule(
    code="note-with-amount",
    binding=Binding.SOFT,
    citation="a note is about how things were done and questions no money (inference)",
)
NOTE_CLAIMED = Rule(
    code="note-claimed",
    binding=Binding.SOFT,
    citation="money is claimed for what is serious or moderate (inference)",
)

#: What each ground weighs by its own check.
WEIGHTS: Final[Mapping[Ground, frozenset[Severity]]] = MappingProxyType(
    {ground: frozenset(check.weighs.values()) for ground, check in CHECKS.items()}
)


def broken(ground: Ground, severity: Severity, questioned_ore: Ore | None) -> tuple[Rule, ...]:
    """What is unusual in the combination of ground, severity and amount (øre)."""
    found = {
        SEVERITY_UNUSUAL: severity not in WEIGHTS[ground],
        NOTE_WITH_AMOUNT: severity is Severity.NOTE and bool(questioned_ore),
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)


def broken_by_claim(findings: Iterable[FindingMade]) -> tuple[Rule, ...]:
    """A claim that stands on notes alone."""
    found = list(findings)
    notes = bool(found) and all(one.severity is Severity.NOTE for one in found)
    return (NOTE_CLAIMED,) if notes else ()

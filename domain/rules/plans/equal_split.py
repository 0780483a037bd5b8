"""The same sum to several without a need behind it (*lik fordeling uten behov*), problem P2."""

from collections.abc import Iterable

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step3_prioritise.line import PlanLine
from domain.value import Value

EQUAL_SPLIT = Rule(
    code="equal-split-without-need",
    binding=Binding.SOFT,
    citation="[OsloMet] mechanical distribution; domain description, section 18, P2",
)


class EqualSplit(Value):
    """Lines without a need that hold the same sum, in øre; pots are divided by application."""

    amount_ore: int
    lines: tuple[str, ...]


def equal_splits(lines: Iterable[PlanLine]) -> tuple[EqualSplit, ...]:
    """Every sum that more than one line without a need holds, the largest first."""
    found: dict[int, list[str]] = {}
    for line in lines:
        if not line.needs and line.pot is None:
            found.setdefault(line.amount_ore, []).append(line.line_id)
    return tuple(
        EqualSplit(amount_ore=amount, lines=tuple(sorted(ids)))
        for amount, ids in sorted(found.items(), reverse=True)
        if len(ids) > 1
    )

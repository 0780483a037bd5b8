"""What a plan's money rests on (*grunnlag*): needs, equal sums, or neither, problem P2."""

from collections.abc import Iterable

from domain.rules.plans.equal_split import equal_splits
from domain.step3_prioritise.line import PlanLine
from domain.value import Value


class Basis(Value):
    """A plan's sums in øre by what is behind them; together they are all that is planned.

    `on_needs` builds on needs of units, `in_pots` waits for applications, `in_equal_sums`
    was divided by counting heads; `on_plan_alone` has no need and an amount of its own.
    """

    on_needs_ore: int
    in_pots_ore: int
    in_equal_sums_ore: int
    on_plan_alone_ore: int


def basis(lines: Iterable[PlanLine]) -> Basis:
    """What the lines of a plan rest on, each line counted once."""
    planned = list(lines)
    equal = {line_id for split in equal_splits(planned) for line_id in split.lines}

    def total(*chosen: PlanLine) -> int:
        return sum(line.amount_ore for line in chosen)

    pots = [line for line in planned if line.pot is not None]
    others = [line for line in planned if line.pot is None]
    return Basis(
        on_needs_ore=total(*(line for line in others if line.needs)),
        in_pots_ore=total(*pots),
        in_equal_sums_ore=total(*(line for line in others if line.line_id in equal)),
        on_plan_alone_ore=total(
            *(line for line in others if not line.needs and line.line_id not in equal)
        ),
    )

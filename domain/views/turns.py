"""Whose turn it has been over the years (*turtaking*), problem P3: seen, never judged."""

from collections.abc import Iterable

from domain.party import Party
from domain.step3_prioritise.asked import Asked
from domain.step3_prioritise.outcomes import Outcome
from domain.value import Value


class YearOfUnit(Value):
    """What a unit asked for in a budget year, and how it was answered."""

    budget_year: int
    asked: int = 0
    prioritised: int = 0
    waiting: int = 0
    referred: int = 0
    declined: int = 0


class UnitTurns(Value):
    """A unit's years, the oldest first; `turns` is how many had a need prioritised."""

    unit: Party
    years: tuple[YearOfUnit, ...]

    @property
    def turns(self) -> int:
        """The years in which the unit had its turn."""
        return sum(year.prioritised > 0 for year in self.years)


def turns(needs: Iterable[Asked]) -> tuple[UnitTurns, ...]:
    """Every unit's turns, in order of the organisation numbers, under its latest name."""
    found: dict[str, dict[int, YearOfUnit]] = {}
    names: dict[str, Party] = {}
    for need in sorted(needs, key=lambda each: (each.budget_year, each.need_id)):
        if need.ended:
            continue
        names[need.unit.organisation] = need.unit
        years = found.setdefault(need.unit.organisation, {})
        year = years.get(need.budget_year, YearOfUnit(budget_year=need.budget_year))
        answered = {name.value: getattr(year, name) + (need.outcome is name) for name in Outcome}
        years[need.budget_year] = year.model_copy(update={"asked": year.asked + 1, **answered})
    return tuple(
        UnitTurns(unit=names[number], years=tuple(found[number].values()))
        for number in sorted(found)
    )

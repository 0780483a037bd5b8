"""The county's money in the demo, in øre: what there is, and how the plan divides it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from domain.party import MeasureKind
from domain.schemes.county_practice import practice_of
from domain.schemes.distributions import DISTRIBUTION_2025
from services.demo.ideas.idea import Idea

#: Amounts are whole hundreds of kroner.
STEP_ORE: Final = 10_000
#: Days of one exchange: the longest in Agder and the shortest in Vestland.
PLACEMENT_DAYS: Final = 5
#: A half position at the county, as a contribution that is no cash.
POSITION_ORE: Final = 45_000_000

_LARGE_ORE = 25_000_000
_CASH_PERCENT = 5
# A reserve of 1.5 % is left unplanned, because a plan that uses the last krone leaves none
# for what turns up. Beside the lines for needs there is a pot.
_PLANNED_PER_MILLE = 945
_POT_PER_MILLE = 40
# What no source settles for a county is what the two known counties practise.
_USUAL_DAY_ORE = 350_000
_USUAL_PARTICIPANT_ORE = 100_000
# What a participant costs where no county publishes a rate: invented, like the needs.
_EACH_ORE = {
    MeasureKind.YRKESFAGLARER_2: 2_500_000,
    MeasureKind.COLLECTIVE: 300_000,
    MeasureKind.NETWORK: 300_000,
}


@dataclass(frozen=True)
class Budget:
    """One county's grant and own cash contribution, in øre."""

    grant_ore: int
    cash_ore: int

    @property
    def means_ore(self) -> int:
        """What the county can plan with and pay out."""
        return self.grant_ore + self.cash_ore


def budget_of(county: str) -> Budget:
    """The county's budget for 2025."""
    grant = DISTRIBUTION_2025.amounts_ore[county]
    return Budget(grant_ore=grant, cash_ore=_whole(grant * _CASH_PERCENT // 100))


def rate_ore(county: str, measure: MeasureKind) -> int:
    """The county's rate for a day of exchange or a course's participant, in øre."""
    usual = _USUAL_DAY_ORE if measure is MeasureKind.HOSPITERING else _USUAL_PARTICIPANT_ORE
    rates = (rate.amount_ore for rate in practice_of(county).rates if rate.measure is measure)
    return next(rates, usual)


def placement_ore(county: str, people: int) -> int:
    """What an exchange costs for so many teachers, in øre."""
    return people * PLACEMENT_DAYS * rate_ore(county, MeasureKind.HOSPITERING)


def people_for(county: str, measure: MeasureKind, amount_ore: int) -> int:
    """How many people an amount is for; rounded up, so that a rate that is a ceiling holds."""
    each = _EACH_ORE | {
        MeasureKind.HOSPITERING: placement_ore(county, 1),
        MeasureKind.COURSE: rate_ore(county, MeasureKind.COURSE),
    }
    return -(-amount_ore // each[measure])


def divided(county: str, ideas: Sequence[Idea]) -> dict[str, int]:
    """An amount (øre) for each idea's code, by weight.

    Exchanges come first, since they cost whole teachers; the others share what is left.
    """
    planned = _whole(budget_of(county).means_ore * _PLANNED_PER_MILLE // 1000)
    one = placement_ore(county, 1)
    placements = [idea for idea in ideas if idea.measure is MeasureKind.HOSPITERING]
    others = [idea for idea in ideas if idea.measure is not MeasureKind.HOSPITERING]
    share = planned // sum(idea.weight for idea in ideas)
    amounts = {idea.code: max(1, idea.weight * share // one) * one for idea in placements}
    share = (planned - sum(amounts.values())) // sum(idea.weight for idea in others)
    return amounts | {idea.code: _whole(idea.weight * share) for idea in others}


def pot_ore(county: str) -> int:
    """What the forum sets aside in its pot, in øre."""
    return _whole(budget_of(county).means_ore * _POT_PER_MILLE // 1000)


def share_of(amount_ore: int, per_mille: int) -> int:
    """A part of an amount, in whole steps; in øre."""
    return _whole(amount_ore * per_mille // 1000)


def instalments(amount_ore: int) -> tuple[int, ...]:
    """The parts (øre) that an amount is paid in: most in advance, the rest after the report.

    Akershus pays 75 % in advance and 25 % after; larger sums here have a part between.
    """
    first = _whole(amount_ore * 3 // 4)
    if amount_ore < _LARGE_ORE:
        return (first, amount_ore - first)
    first = _whole(amount_ore // 2)
    second = _whole(amount_ore // 4)
    return (first, second, amount_ore - first - second)


def _whole(ore: int) -> int:
    return ore // STEP_ORE * STEP_ORE

"""Hospitering both ways, within what the county practises (*satser og grenser*)."""

from collections.abc import Iterable
from datetime import date

from domain.party import WORKING_LIFE_KINDS, MeasureKind, PartyKind
from domain.rules.rule import Rule
from domain.schemes.county_practice import CountyPractice, Rate
from domain.schemes.rule_set import Binding
from domain.step3_prioritise.exchange import Placement
from domain.step3_prioritise.line import PlanLine

OUTSIDE_PRACTICE = Rule(
    code="hospitering-outside-practice",
    binding=Binding.SOFT,
    citation="county practice: [found F16] Agder, [found F21] Vestland",
)
NO_AGREEMENT = Rule(
    code="hospitering-without-agreement",
    binding=Binding.SOFT,
    citation="[found F21] Vestland: school and company must have an agreement",
)
NO_EXCHANGE = Rule(
    code="hospitering-not-between-the-two",
    binding=Binding.SOFT,
    citation="[Udir] exchange between school and working life; domain description, section 2",
)

_SCHOOLS = frozenset({PartyKind.COUNTY_SCHOOL, PartyKind.PRIVATE_SCHOOL})


def broken(line: PlanLine, practice: CountyPractice) -> tuple[Rule, ...]:
    """What is wrong with the line's placements on its first day."""
    return broken_by(line.placements, practice, line.starts_on)


def broken_by(
    placements: Iterable[Placement], practice: CountyPractice, on: date
) -> tuple[Rule, ...]:
    """What the county's practice on the day does not foresee, and what is no exchange."""
    placements = tuple(placements)
    rate = practice.rate_of(MeasureKind.HOSPITERING, on)
    found = {
        OUTSIDE_PRACTICE: any(_outside(placement, rate) for placement in placements),
        NO_AGREEMENT: practice.placement_agreement
        and any(not placement.is_agreed for placement in placements),
        NO_EXCHANGE: any(not _is_exchange(placement) for placement in placements),
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)


def _outside(placement: Placement, rate: Rate | None) -> bool:
    if rate is None:
        return False
    too_few = rate.at_least is not None and placement.days_each < rate.at_least
    too_many = rate.at_most is not None and placement.days_each > rate.at_most
    return too_few or too_many or placement.day_rate_ore > rate.amount_ore


def _is_exchange(placement: Placement) -> bool:
    """Whether it is between a school and working life, whichever way it goes."""
    return placement.school.kind in _SCHOOLS and placement.company.kind in WORKING_LIFE_KINDS

"""Hospitering within what the county practises (*satser og grenser for hospitering*)."""

from datetime import date

from domain.party import MeasureKind
from domain.rules.rule import Rule
from domain.schemes.county_practice import practice_of
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


def broken(line: PlanLine, county: str) -> tuple[Rule, ...]:
    """What the county's practice on the line's first day does not foresee."""
    practice = practice_of(county)
    outside = any(_outside(placement, county, line.starts_on) for placement in line.placements)
    unagreed = any(not placement.is_agreed for placement in line.placements)
    found = {OUTSIDE_PRACTICE: outside, NO_AGREEMENT: practice.placement_agreement and unagreed}
    return tuple(rule for rule, is_broken in found.items() if is_broken)


def _outside(placement: Placement, county: str, on: date) -> bool:
    rate = practice_of(county).rate_of(MeasureKind.HOSPITERING, on)
    if rate is None:
        return False
    too_few = rate.at_least is not None and placement.days_each < rate.at_least
    too_many = rate.at_most is not None and placement.days_each > rate.at_most
    return too_few or too_many or placement.day_rate_ore > rate.amount_ore

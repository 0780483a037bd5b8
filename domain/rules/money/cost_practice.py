"""Costs within what the county practises (*satser, tak og utgifter som ikke dekkes*)."""

from collections.abc import Iterable
from datetime import date

from domain.price import PriceKind
from domain.rules.rule import Rule
from domain.schemes.county_practice import CountyPractice, ExcludedCost, Rate, practice_of
from domain.schemes.rule_set import Binding
from domain.state.plan_line import LineState
from domain.state.round import Round
from domain.step3_prioritise.exchange import Placement
from domain.step3_prioritise.line import PlanLine
from domain.step4_dispose.cost_events import CostPracticeSet
from domain.step4_dispose.payment_details import Cost, PaymentKind

_PRACTICE = "[found F16, F21]: rates, ceilings and excluded costs are county practice, not law"

NOT_COVERED = Rule(code="cost-not-covered", binding=Binding.SOFT, citation=_PRACTICE)
KIND_NOT_SAID = Rule(code="cost-kind-not-said", binding=Binding.SOFT, citation=_PRACTICE)
OUTSIDE_RATE = Rule(code="cost-outside-rate", binding=Binding.SOFT, citation=_PRACTICE)


def practice_on(state: Round, on: date) -> CountyPractice:
    """What the county covers on a day: as it has said in the round, else as it has published."""
    published = practice_of(state.county)
    said = [one for one in state.cost_practices if one.valid_from <= on]
    if not said:
        return published
    # Of two for the same day the one that was said last holds.
    latest = max(reversed(said), key=lambda one: one.valid_from)
    changed = {"rates": _rates(latest), "not_covered": _excluded(latest), "source": latest.source}
    return published.model_copy(update=changed)


def broken_by_plan(state: Round, line: PlanLine, on: date) -> tuple[Rule, ...]:
    """The plan's price holds a kind of cost that the county does not cover on the day."""
    return of_kinds(state, (price.kind for price in line.prices), on)


def of_kinds(state: Round, kinds: Iterable[PriceKind], on: date) -> tuple[Rule, ...]:
    """Whether one of the kinds is not covered on the day."""
    return (NOT_COVERED,) if practice_on(state, on).excluded(on) & set(kinds) else ()


def broken_by_claim(
    state: Round, line: LineState, costs: tuple[Cost, ...], amount_ore: int, on: date
) -> tuple[Rule, ...]:
    """What a claim for costs that were had does not keep to; each cost by the day it was had.

    A cost whose kind is not said cannot be judged where the county leaves kinds out.
    """
    excluded = [practice_on(state, d).excluded(d) for d in (c.incurred_on or on for c in costs)]
    judged = list(zip(costs, excluded, strict=True))
    found = {
        NOT_COVERED: any(cost.kind in kinds for cost, kinds in judged),
        KIND_NOT_SAID: any(kinds and cost.kind is None for cost, kinds in judged),
        OUTSIDE_RATE: any(_above_rate(state, line.plan, cost, on) for cost in costs)
        or _above_ceiling(state, line, amount_ore, on),
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)


def _above_rate(state: Round, line: PlanLine, cost: Cost, on: date) -> bool:
    day = cost.incurred_on or on
    rate = practice_on(state, day).rate_of(line.measure, day)
    return rate is not None and bool(cost.units) and cost.amount_ore > rate_sum(rate, cost.units)


def rate_sum(rate: Rate, units: int | None) -> int:
    """What so many units come to, in øre."""
    return (units or 0) * rate.amount_ore


def _above_ceiling(state: Round, line: LineState, amount_ore: int, on: date) -> bool:
    """Whether the line's placements are paid back for more days than the practice foresees."""
    plan = line.plan
    rate = practice_on(state, on).rate_of(plan.measure, on)
    if rate is None or not plan.placements:
        return False
    days = sum(placement.places * _days(placement, rate) for placement in plan.placements)
    before = sum(
        payment.live_ore
        for payment in state.payments_on(plan.line_id)
        if payment.kind is PaymentKind.REIMBURSEMENT
    )
    return before + amount_ore > rate_sum(rate, days)


def _days(placement: Placement, rate: Rate) -> int:
    return min(placement.days_each, rate.at_most or placement.days_each)


def _rates(said: CostPracticeSet) -> tuple[Rate, ...]:
    return tuple(
        Rate(
            measure=rate.measure,
            unit=rate.unit,
            amount_ore=rate.amount_ore,
            at_least=rate.at_least,
            at_most=rate.at_most,
            valid_from=said.valid_from,
            dates=said.status,
        )
        for rate in said.rates
    )


def _excluded(said: CostPracticeSet) -> tuple[ExcludedCost, ...]:
    return tuple(
        ExcludedCost(kind=kind, valid_from=said.valid_from, dates=said.status)
        for kind in said.not_covered
    )

"""Rates, ceilings and excluded costs: dated county practice, at decisions, claims and reports."""

from datetime import date
from typing import Any

import pytest

from domain.event import Event
from domain.follow_up.decide_report import ReviewRecipientReport
from domain.follow_up.recipient_report import Cost as ReportedCost
from domain.follow_up.recipient_report import RecipientReportSubmitted
from domain.party import MeasureKind
from domain.pots.form import CallRate
from domain.price import PriceComponent, PriceKind
from domain.rules.cost_practice import practice_on
from domain.schemes.county_practice import practice_of
from domain.schemes.rule_set import Status
from domain.state.round import Round
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.cost_events import CostPracticeSet
from domain.step4_dispose.decide_cost_practice import SetCostPractice
from domain.step4_dispose.decide_grant import DecideGrant
from domain.step4_dispose.decide_payment import OrderPayment
from domain.step4_dispose.events import PaymentOrdered
from domain.step4_dispose.payment_details import Cost, PaymentKind
from tests.domain.facts import (
    ATTESTED,
    CLOSED,
    DISBURSED,
    OPEN,
    ORDERED,
    READY_TO_PAY,
    THE_ROUND,
    fact,
    line,
)
from tests.domain.given import fold, given
from tests.domain.wishes import wish, with_reason
from tests.samples import LINE, PROVIDER

DAY_ORE = 350_000
RATE = CallRate(measure=MeasureKind.HOSPITERING, unit="dag", amount_ore=DAY_ORE, at_most=5)
PLAIN = fact(CostPracticeSet, rates=(), not_covered=())


def covers(*not_covered: PriceKind, **changes: Any) -> CostPracticeSet:
    return PLAIN.model_copy(update={"not_covered": not_covered, **changes})


def cost(kind: PriceKind | None = PriceKind.TRAVEL, ore: int = 1_000, **changes: Any) -> Cost:
    return Cost(
        supplier=PROVIDER.organisation, invoice="F 2026-18", amount_ore=ore, kind=kind, **changes
    )


def claim(*costs: Cost, **changes: Any) -> OrderPayment:
    """A claim for all that the costs come to."""
    amount = sum(one.amount_ore for one in costs)
    kind = PaymentKind.REIMBURSEMENT
    return wish(OrderPayment, **{"kind": kind, "costs": costs, "amount_ore": amount, **changes})


def a_round(*events: Event) -> Round:
    state = fold(THE_ROUND, events)
    assert isinstance(state, Round)
    return state


def test_a_cost_that_the_county_does_not_cover_is_paid_with_a_reason() -> None:
    history = given(*READY_TO_PAY, covers(PriceKind.ACCOMMODATION))

    history.when(claim(cost())).stops()
    history.when(claim(cost(PriceKind.ACCOMMODATION))).refused(
        "reason-required", stops="cost-not-covered"
    )
    accounted = {"kind": PaymentKind.INSTALMENT, "costs": (cost(PriceKind.ACCOMMODATION),)}
    history.when(wish(OrderPayment, with_reason(OrderPayment), amount_ore=1, **accounted)).stops(
        "cost-not-covered"
    )


def test_where_kinds_are_left_out_a_claim_says_its_kinds() -> None:
    unsaid = cost(None)

    given(*READY_TO_PAY, PLAIN).when(claim(unsaid)).stops()
    given(*READY_TO_PAY, covers(PriceKind.SALARY)).when(claim(unsaid)).refused(
        "reason-required", stops="cost-kind-not-said"
    )


def test_a_cost_is_judged_by_the_practice_of_its_own_day() -> None:
    later = covers(PriceKind.TRAVEL, valid_from=date(2026, 9, 1))
    history = given(*READY_TO_PAY, PLAIN, later)

    history.when(claim(cost(incurred_on=date(2026, 8, 31)))).stops()
    history.when(claim(cost(incurred_on=date(2026, 9, 1)))).refused(
        "reason-required", stops="cost-not-covered"
    )


@pytest.mark.parametrize(("ore", "stops"), [(2 * DAY_ORE, ()), (2 * DAY_ORE + 1, ("x",))])
def test_a_cost_is_no_more_than_its_units_at_the_rate(ore: int, stops: tuple[str, ...]) -> None:
    history = given(*READY_TO_PAY, covers(rates=(RATE,)))
    claimed = claim(cost(ore=ore, units=2))

    if stops:
        history.when(claimed).refused("reason-required", stops="cost-outside-rate")
    else:
        history.when(claimed).stops()


def test_all_claims_on_a_measure_stay_within_the_days_that_are_practised() -> None:
    (first, second) = LINE.placements
    covered = (first.places + second.places) * 2 * 100
    low = RATE.model_copy(update={"amount_ore": 100, "at_most": 2})
    history = (*READY_TO_PAY, covers(rates=(low,)))
    before = fact(
        PaymentOrdered,
        payment_id="p-9",
        kind=PaymentKind.REIMBURSEMENT,
        costs=(cost(ore=covered - 10),),
        amount_ore=covered - 10,
    )
    other = {"invoice": "F 2026-19"}

    def more(ore: int) -> OrderPayment:
        return claim(cost(ore=ore).model_copy(update=other))

    given(*history, before).when(more(10)).stops()
    given(*history, before).when(more(11)).refused("reason-required", stops="cost-outside-rate")
    given(*READY_TO_PAY, PLAIN, before).when(more(11)).stops()


def test_a_decision_on_a_plan_that_prices_what_is_not_covered_has_a_reason() -> None:
    price = PriceComponent(kind=PriceKind.TEXTBOOKS, amount_ore=1_000)
    plan = fact(PlanAdopted, lines=(line(prices=(price,)),))

    given(*OPEN, plan).when(wish(DecideGrant)).stops()
    given(*OPEN, plan, covers(PriceKind.TEXTBOOKS)).when(wish(DecideGrant)).refused(
        "reason-required", stops="cost-not-covered"
    )


def test_a_report_with_a_cost_that_is_not_covered_is_accepted_with_a_reason() -> None:
    costs = (ReportedCost(kind=PriceKind.ACCOMMODATION, amount_ore=1_000),)
    reported = fact(RecipientReportSubmitted, costs=costs, spent_ore=1_000)
    paid = (*READY_TO_PAY, ORDERED, ATTESTED, DISBURSED, reported)

    given(*paid).when(wish(ReviewRecipientReport)).stops()
    given(*paid, covers(PriceKind.ACCOMMODATION)).when(wish(ReviewRecipientReport)).refused(
        "reason-required", stops="cost-not-covered"
    )


def test_what_the_county_says_takes_the_place_of_what_it_has_published_from_its_day() -> None:
    said = covers(PriceKind.SALARY, rates=(RATE,), status=Status.SOURCED)
    again = covers(PriceKind.TRAVEL)
    before, after = date(2025, 12, 31), date(2026, 1, 1)

    assert practice_on(a_round(*OPEN, said), before) == practice_of("46")
    practice = practice_on(a_round(*OPEN, said), after)
    assert practice.excluded(after) == {PriceKind.SALARY}
    assert [rate.at_most for rate in practice.rates] == [5]
    assert practice.placement_agreement
    assert practice_on(a_round(*OPEN, said, again), after).excluded(after) == {PriceKind.TRAVEL}


def test_agder_has_published_what_it_does_not_cover() -> None:
    agder = practice_of("42")

    assert PriceKind.ACCOMMODATION in agder.excluded(date(2026, 1, 1))
    assert agder.excluded(date(2020, 1, 1)) == frozenset()
    assert {cost.dates for cost in agder.not_covered} == {Status.UNVERIFIED}


def test_the_county_says_it_once() -> None:
    given(*OPEN).when(wish(SetCostPractice)).then(fact(CostPracticeSet))
    given(*OPEN, fact(CostPracticeSet)).when(wish(SetCostPractice)).nothing()
    given(*OPEN, CLOSED).when(wish(SetCostPractice)).refused("round-closed")

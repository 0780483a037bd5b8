"""Rates, ceilings and excluded costs: dated county practice, from an application to a report."""

from datetime import date
from typing import Any

import pytest

from domain.event import Event
from domain.follow_up.decide_report import ReviewRecipientReport
from domain.follow_up.recipient_report import Cost as ReportedCost
from domain.follow_up.recipient_report import RecipientReportSubmitted
from domain.party import MeasureKind
from domain.pots.decide_application import CompleteApplication, SubmitApplication
from domain.pots.decide_award import AwardApplication
from domain.pots.events import AwardDecided
from domain.pots.form import ApplicationContent, CallRate
from domain.price import FundingSource, OtherMoney, PriceComponent, PriceKind
from domain.rules.money.cost_practice import practice_on
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
from tests.domain.facts_pots import AWARDED, CALLED, SUBMITTED
from tests.domain.given import fold, given
from tests.domain.in_call import in_call
from tests.domain.wishes import wish, with_reason
from tests.samples import LINE, PROVIDER
from tests.samples.pots import APPLICATION, CONTENT

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


EXCLUDED = PriceComponent(kind=PriceKind.ACCOMMODATION, amount_ore=1_000)
COVERED = PriceComponent(kind=PriceKind.PREMISES, amount_ore=1_000)


def applied_for(*prices: PriceComponent, **changes: Any) -> ApplicationContent:
    return CONTENT.model_copy(update={"prices": prices, **changes})


def test_an_award_of_a_cost_that_the_county_does_not_cover_needs_a_reason() -> None:
    asked = SUBMITTED.model_copy(update={"content": applied_for(EXCLUDED, COVERED)})
    history = in_call(covers(PriceKind.ACCOMMODATION), application=(asked,))

    history.when(wish(AwardApplication)).refused("reason-required", stops="cost-not-covered")
    awarded, _ = history.when(wish(AwardApplication, with_reason(AwardApplication))).decided()
    assert isinstance(awarded, AwardDecided)
    assert (awarded.prices, awarded.soft_stops) == ((EXCLUDED, COVERED), ("cost-not-covered",))
    in_call(PLAIN, application=(asked,)).when(wish(AwardApplication)).stops()


def test_an_award_may_leave_out_the_cost_that_is_not_covered() -> None:
    asked = SUBMITTED.model_copy(update={"content": applied_for(EXCLUDED, COVERED)})
    history = in_call(covers(PriceKind.ACCOMMODATION), application=(asked,))

    (awarded, assured) = history.when(wish(AwardApplication, prices=(COVERED,))).decided()

    state = a_round(*CALLED, awarded, assured)
    assert state.lines[APPLICATION].plan.prices == (COVERED,)


def test_an_applicant_is_told_of_a_cost_that_is_not_covered() -> None:
    asked = applied_for(EXCLUDED)
    other = {THE_ROUND: (*CALLED, covers(PriceKind.ACCOMMODATION))}
    reasoned = with_reason(SubmitApplication)

    given(other=other).when(wish(SubmitApplication, content=asked)).refused(
        "reason-required", stops="cost-not-covered"
    )
    given(other=other).when(wish(SubmitApplication, reasoned, content=asked)).stops(
        "cost-not-covered"
    )
    given(SUBMITTED, other=other).when(wish(CompleteApplication, content=asked)).refused(
        "reason-required", stops="cost-not-covered"
    )
    given(other={THE_ROUND: CALLED}).when(wish(SubmitApplication, content=asked)).stops()


def test_an_award_is_warned_of_when_other_money_pays_for_more_than_the_cost() -> None:
    source = FundingSource(source=OtherMoney.COUNTY, name="Fylkesmidlar", amount_ore=1)
    cost_ore = AWARDED.amount_ore
    for price_ore, stops in ((cost_ore + 1, ()), (cost_ore, ("sources-exceed-cost",))):
        price = PriceComponent(kind=PriceKind.PREMISES, amount_ore=price_ore)
        content = applied_for(price, other_funding=(source,))
        asked = SUBMITTED.model_copy(update={"content": content})
        wished = wish(AwardApplication, with_reason(AwardApplication))
        in_call(application=(asked,)).when(wished).stops(*stops)


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

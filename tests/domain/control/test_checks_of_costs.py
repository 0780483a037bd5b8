"""G1 over what recipients report that the money was used for."""

from datetime import date
from typing import Any

from domain.checks.finding import Ground, Outcome
from domain.follow_up.recipient_report import Cost, RecipientReportSubmitted
from domain.party import MeasureKind
from domain.price import PriceKind
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.cost_events import CostPracticeSet
from tests.domain.checked import PAID_ORE, Checked, check
from tests.domain.facts import (
    DECIDED,
    DISBURSED,
    FULL_MEETING,
    OPEN,
    ORDERED,
    PLANNING_ASSURED,
    fact,
    line,
)


def _reported(*costs: Cost, **line_changes: Any) -> Checked:
    """What G1 finds when the recipient has reported these costs, in a county with its practice."""
    changed = line().model_copy(update=line_changes)
    plan = fact(PlanAdopted, meeting=FULL_MEETING, lines=(changed,))
    spent = sum(cost.amount_ore for cost in costs)
    report = fact(RecipientReportSubmitted, costs=costs, spent_ore=spent)
    practice = fact(CostPracticeSet, valid_from=date(2026, 1, 1))
    paid = (*OPEN, practice, plan, PLANNING_ASSURED, DECIDED, ORDERED, DISBURSED, report)
    return check(Ground.G1, round_events=paid)


def test_g1_takes_named_kinds_of_cost_that_the_county_covers() -> None:
    _reported(Cost(kind=PriceKind.TEACHING, amount_ore=7)).finds_nothing()
    _reported(Cost(kind=PriceKind.OTHER, amount_ore=7, note="Tolk")).finds_nothing()


def test_g1_finds_costs_that_the_countys_practice_leaves_out_and_no_more_than_was_paid() -> None:
    teaching = Cost(kind=PriceKind.TEACHING, amount_ore=7)
    hotel = Cost(kind=PriceKind.ACCOMMODATION, amount_ore=900, note="Lang reiseveg")
    found = _reported(teaching, hotel).finds("costs-outside-use", 900, costs=1)
    assert (found.explained, found.outcome) == ("Lang reiseveg", Outcome.FOUND)
    dear = hotel.model_copy(update={"amount_ore": 2 * PAID_ORE})
    _reported(dear).finds("costs-outside-use", PAID_ORE, costs=1)


def test_g1_finds_a_credit_course_that_the_rules_do_not_foresee_for_the_measure() -> None:
    course = Cost(kind=PriceKind.CREDIT_COURSE, amount_ore=5)
    _reported(course, measure=MeasureKind.COURSE).finds("costs-outside-use", 5, costs=1)
    _reported(course, measure=MeasureKind.YRKESFAGLARER_2).finds_nothing("costs-outside-use")


def test_g1_cannot_judge_what_a_report_does_not_say() -> None:
    silent = _reported().finds("costs-not-told")
    unnamed = _reported(Cost(kind=PriceKind.OTHER, amount_ore=7)).finds("costs-not-named", costs=1)
    assert silent.outcome is unnamed.outcome is Outcome.CANNOT_BE_JUDGED

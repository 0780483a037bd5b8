"""Step 4: an order that comes before its instalment's terms goes on with a reason, and says so."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given as whatever
from hypothesis import strategies as st

from domain.event import Event
from domain.follow_up.progress import MeasureProgressed, MeasureStatus, ReachedMilestone
from domain.follow_up.recipient_report import (
    RecipientReportAccepted,
    RecipientReportAsked,
    RecipientReportReturned,
    RecipientReportSubmitted,
)
from domain.pots.decide_award import AwardApplication
from domain.rules.money import instalment_terms
from domain.rules.money.instalment_terms import NOT_RELEASED
from domain.state.round import Round
from domain.step3_prioritise.events import PlanAdopted
from domain.step3_prioritise.line_contents import Instalment, Release, YearAmount
from domain.step4_dispose.decide_payment import OrderPayment
from tests.domain.facts import (
    CARRIED_OUT,
    DECIDED,
    EVALUATED,
    EXECUTION_ASSURED,
    FULL_MEETING,
    LINE_ORE,
    OPEN,
    ORDERED,
    PLANNING_ASSURED,
    PLEDGED,
    THE_ROUND,
    fact,
    line,
)
from tests.domain.facts_pots import AWARDED, CALLED, GIVEN_BACK, SUBMITTED, THE_APPLICATION
from tests.domain.given import fold, given
from tests.domain.wishes import someone, wish
from tests.samples import by
from tests.samples.pots import APPLICATION

ASKED, REPORTED = fact(RecipientReportAsked), fact(RecipientReportSubmitted)
ACCEPTED, RETURNED = fact(RecipientReportAccepted), fact(RecipientReportReturned)
HALF = LINE_ORE // 2
BEFORE, STARTS, MIDDLE, ENDS = (
    date(2026, 8, 16),
    date(2026, 8, 17),
    date(2027, 1, 16),
    date(2027, 6, 18),
)


def on(day: date, **changes: Any) -> Any:
    noon = datetime(day.year, day.month, day.day, 11, tzinfo=UTC)
    return by(at=noon, **changes)


def two(first: Release, second: Release, *more: Event, **changes: Any) -> tuple[Event, ...]:
    """A decided line of two equal instalments, both of whose criteria are assured."""
    instalments = tuple(Instalment(share="1/2", released_by=release) for release in (first, second))
    planned = line(instalments=instalments, **changes)
    adopted = fact(PlanAdopted, meeting=FULL_MEETING, lines=(planned,))
    assured = (PLANNING_ASSURED, EXECUTION_ASSURED)
    return (*OPEN, adopted, PLEDGED, *assured, DECIDED, *more)


def test_what_the_decision_releases_is_ordered_without_a_reason() -> None:
    history = two(Release.DECISION, Release.CARRIED_OUT)
    given(*history).when(wish(OrderPayment, amount_ore=HALF)).stops()


def test_an_order_that_reaches_into_the_next_instalment_needs_a_reason() -> None:
    history = two(Release.DECISION, Release.CARRIED_OUT)
    given(*history).when(wish(OrderPayment, amount_ore=HALF + 1)).refused(
        "reason-required", stops="instalment-not-released"
    )
    told = someone("order-payment", reason="Skulen måtte betale reisene på førehand")
    given(*history).when(wish(OrderPayment, told, amount_ore=HALF + 1)).stops(
        "instalment-not-released"
    )


def test_an_instalment_that_was_ordered_with_a_reason_is_not_asked_about_again() -> None:
    first = ORDERED.model_copy(update={"amount_ore": HALF, "payment_id": "p-0"})
    history = two(Release.CARRIED_OUT, Release.DECISION, first)
    given(*history).when(wish(OrderPayment, amount_ore=1)).stops()


@pytest.mark.parametrize(
    ("release", "then", "day", "stops"),
    [
        (Release.START, (), BEFORE, True),
        (Release.START, (), STARTS, False),
        (Release.START, (CARRIED_OUT,), BEFORE, False),
        (Release.HALFWAY, (), MIDDLE, True),
        (Release.HALFWAY, (), ENDS, True),
        (Release.CARRIED_OUT, (), ENDS, True),
        (Release.CARRIED_OUT, (CARRIED_OUT,), BEFORE, False),
        (Release.REPORT_AND_ACCOUNTS, (CARRIED_OUT,), ENDS, True),
        (Release.REPORT_AND_ACCOUNTS, (CARRIED_OUT, EVALUATED), ENDS, False),
        (Release.REPORT_AND_ACCOUNTS, (ASKED, EVALUATED), ENDS, True),
        (Release.REPORT_AND_ACCOUNTS, (ASKED, REPORTED), ENDS, False),
        (Release.REPORT_AND_ACCOUNTS, (ASKED, REPORTED, ACCEPTED), ENDS, False),
        (Release.REPORT_AND_ACCOUNTS, (ASKED, REPORTED, RETURNED), ENDS, True),
        (Release.OTHER, (CARRIED_OUT, EVALUATED), ENDS, True),
    ],
)
def test_each_term_is_held_against_the_record(
    release: Release, then: tuple[Event, ...], day: date, stops: bool
) -> None:
    history = two(release, Release.OTHER, *then)
    order = given(*history).when(wish(OrderPayment, on(day, reason="Likevel"), amount_ore=HALF))
    order.stops(*(["instalment-not-released"] if stops else []))


def test_halfway_is_half_of_the_weights_or_else_half_of_the_days() -> None:
    reached = fact(
        MeasureProgressed,
        status=MeasureStatus.UNDER_WAY,
        reached=(ReachedMilestone(milestone_id="m-2", on=BEFORE),),
    )
    weighed = two(Release.HALFWAY, Release.OTHER, reached)
    given(*weighed).when(wish(OrderPayment, on(BEFORE), amount_ore=HALF)).stops()
    by_days = two(Release.HALFWAY, Release.OTHER, milestones=())
    for day, free in ((date(2027, 1, 15), False), (MIDDLE, True)):
        order = given(*by_days).when(wish(OrderPayment, on(day), amount_ore=HALF))
        order.stops() if free else order.refused("reason-required")


@pytest.mark.parametrize("status", ["delayed", "paused", "cancelled"])
def test_a_day_in_the_plan_says_nothing_of_a_measure_that_stands_still(status: str) -> None:
    stands = fact(MeasureProgressed, status=MeasureStatus(status), reached=())
    history = two(Release.START, Release.OTHER, stands)
    given(*history).when(wish(OrderPayment, on(ENDS), amount_ore=HALF)).refused("reason-required")


def test_a_line_without_instalments_has_no_terms() -> None:
    adopted = fact(PlanAdopted, meeting=FULL_MEETING, lines=(line(instalments=()),))
    history = (*OPEN, adopted, PLEDGED, PLANNING_ASSURED, EXECUTION_ASSURED, DECIDED)
    given(*history).when(wish(OrderPayment, amount_ore=LINE_ORE)).stops()


@whatever(
    st.lists(st.integers(1, LINE_ORE // 8), min_size=1, max_size=6),
    st.integers(0, LINE_ORE // 2),
)
def test_orders_ask_for_a_reason_exactly_when_they_pass_what_is_released(
    amounts: list[int], paid_before: int
) -> None:
    state = fold(THE_ROUND, two(Release.DECISION, Release.CARRIED_OUT))
    assert isinstance(state, Round)
    ordered = paid_before
    for amount in amounts:
        found = instalment_terms.broken(state.lines["l-1"], ordered, amount, STARTS)
        ordered += amount
        assert found == ((NOT_RELEASED,) if ordered > HALF else ())


TERMS = (
    Instalment(share="1/2", released_by=Release.DECISION),
    Instalment(share="1/2", released_by=Release.CARRIED_OUT),
)


def test_an_award_is_paid_by_instalment_terms_of_its_own() -> None:
    wished = wish(AwardApplication, instalments=TERMS)
    awarded = given(*CALLED, other={THE_APPLICATION: (SUBMITTED,)}).when(wished).decided()
    paying = given(*CALLED, *awarded)
    half = AWARDED.amount_ore // 2

    paying.when(wish(OrderPayment, line_id=APPLICATION, amount_ore=half)).stops()
    paying.when(wish(OrderPayment, line_id=APPLICATION, amount_ore=half + 1)).refused(
        "reason-required", stops="instalment-not-released"
    )


@pytest.mark.parametrize(
    ("changes", "sums"),
    [
        ({"instalments": TERMS[:1]}, "instalments"),
        ({"years": (YearAmount(budget_year=2026, school_year="2026/27", amount_ore=1),)}, "years"),
    ],
)
def test_what_an_award_says_of_years_and_instalments_adds_up(
    changes: dict[str, Any], sums: str
) -> None:
    given(*CALLED, other={THE_APPLICATION: (SUBMITTED,)}).when(
        wish(AwardApplication, **changes)
    ).refused("line-does-not-add-up", sums=sums)


def test_a_reduced_award_has_its_years_and_instalments_cut_from_the_last() -> None:
    whole, left = AWARDED.amount_ore, AWARDED.amount_ore // 2
    reduced = GIVEN_BACK.model_copy(update={"to_ore": left})
    first = YearAmount(budget_year=2026, school_year="2026/27", amount_ore=left - 1)
    second = first.model_copy(update={"budget_year": 2027, "amount_ore": whole - left + 1})
    by_amount = tuple(
        Instalment(amount_ore=year.amount_ore, released_by=Release.DECISION)
        for year in (first, second)
    )
    awarded = AWARDED.model_copy(update={"years": (first, second), "instalments": by_amount})

    state = fold(THE_ROUND, (*CALLED, awarded, reduced))
    assert isinstance(state, Round)
    plan = state.lines[APPLICATION].plan
    assert [year.amount_ore for year in plan.years] == [left - 1, 1]
    assert [part.amount_ore for part in plan.instalments] == [left - 1, 1]
    shared = fold(THE_ROUND, (*CALLED, AWARDED.model_copy(update={"instalments": TERMS}), reduced))
    assert isinstance(shared, Round)
    assert shared.lines[APPLICATION].plan.instalments == TERMS

"""A complaint gives an award back what was taken of it, or more than it was given."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from domain.event import Event, Refusal
from domain.pots.events import CallClosed
from domain.state.plan_line import LineState
from domain.state.round import Round
from domain.step3_prioritise.line_contents import YearAmount
from domain.step4_dispose.complaint_events import (
    ComplaintAnswered,
    ComplaintOutcome,
    ComplaintReceived,
)
from domain.step4_dispose.decide_complaint_answer import AnswerComplaint
from domain.step4_dispose.decide_payment import OrderPayment
from tests.domain.complaining import AWARD_TOLD, AWARDED_TO_OFFICE, REDUCED, TAKEN_BACK, answer
from tests.domain.facts import PLEDGED, THE_ROUND, fact
from tests.domain.facts_pots import (
    APPLIED,
    AWARDED,
    CALL_OPEN,
    CALLED,
    GIVEN_BACK,
    POT_ORE,
    THE_APPLICATION,
)
from tests.domain.given import When, fold, given
from tests.domain.in_call import ASSURED
from tests.domain.wishes import wish, with_reason
from tests.samples import OFFICE
from tests.samples.pots import APPLICATION

FULL = AWARDED.amount_ore
HALF = FULL // 2
QUARTER = FULL // 4
CHANGED = ComplaintOutcome.CHANGED
COMPLAINT = fact(ComplaintReceived, line_id=APPLICATION, received_on=date(2026, 5, 20))
WHOLLY = TAKEN_BACK.model_copy(update={"to_ore": 0})
LESS = TAKEN_BACK.model_copy(update={"from_ore": HALF, "to_ore": QUARTER})
TOLD_AGAIN = AWARD_TOLD.model_copy(update={"reached_on": date(2026, 6, 4)})


def test_a_complaint_gives_a_reduced_award_its_money_back_as_far_as_the_pot_has_it() -> None:
    full = AWARDED.amount_ore
    complained = (*REDUCED, AWARD_TOLD, fact(ComplaintReceived, line_id=APPLICATION))
    changed = answer(ComplaintOutcome.CHANGED, amount_ore=full)

    (answered,) = given(*complained).when(changed).decided()
    state = fold(THE_ROUND, (*complained, answered))
    assert isinstance(state, Round)
    award = state.lines[APPLICATION]
    assert (award.decided_ore, award.plan.amount_ore) == (full, full)
    assert sum(year.amount_ore for year in award.plan.years) in (0, full)
    given(*complained).when(answer(ComplaintOutcome.CHANGED, amount_ore=full + 1)).refused(
        "above-line", line_ore=full
    )
    closed = fact(CallClosed, line_id="l-p", unused_ore=0)
    rest = {"call_id": "c-2", "number": 2, "amount_ore": POT_ORE - full // 2}
    called_again = CALL_OPEN.model_copy(update=rest)
    given(*complained, closed, called_again).when(changed).refused("above-pot", left_ore=0)


def award(*history: Event) -> LineState:
    state = fold(THE_ROUND, history)
    assert isinstance(state, Round)
    return state.lines[APPLICATION]


@pytest.mark.parametrize("amount_ore", [FULL, HALF])
def test_an_award_that_was_taken_back_whole_can_be_had_back(amount_ore: int) -> None:
    parts = (YearAmount(budget_year=2026, school_year="2026/27", amount_ore=HALF),) * 2
    of_years = AWARDED_TO_OFFICE.model_copy(update={"years": parts})
    complained = (*CALLED, of_years, AWARD_TOLD, WHOLLY, AWARD_TOLD, COMPLAINT)
    history = given(*complained)

    (answered,) = history.when(answer(CHANGED, amount_ore=amount_ore)).decided()
    again = award(*complained, answered)
    assert again.in_plan
    assert again.payee == OFFICE
    assert again.decided_ore == again.plan.amount_ore == amount_ore
    assert sum(year.amount_ore for year in again.plan.years) == amount_ore
    assert again.plan.years == of_years.years[: amount_ore // HALF]
    history.when(answer(CHANGED, amount_ore=FULL + 1)).refused("above-line", line_ore=FULL)
    paying = given(*complained, ASSURED, PLEDGED, answered)
    paying.when(wish(OrderPayment, line_id=APPLICATION, amount_ore=amount_ore - 1)).decided()


def test_what_the_party_gave_back_whole_is_not_given_back_by_a_complaint_of_the_award() -> None:
    history = (*CALLED, AWARDED_TO_OFFICE, AWARD_TOLD, COMPLAINT, GIVEN_BACK)
    given(*history).when(answer(CHANGED, amount_ore=1)).refused("amount-not-changed")


def test_a_complaint_gives_back_what_its_own_reduction_took() -> None:
    of_the_first = COMPLAINT.model_copy(update={"complaint_id": "k-1"})
    of_the_second = fact(
        ComplaintReceived,
        line_id=APPLICATION,
        complaint_id="k-2",
        received_on=TOLD_AGAIN.reached_on,
    )
    both = (*REDUCED, AWARD_TOLD, of_the_first, LESS, TOLD_AGAIN, of_the_second)

    def more(complaint_id: str, ore: int) -> AnswerComplaint:
        return answer(CHANGED, complaint_id=complaint_id, amount_ore=ore)

    given(*both).when(more("k-2", HALF + 1)).refused("above-line", line_ore=HALF)
    given(*both).when(more("k-1", QUARTER + HALF + 1)).refused(
        "above-line", line_ore=QUARTER + HALF
    )
    (first,) = given(*both).when(more("k-1", QUARTER + HALF)).decided()
    assert award(*both, first).decided_ore == QUARTER + HALF
    given(*both, first).when(more("k-2", FULL + 1)).refused("above-line", line_ore=FULL)
    (second,) = given(*both, first).when(more("k-2", FULL)).decided()
    assert award(*both, first, second).decided_ore == FULL


def test_what_a_reduction_took_is_given_back_once() -> None:
    again = COMPLAINT.model_copy(update={"complaint_id": "k-2"})
    first = fact(ComplaintAnswered, line_id=APPLICATION, amount_ore=FULL)
    anew = TAKEN_BACK.model_copy(update={"individual_decision": False})
    history = (*REDUCED, AWARD_TOLD, COMPLAINT, again, first, anew)

    given(*history).when(answer(CHANGED, complaint_id="k-2", amount_ore=HALF + 1)).refused(
        "above-line", line_ore=HALF
    )


#: One complaint about the award, and one about each of two reductions, which have all been told.
ABOUT_EACH = tuple(
    COMPLAINT.model_copy(update={"complaint_id": f"k-{number}", "decision": number})
    for number in (1, 2, 3)
)
ALL_THREE = (*REDUCED, AWARD_TOLD, LESS, TOLD_AGAIN, *ABOUT_EACH)
APPLIED_FOR: dict[Any, tuple[Event, ...]] = {THE_APPLICATION: APPLIED}


def test_what_a_complaint_about_the_award_gave_back_its_reduction_does_not_give_once_more() -> None:
    back = answer(CHANGED, complaint_id="k-1", amount_ore=FULL)
    both = (*REDUCED, AWARD_TOLD, *ABOUT_EACH[:2])
    (first,) = given(*both, other=APPLIED_FOR).when(back).decided()

    once_more = answer(CHANGED, complaint_id="k-2", amount_ore=FULL + 1)
    given(*both, first, other=APPLIED_FOR).when(once_more).refused("above-line", line_ore=FULL)


_ORE = st.sampled_from([HALF, FULL, FULL + 1, FULL + HALF])
_ANSWERS = st.permutations(["k-1", "k-2", "k-3"])


@drawn(order=_ANSWERS, ores=st.lists(_ORE, min_size=3, max_size=3))
def test_no_complaint_about_a_reduction_brings_more_than_there_was_before_any(
    order: list[str], ores: list[int]
) -> None:
    history: tuple[Event, ...] = ALL_THREE
    for complaint_id, ore in zip(order, ores, strict=True):
        before = award(*history).decided_ore
        changed = answer(CHANGED, complaint_id=complaint_id, amount_ore=ore)
        try:
            history += given(*history, other=APPLIED_FOR).when(changed).decided()
        except Refusal:
            continue
        if complaint_id != "k-1":
            assert award(*history).decided_ore <= max(before, FULL)


def test_a_complaint_of_an_award_may_bring_more_as_far_as_the_pot_has_it() -> None:
    told = (*CALLED, AWARDED_TO_OFFICE, AWARD_TOLD, COMPLAINT)
    other, most = {THE_APPLICATION: APPLIED}, CALL_OPEN.amount_ore

    def more(ore: int, who: Any = None) -> When:
        return given(*told, other=other).when(answer(CHANGED, who, amount_ore=ore))

    more(FULL + 1).refused("reason-required", stops="more-than-applied-for")
    (answered,) = more(most, with_reason(AnswerComplaint)).decided()
    assert award(*told, answered).decided_ore == most
    more(most + 1, with_reason(AnswerComplaint)).refused("above-pot", left_ore=most - FULL)

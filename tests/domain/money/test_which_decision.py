"""A complaint is about the decision that it names, or that was there on the day it was made."""

from datetime import date, timedelta

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from domain.event import Event
from domain.pots.application_events import ApplicantNotified
from domain.rules.money import complaints
from domain.state.application import Application
from domain.state.complaint import Complaint, complaint_deadline
from domain.state.round import Round
from domain.step4_dispose.complaint_events import (
    ComplaintOutcome,
    ComplaintReceived,
    DecisionNotified,
    ReasonsDemanded,
)
from domain.step4_dispose.decide_complaint import ReceiveComplaint
from domain.views.decisions import decisions_on
from tests.domain.complaining import AWARD_TOLD, AWARDED_TO_OFFICE, TAKEN_BACK, answer
from tests.domain.facts import DECIDED, PLANNED, THE_ROUND, fact
from tests.domain.facts_pots import APPLIED, CALLED, THE_APPLICATION
from tests.domain.given import fold, given
from tests.domain.wishes import wish
from tests.samples import OFFICE
from tests.samples.pots import APPLICATION

MADE, TOLD = date(2026, 6, 10), date(2026, 6, 15)
AWARD = (*CALLED, AWARDED_TO_OFFICE, AWARD_TOLD)
REDUCTION = TAKEN_BACK.model_copy(update={"decided_on": MADE})
TOLD_OF_IT = AWARD_TOLD.model_copy(update={"reached_on": TOLD})
REDUCED = (*AWARD, REDUCTION)
BOTH_TOLD = (*REDUCED, TOLD_OF_IT)
#: Three weeks from when the office was told of the award.
LAST_OF_AWARD = AWARD_TOLD.reached_on + timedelta(days=complaints.DAYS)


def received(
    on: date, *history: Event, named: int | None = None, applied: tuple[Event, ...] = APPLIED
) -> ComplaintReceived:
    complaint = wish(
        ReceiveComplaint, line_id=APPLICATION, complainant=OFFICE, received_on=on, decision=named
    )
    (found,) = given(*history, other={THE_APPLICATION: applied}).when(complaint).decided()
    assert isinstance(found, ComplaintReceived)
    return found


def the_round(*history: Event) -> Round:
    state = fold(THE_ROUND, history)
    assert isinstance(state, Round)
    return state


def recorded(*history: Event) -> Complaint:
    (complaint,) = the_round(*history).complaints.by_id.values()
    return complaint


def test_a_complaint_from_before_a_reduction_is_about_the_award_however_late_it_is_recorded() -> (
    None
):
    complaint = received(LAST_OF_AWARD, *BOTH_TOLD)

    assert (complaint.decision, complaint.late) == (1, False)
    assert recorded(*BOTH_TOLD, complaint).about is None
    untold = received(LAST_OF_AWARD, *REDUCED)
    assert (untold.decision, untold.late) == (1, False)


@pytest.mark.parametrize("on", [MADE, TOLD - timedelta(days=1), TOLD, date(2026, 7, 6)])
def test_a_complaint_from_after_a_reduction_is_about_that(on: date) -> None:
    complaint = received(on, *BOTH_TOLD)

    assert (complaint.decision, complaint.late) == (2, False)
    assert recorded(*BOTH_TOLD, complaint).about == 0
    assert received(date(2026, 7, 7), *BOTH_TOLD).late


@drawn(
    days=st.lists(st.integers(0, 300), min_size=1, max_size=4, unique=True), on=st.integers(-9, 320)
)
def test_no_complaint_counts_as_one_about_what_had_not_been_decided(
    days: list[int], on: int
) -> None:
    history, left = [*AWARD], AWARDED_TO_OFFICE.amount_ore
    for day in sorted(days):
        made = {"decided_on": MADE + timedelta(days=day), "from_ore": left, "to_ore": left - 1}
        history.append(REDUCTION.model_copy(update=made))
        left -= 1

    complaint = received(MADE + timedelta(days=on), *history)
    assert complaint.decision == 1 + sum(day <= on for day in days)


@pytest.mark.parametrize(("days", "late"), [(0, False), (1, True)])
def test_a_party_may_name_an_earlier_decision_which_has_its_own_time(days: int, late: bool) -> None:
    complaint = received(LAST_OF_AWARD + timedelta(days=days), *BOTH_TOLD, named=1)

    assert (complaint.decision, complaint.late) == (1, late)
    complained = (*BOTH_TOLD, complaint)
    given(*complained).when(answer(ComplaintOutcome.DISMISSED)).decided()
    heard = given(*complained).when(answer(ComplaintOutcome.FORWARDED))
    if late:
        heard.refused("reason-required", stops="late-complaint-heard")
    else:
        heard.decided()


def test_a_party_may_name_the_later_decision_too() -> None:
    assert received(TOLD, *BOTH_TOLD, named=2).decision == 2


def test_a_decision_that_there_is_not_is_not_complained_about() -> None:
    complaint = wish(ReceiveComplaint, line_id=APPLICATION, complainant=OFFICE, decision=3)
    given(*BOTH_TOLD).when(complaint).refused("no-such-decision", decisions=2)
    one = wish(ReceiveComplaint, line_id="l-1", decision=2)
    given(*PLANNED, DECIDED).when(one).refused("no-such-decision", decisions=1)


def test_a_complaint_about_the_earlier_decision_leaves_the_time_of_the_later() -> None:
    runs = complaints.time_to_complain(complaint_deadline(APPLICATION), complaints.until(TOLD))
    of_award = received(TOLD, *BOTH_TOLD, runs, named=1)
    of_reduction = received(TOLD, *BOTH_TOLD, runs, named=2)

    assert runs.deadline_id in the_round(*BOTH_TOLD, runs, of_award).deadlines
    assert runs.deadline_id not in the_round(*BOTH_TOLD, runs, of_reduction).deadlines


def test_what_an_application_told_of_has_its_time_after_a_reduction_too() -> None:
    told_there = (*APPLIED, fact(ApplicantNotified, notified_on=AWARD_TOLD.reached_on))
    untold = (*CALLED, AWARDED_TO_OFFICE, REDUCTION, TOLD_OF_IT)

    in_time = received(LAST_OF_AWARD, *untold, applied=told_there)
    assert (in_time.decision, in_time.late) == (1, False)
    after = received(LAST_OF_AWARD + timedelta(days=1), *untold, applied=told_there)
    assert (after.decision, after.late) == (1, True)


def test_a_reduction_that_the_application_told_of_is_what_a_complaint_is_about() -> None:
    told_there = [fact(ApplicantNotified, notified_on=MADE, decision=2)]
    again = REDUCTION.model_copy(
        update={"decided_on": TOLD, "from_ore": REDUCTION.to_ore, "to_ore": REDUCTION.to_ore - 1}
    )
    history = (*CALLED, AWARDED_TO_OFFICE, REDUCTION, again)

    complaint = received(TOLD, *history, applied=(*APPLIED, *told_there))
    assert (complaint.decision, complaint.late) == (2, False)
    assert received(TOLD, *history).decision == 3


def test_a_time_that_was_broken_off_and_never_ran_again_makes_nobody_late() -> None:
    waits = fact(ReasonsDemanded, line_id=APPLICATION)
    history = (*AWARD, waits, REDUCTION, TOLD_OF_IT)

    assert not received(date(2027, 1, 1), *history, named=1).late
    assert received(date(2027, 1, 1), *history, named=2).late


def test_what_the_log_holds_from_before_decisions_had_numbers_counts_as_it_did() -> None:
    undated = (*AWARD, TAKEN_BACK.model_copy(update={"decided_on": None}), TOLD_OF_IT)
    before = fact(ComplaintReceived, line_id=APPLICATION, received_on=LAST_OF_AWARD)

    assert recorded(*undated, before).about == 0
    assert received(LAST_OF_AWARD, *undated).decision == 1


def test_whoever_asks_sees_which_decisions_a_complaint_may_name() -> None:
    first, second = decisions_on(the_round(*BOTH_TOLD), APPLICATION, Application())

    assert (first.decision, first.amount_ore, first.stands) == (1, TAKEN_BACK.from_ore, False)
    assert (first.told_on, first.complain_by) == (
        AWARD_TOLD.reached_on,
        complaints.until(AWARD_TOLD.reached_on),
    )
    assert (second.decision, second.amount_ore, second.stands) == (2, TAKEN_BACK.to_ore, True)
    assert (second.decided_on, second.told_on) == (MADE, TOLD)
    assert decisions_on(the_round(*PLANNED), "l-1", Application()) == ()
    decided = the_round(*PLANNED, DECIDED, fact(DecisionNotified))
    (own,) = decisions_on(decided, "l-1", Application())
    assert (own.decision, own.stands, own.complain_by) == (1, True, None)


def test_whoever_asks_sees_when_the_application_told_of_a_decision() -> None:
    told_there = (*APPLIED, fact(ApplicantNotified, notified_on=TOLD, decision=2))
    applied = fold(THE_APPLICATION, told_there)
    assert isinstance(applied, Application)

    state = the_round(*CALLED, AWARDED_TO_OFFICE, REDUCTION)
    award, reduction = decisions_on(state, APPLICATION, applied)
    assert (award.told_on, award.complain_by) == (None, None)
    assert (reduction.told_on, reduction.complain_by) == (TOLD, complaints.until(TOLD))

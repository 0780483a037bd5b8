"""An individual decision is told, may be complained about within three weeks, and is answered."""

from datetime import date
from typing import Any

import pytest

from domain.calendar import end_of_day
from domain.cases import position
from domain.deadlines.decide_change import MoveDeadline, SuspendDeadline
from domain.deadlines.decide_note import NoteDeadline
from domain.deadlines.events import DeadlinePassed
from domain.event import Event
from domain.follow_up.decide_close import CloseRound
from domain.party import MoneyRoute
from domain.pots.application_events import ApplicantNotified
from domain.pots.events import CallClosed, ReductionGround
from domain.role import Role
from domain.rules import complaints
from domain.state.complaint import complaint_deadline
from domain.state.round import Round
from domain.step4_dispose.complaint_events import (
    ComplaintAnswered,
    ComplaintOutcome,
    ComplaintReceived,
    DecisionNotified,
)
from domain.step4_dispose.decide_complaint import AnswerComplaint, ReceiveComplaint
from domain.step4_dispose.decide_notice import NotifyDecision
from domain.step4_dispose.decide_payment import OrderPayment
from domain.step4_dispose.events import GrantDecided, PaymentOrdered
from tests.domain.facts import (
    CLOSED,
    DECIDED,
    EVALUATED,
    LINE_ORE,
    PLANNED,
    PLANNING_ASSURED,
    PLEDGED,
    THE_ROUND,
    fact,
)
from tests.domain.facts_pots import (
    APPLIED,
    AWARDED,
    CALL_OPEN,
    CALLED,
    GIVEN_BACK,
    POT_ORE,
    THE_APPLICATION,
)
from tests.domain.given import fold, given
from tests.domain.wishes import wish, with_reason
from tests.samples import NOW, OFFICE, SCHOOL, by
from tests.samples.pots import APPLICATION

PRIVATE = fact(
    GrantDecided,
    route=MoneyRoute.PRIVATE_GRANT,
    recipient=OFFICE,
    amount_ore=LINE_ORE - 1,
    individual_decision=True,
)
DECIDED_FOR_OFFICE = (*PLANNED, PLEDGED, PLANNING_ASSURED, PRIVATE)
TOLD = fact(DecisionNotified)
RUNS = complaints.time_to_complain("complaint-l-1", TOLD.complain_by or NOW)
COMPLAINED = (*DECIDED_FOR_OFFICE, TOLD, fact(ComplaintReceived))
FORWARDED = fact(ComplaintAnswered, outcome=ComplaintOutcome.FORWARDED, amount_ore=None)
LAST_DAY = date(2026, 5, 25)


def answer(outcome: ComplaintOutcome, who: Any = None, **changes: Any) -> AnswerComplaint:
    return wish(AnswerComplaint, who, outcome=outcome, **{"amount_ore": None, **changes})


def test_the_time_for_complaint_runs_three_weeks_from_when_the_notice_got_there() -> None:
    given(*DECIDED_FOR_OFFICE).when(wish(NotifyDecision)).then(TOLD, RUNS)
    assert TOLD.complain_by == RUNS.at == end_of_day(LAST_DAY)


def test_the_time_for_complaint_is_waited_for_and_runs_out_once() -> None:
    history = (*DECIDED_FOR_OFFICE, TOLD, RUNS)
    (waits,) = position(fold(THE_ROUND, history), 0).deadlines
    assert (waits.deadline_id, waits.at) == (RUNS.deadline_id, RUNS.at)

    clock = by(Role.SYSTEM, organisation="dekomp", at=RUNS.at)
    note = NoteDeadline(by=clock, of=THE_ROUND, deadline_id=RUNS.deadline_id)
    (passed,) = given(*history).when(note).decided()
    assert isinstance(passed, DeadlinePassed)
    given(*history, passed).when(note).nothing()


def test_a_complaint_that_came_in_is_waited_for_no_longer() -> None:
    history = (*DECIDED_FOR_OFFICE, TOLD, RUNS, fact(ComplaintReceived))
    assert position(fold(THE_ROUND, history), 0).deadlines == ()


def test_a_time_that_is_over_when_it_is_recorded_is_not_waited_for() -> None:
    long_ago = wish(NotifyDecision, reached_on=date(2025, 5, 4))
    assert [type(one) for one in given(*DECIDED_FOR_OFFICE).when(long_ago).decided()] == [
        DecisionNotified
    ]


@pytest.mark.parametrize("kind", [MoveDeadline, SuspendDeadline])
def test_the_time_for_complaint_is_neither_moved_nor_suspended(
    kind: type[MoveDeadline | SuspendDeadline],
) -> None:
    change = wish(kind, deadline_id=RUNS.deadline_id)
    given(*DECIDED_FOR_OFFICE, TOLD, RUNS).when(change).refused("deadline-not-theirs")


def test_an_internal_allocation_is_told_without_a_time_for_complaint() -> None:
    given(*PLANNED, DECIDED).when(wish(NotifyDecision)).then(
        fact(DecisionNotified, complain_by=None)
    )


def test_a_party_is_told_once_of_what_was_decided() -> None:
    given(*PLANNED).when(wish(NotifyDecision)).refused("no-decision")
    given(*DECIDED_FOR_OFFICE, TOLD).when(wish(NotifyDecision)).refused("already-notified")


@pytest.mark.parametrize(("day", "late"), [(25, False), (26, True)])
def test_a_complaint_is_in_time_until_the_end_of_the_last_day(day: int, late: bool) -> None:
    given(*DECIDED_FOR_OFFICE, TOLD).when(
        wish(ReceiveComplaint, received_on=date(2026, 5, day))
    ).then(fact(ComplaintReceived, received_on=date(2026, 5, day), late=late))


def test_nobody_is_late_who_was_never_told() -> None:
    given(*DECIDED_FOR_OFFICE).when(wish(ReceiveComplaint, received_on=date(2027, 5, 20))).then(
        fact(ComplaintReceived, received_on=date(2027, 5, 20), late=False)
    )


def test_who_complains_is_the_party_or_somebody_who_writes_it_down_for_it() -> None:
    own = by(Role.UNIT, organisation=OFFICE.organisation)
    other = by(Role.UNIT, organisation=SCHOOL.organisation)
    told = given(*DECIDED_FOR_OFFICE, TOLD)

    assert told.when(wish(ReceiveComplaint, own)).decided()
    told.when(wish(ReceiveComplaint, other)).refused("not-own-unit")
    told.when(wish(ReceiveComplaint, complainant=SCHOOL)).refused("not-a-party")


def test_there_is_nothing_to_complain_about_in_an_internal_allocation() -> None:
    given(*PLANNED, DECIDED).when(wish(ReceiveComplaint, complainant=SCHOOL)).refused(
        "nothing-to-complain-about"
    )
    given(*PLANNED).when(wish(ReceiveComplaint, line_id="l-9")).refused("nothing-to-complain-about")


def test_payment_does_not_wait_for_the_complaint() -> None:
    given(*COMPLAINED).when(wish(OrderPayment)).then(
        fact(PaymentOrdered, payee=OFFICE, ordered_by="u-county-officer")
    )


def test_the_county_changes_its_decision_and_the_sum_follows() -> None:
    changed = fact(ComplaintAnswered, amount_ore=LINE_ORE)
    state = fold(THE_ROUND, (*COMPLAINED, changed))

    given(*COMPLAINED).when(wish(AnswerComplaint)).then(changed)
    assert isinstance(state, Round)
    assert state.decided_on("l-1") == LINE_ORE


def test_a_changed_sum_stays_within_the_plan_and_covers_what_is_ordered() -> None:
    ordered = fact(PaymentOrdered, payee=OFFICE)
    changed = ComplaintOutcome.CHANGED

    given(*COMPLAINED).when(answer(changed, amount_ore=LINE_ORE + 1)).refused(
        "above-line", line_ore=LINE_ORE
    )
    given(*COMPLAINED, ordered).when(answer(changed, amount_ore=ordered.amount_ore - 1)).refused(
        "award-below-ordered", ordered_ore=ordered.amount_ore
    )
    given(*COMPLAINED).when(answer(ComplaintOutcome.FORWARDED, amount_ore=1)).refused(
        "amount-not-changed"
    )


def test_the_county_forwards_what_it_does_not_change_and_the_appeals_body_answers() -> None:
    with_them = (*COMPLAINED, FORWARDED)
    upheld = answer(ComplaintOutcome.UPHELD, by_appeals_body=True)

    given(*COMPLAINED).when(answer(ComplaintOutcome.UPHELD)).refused("not-this-answer")
    given(*COMPLAINED).when(upheld).refused("complaint-not-forwarded")
    given(*with_them).when(answer(ComplaintOutcome.DISMISSED)).refused(
        "complaint-with-appeals-body"
    )
    given(*with_them).when(upheld).then(
        fact(
            ComplaintAnswered,
            outcome=ComplaintOutcome.UPHELD,
            by_appeals_body=True,
            amount_ore=None,
        )
    )


def test_a_complaint_has_one_final_answer() -> None:
    dismissed = fact(ComplaintAnswered, outcome=ComplaintOutcome.DISMISSED, amount_ore=None)

    given(*COMPLAINED, dismissed).when(answer(ComplaintOutcome.FORWARDED)).refused(
        "complaint-already-answered"
    )
    given(*COMPLAINED).when(answer(ComplaintOutcome.CHANGED, complaint_id="k-9")).refused(
        "unknown-complaint"
    )


def test_a_late_complaint_is_dismissed_or_heard_with_a_reason() -> None:
    late = (*DECIDED_FOR_OFFICE, TOLD, fact(ComplaintReceived, late=True))

    assert given(*late).when(answer(ComplaintOutcome.DISMISSED)).decided()
    given(*late).when(answer(ComplaintOutcome.FORWARDED)).refused(
        "reason-required", stops="late-complaint-heard"
    )
    given(*late).when(answer(ComplaintOutcome.FORWARDED, with_reason(AnswerComplaint))).stops(
        "late-complaint-heard"
    )


@pytest.mark.parametrize("settled", [False, True])
def test_a_round_with_a_running_complaint_is_closed_with_a_reason(settled: bool) -> None:
    answers: tuple[Event, ...] = (fact(ComplaintAnswered),) if settled else ()
    closing = given(*COMPLAINED, *answers, EVALUATED).when(wish(CloseRound))

    if settled:
        assert closing.decided()
    else:
        closing.refused("reason-required", stops="complaint-running")


def test_a_complaint_reaches_a_closed_round_and_waits_for_its_reopening() -> None:
    closed = (*DECIDED_FOR_OFFICE, TOLD, CLOSED)

    assert given(*closed).when(wish(ReceiveComplaint)).decided()
    given(*closed, fact(ComplaintReceived)).when(answer(ComplaintOutcome.CHANGED)).refused(
        "round-closed"
    )


#: An award to a private party that is told of its award, and of which half is taken back.
AWARDED_TO_OFFICE = AWARDED.model_copy(
    update={"recipient": OFFICE, "individual_decision": True, "written_reasons": "I potten"}
)
TAKEN_BACK = GIVEN_BACK.model_copy(
    update={
        "to_ore": AWARDED.amount_ore // 2,
        "ground": ReductionGround.TERMS_NOT_MET,
        "individual_decision": True,
        "written_reasons": "Rapporten kom aldri",
    }
)
AWARD_TOLD = fact(DecisionNotified, line_id=APPLICATION)
REDUCED = (*CALLED, AWARDED_TO_OFFICE, AWARD_TOLD, TAKEN_BACK)


@pytest.mark.parametrize("left_ore", [AWARDED.amount_ore // 2, 0])
def test_what_is_taken_back_is_told_like_any_decision_with_its_own_time(left_ore: int) -> None:
    history = (*REDUCED[:-1], TAKEN_BACK.model_copy(update={"to_ore": left_ore}))
    told = wish(NotifyDecision, line_id=APPLICATION)

    given(*history[:-1]).when(told).refused("already-notified")
    runs = complaints.time_to_complain(complaint_deadline(APPLICATION), RUNS.at)
    given(*history).when(told).then(AWARD_TOLD, runs)
    given(*history, AWARD_TOLD).when(told).refused("already-notified")


#: The time to complain of the award, which ran when half of it was taken back.
AWARD_RUNS = complaints.time_to_complain(complaint_deadline(APPLICATION), RUNS.at)
TOLD_AND_RUNNING = (*CALLED, AWARDED_TO_OFFICE, AWARD_TOLD, AWARD_RUNS)


def test_the_time_to_complain_of_an_award_ends_when_it_is_taken_back() -> None:
    state = fold(THE_ROUND, (*TOLD_AND_RUNNING, TAKEN_BACK))
    clock = by(Role.SYSTEM, organisation="dekomp", at=AWARD_RUNS.at)
    note = NoteDeadline(by=clock, of=THE_ROUND, deadline_id=AWARD_RUNS.deadline_id)
    (passed,) = given(*TOLD_AND_RUNNING).when(note).decided()

    assert isinstance(state, Round)
    assert AWARD_RUNS.deadline_id not in state.deadlines
    given(*TOLD_AND_RUNNING, TAKEN_BACK).when(note).nothing()
    # A log may hold that it passed from when it was waited for still.
    assert fold(THE_ROUND, (*TOLD_AND_RUNNING, TAKEN_BACK, passed)) == state
    again = fold(THE_ROUND, (*TOLD_AND_RUNNING, TAKEN_BACK, AWARD_TOLD, AWARD_RUNS))
    assert isinstance(again, Round)
    assert again.deadlines[AWARD_RUNS.deadline_id].at == AWARD_RUNS.at


def test_what_the_party_gives_back_leaves_its_time_to_complain() -> None:
    given_back = GIVEN_BACK.model_copy(update={"to_ore": 1})
    state = fold(THE_ROUND, (*TOLD_AND_RUNNING, given_back))

    assert isinstance(state, Round)
    assert AWARD_RUNS.deadline_id in state.deadlines


def test_what_the_party_gave_back_itself_is_no_decision_against_it() -> None:
    told = wish(NotifyDecision, line_id=APPLICATION)

    given(*REDUCED[:-1], GIVEN_BACK.model_copy(update={"to_ore": 1})).when(told).refused(
        "already-notified"
    )


@pytest.mark.parametrize(("day", "late"), [(25, False), (26, True)])
def test_the_time_to_complain_of_a_reduction_runs_from_its_own_notice(day: int, late: bool) -> None:
    complaint = wish(
        ReceiveComplaint, line_id=APPLICATION, received_on=date(2026, 5, day), complainant=OFFICE
    )
    told_long_ago = (*APPLIED, fact(ApplicantNotified, notified_on=date(2026, 3, 1)))
    other = {THE_APPLICATION: told_long_ago}

    (received,) = given(*REDUCED, AWARD_TOLD, other=other).when(complaint).decided()
    assert isinstance(received, ComplaintReceived)
    assert received.late is late


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

"""What is taken back of an award is told and complained of by itself."""

from datetime import date

import pytest

from domain.cases import position
from domain.deadlines.decide_note import NoteDeadline
from domain.deadlines.events import DeadlineLapsed, DeadlinePassed
from domain.deadlines.kinds import LapseCause
from domain.pots.application_events import ApplicantNotified
from domain.pots.decide_reduction import ReduceAward
from domain.role import Role
from domain.rules.money import complaints
from domain.state.complaint import complaint_deadline
from domain.state.round import Round
from domain.step4_dispose.complaint_events import ComplaintReceived
from domain.step4_dispose.decide_complaint import ReceiveComplaint
from domain.step4_dispose.decide_notice import NotifyDecision
from tests.domain.complaining import (
    AWARD_RUNS,
    AWARD_TOLD,
    AWARDED_TO_OFFICE,
    REDUCED,
    RUNS,
    TAKEN_BACK,
    TOLD_AND_RUNNING,
)
from tests.domain.facts import THE_ROUND, fact
from tests.domain.facts_pots import APPLIED, AWARDED, CALLED, GIVEN_BACK, THE_APPLICATION
from tests.domain.given import fold, given
from tests.domain.wishes import wish
from tests.samples import OFFICE, SCHOOL, by
from tests.samples.pots import APPLICATION


@pytest.mark.parametrize("left_ore", [AWARDED.amount_ore // 2, 0])
def test_what_is_taken_back_is_told_like_any_decision_with_its_own_time(left_ore: int) -> None:
    history = (*REDUCED[:-1], TAKEN_BACK.model_copy(update={"to_ore": left_ore}))
    told = wish(NotifyDecision, line_id=APPLICATION)

    given(*history[:-1]).when(told).refused("already-notified")
    runs = complaints.time_to_complain(complaint_deadline(APPLICATION), RUNS.at)
    given(*history).when(told).then(AWARD_TOLD, runs)
    given(*history, AWARD_TOLD).when(told).refused("already-notified")


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


def test_what_the_party_gives_back_after_it_leaves_the_reduction_to_be_complained_of() -> None:
    rest = GIVEN_BACK.model_copy(update={"from_ore": TAKEN_BACK.to_ore, "to_ore": 1})
    complaint = wish(ReceiveComplaint, line_id=APPLICATION, complainant=OFFICE)

    (received,) = given(*REDUCED, AWARD_TOLD, rest).when(complaint).decided()
    state = fold(THE_ROUND, (*REDUCED, AWARD_TOLD, rest, received))
    assert isinstance(state, Round)
    (about,) = [one.about for one in state.complaints.by_id.values()]
    assert about == 0
    assert state.lines[APPLICATION].taken_back is not None


#: The application, whose applicant was told of the award in its own case.
APPLICANT_TOLD = fact(ApplicantNotified)
APPLICANT_RUNS = complaints.time_to_complain(complaints.APPLICANTS_DEADLINE, RUNS.at)
TOLD_IN_ITS_CASE = (*APPLIED, APPLICANT_TOLD, APPLICANT_RUNS)


def lapsed(cause: LapseCause) -> DeadlineLapsed:
    return DeadlineLapsed(
        deadline_id=APPLICANT_RUNS.deadline_id,
        kind=APPLICANT_RUNS.kind,
        at=APPLICANT_RUNS.at,
        cause=cause,
    )


def test_the_applicants_time_to_complain_of_the_award_lapses_when_it_is_taken_back() -> None:
    history = given(*CALLED, AWARDED_TO_OFFICE, other={THE_APPLICATION: TOLD_IN_ITS_CASE})
    against = {"ground": TAKEN_BACK.ground, "written_reasons": TAKEN_BACK.written_reasons}
    elsewhere = history.when(wish(ReduceAward, amount_ore=1, **against)).elsewhere()
    lapses = lapsed(LapseCause.DECIDED_ANEW)

    assert elsewhere == {THE_APPLICATION: (lapses,)}
    after = (*TOLD_IN_ITS_CASE, lapses)
    assert position(fold(THE_APPLICATION, TOLD_IN_ITS_CASE), 0).deadlines
    assert position(fold(THE_APPLICATION, after), 0).deadlines == ()
    assert position(fold(THE_APPLICATION, after), 0).finished
    assert history.when(wish(ReduceAward, amount_ore=1)).elsewhere() == {}
    again = given(*CALLED, AWARDED_TO_OFFICE, other={THE_APPLICATION: after})
    assert again.when(wish(ReduceAward, amount_ore=1, **against)).elsewhere() == {}


def test_the_applicants_time_to_complain_lapses_when_the_complaint_has_come() -> None:
    history = given(*CALLED, AWARDED_TO_OFFICE, other={THE_APPLICATION: TOLD_IN_ITS_CASE})
    complaint = wish(ReceiveComplaint, line_id=APPLICATION, complainant=SCHOOL)

    lapses = lapsed(LapseCause.COMPLAINED)
    assert history.when(complaint).elsewhere() == {THE_APPLICATION: (lapses,)}
    passed = DeadlinePassed(
        deadline_id=APPLICANT_RUNS.deadline_id,
        kind=APPLICANT_RUNS.kind,
        at=APPLICANT_RUNS.at,
        when_passed=APPLICANT_RUNS.when_passed,
    )
    late = given(*CALLED, AWARDED_TO_OFFICE, other={THE_APPLICATION: (*TOLD_IN_ITS_CASE, passed)})
    assert late.when(complaint).elsewhere() == {}


def test_who_was_told_of_an_award_in_its_own_case_is_not_told_twice_of_it() -> None:
    told = wish(NotifyDecision, line_id=APPLICATION)
    other = {THE_APPLICATION: TOLD_IN_ITS_CASE}

    given(*CALLED, AWARDED_TO_OFFICE, other=other).when(told).refused("already-notified")
    given(*CALLED, AWARDED_TO_OFFICE, other={THE_APPLICATION: APPLIED}).when(told).decided()
    given(*CALLED, AWARDED_TO_OFFICE, TAKEN_BACK, other=other).when(told).decided()

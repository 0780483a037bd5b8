"""Reasons that a party demands in time restart its time for complaint when they arrive."""

from datetime import date
from typing import Any

import pytest

from domain.calendar import end_of_day
from domain.cases import position
from domain.deadlines.decide_note import NoteDeadline
from domain.deadlines.events import DeadlineSet
from domain.event import Event
from domain.follow_up.decide_close import CloseRound
from domain.pots.application_events import ApplicantNotified
from domain.pots.decide_handling import NotifyApplicant
from domain.role import Role
from domain.rules.money import complaints
from domain.state.application import Application
from domain.state.round import Round
from domain.step4_dispose.complaint_events import (
    ComplaintAnswered,
    ComplaintReceived,
    DecisionNotified,
    ReasonsDemanded,
    ReasonsGiven,
)
from domain.step4_dispose.decide_complaint import ReceiveComplaint
from domain.step4_dispose.decide_notice import NotifyDecision
from domain.step4_dispose.decide_reasons import DemandReasons, GiveReasons
from tests.domain.complaining import COMPLAINED, DECIDED_FOR_OFFICE, REDUCED, RUNS, TOLD
from tests.domain.facts import DECIDED, EVALUATED, PLANNED, THE_ROUND, fact
from tests.domain.facts_pots import APPLIED, CALLED, REJECTED, THE_APPLICATION
from tests.domain.given import fold, given
from tests.domain.wishes import wish
from tests.samples import OFFICE, SCHOOL, by
from tests.samples.pots import APPLICATION

RUNNING = (*DECIDED_FOR_OFFICE, TOLD, RUNS)
DEMANDED = fact(ReasonsDemanded)
GIVEN = fact(ReasonsGiven)
AWAITED = (*RUNNING, DEMANDED)
AGAIN = date(2026, 6, 1)
CITED = ("reasons-were-given",)


def the_round(*events: Event) -> Round:
    state = fold(THE_ROUND, events)
    assert isinstance(state, Round)
    return state


def test_a_demand_in_time_breaks_the_time_for_complaint_off() -> None:
    demanded = DEMANDED.model_copy(update={"soft_stops": CITED})
    given(*RUNNING).when(wish(DemandReasons)).then(demanded)
    assert position(the_round(*AWAITED), 0).deadlines == ()
    clock = by(Role.SYSTEM, organisation="dekomp", at=RUNS.at)
    given(*AWAITED).when(
        NoteDeadline(by=clock, of=THE_ROUND, deadline_id=RUNS.deadline_id)
    ).nothing()


def test_three_weeks_run_again_from_when_the_party_is_told_with_the_reasons() -> None:
    given(*AWAITED).when(wish(GiveReasons)).then(GIVEN)
    told, runs = given(*AWAITED, GIVEN).when(wish(NotifyDecision, reached_on=AGAIN)).decided()
    assert isinstance(told, DecisionNotified)
    assert isinstance(runs, DeadlineSet)
    assert runs.deadline_id == RUNS.deadline_id
    assert told.complain_by == runs.at == end_of_day(date(2026, 6, 22))
    (waits,) = position(the_round(*AWAITED, GIVEN, told, runs), 0).deadlines
    assert waits.at == runs.at


def test_nobody_is_told_again_before_the_reasons_are_written() -> None:
    given(*AWAITED).when(wish(NotifyDecision, reached_on=AGAIN)).refused("reasons-awaited")
    given(*RUNNING).when(wish(GiveReasons)).refused("reasons-not-demanded")
    given(*AWAITED, GIVEN).when(wish(GiveReasons)).refused("reasons-not-demanded")


@pytest.mark.parametrize(("day", "late"), [(25, False), (26, True)])
def test_a_demand_after_the_time_for_complaint_changes_nothing_of_it(day: int, late: bool) -> None:
    wanted = wish(DemandReasons, demanded_on=date(2026, 5, day))
    (demanded,) = given(*RUNNING).when(wanted).decided()
    assert isinstance(demanded, ReasonsDemanded)
    assert demanded.late is late
    state = the_round(*RUNNING, demanded)
    assert (RUNS.deadline_id in state.deadlines) is late
    assert ("l-1" in state.complaints.notices) is late
    given(*RUNNING, demanded).when(wish(GiveReasons)).then(GIVEN)


def test_a_complaint_is_in_time_while_reasons_are_awaited_and_three_weeks_from_them() -> None:
    told = fact(DecisionNotified, reached_on=AGAIN)

    def received(day: date, *events: Event) -> ComplaintReceived:
        complaint = wish(ReceiveComplaint, received_on=day)
        (found,) = given(*AWAITED, *events).when(complaint).decided()
        assert isinstance(found, ComplaintReceived)
        return found

    assert not received(date(2026, 5, 30)).late
    assert not received(date(2026, 6, 22), GIVEN, told).late
    assert received(date(2026, 6, 23), GIVEN, told).late


def test_a_decision_with_its_reasons_is_demanded_reasons_for_with_a_reason() -> None:
    who = by(Role.COUNTY_OFFICER, county="46", organisation="46")
    given(*RUNNING).when(wish(DemandReasons, who)).refused(
        "reason-required", stops="reasons-were-given"
    )


@pytest.mark.parametrize(
    ("events", "changes", "code"),
    [
        ((*PLANNED, DECIDED), {}, "no-reasons-owed"),
        (DECIDED_FOR_OFFICE, {}, "decision-not-told"),
        (RUNNING, {"party": SCHOOL}, "not-a-party"),
        (AWAITED, {}, "reasons-demanded-before"),
        ((*AWAITED, GIVEN, TOLD), {}, "reasons-demanded-before"),
    ],
)
def test_who_may_demand_reasons_for_what(
    events: tuple[Event, ...], changes: dict[str, Any], code: str
) -> None:
    given(*events).when(wish(DemandReasons, **changes)).refused(code)


def test_another_decision_has_reasons_of_its_own() -> None:
    reduced = the_round(*REDUCED[:-1], fact(ReasonsDemanded, line_id=APPLICATION), REDUCED[-1])
    assert reduced.complaints.reasons == {}
    changed = the_round(*COMPLAINED, DEMANDED, fact(ComplaintAnswered))
    assert changed.complaints.reasons == {}


def test_a_round_whose_party_waits_for_reasons_is_closed_with_a_reason() -> None:
    closing = wish(CloseRound)
    given(*AWAITED, EVALUATED).when(closing).refused("reason-required", stops="reasons-not-given")
    assert given(*AWAITED, GIVEN, EVALUATED).when(closing).decided()


TURNED_DOWN = (
    *CALLED,
    REJECTED.model_copy(update={"individual_decision": True, "written_reasons": ""}),
)
APPLICANT = (
    *APPLIED,
    fact(ApplicantNotified, individual_decision=True, notified_on=date(2026, 5, 4)),
    complaints.time_to_complain("complaint", RUNS.at),
)


def test_an_applicants_time_for_complaint_is_broken_off_in_its_own_case() -> None:
    demand = wish(DemandReasons, line_id=APPLICATION, party=REJECTED.applicant)
    history = given(*TURNED_DOWN, other={THE_APPLICATION: APPLICANT}).when(demand)
    (demanded,) = history.decided()
    assert history.elsewhere() == {THE_APPLICATION: (demanded,)}
    waiting = fold(THE_APPLICATION, (*APPLICANT, demanded))
    assert isinstance(waiting, Application)
    stands = position(waiting, 0)
    assert (stands.deadlines, stands.finished, waiting.notified_on) == ((), False, None)

    awaited = {THE_ROUND: (*TURNED_DOWN, demanded)}
    told_again = wish(NotifyApplicant, notified_on=AGAIN)
    given(*APPLICANT, demanded, other=awaited).when(told_again).refused("reasons-awaited")
    reasoned = {THE_ROUND: (*TURNED_DOWN, demanded, fact(ReasonsGiven, line_id=APPLICATION))}
    _, runs = given(*APPLICANT, demanded, other=reasoned).when(told_again).decided()
    assert isinstance(runs, DeadlineSet)
    assert runs.at == end_of_day(date(2026, 6, 22))


def test_an_applicants_late_demand_leaves_its_own_case_alone() -> None:
    late = wish(
        DemandReasons,
        line_id=APPLICATION,
        party=REJECTED.applicant,
        demanded_on=date(2026, 5, 26),
    )
    assert given(*TURNED_DOWN, other={THE_APPLICATION: APPLICANT}).when(late).elsewhere() == {}


def test_what_is_of_another_office_is_demanded_by_nobody_else() -> None:
    own = by(Role.UNIT, organisation=OFFICE.organisation, reason="Vi fekk han aldri")
    other = by(Role.UNIT, organisation=SCHOOL.organisation)
    assert given(*RUNNING).when(wish(DemandReasons, own)).decided()
    given(*RUNNING).when(wish(DemandReasons, other)).refused("not-own-unit")

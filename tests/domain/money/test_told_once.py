"""One time for complaint runs of one decision, whether its line or its application tells of it."""

from datetime import date

from domain.cases import position
from domain.deadlines.events import DeadlineSet
from domain.event import Event
from domain.pots.application_events import ApplicantNotified
from domain.pots.decide_handling import NotifyApplicant
from domain.rules.money import complaints
from domain.step4_dispose.complaint_events import (
    ComplaintAnswered,
    ComplaintReceived,
    DecisionNotified,
    ReasonsDemanded,
)
from domain.step4_dispose.decide_complaint import ReceiveComplaint
from domain.step4_dispose.decide_notice import NotifyDecision
from domain.step4_dispose.decide_reasons import DemandReasons
from tests.domain.complaining import AWARD_TOLD, AWARDED_TO_OFFICE, TAKEN_BACK
from tests.domain.facts import THE_ROUND, fact
from tests.domain.facts_pots import APPLIED, CALLED, REJECTED, THE_APPLICATION
from tests.domain.given import fold, given
from tests.domain.wishes import wish
from tests.samples import OFFICE
from tests.samples.pots import APPLICATION

AWARDED = (*CALLED, AWARDED_TO_OFFICE)
TELL = wish(NotifyApplicant, notified_on=date(2026, 6, 1))


def told_after(*in_round: Event) -> tuple[Event, ...]:
    """What telling the applicant records when this has happened in the round."""
    return given(*APPLIED, other={THE_ROUND: in_round}).when(TELL).decided()


def test_the_applicants_time_runs_where_the_line_has_told_of_nothing() -> None:
    assert len(told_after(*AWARDED)) == 2


def test_an_applicant_whose_line_has_told_of_the_award_has_that_time_alone() -> None:
    notify = wish(NotifyDecision, line_id=APPLICATION, reached_on=date(2026, 5, 4))
    told = given(*AWARDED).when(notify).decided()
    assert isinstance(told[0], DecisionNotified)
    (notified,) = told_after(*AWARDED, *told)
    assert isinstance(notified, ApplicantNotified)
    assert position(fold(THE_APPLICATION, (*APPLIED, notified)), 0).finished

    complaint = wish(
        ReceiveComplaint,
        line_id=APPLICATION,
        complainant=REJECTED.applicant,
        received_on=date(2026, 5, 26),
    )
    both = given(*AWARDED, *told, other={THE_APPLICATION: (*APPLIED, notified)})
    (received,) = both.when(complaint).decided()
    assert getattr(received, "late", None) is True


def test_an_applicant_is_told_what_an_award_was_and_what_it_has_become() -> None:
    notified, runs = told_after(*AWARDED, AWARD_TOLD, TAKEN_BACK)
    assert isinstance(notified, ApplicantNotified)
    assert (notified.awarded_ore, notified.amount_ore) == (TAKEN_BACK.from_ore, TAKEN_BACK.to_ore)
    assert notified.decision == 2
    assert isinstance(runs, DeadlineSet)
    assert runs.at == complaints.until(TELL.notified_on)

    there = {THE_APPLICATION: (*APPLIED, notified, runs)}
    on_line = wish(NotifyDecision, line_id=APPLICATION)
    reduced = given(*AWARDED, AWARD_TOLD, TAKEN_BACK, other=there)
    reduced.when(on_line).refused("already-notified")


def test_no_time_runs_of_a_reduction_that_its_line_has_told_of() -> None:
    (notified,) = told_after(*AWARDED, AWARD_TOLD, TAKEN_BACK, AWARD_TOLD)
    assert isinstance(notified, ApplicantNotified)
    assert notified.decision == 2


def test_an_applicant_is_told_of_what_a_complaint_made_of_the_award() -> None:
    more_ore = TAKEN_BACK.from_ore + 1
    more = fact(ComplaintAnswered, line_id=APPLICATION, amount_ore=more_ore)
    complained = fact(ComplaintReceived, line_id=APPLICATION)
    notified, *_ = told_after(*AWARDED, AWARD_TOLD, complained, more)
    assert isinstance(notified, ApplicantNotified)
    assert (notified.awarded_ore, notified.amount_ore) == (more_ore - 1, more_ore)


WAITS = fact(ReasonsDemanded, line_id=APPLICATION)
TOLD_ONCE = fact(ApplicantNotified, individual_decision=True, notified_on=date(2026, 5, 4))


def test_an_applicant_who_waits_for_reasons_is_done_when_the_line_tells_of_the_reduction() -> None:
    waiting = (*APPLIED, TOLD_ONCE, WAITS)
    assert not position(fold(THE_APPLICATION, waiting), 0).finished
    notify = wish(NotifyDecision, line_id=APPLICATION, reached_on=date(2026, 6, 1))
    telling = given(*AWARDED, WAITS, TAKEN_BACK, other={THE_APPLICATION: waiting}).when(notify)

    (told,) = telling.elsewhere()[THE_APPLICATION]
    assert isinstance(told, ApplicantNotified)
    assert (told.awarded_ore, told.amount_ore) == (TAKEN_BACK.from_ore, TAKEN_BACK.to_ore)
    assert (told.decision, told.notified_on) == (2, notify.reached_on)
    assert position(fold(THE_APPLICATION, (*waiting, told)), 0).finished


def test_reasons_demanded_of_a_reduction_break_off_the_time_that_runs_in_the_application() -> None:
    reduced = (*AWARDED, AWARD_TOLD, TAKEN_BACK)
    told = (*APPLIED, *told_after(*reduced))
    demand = wish(DemandReasons, line_id=APPLICATION, party=OFFICE, demanded_on=date(2026, 6, 3))
    (demanded,) = given(*reduced, other={THE_APPLICATION: told}).when(demand).decided()
    elsewhere = given(*reduced, other={THE_APPLICATION: told}).when(demand).elsewhere()
    assert elsewhere == {THE_APPLICATION: (demanded,)}
    assert position(fold(THE_APPLICATION, (*told, demanded)), 0).deadlines == ()

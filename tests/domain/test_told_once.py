"""One time for complaint runs of one decision, whether its line or its application tells of it."""

from datetime import date

from domain.cases import position
from domain.event import Event
from domain.pots.application_events import ApplicantNotified
from domain.pots.decide_handling import NotifyApplicant
from domain.step4_dispose.complaint_events import DecisionNotified
from domain.step4_dispose.decide_complaint import ReceiveComplaint
from domain.step4_dispose.decide_notice import NotifyDecision
from tests.domain.complaining import AWARD_TOLD, AWARDED_TO_OFFICE, TAKEN_BACK
from tests.domain.facts import THE_ROUND
from tests.domain.facts_pots import APPLIED, CALLED, REJECTED, THE_APPLICATION
from tests.domain.given import fold, given
from tests.domain.wishes import wish
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


def test_no_time_runs_of_an_award_that_was_taken_back_meanwhile() -> None:
    (notified,) = told_after(*AWARDED, AWARD_TOLD, TAKEN_BACK)
    assert isinstance(notified, ApplicantNotified)

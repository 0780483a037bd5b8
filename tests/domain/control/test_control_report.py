"""A decision that a report is to be corrected asks for it anew, and the case waits for it."""

from datetime import timedelta

import pytest

from domain.control.decide_proposal import DecideControl
from domain.control.decide_running import CloseControl
from domain.control.decision_events import (
    ControlComplaintAnswered,
    ControlDecided,
    DecisionProposed,
    DecisionTold,
)
from domain.control.events import ControlOpened
from domain.control.kinds import CaseStep, ControlOutcome, StepStatus
from domain.county_report.due import ReportStanding, report_due, standing
from domain.county_report.events import (
    AskedBy,
    CountyReportDrafted,
    CountyReportReopened,
    CountyReportSigned,
    CountyReportSubmitted,
    ReopenCause,
)
from domain.deadlines.events import DeadlineMoved, DeadlineSet
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event
from domain.follow_up.recipient_report import (
    RecipientReportAccepted,
    RecipientReportAsked,
    RecipientReportReopened,
    RecipientReportReturned,
    RecipientReportSubmitted,
)
from domain.role import Role
from domain.state.recipient_report import ReportStatus
from domain.state.round import Round
from domain.step4_dispose.complaint_events import ComplaintOutcome
from domain.views.control_steps import steps_of
from tests.domain.control_case import COUNTYS, HEARD, PAID, SELECTED, state
from tests.domain.facts import ORDERED, THE_ROUND, deadline, fact
from tests.domain.given import When, fold, given
from tests.domain.wishes import someone, wish
from tests.domain.wishes_control import IN_THREE_WEEKS
from tests.samples import NOW

_LINE = ORDERED.line_id
_DRAFTED = fact(CountyReportDrafted, report_version=1)
_SUBMITTED = (
    _DRAFTED,
    fact(CountyReportSigned, report_version=1),
    fact(CountyReportSubmitted, report_version=1),
)
_OURS = (
    fact(RecipientReportSubmitted, line_id=_LINE, report_version=1),
    fact(RecipientReportAccepted, line_id=_LINE, report_version=1),
)


def _proposed(first: ControlOpened) -> tuple[Event, ...]:
    """A heard case in which it is proposed that the report is to be corrected."""
    proposal = {
        "outcome": ControlOutcome.CORRECTED_REPORT,
        "basis_version": None,
        "amount_ore": 0,
        "soft_stops": (),
    }
    return (first, *HEARD[1:], fact(DecisionProposed, handled_by="u-other", **proposal))


def _decide(first: ControlOpened, round_: tuple[Event, ...], *, timed: bool = True) -> When:
    who = (
        someone("decide-control", role=Role.BUDGET_AUTHORITY)
        if first.recipient
        else someone("decide-control", role=Role.DIRECTORATE_MANAGER)
    )
    command = wish(DecideControl, who, pay_by=None, report_by=IN_THREE_WEEKS if timed else None)
    return given(*_proposed(first), other={THE_ROUND: round_}).when(command)


def _decided(first: ControlOpened, round_: tuple[Event, ...]) -> tuple[ControlDecided, list[Event]]:
    """The decision, and what it leaves in the round."""
    when = _decide(first, round_)
    (decided, *_) = when.decided()
    assert isinstance(decided, ControlDecided)
    return decided, list(when.elsewhere()[THE_ROUND])


def _round(*events: Event) -> Round:
    folded = fold(THE_ROUND, events)
    assert isinstance(folded, Round)
    return folded


def test_the_countys_report_is_opened_again_with_a_deadline() -> None:
    past = deadline(DeadlineKind.COUNTY_REPORT, deadline_id="report", at=NOW - timedelta(days=9))
    before = (*PAID, past, *_SUBMITTED)
    decided, (reopened, moved) = _decided(SELECTED, before)
    assert isinstance(reopened, CountyReportReopened)
    assert (reopened.cause, reopened.asked_by) == (ReopenCause.AFTER_CONTROL, AskedBy.DIRECTORATE)
    assert isinstance(moved, DeadlineMoved)
    assert (moved.deadline_id, moved.at) == ("report", decided.correct_by)
    assert [one.report_version for one in decided.reports] == [1]
    after = _round(*before, reopened, moved)
    assert standing(after, NOW) is ReportStanding.REOPENED
    assert decided.correct_by is not None
    late = decided.correct_by + timedelta(days=1)
    assert standing(after, late) is ReportStanding.OVERDUE


def test_a_round_without_a_deadline_for_the_report_gets_one() -> None:
    decided, (reopened, new) = _decided(SELECTED, (*PAID, *_SUBMITTED))
    assert isinstance(new, DeadlineSet)
    due = report_due(_round(*PAID, *_SUBMITTED, reopened, new))
    assert due is not None
    assert due.at == decided.correct_by


@pytest.mark.parametrize(
    ("before", "topic"),
    [
        (_OURS, RecipientReportReopened),
        (_OURS[:1], RecipientReportReturned),
        ((), RecipientReportAsked),
    ],
)
def test_the_recipients_report_is_owed_again_with_a_deadline(
    before: tuple[Event, ...], topic: type[Event]
) -> None:
    decided, (asked, new) = _decided(COUNTYS, (*PAID, *before))
    assert isinstance(asked, topic)
    assert isinstance(new, DeadlineSet)
    report = _round(*PAID, *before, asked, new).lines[_LINE].follow_up.report
    assert (report.asked, report.due_at) == (True, decided.correct_by)
    assert report.status in {ReportStatus.ASKED, ReportStatus.RETURNED}
    assert [(one.line_id, one.report_version) for one in decided.reports] == [
        (_LINE, 1 if before else 0)
    ]


def test_without_a_time_for_it_the_decision_says_why() -> None:
    untimed = _decide(SELECTED, (*PAID, *_SUBMITTED), timed=False)
    untimed.refused("reason-required", stops="report-without-time")


def _closing(first: ControlOpened, round_: tuple[Event, ...], *more: Event) -> When:
    """Closing after the decision, of which the party was told; `round_` has what came since."""
    before = [e for e in round_ if e in (*PAID, *_SUBMITTED, *_OURS)]
    decided, _ = _decided(first, tuple(before))
    role = Role.COUNTY_OFFICER if first.recipient else Role.DIRECTORATE_AUDITOR
    close = wish(CloseControl, someone("close-control", role=role))
    told = (fact(DecisionTold), *more)
    return given(*_proposed(first), decided, *told, other={THE_ROUND: round_}).when(close)


_STILL_OPEN = "control-not-final, finding-without-action"


def test_a_case_is_not_closed_in_silence_before_the_countys_next_version() -> None:
    waiting = (*PAID, *_SUBMITTED, fact(CountyReportReopened))
    stops = f"report-not-corrected, {_STILL_OPEN}"
    _closing(SELECTED, waiting).refused("reason-required", stops=stops)
    drafted = fact(CountyReportDrafted, report_version=2)
    unsubmitted = (*waiting, drafted)
    _closing(SELECTED, unsubmitted).refused("reason-required", stops=stops)
    came = (*unsubmitted, fact(CountyReportSubmitted, report_version=2))
    _closing(SELECTED, came).refused("reason-required", stops=_STILL_OPEN)


def test_a_recipients_next_version_has_come_when_the_county_has_accepted_it() -> None:
    again = fact(RecipientReportSubmitted, line_id=_LINE, report_version=2)
    waiting = (*PAID, *_OURS, fact(RecipientReportReopened, line_id=_LINE), again)
    stops = f"report-not-corrected, {_STILL_OPEN}"
    _closing(COUNTYS, waiting).refused("reason-required", stops=stops)
    accepted = fact(RecipientReportAccepted, line_id=_LINE, report_version=2)
    _closing(COUNTYS, (*waiting, accepted)).refused("reason-required", stops=_STILL_OPEN)


def test_a_complaint_that_changed_the_decision_lets_the_party_off() -> None:
    waiting = (*PAID, *_SUBMITTED, fact(CountyReportReopened))
    changed = fact(ControlComplaintAnswered, outcome=ComplaintOutcome.CHANGED, eased=())
    _closing(SELECTED, waiting, changed).refused("reason-required", stops=_STILL_OPEN)


def test_the_case_shows_that_it_waits_until_it_is_closed() -> None:
    decided, _ = _decided(SELECTED, (*PAID, *_SUBMITTED))
    case = state(*_proposed(SELECTED), decided)
    statuses = {one.step: one.status for one in steps_of(case)}
    assert statuses[CaseStep.EXECUTION] is StepStatus.WAITING


def test_a_decision_with_another_outcome_leaves_the_reports_alone() -> None:
    remark = _proposed(SELECTED)[-1].model_copy(update={"outcome": ControlOutcome.REMARK})
    case = (*_proposed(SELECTED)[:-1], remark)
    who = someone("decide-control", role=Role.DIRECTORATE_MANAGER)
    decide = wish(DecideControl, who, pay_by=None)
    deciding = given(*case, other={THE_ROUND: (*PAID, *_SUBMITTED)}).when(decide)
    (decided,) = deciding.decided()
    assert isinstance(decided, ControlDecided)
    assert decided.reports == ()
    assert deciding.elsewhere() == {}

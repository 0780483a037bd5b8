"""A report is asked of a recipient, has its day, and is reminded of."""

from datetime import datetime, timedelta
from typing import Any

from domain.calendar import in_norway
from domain.command import Command
from domain.deadlines.decide_change import MoveDeadline, ResumeDeadline, SuspendDeadline
from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event
from domain.follow_up.decide_report import (
    AskRecipientReport,
    RemindRecipient,
    SubmitRecipientReport,
)
from domain.follow_up.recipient_report import (
    RecipientReportAsked,
    RecipientReportReminded,
)
from domain.rules.follow_up.follow_up_reminders import REPORTS_OVERDUE
from domain.state.recipient_report import report_deadline
from domain.views.owed import owed
from tests.domain.facts import (
    PLANNED,
    fact,
)
from tests.domain.given import given
from tests.domain.reporting import (
    ASKED,
    PAID,
    SUBMITTED,
    submitted,
    the_round,
)
from tests.domain.wishes import someone, wish
from tests.samples import NOW


def test_asking_sets_a_deadline_that_the_clock_keeps() -> None:
    asked, deadline = given(*PAID).when(wish(AskRecipientReport)).decided()

    assert isinstance(asked, RecipientReportAsked)
    assert isinstance(deadline, DeadlineSet)
    assert (deadline.kind, deadline.at) == (DeadlineKind.RECIPIENT_REPORT, asked.due_at)
    assert "report-l-1" in the_round(*PAID, asked, deadline).deadlines
    handed_in = the_round(*PAID, asked, deadline, SUBMITTED)
    assert "report-l-1" not in handed_in.deadlines


def test_the_time_for_a_report_follows_its_deadline() -> None:
    asked, deadline = given(*PAID).when(wish(AskRecipientReport)).decided()
    assert isinstance(deadline, DeadlineSet)
    at = deadline.at
    history: tuple[Event, ...] = (*PAID, asked, deadline)
    late = {"at": at + timedelta(days=3)}

    def change(kind: type[Command], now: datetime, **changes: Any) -> tuple[Event, ...]:
        giver = someone(kind.ACTION, at=now, reason="Dei bad om meir tid")
        return (
            given(*history).when(wish(kind, giver, deadline_id="report-l-1", **changes)).decided()
        )

    assert submitted(*history, who=late)["late"] is True
    moved = change(MoveDeadline, NOW, day=None, at=at + timedelta(days=7))
    assert submitted(*history, *moved, who=late)["late"] is False

    history = (*history, *change(SuspendDeadline, NOW, days=14))
    assert submitted(*history, who=late)["late"] is False
    history = (*history, *change(ResumeDeadline, NOW + timedelta(days=2)))
    assert submitted(*history, who=late)["late"] is True
    due = the_round(*history).lines["l-1"].follow_up.report.due_at
    assert due is not None
    assert (due - at).days in {1, 2}, "two Norwegian days, whatever the clocks do"


def test_a_report_is_missed_from_the_day_after_its_last() -> None:
    asked, deadline = given(*PAID).when(wish(AskRecipientReport)).decided()
    assert isinstance(deadline, DeadlineSet)
    last = in_norway(deadline.at - timedelta(microseconds=1)).date()
    state = the_round(*PAID, asked, deadline)

    for day, missed in ((last, False), (last + timedelta(days=1), True)):
        codes = {problem.code for problem in owed(state, day)}
        assert (REPORTS_OVERDUE.code in codes) is missed


def test_a_long_lines_deadline_has_an_id_of_its_own() -> None:
    assert report_deadline("l-1") == "report-l-1"
    long_ones = {report_deadline("l" * 31 + end) for end in "abc"}
    assert len(long_ones) == 3
    assert all(len(key) <= 32 for key in long_ones)


def test_only_somebody_with_a_decision_owes_a_report() -> None:
    for kind in (AskRecipientReport, SubmitRecipientReport):
        given(*PLANNED).when(wish(kind)).refused("no-decision")


def test_reminders_are_counted_and_need_something_that_is_owed() -> None:
    reminded = fact(RecipientReportReminded)

    given(*PAID).when(wish(RemindRecipient)).refused("report-not-asked")
    given(*PAID, ASKED, reminded).when(wish(RemindRecipient)).then(
        fact(RecipientReportReminded, number=2)
    )
    given(*PAID, ASKED, SUBMITTED).when(wish(RemindRecipient)).refused("report-not-asked")

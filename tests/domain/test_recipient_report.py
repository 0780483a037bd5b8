"""A recipient's report: asked for, reminded of, handed in late, returned, accepted."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from domain.calendar import in_norway
from domain.command import Command
from domain.county_report.events import ReopenCause
from domain.deadlines.decide_change import MoveDeadline, ResumeDeadline, SuspendDeadline
from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event
from domain.follow_up.decide_report import (
    AskRecipientReport,
    RemindRecipient,
    ReopenRecipientReport,
    ReviewRecipientReport,
    SubmitRecipientReport,
)
from domain.follow_up.recipient_report import (
    Cost,
    RecipientReportAccepted,
    RecipientReportAsked,
    RecipientReportReminded,
    RecipientReportReopened,
    RecipientReportReturned,
    RecipientReportSubmitted,
    ReviewOutcome,
)
from domain.party import MoneyRoute
from domain.price import FundingSource, OtherMoney, PriceKind
from domain.role import Role
from domain.rules.follow_up_reminders import REPORTS_OVERDUE
from domain.state.recipient_report import ReportStatus, report_deadline
from domain.state.round import Round
from domain.step3_prioritise.events import PlanAdopted
from domain.views.owed import owed
from tests.domain.facts import (
    ATTESTED,
    DECIDED,
    DISBURSED,
    FULL_MEETING,
    OPEN,
    ORDERED,
    PLANNED,
    PLANNING_ASSURED,
    PLEDGED,
    READY_TO_PAY,
    THE_ROUND,
    fact,
    line,
)
from tests.domain.given import Given, fold, given
from tests.domain.wishes import someone, wish
from tests.samples import NOW, PROVIDER, by

PAID = (*READY_TO_PAY, ORDERED, ATTESTED, DISBURSED)
ASKED = fact(RecipientReportAsked)
SUBMITTED = fact(RecipientReportSubmitted)
RETURNED = fact(RecipientReportReturned)
ACCEPTED = fact(RecipientReportAccepted)
REOPENED = fact(RecipientReportReopened)
AFTER_IT_WAS_DUE = {"at": (ASKED.due_at or NOW) + timedelta(days=1)}


def the_round(*events: Event) -> Round:
    state = fold(THE_ROUND, events)
    assert isinstance(state, Round)
    return state


def submitted(
    *before: Event, who: dict[str, Any] | None = None, **changes: object
) -> dict[str, object]:
    """What the report says that comes of it."""
    giver = someone("submit-recipient-report", **who) if who else None
    report = given(*before).when(wish(SubmitRecipientReport, giver, **changes)).decided()[0]
    return report.model_dump()


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


def test_a_report_says_what_is_left_of_what_was_paid() -> None:
    paid = DISBURSED.amount_ore

    report = submitted(*PAID)
    assert (report["spent_ore"], report["paid_ore"]) == (8_000_000, paid)
    assert (report["unspent_ore"], report["overspent_ore"]) == (paid - 8_000_000, 0)
    beyond = submitted(*PAID, costs=(Cost(kind=PriceKind.OTHER, amount_ore=paid + 1),))
    assert (beyond["unspent_ore"], beyond["overspent_ore"]) == (0, 1)


def test_hours_times_the_rate_is_the_amount() -> None:
    right = Cost(kind=PriceKind.TEACHING, amount_ore=7_000_000, hours=100, rate_ore=70_000)
    wrong = right.model_copy(update={"amount_ore": 7_000_001})

    assert submitted(*PAID, costs=(right,))["spent_ore"] == 7_000_000
    given(*PAID).when(wish(SubmitRecipientReport, costs=(wrong,))).refused(
        "hours-times-rate", meant_ore=7_000_000
    )


def test_only_the_recipient_or_the_county_for_it_reports() -> None:
    stranger = by(Role.PROVIDER, organisation=PROVIDER.organisation)

    given(*PAID).when(wish(SubmitRecipientReport, stranger)).refused("not-a-party")
    given(*PAID).when(wish(SubmitRecipientReport, by())).decided()


def test_a_report_after_its_day_is_late_and_taken_all_the_same() -> None:
    late = wish(SubmitRecipientReport, by(Role.UNIT, **AFTER_IT_WAS_DUE))

    assert given(*PAID, ASKED).when(late).decided()[0].model_dump()["late"]
    assert not submitted(*PAID, ASKED)["late"]


def test_a_returned_report_says_why_and_comes_again_as_the_next_version() -> None:
    silent = wish(ReviewRecipientReport, outcome=ReviewOutcome.RETURNED)
    told = wish(ReviewRecipientReport, outcome=ReviewOutcome.RETURNED, note="Bilag for reisa")

    given(*PAID, SUBMITTED).when(silent).refused("nothing-said-missing")
    given(*PAID, SUBMITTED).when(told).then(fact(RecipientReportReturned, due_at=None))
    assert submitted(*PAID, SUBMITTED, RETURNED)["report_version"] == 2


def test_a_report_is_answered_once_it_is_there_and_rests_when_accepted() -> None:
    given(*PAID).when(wish(ReviewRecipientReport)).refused("report-not-submitted")
    given(*PAID, SUBMITTED).when(wish(SubmitRecipientReport)).refused("report-under-review")
    done = (*PAID, SUBMITTED, ACCEPTED)
    given(*done).when(wish(SubmitRecipientReport)).refused("report-already-accepted")
    given(*done).when(wish(AskRecipientReport)).refused("report-already-accepted")
    assert the_round(*done).lines["l-1"].follow_up.report.status is ReportStatus.ACCEPTED


def test_an_accepted_report_is_replaced_by_the_next_version_of_the_newest() -> None:
    bare = wish(ReopenRecipientReport, by())
    given(*PAID, SUBMITTED).when(wish(ReopenRecipientReport)).refused("report-not-accepted")
    given(*PAID, SUBMITTED, ACCEPTED).when(bare).refused("reason-required")
    (reopened,) = given(*PAID, SUBMITTED, ACCEPTED).when(wish(ReopenRecipientReport)).decided()
    assert isinstance(reopened, RecipientReportReopened)
    assert reopened.report_version == SUBMITTED.report_version
    again = (*PAID, SUBMITTED, ACCEPTED, reopened)
    assert the_round(*again).lines["l-1"].follow_up.report.asked
    assert submitted(*again)["report_version"] == SUBMITTED.report_version + 1
    given(*again).when(wish(ReopenRecipientReport)).refused("report-not-accepted")
    assert the_round(*again).lines["l-1"].follow_up.report.stands


def test_a_copy_of_an_accepted_report_is_no_new_version() -> None:
    said = ("costs", "participants", "result", "run_by", "attachments")
    same = wish(SubmitRecipientReport, **{name: getattr(SUBMITTED, name) for name in said})
    again = (*PAID, SUBMITTED, ACCEPTED, REOPENED)

    given(*again).when(same).refused("report-not-changed", version=SUBMITTED.report_version)
    assert submitted(*again, **{**dict(same), "by": by(), "result": "Noko anna"})
    given(*PAID, SUBMITTED, RETURNED).when(same).decided()


def test_only_a_material_change_moves_the_day_that_a_report_came() -> None:
    due = {"due_at": NOW + timedelta(days=30)}
    in_time = (*PAID, SUBMITTED.model_copy(update={"late": False}), ACCEPTED)

    def late(cause: ReopenCause) -> bool:
        reopened = fact(RecipientReportReopened, cause=cause, **due)
        later = by(Role.UNIT, at=NOW + timedelta(days=60))
        (report,) = given(*in_time, reopened).when(wish(SubmitRecipientReport, later)).decided()
        assert isinstance(report, RecipientReportSubmitted)
        return report.late

    assert late(ReopenCause.WRONG_FIGURE)
    assert not late(ReopenCause.WORDING)


def test_what_was_waived_when_it_was_accepted_stands_with_its_reason() -> None:
    own = SUBMITTED.model_copy(update={"submitted_by": "u-county-officer"})
    accept = wish(ReviewRecipientReport, by(reason="Berre éin på jobb"))

    (accepted,) = given(*PAID, own).when(accept).decided()
    assert isinstance(accepted, RecipientReportAccepted)
    assert (accepted.reviewed_by, accepted.waived_because) == (
        "u-county-officer",
        "Berre éin på jobb",
    )


def test_whoever_wrote_a_report_reviews_it_only_with_a_reason() -> None:
    own = SUBMITTED.model_copy(update={"submitted_by": "u-county-officer"})

    given(*PAID, own).when(wish(ReviewRecipientReport)).refused("reason-required")
    given(*PAID, own).when(wish(ReviewRecipientReport, by(reason="Berre éin på jobb"))).stops(
        "reviews-own-report"
    )


COUNTY_RUN = (
    *OPEN,
    fact(PlanAdopted, lines=(line("l-1", route=MoneyRoute.COUNTY_RUN),)),
    DECIDED.model_copy(update={"route": MoneyRoute.COUNTY_RUN}),
)
_BY_VOUCHER = Cost(kind=PriceKind.TRAVEL, amount_ore=1_250_000, voucher="Bilag 20115")
_BY_HOURS = Cost(kind=PriceKind.TEACHING, amount_ore=7_000_000, hours=100, rate_ore=70_000)


def run_by(unit: str, *costs: Cost) -> RecipientReportSubmitted:
    return SUBMITTED.model_copy(update={"run_by": unit, "costs": costs})


def test_a_county_run_measure_is_accepted_by_another_unit_or_with_a_reason() -> None:
    done = (*COUNTY_RUN, run_by("Seksjon for fagopplæring", _BY_VOUCHER, _BY_HOURS))

    given(*done).when(wish(ReviewRecipientReport)).refused(
        "reason-required", stops="own-unit-reviews"
    )
    given(*done).when(
        wish(ReviewRecipientReport, reviewing_unit="seksjon for fagopplæring")
    ).refused("reason-required", stops="own-unit-reviews")
    given(*done).when(wish(ReviewRecipientReport, reviewing_unit="Økonomi")).then(
        fact(RecipientReportAccepted, report_version=1, note="", reviewing_unit="Økonomi")
    )


def test_nobody_is_outside_a_unit_that_is_not_named() -> None:
    given(*COUNTY_RUN, run_by("", _BY_HOURS)).when(
        wish(ReviewRecipientReport, reviewing_unit="Økonomi")
    ).refused("reason-required", stops="own-unit-reviews")


@pytest.mark.parametrize(
    "missing", [{"hours": None}, {"rate_ore": None}, {"hours": None, "rate_ore": None}]
)
def test_a_county_documents_its_own_measure_as_a_recipient_does(missing: dict[str, Any]) -> None:
    bare = run_by("Seksjon for fagopplæring", _BY_VOUCHER, _BY_HOURS.model_copy(update=missing))
    history = given(*COUNTY_RUN, bare)

    history.when(wish(ReviewRecipientReport, reviewing_unit="Økonomi")).refused(
        "reason-required", stops="costs-undocumented"
    )
    history.when(
        wish(ReviewRecipientReport, by(reason="Timelista ligg i sak 4"), reviewing_unit="Økonomi")
    ).stops("costs-undocumented")
    returned = wish(
        ReviewRecipientReport,
        outcome=ReviewOutcome.RETURNED,
        note="Timar og sats manglar",
        reviewing_unit="Økonomi",
    )
    history.when(returned).stops()


def test_a_report_that_shows_the_sources_above_the_cost_is_accepted_with_a_reason() -> None:
    source = FundingSource(source=OtherMoney.KOMPETANSELOFTET, name="Del 2", amount_ore=500)
    plan = fact(PlanAdopted, meeting=FULL_MEETING, lines=(line(other_funding=(source,)),))
    paid = (*OPEN, PLEDGED, plan, PLANNING_ASSURED, DECIDED, ORDERED, ATTESTED, DISBURSED)

    def reported(spent_ore: int) -> Given:
        report = fact(RecipientReportSubmitted, paid_ore=1_000, spent_ore=spent_ore)
        return given(*paid, report)

    reported(1_500).when(wish(ReviewRecipientReport)).stops()
    reported(1_499).when(wish(ReviewRecipientReport)).refused(
        "reason-required", stops="sources-exceed-cost"
    )

"""A report is returned, accepted, or replaced once it was accepted."""

from domain.follow_up.decide_report import (
    AskRecipientReport,
    ReopenRecipientReport,
    ReviewRecipientReport,
    SubmitRecipientReport,
)
from domain.follow_up.recipient_report import (
    RecipientReportAccepted,
    RecipientReportReopened,
    RecipientReportReturned,
    RecipientReportSubmitted,
    ReviewOutcome,
)
from domain.price import FundingSource, OtherMoney
from domain.state.recipient_report import ReportStatus
from domain.step3_prioritise.events import PlanAdopted
from tests.domain.facts import (
    ATTESTED,
    DECIDED,
    DISBURSED,
    FULL_MEETING,
    OPEN,
    ORDERED,
    PLANNING_ASSURED,
    PLEDGED,
    fact,
    line,
)
from tests.domain.given import Given, given
from tests.domain.reporting import (
    ACCEPTED,
    PAID,
    REOPENED,
    RETURNED,
    SUBMITTED,
    submitted,
    the_round,
)
from tests.domain.wishes import wish
from tests.samples import by


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

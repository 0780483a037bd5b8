"""A recipient hands in its report: what was used, in time or late, a version at a time."""

from datetime import timedelta

from domain.attachment import Attachment
from domain.county_report.events import ReopenCause
from domain.follow_up.decide_report import (
    SubmitRecipientReport,
)
from domain.follow_up.participants import TookPart
from domain.follow_up.recipient_report import (
    Cost,
    RecipientReportReopened,
    RecipientReportSubmitted,
)
from domain.party import TargetGroup
from domain.price import PriceKind
from domain.role import Role
from tests.domain.facts import (
    DISBURSED,
    fact,
)
from tests.domain.given import given
from tests.domain.reporting import (
    ACCEPTED,
    AFTER_IT_WAS_DUE,
    ASKED,
    PAID,
    SUBMITTED,
    submitted,
)
from tests.domain.wishes import wish
from tests.samples import NOW, PROVIDER, by


def test_a_report_says_what_is_left_of_what_was_paid() -> None:
    paid = DISBURSED.amount_ore

    report = submitted(*PAID)
    assert (report["spent_ore"], report["paid_ore"]) == (8_000_000, paid)
    assert (report["unspent_ore"], report["overspent_ore"]) == (paid - 8_000_000, 0)
    beyond = submitted(*PAID, costs=(Cost(kind=PriceKind.OTHER, amount_ore=paid + 1),))
    assert (beyond["unspent_ore"], beyond["overspent_ore"]) == (0, 1)


def test_a_report_tells_of_money_people_and_result_with_its_files() -> None:
    told = {
        "costs": (Cost(kind=PriceKind.TEACHING, amount_ore=8_000_000, voucher="Faktura 20114"),),
        "participants": (TookPart(group=TargetGroup.VET_TEACHER, count=8),),
        "result": "Seks av åtte underviser på ny styring",
        "run_by": "Seksjon for fagopplæring",
        "attachments": (Attachment(sha256="3c" * 32, name="rekneskap.pdf"),),
    }
    (report,) = given(*PAID).when(wish(SubmitRecipientReport, **told)).decided()

    assert {name: getattr(report, name) for name in told} == told


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

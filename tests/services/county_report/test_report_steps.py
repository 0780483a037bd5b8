"""The report on its way: drawn up, checked, attested, signed, submitted, and opened again."""

from datetime import timedelta

from domain.command import Command
from domain.county_report.decide import (
    AttestCountyReport,
    DraftCountyReport,
    ReopenCountyReport,
    SetCountyReportPractice,
    SignCountyReport,
    SubmitCountyReport,
)
from domain.county_report.events import AskedBy, ReopenCause
from domain.deadlines.decide import SetDeadline
from domain.deadlines.kinds import DeadlineKind
from domain.follow_up.decide_progress import RecordProgress
from domain.role import Role
from tests.domain.wishes import someone, wish, with_reason
from tests.samples import NOW, by
from tests.services.county_report.conftest import Reporting
from workflows.contracts import Answer


def done(county: Reporting, command: Command) -> Answer:
    came = county.outcome(county.sent(command))
    assert isinstance(came, Answer), came
    return came


def refusal(county: Reporting, command: Command) -> str:
    return county.refused(command)


def signed(county: Reporting) -> None:
    done(county, wish(DraftCountyReport))
    done(county, wish(SignCountyReport, with_reason(SignCountyReport)))


def test_the_steps_come_in_their_order(county: Reporting) -> None:
    assert refusal(county, wish(AttestCountyReport)) == "county-report-not-drafted"
    assert refusal(county, wish(SignCountyReport)) == "county-report-not-drafted"
    assert refusal(county, wish(SubmitCountyReport)) == "county-report-not-signed"
    assert refusal(county, wish(ReopenCountyReport)) == "county-report-not-submitted"

    signed(county)
    assert done(county, wish(SubmitCountyReport)).events == ("county-report.submitted",)


def test_gaps_are_signed_for_with_a_reason(county: Reporting) -> None:
    done(county, wish(DraftCountyReport))

    assert refusal(county, wish(SignCountyReport)) == "reason-required"
    done(county, wish(SignCountyReport, with_reason(SignCountyReport)))
    report = county.round.county_report
    assert report.signed is not None
    assert report.signed.soft_stops == ("report-lacks-evaluations", "report-lacks-recipients")


def test_drawing_up_the_same_report_again_is_nothing_new(county: Reporting) -> None:
    first = done(county, wish(DraftCountyReport))

    # The report's own events are the round's, too, and make the next one another.
    assert first.events == ("county-report.drafted",)
    assert county.round.county_report.versions[0].round_version == first.version - 1


def test_a_report_that_the_round_has_moved_on_from_is_not_signed(county: Reporting) -> None:
    done(county, wish(DraftCountyReport))
    done(county, wish(RecordProgress))

    assert refusal(county, wish(SignCountyReport, with_reason(SignCountyReport))) == (
        "report-outdated"
    )
    assert refusal(county, wish(AttestCountyReport)) == "report-outdated"
    signed(county)
    assert [v.report_version for v in county.round.county_report.versions] == [1, 2]


def test_the_auditor_attests_where_the_county_has_said_so(county: Reporting) -> None:
    done(county, wish(SetCountyReportPractice, auditor_from_ore=0))
    signed(county)
    unattested = county.round.county_report.signed
    assert unattested is not None
    assert "report-not-attested" in unattested.soft_stops

    other = Reporting()
    done(other, wish(SetCountyReportPractice, auditor_from_ore=0))
    done(other, wish(DraftCountyReport))
    done(other, wish(AttestCountyReport))
    done(other, wish(SignCountyReport, with_reason(SignCountyReport)))
    attested = other.round.county_report.signed
    assert attested is not None
    assert "report-not-attested" not in attested.soft_stops


def test_only_the_auditor_attests(county: Reporting) -> None:
    done(county, wish(DraftCountyReport))

    assert refusal(county, wish(AttestCountyReport, by(Role.COUNTY_OFFICER))) == "wrong-role"


def test_whoever_drew_it_up_signs_only_with_a_reason(county: Reporting) -> None:
    done(county, wish(DraftCountyReport))
    done(county, wish(SignCountyReport, by(Role.COUNTY_OFFICER, reason="Berre éin på jobb")))

    report = county.round.county_report
    assert report.signed is not None
    assert "signs-own-report" in report.signed.soft_stops


def test_what_was_submitted_never_changes_and_a_new_version_takes_its_place(
    county: Reporting,
) -> None:
    signed(county)
    done(county, wish(SubmitCountyReport))
    first = county.round.county_report.submitted[0]

    assert refusal(county, wish(DraftCountyReport)) == "county-report-submitted"
    assert refusal(county, wish(SubmitCountyReport)) == "county-report-submitted"
    unexplained = wish(ReopenCountyReport, someone("reopen-county-report"))
    assert refusal(county, unexplained) == "reason-required"
    done(county, wish(ReopenCountyReport))
    assert refusal(county, wish(SubmitCountyReport)) == "county-report-not-signed"
    done(county, wish(RecordProgress))
    signed(county)
    done(county, wish(SubmitCountyReport))
    handed_in = county.round.county_report.submitted
    assert handed_in[0] == first
    assert [event.report_version for event in handed_in] == [1, 2]
    assert handed_in[0].sha256 != handed_in[1].sha256
    assert county.files.exists(first.sha256)


def test_a_copy_of_the_submitted_report_is_no_new_version(county: Reporting) -> None:
    signed(county)
    done(county, wish(SubmitCountyReport))
    done(county, wish(ReopenCountyReport))
    signed(county)

    assert refusal(county, wish(SubmitCountyReport)) == "report-not-changed"
    done(county, wish(RecordProgress))
    signed(county)
    done(county, wish(SubmitCountyReport))


def test_each_version_keeps_why_it_was_replaced_and_what_was_waived_for_it(
    county: Reporting,
) -> None:
    signed(county)
    done(county, wish(SubmitCountyReport))
    done(county, wish(ReopenCountyReport, cause=ReopenCause.WORDING, asked_by=AskedBy.DIRECTORATE))

    report = county.round.county_report
    (reopened,) = report.reopened
    assert (reopened.report_version, reopened.asked_by) == (1, AskedBy.DIRECTORATE)
    assert not report.replaced_materially
    (signing,) = report.signings
    assert signing.soft_stops
    assert signing.waived_because
    assert signing.signed_by


def test_only_a_material_change_makes_a_report_later_than_the_one_that_it_replaces() -> None:
    for cause, late in ((ReopenCause.WORDING, False), (ReopenCause.WRONG_FIGURE, True)):
        county = Reporting()
        signed(county)
        done(county, wish(SubmitCountyReport))
        over = wish(
            SetDeadline,
            deadline_id="county-report",
            kind=DeadlineKind.COUNTY_REPORT,
            day=None,
            at=NOW + timedelta(hours=1),
        )
        done(county, over)
        done(county, wish(ReopenCountyReport, cause=cause))
        done(county, wish(RecordProgress))
        signed(county)
        afterwards = someone("submit-county-report", at=NOW + timedelta(days=1))
        done(county, wish(SubmitCountyReport, afterwards))
        assert [event.late for event in county.round.county_report.submitted] == [False, late]

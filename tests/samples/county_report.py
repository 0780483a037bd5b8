"""The county's report to the directorate."""

from domain.county_report.events import (
    AskedBy,
    CountyReportAttested,
    CountyReportDrafted,
    CountyReportPracticeSet,
    CountyReportReopened,
    CountyReportSigned,
    CountyReportSubmitted,
    ReopenCause,
)
from domain.event import Event
from domain.schemes.rule_set import Status

_HASH = "4d" * 32

COUNTY_REPORT: tuple[Event, ...] = (
    CountyReportPracticeSet(
        auditor_from_ore=10_000_000_000, source="Vedtak i fylkestinget", status=Status.UNVERIFIED
    ),
    CountyReportDrafted(
        report_version=1,
        sha256=_HASH,
        documents={"nb": "5e" * 32, "nn": "6f" * 32},
        round_version=87,
        granted_ore=731_200_000,
        paid_ore=18_500_000,
        problems=("report-lacks-evaluations",),
        drawn_up_by="u-county-officer",
        substance="7a" * 32,
    ),
    CountyReportAttested(
        report_version=1, sha256=_HASH, statement="Rekneskapen stemmer med bilaga"
    ),
    CountyReportSigned(
        report_version=1,
        sha256=_HASH,
        title="Fylkesdirektør",
        soft_stops=("report-lacks-evaluations",),
        signed_by="u-budget-authority",
        waived_because="Eitt tiltak går over i neste år",
    ),
    CountyReportSubmitted(
        report_version=1, sha256=_HASH, channel="Altinn", reference="2027/118", late=True
    ),
    CountyReportReopened(report_version=1, cause=ReopenCause.WRONG_FIGURE, asked_by=AskedBy.COUNTY),
)

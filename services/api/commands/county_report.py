"""The county's report to the directorate: drawn up, attested, signed, submitted, reopened."""

from domain.county_report.decide import (
    AttestCountyReport,
    DraftCountyReport,
    ReopenCountyReport,
    SetCountyReportPractice,
    SignCountyReport,
    SubmitCountyReport,
)
from services.api.commands.command_route import CommandRoute

_REPORT = "/rounds/{round_id}/county-report"

ROUTES = (
    CommandRoute(
        f"{_REPORT}/practice",
        SetCountyReportPractice,
        example={"auditor_from_ore": 10_000_000, "source": "Vedtak i fylkestinget"},
    ),
    CommandRoute(f"{_REPORT}/drafts", DraftCountyReport, example={}),
    CommandRoute(
        f"{_REPORT}/attestation",
        AttestCountyReport,
        example={"statement": "Regnskapet stemmer med bilagene."},
    ),
    CommandRoute(
        f"{_REPORT}/signature",
        SignCountyReport,
        example={"title": "Fylkesdirektør", "reason": "To tiltak går over i neste år."},
    ),
    CommandRoute(
        f"{_REPORT}/submission",
        SubmitCountyReport,
        example={"channel": "Direktoratets skjema", "reference": "2026/118"},
    ),
    CommandRoute(
        f"{_REPORT}/reopening",
        ReopenCountyReport,
        example={
            "cause": "wrong-figure",
            "asked_by": "county",
            "reason": "Et beløp ble ført på feil tiltak.",
        },
    ),
)

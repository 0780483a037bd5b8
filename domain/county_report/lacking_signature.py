"""What lacks at the end of the report: its auditor's attestation and its signature."""

from collections.abc import Iterator

from domain.county_report.fields import Lacking, ReportField, Why
from domain.state.county_report import CountyReport
from domain.state.round import Round


def of_signature(state: Round) -> Iterator[Lacking]:
    """Both are of the newest version; one that the round has moved on from is drawn up anew."""
    report = state.county_report
    if report.needs_attestation(state.granted_ore) and report.attested is None:
        yield Lacking(field=ReportField.ATTESTATION, why=Why.NOT_ATTESTED)
    if (why := _unsigned(report)) is not None:
        yield Lacking(field=ReportField.SIGNATURE, why=why)


def _unsigned(report: CountyReport) -> Why | None:
    if report.drafted is None:
        return Why.NOT_DRAWN_UP
    if report.outdated:
        return Why.OUTDATED
    return Why.NOT_SIGNED if report.signed is None else None

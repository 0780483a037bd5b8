"""What sentences about the county's report may name."""

from domain.county_report.events import (
    CountyReportAttested,
    CountyReportDrafted,
    CountyReportPracticeSet,
    CountyReportReopened,
    CountyReportSigned,
    CountyReportSubmitted,
)
from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.words import Words


def practice(event: CountyReportPracticeSet, words: Words) -> Facts:
    """From what grant on the auditor attests, and who says so."""
    threshold = event.auditor_from_ore
    return {
        "threshold": None if threshold is None else words.money(threshold),
        "never": threshold is None,
        "source": words.quote(event.source),
        "status": words.inside("status", event.status),
    }


def drafted(event: CountyReportDrafted, words: Words) -> Facts:
    """Which version, of what, with which sums, and what the check found."""
    return {
        "version": event.report_version,
        "covers": event.round_version,
        "granted": words.money(event.granted_ore),
        "paid": words.money(event.paid_ore),
        "sha256": event.sha256,
        "problems": words.stops(event.problems),
        "no_problems": not event.problems,
    }


def attested(event: CountyReportAttested, words: Words) -> Facts:
    """Which version, with what words."""
    return {"version": event.report_version, "statement": words.quote(event.statement)}


def signed(event: CountyReportSigned, words: Words) -> Facts:
    """Which version, and as what."""
    return {"version": event.report_version, "title": words.quote(event.title)}


def submitted(event: CountyReportSubmitted, words: Words) -> Facts:
    """Which version, how, and with which hash."""
    return {
        "version": event.report_version,
        "channel": words.quote(event.channel),
        "reference": words.quote(event.reference),
        "sha256": event.sha256,
        "late": event.late,
    }


def reopened(event: CountyReportReopened, words: Words) -> Facts:
    """Which version, on what cause and at whose request."""
    cause, asked_by = event.cause, event.asked_by
    return {
        "version": event.report_version,
        "cause": words.inside("reopen-cause", cause) if cause else None,
        "asked_by": words.inside("report-asked-by", asked_by) if asked_by else None,
        "material": cause is not None and cause.material,
        "immaterial": cause is not None and not cause.material,
    }


FACTS: FactsOf = {
    CountyReportPracticeSet: practice,
    CountyReportDrafted: drafted,
    CountyReportAttested: attested,
    CountyReportSigned: signed,
    CountyReportSubmitted: submitted,
    CountyReportReopened: reopened,
}

"""Findings as a table to filter and sort, with the log position that they were read to."""

from collections.abc import Sequence
from datetime import datetime

from domain.checks.finding import Finding
from domain.checks.settings import RuleVersion
from domain.language.findings import finding_sentence, ground_title, to_judge
from domain.language.texts import label
from services.api.reads.checked.words import FINDINGS, NOTES
from services.api.reads.sheets import Sheet


def findings_sheet(
    findings: Sequence[Finding],
    version: RuleVersion,
    position: int,
    at: datetime | None,
    language: str,
) -> Sheet:
    """A finding a row; sums are øre."""
    notes = NOTES[language]
    return Sheet(
        name=notes["findings"],
        notes=(
            (notes["findings"], len(findings)),
            (notes["position"], position),
            (notes["version"], version.version_id),
            (notes["at"], at.isoformat() if at else None),
        ),
        headings=FINDINGS[language],
        rows=[
            (
                one.ground.value,
                ground_title(one.ground, language),
                one.code,
                label("check-outcome", one.outcome, language),
                label("severity", one.severity, language),
                one.concerns.county,
                one.concerns.budget_year,
                one.concerns.round_id,
                one.concerns.line_id,
                one.concerns.payment_id,
                one.concerns.organisation,
                one.questioned_ore,
                finding_sentence(one, language),
                one.explained,
                to_judge(one.ground, language),
                " ".join(f"{ref.case}@{ref.version}({ref.position})" for ref in one.events),
                one.rule_version,
                one.finding_id,
            )
            for one in findings
        ],
    )

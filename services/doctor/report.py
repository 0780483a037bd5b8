"""The findings, for a person at a terminal."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from services.doctor.finding import Finding, Weight

_STYLE = {Weight.FINE: "green", Weight.WATCH: "yellow", Weight.REFUSED: "bold red"}


def print_findings(console: Console, findings: Iterable[Finding]) -> bool:
    """Print each finding as it comes; returns whether the installation is fit for use."""
    healthy = True
    for finding in findings:
        healthy = healthy and finding.weight is not Weight.REFUSED
        console.print(Text(f"{finding.weight:>8}", _STYLE[finding.weight]), Text(finding.what))
        for label, text in (("why", finding.why), ("do", finding.do)):
            if text:
                console.print(Text(f"{label:>8}", "dim"), Text(text))
    return healthy

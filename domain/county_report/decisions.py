"""The decisions on the county's report by their commands."""

from collections.abc import Callable
from typing import Any

from domain.command import Command, Known
from domain.county_report import decide
from domain.event import Event

#: Each decision takes the round and its own kind of command.
DECISIONS: dict[type[Command], Callable[[Any, Any, Known], tuple[Event, ...]]] = {
    decide.SetCountyReportPractice: decide.set_county_report_practice,
    decide.DraftCountyReport: decide.draft_county_report,
    decide.AttestCountyReport: decide.attest_county_report,
    decide.SignCountyReport: decide.sign_county_report,
    decide.SubmitCountyReport: decide.submit_county_report,
    decide.ReopenCountyReport: decide.reopen_county_report,
}

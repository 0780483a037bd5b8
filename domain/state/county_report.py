"""The county's report as it stands: its newest version, and how far that has come."""

from typing import get_args

from domain.county_report.events import (
    CountyReportAttested,
    CountyReportDrafted,
    CountyReportPracticeSet,
    CountyReportReopened,
    CountyReportSigned,
    CountyReportSubmitted,
)
from domain.event import Event
from domain.value import Value

CountyReportEvent = (
    CountyReportPracticeSet
    | CountyReportDrafted
    | CountyReportAttested
    | CountyReportSigned
    | CountyReportSubmitted
    | CountyReportReopened
)
_ABOUT_REPORT = frozenset(get_args(CountyReportEvent))


class CountyReport(Value):
    """The newest version and its steps; `submitted` are all that were ever submitted.

    `signings` and `reopened` are all there were, so that each version shows what it replaced,
    why, and which rules were waived for it.
    `outdated` says that the round has moved on since the newest was drawn up.
    """

    practice: CountyReportPracticeSet | None = None
    drafted: CountyReportDrafted | None = None
    attested: CountyReportAttested | None = None
    signed: CountyReportSigned | None = None
    submitted: tuple[CountyReportSubmitted, ...] = ()
    versions: tuple[CountyReportDrafted, ...] = ()
    signings: tuple[CountyReportSigned, ...] = ()
    reopened: tuple[CountyReportReopened, ...] = ()
    handed_in: bool = False
    outdated: bool = False

    @property
    def replaced_materially(self) -> bool:
        """Whether the last reopening was for more than how the report is worded."""
        cause = self.reopened[-1].cause if self.reopened else None
        return cause is None or cause.material

    def says_the_same(self, version: int, other: int) -> bool:
        """Whether two versions say the same, apart from being two."""
        said = {one.report_version: one.substance for one in self.versions}
        return said[version] is not None and said[version] == said[other]

    def needs_attestation(self, granted_ore: int) -> bool:
        """Whether the county's practice asks its auditor for a grant of this size (øre)."""
        threshold = self.practice.auditor_from_ore if self.practice else None
        return threshold is not None and granted_ore >= threshold


def evolve_county_report(state: CountyReport, event: Event) -> CountyReport:
    """The report after one more event of its round."""
    # Nearly every event of a round is about something else, before there is any report.
    if (state.drafted is None or state.outdated) and type(event) not in _ABOUT_REPORT:
        return state
    changes: dict[str, object]
    match event:
        case CountyReportPracticeSet():
            changes = {"practice": event}
        case CountyReportDrafted():
            changes = {
                "drafted": event,
                "versions": (*state.versions, event),
                "attested": None,
                "signed": None,
                "outdated": False,
            }
        case CountyReportAttested():
            changes = {"attested": event}
        case CountyReportSigned():
            changes = {"signed": event, "signings": (*state.signings, event)}
        case CountyReportSubmitted():
            changes = {"submitted": (*state.submitted, event), "handed_in": True}
        case CountyReportReopened():
            changes = {
                "handed_in": False,
                "signed": None,
                "attested": None,
                "outdated": True,
                "reopened": (*state.reopened, event),
            }
        case _:
            changes = {"outdated": True}
    return state.model_copy(update=changes)

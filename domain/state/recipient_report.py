"""A recipient's report as it stands: asked for, with the county, returned or accepted."""

from enum import StrEnum

from domain.deadlines.naming import id_for
from domain.follow_up.recipient_report import (
    RecipientReportAccepted,
    RecipientReportAsked,
    RecipientReportReminded,
    RecipientReportReopened,
    RecipientReportReturned,
    RecipientReportSubmitted,
)
from domain.types import Instant, ItemId
from domain.value import Value

ReportEvent = (
    RecipientReportAsked
    | RecipientReportReminded
    | RecipientReportSubmitted
    | RecipientReportAccepted
    | RecipientReportReturned
    | RecipientReportReopened
)


class ReportStatus(StrEnum):
    """Where a recipient's report is."""

    NOT_ASKED = "not-asked"
    ASKED = "asked"
    RECEIVED = "received"
    RETURNED = "returned"
    ACCEPTED = "accepted"


class RecipientReport(Value):
    """One recipient's report; `submitted` is its latest version, `due_at` is UTC.

    `reopened` says why an accepted version is being replaced, until the next one comes.
    """

    status: ReportStatus = ReportStatus.NOT_ASKED
    due_at: Instant | None = None
    reminders: int = 0
    submitted: RecipientReportSubmitted | None = None
    returned: RecipientReportReturned | None = None
    reopened: RecipientReportReopened | None = None

    @property
    def asked(self) -> bool:
        """Whether the recipient owes it, for the first time or once more."""
        return self.status in {ReportStatus.ASKED, ReportStatus.RETURNED}

    @property
    def received(self) -> bool:
        """Whether the county has it and has not answered."""
        return self.status is ReportStatus.RECEIVED

    @property
    def accepted(self) -> bool:
        """Whether the county has accepted it."""
        return self.status is ReportStatus.ACCEPTED

    @property
    def stands(self) -> bool:
        """Whether an accepted version stands, also while a new one is to take its place."""
        return self.accepted or self.reopened is not None

    @property
    def version(self) -> int:
        """The number of the latest version, 0 before the first."""
        return self.submitted.report_version if self.submitted else 0

    def is_overdue(self, now: Instant) -> bool:
        """Whether it is owed and its time is past (UTC)."""
        return self.asked and self.due_at is not None and self.due_at < now


def report_deadline(line_id: ItemId) -> ItemId:
    """The id of the deadline for a line's report."""
    return id_for("report", line_id)


def evolve_report(state: RecipientReport, event: ReportEvent) -> RecipientReport:
    """The report after one more event."""
    changes: dict[str, object]
    match event:
        case RecipientReportAsked():
            changes = {"status": ReportStatus.ASKED, "due_at": event.due_at}
        case RecipientReportReminded():
            changes = {"reminders": event.number}
        case RecipientReportSubmitted():
            changes = {
                "status": ReportStatus.RECEIVED,
                "submitted": event,
                "reopened": None,
                "due_at": None,
            }
        case RecipientReportAccepted():
            changes = {"status": ReportStatus.ACCEPTED, "returned": None}
        case RecipientReportReturned():
            changes = {
                "status": ReportStatus.RETURNED,
                "returned": event,
                "due_at": event.due_at,
            }
        case RecipientReportReopened():
            changes = {
                "status": ReportStatus.RETURNED,
                "reopened": event,
                "due_at": event.due_at,
            }
    return state.model_copy(update=changes)

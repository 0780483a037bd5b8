"""What the events of follow-up and of reports set. Amounts are øre."""

from collections.abc import Mapping
from typing import Final

from domain.changes.mark import Mark
from domain.changes.writes import Writes, sets
from domain.county_report.events import (
    CountyReportAttested,
    CountyReportDrafted,
    CountyReportPracticeSet,
    CountyReportReopened,
    CountyReportSigned,
    CountyReportSubmitted,
)
from domain.event import Event
from domain.follow_up.answers import EvaluationAnswered, RoundQuestionAnswered
from domain.follow_up.changes import (
    MeasureCancelled,
    MeasureChangeDecided,
    MeasureChangeRequested,
    MeasureReinstated,
)
from domain.follow_up.cooperation import CooperationConfirmed
from domain.follow_up.events import EvaluationRecorded, MeasureCarriedOut
from domain.follow_up.participants import ParticipantsRecorded
from domain.follow_up.progress import MeasureProgressed
from domain.follow_up.recipient_report import (
    RecipientReportAccepted,
    RecipientReportAsked,
    RecipientReportReminded,
    RecipientReportReopened,
    RecipientReportReturned,
    RecipientReportSubmitted,
)
from domain.follow_up.standing import MeasureStanding
from domain.state.recipient_report import ReportStatus

_ANSWER: Final = ("benefit", "changed_practice", "verdicts", "indicators")


def _measure(*fields: str, standing: MeasureStanding | None = None, **named: str) -> Writes:
    says = {"standing": standing} if standing else {}
    return sets("measure", *fields, of="line_id", named=named, says=says)


def _report(*fields: str, status: ReportStatus | None = None, **named: str) -> Writes:
    says = {"status": status} if status else {}
    return sets("recipient-report", *fields, of="line_id", named=named, says=says)


def _county(*fields: str, mark: Mark) -> Writes:
    return sets("county-report", "report_version", *fields, says={"standing": mark})


MEASURES: Final[Mapping[type[Event], tuple[Writes, ...]]] = {
    MeasureProgressed: (_measure("reached", "note", standing=None), _measure(status="status")),
    MeasureCarriedOut: (
        _measure("from_day", "to_day", "participants", standing=MeasureStanding.CARRIED_OUT),
    ),
    MeasureCancelled: (_measure(standing=MeasureStanding.CANCELLED),),
    MeasureReinstated: (_measure(standing=MeasureStanding.PLANNED),),
    MeasureChangeRequested: (
        sets("measure-change", "change", of="change_id", says={"standing": Mark.REQUESTED}),
    ),
    MeasureChangeDecided: (
        sets("measure-change", "outcome", of="change_id", says={"standing": Mark.CLOSED}),
    ),
    CooperationConfirmed: (
        sets("cooperation", "first_involved_on", "obligation", of=("line_id", "half", "party")),
    ),
    ParticipantsRecorded: (sets("took-part", "participants", "unsupported", of="line_id"),),
    EvaluationRecorded: (sets("evaluation", "verdicts", "attainment", of="line_id"),),
    EvaluationAnswered: (sets("evaluation-answer", *_ANSWER, of=("line_id", "party")),),
    RoundQuestionAnswered: (sets("round-answer", "verdict", of=("party", "verdict.question_id")),),
    RecipientReportAsked: (_report("due_at", status=ReportStatus.ASKED),),
    RecipientReportReminded: (_report(reminders="number"),),
    RecipientReportSubmitted: (
        _report(
            *("report_version", "spent_ore", "unspent_ore", "overspent_ore"),
            status=ReportStatus.RECEIVED,
        ),
    ),
    RecipientReportAccepted: (_report(status=ReportStatus.ACCEPTED),),
    RecipientReportReturned: (_report("what_is_missing", "due_at", status=ReportStatus.RETURNED),),
    RecipientReportReopened: (_report("cause", "due_at", status=ReportStatus.ASKED),),
    CountyReportDrafted: (_county("granted_ore", "paid_ore", mark=Mark.DRAFTED),),
    CountyReportAttested: (_county("statement", mark=Mark.ATTESTED),),
    CountyReportSigned: (_county("title", mark=Mark.SIGNED),),
    CountyReportSubmitted: (_county("channel", "reference", mark=Mark.SUBMITTED),),
    CountyReportReopened: (_county("cause", mark=Mark.REOPENED),),
    CountyReportPracticeSet: (
        sets("county-report-practice", "auditor_from_ore", "source", "status"),
    ),
}

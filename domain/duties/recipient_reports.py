"""The duties around what a recipient reports (*mottakerrapport*)."""

from domain.case import CaseKind
from domain.deadlines.kinds import DeadlineKind
from domain.duties.conditions import DECIDED, IN_PLAN, IN_POT, NOT_CLOSED, when
from domain.duty import Duty, Milestone, Part, Step, WhenLate
from domain.role import Role

_PRACTICE = "[found F22]: whoever got money reports on its use; county practice"
_RECEIVED = when(Milestone.REPORT_RECEIVED, "report-under-review")
_ACCEPTED = when(Milestone.REPORT_ACCEPTED, "report-already-accepted")

RECIPIENT_REPORTS: tuple[Duty, ...] = (
    Duty(
        action="ask-recipient-report",
        step=Step.FOLLOW_UP,
        case=CaseKind.ROUND,
        part=Part.LINE,
        who=(Role.COUNTY_OFFICER,),
        after=(IN_PLAN, DECIDED),
        unless=(
            NOT_CLOSED,
            IN_POT,
            when(Milestone.REPORT_ASKED, "report-asked-already"),
            _RECEIVED,
            _ACCEPTED,
        ),
        basis=_PRACTICE,
    ),
    Duty(
        action="remind-recipient",
        step=Step.FOLLOW_UP,
        case=CaseKind.ROUND,
        part=Part.LINE,
        who=(Role.COUNTY_OFFICER,),
        after=(IN_PLAN, when(Milestone.REPORT_ASKED, "report-not-asked")),
        unless=(NOT_CLOSED,),
        basis="[found F26]: late reports; domain description, section 18, P20",
    ),
    Duty(
        action="submit-recipient-report",
        step=Step.FOLLOW_UP,
        case=CaseKind.ROUND,
        part=Part.LINE,
        who=(Role.UNIT, Role.NETWORK, Role.PROVIDER, Role.COUNTY_OFFICER),
        after=(IN_PLAN, DECIDED),
        unless=(NOT_CLOSED, IN_POT, _RECEIVED, _ACCEPTED),
        deadline=DeadlineKind.RECIPIENT_REPORT,
        when_late=WhenLate.REMIND,
        basis=_PRACTICE,
    ),
    Duty(
        action="review-recipient-report",
        step=Step.FOLLOW_UP,
        case=CaseKind.ROUND,
        part=Part.LINE,
        who=(Role.COUNTY_OFFICER,),
        after=(IN_PLAN, when(Milestone.REPORT_RECEIVED, "report-not-submitted")),
        unless=(NOT_CLOSED,),
        basis="[Udir]: the county follows up the measures; domain description, section 3",
    ),
    Duty(
        action="reopen-recipient-report",
        step=Step.FOLLOW_UP,
        case=CaseKind.ROUND,
        part=Part.LINE,
        who=(Role.COUNTY_OFFICER,),
        after=(IN_PLAN, when(Milestone.REPORT_ACCEPTED, "report-not-accepted")),
        unless=(NOT_CLOSED,),
        basis="an accepted report is replaced by a new version of the newest (inference)",
    ),
)

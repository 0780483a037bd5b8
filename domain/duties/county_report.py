"""The duties around the county's report to the directorate (*rapport til direktoratet*)."""

from domain.case import CaseKind
from domain.deadlines.kinds import DeadlineKind
from domain.duties.conditions import ROUND_OPEN, when
from domain.duty import Duty, Milestone, Step, WhenLate
from domain.role import Role

_OSLOMET = "[OsloMet]: counties report on the work with the scheme and the use of the money"
_DRAFTED = when(Milestone.COUNTY_REPORT_DRAFTED, "county-report-not-drafted")
_SIGNED = when(Milestone.COUNTY_REPORT_SIGNED, "county-report-signed")
_SUBMITTED = when(Milestone.COUNTY_REPORT_SUBMITTED, "county-report-submitted")

COUNTY_REPORT: tuple[Duty, ...] = (
    Duty(
        action="set-county-report-practice",
        step=Step.OPEN,
        case=CaseKind.ROUND,
        who=(Role.COUNTY_OFFICER, Role.BUDGET_AUTHORITY),
        after=(ROUND_OPEN,),
        basis="domain description, section 20, no. 3: the auditor's threshold is unknown",
    ),
    Duty(
        action="draft-county-report",
        step=Step.FOLLOW_UP,
        case=CaseKind.ROUND,
        who=(Role.COUNTY_OFFICER,),
        after=(ROUND_OPEN, when(Milestone.PLAN_ADOPTED, "plan-not-adopted")),
        unless=(_SUBMITTED,),
        basis=f"{_OSLOMET}; domain description 12.4 (inference)",
    ),
    Duty(
        action="attest-county-report",
        step=Step.FOLLOW_UP,
        case=CaseKind.ROUND,
        who=(Role.COUNTY_AUDITOR,),
        after=(_DRAFTED,),
        unless=(_SIGNED, _SUBMITTED),
        basis="[found F26]: control builds partly on auditors' attestations",
    ),
    Duty(
        action="sign-county-report",
        step=Step.FOLLOW_UP,
        case=CaseKind.ROUND,
        who=(Role.BUDGET_AUTHORITY, Role.COUNTY_OFFICER),
        after=(_DRAFTED,),
        unless=(_SIGNED, _SUBMITTED),
        basis="domain description 12.4: signatory (inference)",
    ),
    Duty(
        action="submit-county-report",
        step=Step.FOLLOW_UP,
        case=CaseKind.ROUND,
        who=(Role.COUNTY_OFFICER,),
        after=(when(Milestone.COUNTY_REPORT_SIGNED, "county-report-not-signed"),),
        unless=(_SUBMITTED,),
        deadline=DeadlineKind.COUNTY_REPORT,
        when_late=WhenLate.REMIND,
        basis=_OSLOMET,
    ),
    Duty(
        action="reopen-county-report",
        step=Step.FOLLOW_UP,
        case=CaseKind.ROUND,
        who=(Role.COUNTY_OFFICER,),
        after=(when(Milestone.COUNTY_REPORT_SUBMITTED, "county-report-not-submitted"),),
        basis="domain description: corrections are new events (inference)",
    ),
)

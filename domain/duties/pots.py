"""The pots' part of the process: calls, applications and awards, in their order.

Sources: [found F16, F17, F21]; the binding table in the domain description.
"""

from domain.case import CaseKind
from domain.deadlines.kinds import DeadlineKind
from domain.duties.changing import changing
from domain.duties.conditions import IN_PLAN, NOT_CLOSED, UNIT_SIDE, when
from domain.duty import Duty, Milestone, Part, Step, WhenLate
from domain.role import Role

_PRACTICE = "[found F16, F17, F21]: pots are applied for, by county practice"
_CALLED = when(Milestone.CALL_PUBLISHED, "unknown-call")
_SUBMITTED = when(Milestone.SUBMITTED, "application-not-submitted")
_WITHDRAWN = when(Milestone.WITHDRAWN, "application-withdrawn")
_NOTIFIED = when(Milestone.NOTIFIED, "applicant-already-notified")
_TOLD = when(Milestone.APPLICANT_TOLD, "applicant-already-notified")

POTS: tuple[Duty, ...] = (
    Duty(
        action="publish-call",
        step=Step.DISPOSE,
        case=CaseKind.ROUND,
        part=Part.POT,
        who=(Role.COUNTY_OFFICER,),
        after=(IN_PLAN, when(Milestone.POT, "line-not-pot")),
        unless=(NOT_CLOSED,),
        basis="DFØ on point 6.3.1 [found F19]: a call reaches all who may apply; [found F17]",
    ),
    Duty(
        action="submit-application",
        step=Step.DISPOSE,
        case=CaseKind.APPLICATION,
        who=UNIT_SIDE,
        unless=(when(Milestone.SUBMITTED, "application-already-submitted"),),
        deadline=DeadlineKind.CALL,
        when_late=WhenLate.MARK_LATE,
        basis=_PRACTICE,
    ),
    Duty(
        action="request-completion",
        step=Step.DISPOSE,
        case=CaseKind.APPLICATION,
        who=(Role.COUNTY_OFFICER,),
        after=(_SUBMITTED,),
        unless=(_WITHDRAWN, _NOTIFIED),
        basis="forvaltningsloven on guidance to the parties (domain description, 17.2)",
    ),
    Duty(
        action="complete-application",
        step=Step.DISPOSE,
        case=CaseKind.APPLICATION,
        who=UNIT_SIDE,
        after=(_SUBMITTED,),
        unless=(_WITHDRAWN, _NOTIFIED),
        deadline=DeadlineKind.COMPLETION,
        when_late=WhenLate.MARK_LATE,
        basis=_PRACTICE,
    ),
    *changing(
        CaseKind.APPLICATION,
        Step.DISPOSE,
        (Role.COUNTY_OFFICER,),
        after=(_SUBMITTED,),
        unless=(_WITHDRAWN, _NOTIFIED),
        basis=_PRACTICE,
    ),
    Duty(
        action="withdraw-application",
        step=Step.DISPOSE,
        case=CaseKind.APPLICATION,
        who=UNIT_SIDE,
        after=(_SUBMITTED,),
        unless=(_WITHDRAWN, _NOTIFIED),
        basis=_PRACTICE,
    ),
    Duty(
        action="award-application",
        step=Step.DISPOSE,
        case=CaseKind.ROUND,
        part=Part.CALL,
        who=(Role.COUNTY_OFFICER,),
        after=(_CALLED,),
        unless=(NOT_CLOSED,),
        basis="[Udir] step 4: the county disposes in line with the adopted plan",
    ),
    Duty(
        action="reject-application",
        step=Step.DISPOSE,
        case=CaseKind.ROUND,
        part=Part.CALL,
        who=(Role.COUNTY_OFFICER,),
        after=(_CALLED,),
        unless=(NOT_CLOSED,),
        basis="[OsloMet]: refusals refer to the formal allocation criteria",
    ),
    Duty(
        action="notify-applicant",
        step=Step.DISPOSE,
        case=CaseKind.APPLICATION,
        who=(Role.COUNTY_OFFICER,),
        after=(_SUBMITTED,),
        unless=(_WITHDRAWN, _TOLD),
        basis="forvaltningsloven on notice of decisions (domain description, 17.2)",
    ),
    Duty(
        action="close-call",
        step=Step.DISPOSE,
        case=CaseKind.ROUND,
        part=Part.CALL,
        who=(Role.COUNTY_OFFICER,),
        after=(_CALLED,),
        unless=(NOT_CLOSED, when(Milestone.CALL_CLOSED, "call-closed")),
        basis="[found F17]: what is left over is called again",
    ),
    Duty(
        action="reduce-award",
        step=Step.DISPOSE,
        case=CaseKind.ROUND,
        part=Part.AWARD,
        who=(Role.COUNTY_OFFICER,),
        after=(when(Milestone.AWARDED, "no-award"),),
        unless=(NOT_CLOSED,),
        basis="forvaltningsloven § 35: eased for a party always, narrowed on another basis",
    ),
)

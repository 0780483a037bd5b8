"""The duties around reporting needs besides forwarding them: practice, merging, splitting."""

from domain.case import CaseKind
from domain.duties.changing import changing
from domain.duties.conditions import (
    NOT_ANSWERED,
    NOT_CLOSED,
    NOT_ENDED,
    ROUND_OPEN,
    UNIT_SIDE,
    when,
)
from domain.duty import Duty, Milestone, Step
from domain.role import Role

_NEW = when(Milestone.ASSESSED, "need-already-assessed")
_ASSESSED = when(Milestone.ASSESSED, "need-not-assessed")

REPORTING: tuple[Duty, ...] = (
    Duty(
        action="set-reporting-practice",
        step=Step.OPEN,
        case=CaseKind.ROUND,
        who=(Role.COUNTY_OFFICER,),
        after=(ROUND_OPEN,),
        unless=(NOT_CLOSED,),
        basis="domain description 4.2: who reports needs, and how, is county practice",
    ),
    Duty(
        action="comment-need",
        step=Step.REPORT,
        case=CaseKind.NEED,
        who=(Role.NETWORK,),
        after=(when(Milestone.REGISTERED, "need-not-registered"),),
        unless=(NOT_ENDED, NOT_ANSWERED),
        basis="[Udir] step 2: networks share needs and report them; section 3 (inference)",
    ),
    Duty(
        action="merge-needs",
        step=Step.REPORT,
        case=CaseKind.NEED,
        who=(Role.NETWORK, Role.COUNTY_OFFICER, Role.FORUM_SECRETARY),
        unless=(_NEW,),
        basis="domain description 4.1, transition 4 (inference)",
    ),
    Duty(
        action="split-need",
        step=Step.REPORT,
        case=CaseKind.NEED,
        who=(Role.UNIT, Role.NETWORK, Role.COUNTY_OFFICER, Role.FORUM_SECRETARY),
        after=(_ASSESSED,),
        unless=(NOT_ENDED, NOT_ANSWERED),
        basis="domain description 4.1, transition 4 (inference)",
    ),
    Duty(
        action="withdraw-need",
        step=Step.REPORT,
        case=CaseKind.NEED,
        who=UNIT_SIDE,
        after=(_ASSESSED,),
        unless=(NOT_ENDED, NOT_ANSWERED),
        basis="domain description, section 3; 4.1, transition 4 (inference)",
    ),
    *changing(
        CaseKind.NEED,
        Step.REPORT,
        (Role.COUNTY_OFFICER, Role.FORUM_SECRETARY),
        after=(when(Milestone.REGISTERED, "need-not-registered"),),
        unless=(NOT_ENDED, NOT_ANSWERED),
        basis="domain description 4.1, transition 4 (inference)",
    ),
)

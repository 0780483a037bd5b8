"""The duties around reporting needs besides forwarding them: practice, merging, splitting."""

from domain.case import CaseKind
from domain.duty import Condition, Duty, Milestone, Step
from domain.role import Role

_UNIT_SIDE = (Role.UNIT, Role.NETWORK, Role.COUNTY_OFFICER)
_ROUND_OPEN = Condition(milestone=Milestone.OPENED, refusal="round-not-open")
_NOT_CLOSED = Condition(milestone=Milestone.CLOSED, refusal="round-closed")
_NEW = Condition(milestone=Milestone.ASSESSED, refusal="need-already-assessed")
_ASSESSED = Condition(milestone=Milestone.ASSESSED, refusal="need-not-assessed")
_NOT_ENDED = Condition(milestone=Milestone.ENDED, refusal="need-ended")
_NOT_ANSWERED = Condition(milestone=Milestone.ANSWERED, refusal="need-already-answered")

REPORTING: tuple[Duty, ...] = (
    Duty(
        action="set-reporting-practice",
        step=Step.OPEN,
        case=CaseKind.ROUND,
        who=(Role.COUNTY_OFFICER,),
        after=(_ROUND_OPEN,),
        unless=(_NOT_CLOSED,),
        basis="domain description 4.2: who reports needs, and how, is county practice",
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
        unless=(_NOT_ENDED, _NOT_ANSWERED),
        basis="domain description 4.1, transition 4 (inference)",
    ),
    Duty(
        action="withdraw-need",
        step=Step.REPORT,
        case=CaseKind.NEED,
        who=_UNIT_SIDE,
        after=(_ASSESSED,),
        unless=(_NOT_ENDED, _NOT_ANSWERED),
        basis="domain description, section 3; 4.1, transition 4 (inference)",
    ),
)

"""The duties around deadlines: set, moved, suspended and resumed by those who coordinate."""

from domain.case import CaseKind
from domain.duties.changing import changing
from domain.duties.conditions import NOT_CLOSED, ROUND_OPEN
from domain.duty import Duty, Step
from domain.role import Role

_PRACTICE = "county practice: no source gives a deadline for the scheme"
_COORDINATORS = (Role.COUNTY_OFFICER, Role.FORUM_SECRETARY)


def _of_a_round(action: str, who: tuple[Role, ...] = _COORDINATORS) -> Duty:
    return Duty(
        action=action,
        step=Step.OPEN,
        case=CaseKind.ROUND,
        who=who,
        after=(ROUND_OPEN,),
        unless=(NOT_CLOSED,),
        basis=_PRACTICE,
    )


DEADLINES: tuple[Duty, ...] = (
    Duty(
        action="set-deadline-practice",
        step=Step.OPEN,
        case=CaseKind.COUNTY,
        who=(Role.COUNTY_OFFICER,),
        basis=_PRACTICE,
    ),
    _of_a_round("set-deadline"),
    *changing(
        CaseKind.ROUND,
        Step.OPEN,
        _COORDINATORS,
        after=(ROUND_OPEN,),
        unless=(NOT_CLOSED,),
        basis=_PRACTICE,
    ),
    _of_a_round("reopen-intake", (Role.COUNTY_OFFICER,)),
)

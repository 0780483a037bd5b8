"""The duties around a measure of the plan besides its money: who joins it, how far it is."""

from domain.case import CaseKind
from domain.duties.conditions import IN_PLAN, NOT_CLOSED
from domain.duty import Duty, Part, Step
from domain.role import Role

JOINING: tuple[Duty, ...] = (
    Duty(
        action="include-fagskole-teachers",
        step=Step.DISPOSE,
        case=CaseKind.ROUND,
        part=Part.LINE,
        who=(Role.COUNTY_OFFICER,),
        after=(IN_PLAN,),
        unless=(NOT_CLOSED,),
        basis="[Udir]: fagskole teachers may be included in measures already established",
    ),
)
RUNNING: tuple[Duty, ...] = (
    Duty(
        action="record-progress",
        step=Step.FOLLOW_UP,
        case=CaseKind.ROUND,
        part=Part.LINE,
        who=(Role.UNIT, Role.NETWORK, Role.PROVIDER, Role.COUNTY_OFFICER),
        after=(IN_PLAN,),
        unless=(NOT_CLOSED,),
        basis="[Udir]: the county is responsible for carrying out and following up measures",
    ),
)

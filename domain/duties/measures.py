"""The duties around a measure of the plan besides its money: who joins it, how far it is."""

from domain.case import CaseKind
from domain.duties.conditions import IN_PLAN, IN_POT, NOT_CANCELLED, NOT_CLOSED, when
from domain.duty import Duty, Milestone, Part, Step
from domain.role import Role

_THOSE_WHO_RUN_IT = (Role.UNIT, Role.NETWORK, Role.PROVIDER, Role.COUNTY_OFFICER)
_CARRIED_OUT = when(Milestone.CARRIED_OUT, "measure-already-carried-out")

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
    Duty(
        action="request-measure-change",
        step=Step.FOLLOW_UP,
        case=CaseKind.ROUND,
        part=Part.LINE,
        who=_THOSE_WHO_RUN_IT,
        after=(IN_PLAN,),
        unless=(NOT_CLOSED, IN_POT, NOT_CANCELLED, _CARRIED_OUT),
        basis="domain description 4.1, transition 13 (inference)",
    ),
    Duty(
        action="decide-measure-change",
        step=Step.FOLLOW_UP,
        case=CaseKind.ROUND,
        part=Part.LINE,
        who=(Role.COUNTY_OFFICER,),
        after=(IN_PLAN,),
        unless=(NOT_CLOSED, IN_POT),
        basis="domain description 4.1, transition 13; [Udir] steps 3 and 4",
    ),
    Duty(
        action="cancel-measure",
        step=Step.FOLLOW_UP,
        case=CaseKind.ROUND,
        part=Part.LINE,
        who=(Role.COUNTY_OFFICER,),
        after=(IN_PLAN,),
        unless=(NOT_CLOSED, IN_POT, NOT_CANCELLED, _CARRIED_OUT),
        basis="[Udir]: the county follows up the measures; domain description 13.2, G7",
    ),
    Duty(
        action="reinstate-measure",
        step=Step.FOLLOW_UP,
        case=CaseKind.ROUND,
        part=Part.LINE,
        who=(Role.COUNTY_OFFICER,),
        after=(IN_PLAN, when(Milestone.CANCELLED, "measure-not-cancelled")),
        unless=(NOT_CLOSED,),
        basis="domain description: corrections are new events (inference)",
    ),
    Duty(
        action="confirm-cooperation",
        step=Step.FOLLOW_UP,
        case=CaseKind.ROUND,
        part=Part.LINE,
        who=_THOSE_WHO_RUN_IT,
        after=(IN_PLAN,),
        unless=(NOT_CLOSED, IN_POT),
        basis="[Udir] criterion 2: planned and carried out in cooperation, mutually binding",
    ),
    Duty(
        action="record-participants",
        step=Step.FOLLOW_UP,
        case=CaseKind.ROUND,
        part=Part.LINE,
        who=_THOSE_WHO_RUN_IT,
        after=(IN_PLAN,),
        unless=(NOT_CLOSED, IN_POT, NOT_CANCELLED),
        basis="domain description 4.1, transition 12; [Udir] asks what the target groups did",
    ),
)

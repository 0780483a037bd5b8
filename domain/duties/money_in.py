"""The duties around what comes into a round: the state's letters, its money, own contribution."""

from domain.case import CaseKind
from domain.duties.conditions import NOT_CLOSED, ROUND_OPEN, when
from domain.duty import Duty, Milestone, Step
from domain.role import Role

_GRANTED = when(Milestone.GRANTED, "grant-not-committed")
_COUNTY = (Role.COUNTY_OFFICER, Role.BUDGET_AUTHORITY)

MONEY_IN: tuple[Duty, ...] = (
    Duty(
        action="change-grant",
        step=Step.OPEN,
        case=CaseKind.ROUND,
        who=(Role.DIRECTORATE_MANAGER,),
        after=(_GRANTED,),
        unless=(NOT_CLOSED,),
        basis="[OsloMet] ch. 1: Udir's grant letter; domain description, section 17.1",
    ),
    Duty(
        action="record-receipt",
        step=Step.OPEN,
        case=CaseKind.ROUND,
        who=_COUNTY,
        after=(_GRANTED,),
        unless=(NOT_CLOSED,),
        basis="[Udir], [OsloMet]: Udir pays the county; section 10",
    ),
    Duty(
        action="document-own-contribution",
        step=Step.OPEN,
        case=CaseKind.ROUND,
        who=_COUNTY,
        after=(ROUND_OPEN,),
        unless=(NOT_CLOSED,),
        basis="[OsloMet] ch. 1: the county contributes resources of its own",
    ),
    Duty(
        action="carry-money-over",
        step=Step.FOLLOW_UP,
        case=CaseKind.ROUND,
        who=_COUNTY,
        after=(ROUND_OPEN,),
        unless=(NOT_CLOSED,),
        basis="domain description, section 20, no. 2: not settled by any source",
    ),
)

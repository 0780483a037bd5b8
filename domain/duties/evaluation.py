"""The duties of those who cooperated: each answers the evaluation for itself."""

from domain.case import CaseKind
from domain.deadlines.kinds import DeadlineKind
from domain.duties.conditions import IN_PLAN, IN_POT, NOT_CLOSED, ROUND_OPEN, when
from domain.duty import Duty, Milestone, Part, Step, WhenLate
from domain.role import Role

_PARTIES = (Role.UNIT, Role.NETWORK, Role.PROVIDER, Role.COUNTY_OFFICER)
_UDIR = "[Udir]: those who cooperate on measures assess benefit and goal attainment"

ANSWERS: tuple[Duty, ...] = (
    Duty(
        action="answer-evaluation",
        step=Step.FOLLOW_UP,
        case=CaseKind.ROUND,
        part=Part.LINE,
        who=_PARTIES,
        after=(IN_PLAN, when(Milestone.CARRIED_OUT, "measure-not-carried-out")),
        unless=(NOT_CLOSED, IN_POT),
        deadline=DeadlineKind.EVALUATION,
        when_late=WhenLate.REMIND,
        basis=_UDIR,
    ),
    Duty(
        action="answer-round-question",
        step=Step.FOLLOW_UP,
        case=CaseKind.ROUND,
        who=_PARTIES,
        after=(ROUND_OPEN,),
        unless=(NOT_CLOSED,),
        basis="[Udir] question 3: Sámi perspectives in the local prioritising",
    ),
)

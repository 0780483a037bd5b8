"""The duties that follow an individual decision: notice, complaint, answer (*klage*)."""

from domain.case import CaseKind
from domain.duties.conditions import NOT_CLOSED, ROUND_OPEN, when
from domain.duty import Duty, Milestone, Part, Step
from domain.role import Role

_FVL = "forvaltningsloven §§ 23-28 as read in the domain description, section 17.2"
_REASONS = (
    "forvaltningsloven §§ 24-25 and 29 as read in the domain description, section 17.2 [found F45]"
)


def _of_a_party(action: str, basis: str) -> Duty:
    """What the party says of a decision on any line, and the county may write down for it."""
    return Duty(
        action=action,
        step=Step.DISPOSE,
        case=CaseKind.ROUND,
        who=(Role.COUNTY_OFFICER, Role.UNIT, Role.NETWORK),
        after=(ROUND_OPEN,),
        basis=basis,
    )


COMPLAINTS: tuple[Duty, ...] = (
    Duty(
        action="notify-decision",
        step=Step.DISPOSE,
        case=CaseKind.ROUND,
        part=Part.LINE,
        who=(Role.COUNTY_OFFICER,),
        after=(when(Milestone.DECIDED, "no-decision"),),
        unless=(
            NOT_CLOSED,
            when(Milestone.NOTIFIED, "already-notified"),
            when(Milestone.REASONS_DEMANDED, "reasons-awaited"),
        ),
        basis=_FVL,
    ),
    _of_a_party("demand-reasons", _REASONS),
    Duty(
        action="give-reasons",
        step=Step.DISPOSE,
        case=CaseKind.ROUND,
        part=Part.REASONS,
        who=(Role.COUNTY_OFFICER,),
        after=(when(Milestone.REASONS_DEMANDED, "reasons-not-demanded"),),
        unless=(NOT_CLOSED,),
        basis=_REASONS,
    ),
    _of_a_party("receive-complaint", _FVL),
    Duty(
        action="answer-complaint",
        step=Step.DISPOSE,
        case=CaseKind.ROUND,
        part=Part.COMPLAINT,
        who=(Role.COUNTY_OFFICER,),
        after=(when(Milestone.COMPLAINED, "unknown-complaint"),),
        unless=(when(Milestone.COMPLAINT_SETTLED, "complaint-already-answered"), NOT_CLOSED),
        basis=_FVL,
    ),
)

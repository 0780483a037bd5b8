"""The duties of a control case, from its selection to its closing (*kontroll*)."""

from domain.case import CaseKind
from domain.deadlines.kinds import DeadlineKind
from domain.duties.changing import changing
from domain.duties.conditions import when
from domain.duty import Condition, Duty, Milestone, Part, Step, WhenLate
from domain.role import Role

_BASIS = "domain description, section 13.3 (inference)"
_FVL = "forvaltningsloven as read in the domain description, section 17.2 (inference)"

_CONTROLLER = (
    Role.DIRECTORATE_AUDITOR,
    Role.DIRECTORATE_MANAGER,
    Role.COUNTY_OFFICER,
    Role.COUNTY_AUDITOR,
)
_DECIDER = (Role.DIRECTORATE_MANAGER, Role.BUDGET_AUTHORITY, Role.COUNTY_OFFICER)
_EITHER = (*_CONTROLLER, Role.UNIT, Role.NETWORK, Role.PROVIDER)

_OPENED = when(Milestone.CONTROL_OPENED, "unknown-control")
_DECIDED = when(Milestone.CONTROL_DECIDED, "control-not-decided")
_UNDECIDED = when(Milestone.CONTROL_DECIDED, "control-decided")
_TOLD = when(Milestone.CONTROL_TOLD, "decision-not-told")
_CLAIMED = when(Milestone.CLAIMED, "nothing-claimed")
_CLOSED = when(Milestone.CLOSED, "control-closed")
_FOUND = when(Milestone.FOUND, "unknown-finding")


def _duty(
    action: str,
    *after: Condition,
    unless: tuple[Condition, ...] = (),
    who: tuple[Role, ...] = _CONTROLLER,
    part: Part = Part.CASE,
    deadline: DeadlineKind | None = None,
    four_eyes: str | None = None,
    basis: str = _BASIS,
) -> Duty:
    """A duty of an open case."""
    return Duty(
        action=action,
        step=Step.CONTROL,
        case=CaseKind.CONTROL,
        part=part,
        who=who,
        after=(_OPENED, *after),
        unless=(*unless, _CLOSED),
        deadline=deadline,
        when_late=WhenLate.REMIND if deadline else WhenLate.NOTHING,
        four_eyes=four_eyes,
        basis=basis,
    )


CONTROL: tuple[Duty, ...] = (
    Duty(
        action="open-control",
        step=Step.CONTROL,
        case=CaseKind.CONTROL,
        who=_CONTROLLER[:3],
        unless=(when(Milestone.CONTROL_OPENED, "control-exists"),),
        basis="[OsloMet] Udir may demand repayment; bevilgningsreglementet § 10 [found F36]",
    ),
    _duty("request-documentation", unless=(_UNDECIDED,), basis="[found F36]"),
    _duty(
        "receive-documentation",
        when(Milestone.DOCUMENTATION_REQUESTED, "unknown-request"),
        who=_EITHER,
        deadline=DeadlineKind.DOCUMENTATION,
        basis="[found F36]",
    ),
    _duty("make-finding", unless=(_UNDECIDED,)),
    _duty(
        "close-finding",
        _FOUND,
        unless=(when(Milestone.FINDING_CLOSED, "finding-closed"),),
        part=Part.FINDING,
    ),
    _duty(
        "set-corrective-action",
        _FOUND,
        unless=(when(Milestone.ACTION_SET, "action-exists"),),
        who=_EITHER,
        part=Part.FINDING,
    ),
    _duty(
        "close-corrective-action",
        _FOUND,
        when(Milestone.ACTION_SET, "action-not-set"),
        unless=(when(Milestone.ACTION_CLOSED, "action-closed"),),
        part=Part.FINDING,
        deadline=DeadlineKind.CORRECTIVE_ACTION,
    ),
    _duty("set-claim-basis", unless=(_UNDECIDED,)),
    _duty("judge-limitation", deadline=DeadlineKind.LIMITATION),
    _duty("give-notice", unless=(_UNDECIDED,), basis=_FVL),
    _duty("waive-notice", unless=(_UNDECIDED,), basis=_FVL),
    _duty(
        "comment-on-notice",
        when(Milestone.NOTICED, "no-notice"),
        unless=(_UNDECIDED,),
        who=_EITHER,
        deadline=DeadlineKind.COMMENT,
        basis=_FVL,
    ),
    _duty("propose-decision", unless=(when(Milestone.PROPOSED, "already-proposed"), _UNDECIDED)),
    _duty(
        "return-proposal",
        when(Milestone.PROPOSED, "nothing-proposed"),
        unless=(_UNDECIDED,),
        who=_DECIDER,
    ),
    _duty(
        "decide-control",
        when(Milestone.PROPOSED, "nothing-proposed"),
        unless=(_UNDECIDED,),
        who=_DECIDER,
        four_eyes="propose-decision",
    ),
    _duty(
        "tell-control-decision",
        _DECIDED,
        unless=(when(Milestone.CONTROL_TOLD, "decision-told"),),
        basis=_FVL,
    ),
    _duty(
        "complain-of-control",
        _DECIDED,
        _TOLD,
        unless=(when(Milestone.CONTROL_COMPLAINED, "complaint-exists"),),
        who=_EITHER,
        basis=_FVL,
    ),
    _duty(
        "answer-control-complaint",
        when(Milestone.CONTROL_COMPLAINED, "unknown-complaint"),
        unless=(when(Milestone.COMPLAINT_SETTLED, "complaint-already-answered"),),
        basis=_FVL,
    ),
    _duty("ease-claim", _DECIDED, _CLAIMED, basis="forvaltningsloven § 35 [found F25]"),
    _duty("set-off-claim", _DECIDED, _CLAIMED),
    _duty("return-withheld", _DECIDED, _CLAIMED),
    _duty("settle-claim", _DECIDED, _CLAIMED, deadline=DeadlineKind.REPAYMENT),
    _duty("hold-control", unless=(when(Milestone.ON_HOLD, "control-on-hold"),)),
    _duty(
        "resume-control",
        when(Milestone.ON_HOLD, "control-not-on-hold"),
        deadline=DeadlineKind.HOLD,
    ),
    *changing(
        CaseKind.CONTROL,
        Step.CONTROL,
        _CONTROLLER,
        after=(_OPENED,),
        unless=(_CLOSED,),
        basis=_BASIS,
    ),
    _duty("close-control"),
)

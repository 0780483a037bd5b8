"""A control case (*kontrollsak*): what is true of it now, folded from its events."""

from typing import ClassVar

from domain.case import CaseKind
from domain.control.claim_events import (
    BasisSet,
    ClaimEvent,
    ControlComplained,
    ControlComplaintAnswered,
    ControlDecided,
    DecisionProposed,
    DecisionTold,
    NoticeGiven,
    NoticeWaived,
    PartyCommented,
    ProposalReturned,
    StepReturned,
)
from domain.control.events import (
    ActionClosed,
    ActionSet,
    ControlClosed,
    ControlHeld,
    ControlOpened,
    ControlResumed,
    DocumentationReceived,
    DocumentationRequested,
    FactEvent,
    FindingClosed,
    FindingMade,
    Handled,
    Selection,
)
from domain.control.kinds import GONE, ControlLevel
from domain.deadlines.events import (
    DeadlineMoved,
    DeadlineResumed,
    DeadlineSuspended,
    OfDeadline,
)
from domain.event import Event
from domain.party import Party
from domain.state.claim import Claim, evolve_claim
from domain.state.deadlines import Deadline, evolve_deadlines
from domain.step4_dispose.complaint_events import ComplaintOutcome
from domain.value import Value

_ANSWERED = frozenset(
    {ComplaintOutcome.CHANGED, ComplaintOutcome.DISMISSED, ComplaintOutcome.UPHELD}
)


class Finding(Value):
    """A finding as it stands, with its one corrective action."""

    made: FindingMade
    end: FindingClosed | None = None
    action: ActionSet | None = None
    action_closed: ActionClosed | None = None


class Control(Value):
    """The state of one control case. Sums are integer øre.

    `handlers` are those who have handled the case on the controlling side: none of them
    decides it. `heard` says that the party has had notice of the claim basis as it stands,
    or that a named exception stands for it.
    """

    KIND: ClassVar[CaseKind] = CaseKind.CONTROL

    control_id: str = ""
    round_id: str = ""
    scheme: str = ""
    county: str = ""
    rule_set: str | None = None
    level: ControlLevel = ControlLevel.DIRECTORATE
    recipient: Party | None = None
    selection: Selection | None = None
    follows: str | None = None
    handlers: tuple[str, ...] = ()
    requests: dict[str, DocumentationRequested] = {}
    received: tuple[DocumentationReceived, ...] = ()
    findings: dict[str, Finding] = {}
    notices: tuple[NoticeGiven, ...] = ()
    waived: NoticeWaived | None = None
    heard: bool = False
    commented: bool = False
    comments: tuple[PartyCommented, ...] = ()
    proposal: DecisionProposed | None = None
    returned: tuple[StepReturned, ...] = ()
    decision: ControlDecided | None = None
    told: DecisionTold | None = None
    complaint: ControlComplained | None = None
    answers: tuple[ControlComplaintAnswered, ...] = ()
    claim: Claim = Claim()
    held: ControlHeld | None = None
    closed: bool = False
    deadlines: dict[str, Deadline] = {}

    @property
    def waits_for_documentation(self) -> tuple[str, ...]:
        """The requests that have no whole answer yet."""
        answered = {one.request_id for one in self.received if one.whole}
        return tuple(key for key in self.requests if key not in answered)

    @property
    def comment_passed(self) -> bool:
        """Whether the time for comment on the latest notice is over."""
        deadline = self.deadlines.get(f"comment-{len(self.notices)}")
        return deadline is not None and deadline.passed

    @property
    def hearing_over(self) -> bool:
        """Whether the party has been heard: it commented, let its time pass, or need not be."""
        return self.heard and (self.commented or self.comment_passed)

    @property
    def has_comment(self) -> bool:
        """Whether the party has said anything that the reasons are to meet."""
        return any(not comment.nothing for comment in self.comments)

    @property
    def complaint_settled(self) -> bool:
        """Whether the complaint has its final answer."""
        return any(answer.outcome in _ANSWERED for answer in self.answers)

    @property
    def complaint_forwarded(self) -> bool:
        """Whether the complaints body has it, or had it."""
        return any(answer.outcome is ComplaintOutcome.FORWARDED for answer in self.answers)

    @property
    def final(self) -> bool:
        """Whether the decision can no longer be complained of, or the complaint is settled."""
        if self.told is None:
            return False
        if self.complaint is not None:
            return self.complaint_settled
        time = self.deadlines.get("complaint")
        return time is not None and time.passed

    @property
    def settled(self) -> bool:
        """Whether the decision stands and nothing of its claim is left."""
        return self.final and self.claim.left_ore == 0

    @property
    def open_actions(self) -> tuple[str, ...]:
        """The findings that stand without a corrective action that somebody else has closed."""
        standing = (f for f in self.findings.values() if f.end is None or f.end.end not in GONE)
        return tuple(f.made.finding_id for f in standing if f.action_closed is None)


def evolve_control(state: Control, event: Event) -> Control:
    """The case after one more event; an event of another kind of case is a fault."""
    changes = _changes(state, event)
    handler = _handler(event)
    if handler is not None and handler not in state.handlers:
        changes["handlers"] = (*state.handlers, handler)
    return state.model_copy(update=changes)


def _handler(event: Event) -> str | None:
    """Who of the controlling side did it, also what is recorded for the party."""
    match event:
        case Handled():
            return event.handled_by
        case DocumentationReceived() | PartyCommented() | ActionSet():
            return event.recorded_by
        case DeadlineMoved() | DeadlineSuspended() | DeadlineResumed():
            return event.moved_by
        case _:
            return None


def _changes(state: Control, event: Event) -> dict[str, object]:
    match event:
        case ControlOpened():
            return {name: getattr(event, name) for name in _IDENTITY}
        case _ if isinstance(event, FactEvent):
            return _facts(state, event)
        case _ if isinstance(event, ClaimEvent):
            return {**_handling(state, event), "claim": evolve_claim(state.claim, event)}
        case OfDeadline():
            return {"deadlines": evolve_deadlines(state.deadlines, event)}
        case _:
            raise TypeError(f"{event.TOPIC} does not belong to a control case")


_IDENTITY = (
    "control_id",
    "round_id",
    "scheme",
    "county",
    "rule_set",
    "level",
    "recipient",
    "selection",
    "follows",
)


def _facts(state: Control, event: FactEvent) -> dict[str, object]:
    match event:
        case DocumentationRequested():
            return {"requests": {**state.requests, event.request_id: event}}
        case DocumentationReceived():
            return {"received": (*state.received, event)}
        case FindingMade():
            return {"findings": {**state.findings, event.finding_id: Finding(made=event)}}
        case FindingClosed():
            return _finding(state, event.finding_id, end=event)
        case ActionSet():
            return _finding(state, event.finding_id, action=event)
        case ActionClosed():
            return _finding(state, event.finding_id, action_closed=event)
        case ControlHeld():
            return {"held": event}
        case ControlResumed():
            return {"held": None}
        case ControlClosed():
            return {"closed": True}


def _handling(state: Control, event: ClaimEvent) -> dict[str, object]:
    match event:
        case BasisSet():
            # Another basis than the proposal's takes the proposal back; a new notice is needed
            # where the party has not been heard on it.
            return {"proposal": None, "heard": state.heard and not event.hear_again}
        case NoticeGiven():
            return {"notices": (*state.notices, event), "heard": True, "commented": False}
        case NoticeWaived():
            return {"waived": event, "heard": True, "commented": True}
        case PartyCommented():
            return {"comments": (*state.comments, event), "commented": True}
        case DecisionProposed():
            return {"proposal": event, "returned": ()}
        case _:
            return _deciding(state, event)


def _deciding(state: Control, event: ClaimEvent) -> dict[str, object]:
    match event:
        case ControlDecided():
            return {"decision": event}
        case DecisionTold():
            return {"told": event}
        case ControlComplained():
            return {"complaint": event}
        case ControlComplaintAnswered():
            return {"answers": (*state.answers, event)}
        case ProposalReturned():
            return {"proposal": None, "returned": event.steps}
        case _:
            return {}


def _finding(state: Control, finding_id: str, **changes: object) -> dict[str, object]:
    finding = state.findings[finding_id].model_copy(update=changes)
    return {"findings": {**state.findings, finding_id: finding}}

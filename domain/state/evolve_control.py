"""A control case after one more event: what each event changes of it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from domain.control.basis_events import BasisSet, LimitationJudged
from domain.control.claim_events import ClaimEvent
from domain.control.decision_events import (
    ControlComplained,
    ControlComplaintAnswered,
    ControlDecided,
    DecisionProposed,
    DecisionTold,
    ProposalReturned,
)
from domain.control.events import (
    ActionClosed,
    ActionSet,
    ControlClosed,
    ControlHeld,
    ControlOpened,
    ControlPaymentChanged,
    ControlResumed,
    DocumentationReceived,
    DocumentationRequested,
    FactEvent,
    FindingClosed,
    FindingMade,
    Handled,
)
from domain.control.hearing_events import NoticeGiven, NoticeWaived, PartyCommented
from domain.control.kinds import CaseStep
from domain.deadlines.events import (
    DeadlineMoved,
    DeadlineResumed,
    DeadlineSuspended,
    OfDeadline,
)
from domain.event import Event
from domain.state.claim import evolve_claim
from domain.state.control import Control, Finding
from domain.state.deadlines import evolve_deadlines

#: By which events a step that was sent back is done anew.
_DONE_ANEW: Final[Mapping[type[Event], CaseStep]] = MappingProxyType(
    {
        DocumentationRequested: CaseStep.DOCUMENTATION,
        DocumentationReceived: CaseStep.DOCUMENTATION,
        FindingMade: CaseStep.FACTS,
        FindingClosed: CaseStep.FACTS,
        BasisSet: CaseStep.BASIS,
        LimitationJudged: CaseStep.LIMITATION,
        NoticeGiven: CaseStep.NOTICE,
        NoticeWaived: CaseStep.NOTICE,
    }
)


def evolve_control(state: Control, event: Event) -> Control:
    """The case after one more event; an event of another kind of case is a fault."""
    changes = _changes(state, event)
    anew = _DONE_ANEW.get(type(event))
    if anew is not None and state.returned:
        changes["returned"] = tuple(one for one in state.returned if one.step is not anew)
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
    "takes_up",
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
        case ControlPaymentChanged():
            changed = dict.fromkeys((*state.changed, event.payment_id))
            anew = dict.fromkeys((*state.changed_anew, event.payment_id))
            held = state.held or event
            return {"held": held, "changed": tuple(changed), "changed_anew": tuple(anew)}
        case ControlResumed():
            return {"held": None, "changed": (), "changed_anew": ()}
        case ControlClosed():
            return {"closed": True}


def _handling(state: Control, event: ClaimEvent) -> dict[str, object]:
    match event:
        case BasisSet():
            # Another basis than the proposal's takes the proposal back; a new notice is needed
            # where the party has not been heard on it.
            heard = state.heard and not event.hear_again
            return {"proposal": None, "heard": heard, "changed": (), "changed_anew": ()}
        case NoticeGiven():
            return {"notices": (*state.notices, event), "heard": True, "commented": False}
        case NoticeWaived():
            return {"waived": event, "heard": True, "commented": True}
        case PartyCommented():
            unmet = state.unmet if event.nothing else (*state.unmet, event.comment_id)
            return {"comments": (*state.comments, event), "commented": True, "unmet": unmet}
        case DecisionProposed():
            return {"proposal": event, "returned": (), "unmet": (), "changed_anew": ()}
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

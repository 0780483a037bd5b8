"""An application to a pot (*søknad*): what is true of it now, folded from its events."""

from typing import ClassVar

from domain.case import CaseKind
from domain.deadlines.events import OfDeadline
from domain.deadlines.kinds import DeadlineKind
from domain.duty import Milestone
from domain.event import Event
from domain.meetings.question_events import DecisionQuestioned, DecisionSettled
from domain.party import Party
from domain.position import Position
from domain.pots.application_events import (
    ApplicantNotified,
    ApplicationCompleted,
    ApplicationOutcome,
    ApplicationSubmitted,
    ApplicationWithdrawn,
    CompletionRequested,
    DecisionSetAside,
)
from domain.pots.form import ApplicationContent
from domain.state.deadlines import Deadline, evolve_deadlines, met_by, open_deadlines
from domain.state.decided_in import DecidedIn, first_questioned
from domain.step4_dispose.complaint_events import ReasonsDemanded
from domain.takeover.events import ApplicationTakenOver
from domain.types import Day
from domain.value import Value


class Application(Value):
    """The state of one application.

    `what_is_missing` is what the county asks for and still waits for; `outcome` is what
    the applicant has been told. The decision itself stands in the round; `decided_in` is the
    forum's meeting behind it once somebody has questioned it. `notified_on` is no day while the
    applicant waits for demanded reasons, and `told_decision` which decision it was told of then
    (1 is the award, and each reduction against it is one more). `before` is what the papers of a
    take-over say of it, and `as_taken_over` that its content is still theirs.
    """

    KIND: ClassVar[CaseKind] = CaseKind.APPLICATION

    application_id: str = ""
    round_id: str = ""
    scheme: str = ""
    county: str = ""
    rule_set: str | None = None
    pot_id: str = ""
    call_id: str = ""
    applicant: Party | None = None
    content: ApplicationContent | None = None
    missing: tuple[str, ...] = ()
    late: bool = False
    passed_stops: tuple[str, ...] = ()
    requests: int = 0
    what_is_missing: str | None = None
    withdrawn: bool = False
    outcome: ApplicationOutcome | None = None
    notified_on: Day | None = None
    told_decision: int = 1
    before: ApplicationTakenOver | None = None
    as_taken_over: bool = False
    decided_in: DecidedIn = DecidedIn()
    deadlines: dict[str, Deadline] = {}


def evolve_application(state: Application, event: Event) -> Application:
    """The application after one more event; an event of another kind of case is a fault."""
    return state.model_copy(update=_changes(state, event))


def _changes(state: Application, event: Event) -> dict[str, object]:
    match event:
        case ApplicationSubmitted():
            return {
                **{name: getattr(event, name) for name in _IDENTITY},
                "content": event.content,
                "missing": event.missing,
                "late": event.late,
                "passed_stops": event.soft_stops,
            }
        case ApplicationTakenOver():
            return {
                **{name: getattr(event, name) for name in _IDENTITY},
                "content": event.content,
                "missing": event.missing,
                "late": event.late,
                "outcome": event.answer.outcome if event.answer and event.told_on else None,
                "notified_on": event.told_on,
                "before": event,
                "as_taken_over": True,
            }
        case CompletionRequested():
            return {"requests": state.requests + 1, "what_is_missing": event.what_is_missing}
        case ApplicationCompleted():
            return {
                "content": event.content,
                "missing": event.missing,
                "late": state.late or event.late,
                "passed_stops": (*state.passed_stops, *event.soft_stops),
                "what_is_missing": None,
                "as_taken_over": False,
                "deadlines": _without_completion(state),
            }
        case ApplicationWithdrawn():
            return {"withdrawn": True}
        case ReasonsDemanded():
            # The time for complaint is broken off, until the applicant is told with the reasons.
            return {
                "notified_on": None,
                "deadlines": met_by(state.deadlines, {DeadlineKind.COMPLAINT}),
            }
        case ApplicantNotified():
            told = {"outcome": event.outcome, "notified_on": event.notified_on}
            return {
                **told,
                "told_decision": event.decision,
                "deadlines": _without_completion(state),
            }
        case DecisionSetAside():
            undone = {"outcome": None, "notified_on": None}
            waiting = met_by(state.deadlines, (DeadlineKind.COMPLAINT,))
            return {**undone, "deadlines": waiting}
        case DecisionQuestioned() if state.decided_in.meeting_id is None:
            return {"decided_in": first_questioned(event)}
        case DecisionQuestioned() | DecisionSettled():
            return {"decided_in": state.decided_in.after(event)}
        case OfDeadline():
            return {"deadlines": evolve_deadlines(state.deadlines, event)}
        case _:
            raise TypeError(f"{event.TOPIC} does not belong to an application")


_IDENTITY = (
    "application_id",
    "round_id",
    "scheme",
    "county",
    "rule_set",
    "pot_id",
    "call_id",
    "applicant",
)


def _without_completion(state: Application) -> dict[str, Deadline]:
    """The deadlines that still count: completing it is what one for completion waited for."""
    return {
        key: deadline
        for key, deadline in state.deadlines.items()
        if deadline.kind is not DeadlineKind.COMPLETION
    }


def application_position(state: Application, version: int) -> Position:
    """Where the application stands in its order."""
    reached = {
        Milestone.SUBMITTED: state.applicant is not None,
        Milestone.WITHDRAWN: state.withdrawn,
        Milestone.NOTIFIED: state.outcome is not None,
        Milestone.APPLICANT_TOLD: state.notified_on is not None,
    }
    waiting = () if state.withdrawn else open_deadlines(state.deadlines, frozenset())
    return Position(
        version=version,
        done=frozenset(milestone for milestone, is_reached in reached.items() if is_reached),
        deadlines=waiting,
        finished=state.withdrawn or (state.notified_on is not None and not waiting),
    )

"""Deadlines: set for a round, changed in any case; and the county's practice with them."""

from domain.deadlines.change import Move, Resume, Suspend
from domain.deadlines.decide import SetDeadline
from domain.deadlines.decide_change import (
    MoveApplicationDeadline,
    MoveControlDeadline,
    MoveDeadline,
    MoveLongTermPlanDeadline,
    MoveNeedDeadline,
    ResumeApplicationDeadline,
    ResumeControlDeadline,
    ResumeDeadline,
    ResumeLongTermPlanDeadline,
    ResumeNeedDeadline,
    SuspendApplicationDeadline,
    SuspendControlDeadline,
    SuspendDeadline,
    SuspendLongTermPlanDeadline,
    SuspendNeedDeadline,
)
from domain.deadlines.decide_intake import ReopenIntake
from domain.deadlines.decide_practice import SetDeadlinePractice
from services.api.commands.command_route import CommandRoute


def _changes(
    case: str, move: type[Move], suspend: type[Suspend], resume: type[Resume]
) -> tuple[CommandRoute, ...]:
    """How a deadline is moved, suspended and resumed below the path of its case."""
    deadline = case + "/deadlines/{deadline_id}"
    return (
        CommandRoute(
            f"{deadline}/move",
            move,
            example={"day": "2027-03-15", "reason": "Vinterferien falt i fristen."},
        ),
        CommandRoute(
            f"{deadline}/suspend",
            suspend,
            example={"days": 14, "reason": "Vi venter på svar fra direktoratet."},
        ),
        CommandRoute(f"{deadline}/resume", resume, example={"reason": "Direktoratet har svart."}),
    )


ROUTES = (
    CommandRoute(
        "/counties/{county}/deadline-practice",
        SetDeadlinePractice,
        begins=True,
        example={
            "reminders": [14, 3],
            "escalates_after": 7,
            "source": "Fylkeskommunens årshjul",
        },
    ),
    CommandRoute(
        "/rounds/{round_id}/deadlines",
        SetDeadline,
        example={
            "deadline_id": "intake",
            "kind": "intake",
            "day": "2027-03-01",
            "source": "county-practice",
            "citation": "Fylkeskommunens årshjul",
        },
    ),
    *_changes("/rounds/{round_id}", MoveDeadline, SuspendDeadline, ResumeDeadline),
    *_changes("/needs/{need_id}", MoveNeedDeadline, SuspendNeedDeadline, ResumeNeedDeadline),
    *_changes(
        "/applications/{application_id}",
        MoveApplicationDeadline,
        SuspendApplicationDeadline,
        ResumeApplicationDeadline,
    ),
    *_changes(
        "/long-term-plans/{scheme}/{county}",
        MoveLongTermPlanDeadline,
        SuspendLongTermPlanDeadline,
        ResumeLongTermPlanDeadline,
    ),
    *_changes(
        "/controls/{control_id}",
        MoveControlDeadline,
        SuspendControlDeadline,
        ResumeControlDeadline,
    ),
    CommandRoute(
        "/rounds/{round_id}/intake/reopen",
        ReopenIntake,
        example={"reason": "En skole fikk ikke meldt behovene sine i tide."},
    ),
)

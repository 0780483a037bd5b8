"""Deadlines of a round: set, moved, suspended, resumed; and the county's practice with them."""

from domain.deadlines.decide import MoveDeadline, SetDeadline
from domain.deadlines.decide_intake import ReopenIntake
from domain.deadlines.decide_practice import SetDeadlinePractice
from domain.deadlines.decide_suspend import ResumeDeadline, SuspendDeadline
from services.api.commands.route import CommandRoute

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
    CommandRoute(
        "/rounds/{round_id}/deadlines/{deadline_id}/move",
        MoveDeadline,
        example={"day": "2027-03-15", "reason": "Vinterferien falt i fristen."},
    ),
    CommandRoute(
        "/rounds/{round_id}/deadlines/{deadline_id}/suspend",
        SuspendDeadline,
        example={"days": 14, "reason": "Vi venter på svar fra direktoratet."},
    ),
    CommandRoute(
        "/rounds/{round_id}/deadlines/{deadline_id}/resume",
        ResumeDeadline,
        example={"reason": "Direktoratet har svart."},
    ),
    CommandRoute(
        "/rounds/{round_id}/intake/reopen",
        ReopenIntake,
        example={"reason": "En skole fikk ikke meldt behovene sine i tide."},
    ),
)

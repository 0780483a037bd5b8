"""Follow-up: measures, evaluations, closing the round and opening it again."""

from domain.follow_up.decide_close import CloseRound, ReopenRound
from domain.follow_up.decide_evaluation import RecordEvaluation
from domain.follow_up.decide_measure import RecordMeasure
from domain.follow_up.decide_progress import RecordProgress
from services.api.commands.examples import COMPANY
from services.api.commands.route import CommandRoute

ROUTES = (
    CommandRoute(
        "/rounds/{round_id}/lines/{line_id}/progress",
        RecordProgress,
        example={
            "status": "under-way",
            "reached": [{"milestone_id": "m-1", "on": "2025-09-05"}],
            "note": "Første samling er holdt.",
        },
    ),
    CommandRoute(
        "/rounds/{round_id}/lines/{line_id}/measure",
        RecordMeasure,
        example={
            "from_day": "2025-09-01",
            "to_day": "2025-09-05",
            "participants": {"vet-teacher": 7},
            "partners": [COMPANY],
        },
    ),
    CommandRoute(
        "/rounds/{round_id}/lines/{line_id}/evaluation",
        RecordEvaluation,
        example={
            "verdicts": [
                {
                    "question_id": "collective-development",
                    "answer": "yes",
                    "grounds": "Hele avdelingen var med.",
                },
                {
                    "question_id": "anchored-in-needs",
                    "answer": "yes",
                    "grounds": "Behovet kom fra skolen og to bedrifter.",
                },
                {
                    "question_id": "sami-perspectives",
                    "answer": "not-relevant",
                    "grounds": "Gjelder teknisk utstyr.",
                },
                {
                    "question_id": "cooperation",
                    "answer": "partly",
                    "grounds": "Én av to bedrifter trakk seg.",
                },
            ],
            "partners": [COMPANY],
        },
    ),
    CommandRoute("/rounds/{round_id}/closing", CloseRound, example={}),
    CommandRoute(
        "/rounds/{round_id}/reopening",
        ReopenRound,
        example={"reason": "En evaluering kom inn etter at runden var avsluttet."},
    ),
)

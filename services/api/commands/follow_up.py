"""Follow-up: measures, evaluations, closing the round and opening it again."""

from domain.follow_up.decide_change import (
    CancelMeasure,
    DecideMeasureChange,
    ReinstateMeasure,
    RequestMeasureChange,
)
from domain.follow_up.decide_close import CloseRound, ReopenRound
from domain.follow_up.decide_cooperation import ConfirmCooperation
from domain.follow_up.decide_evaluation import RecordEvaluation
from domain.follow_up.decide_measure import RecordMeasure
from domain.follow_up.decide_participants import RecordParticipants
from domain.follow_up.decide_progress import RecordProgress
from services.api.commands.command_route import CommandRoute
from services.api.commands.examples import COMPANY

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
        "/rounds/{round_id}/lines/{line_id}/changes",
        RequestMeasureChange,
        makes="change_id",
        example={
            "change": {"what": "Flytt hospiteringen til våren", "ends_on": "2026-03-20"},
            "grounds": "Bedriften legger om driften i høst.",
        },
    ),
    CommandRoute(
        "/rounds/{round_id}/lines/{line_id}/changes/{change_id}/decision",
        DecideMeasureChange,
        example={
            "outcome": "approved",
            "purpose_kept": True,
            "grounds": "Målet og målgruppen er de samme.",
        },
    ),
    CommandRoute(
        "/rounds/{round_id}/lines/{line_id}/cancellation",
        CancelMeasure,
        example={"grounds": "Bedriften kan ikke ta imot noen i år."},
    ),
    CommandRoute(
        "/rounds/{round_id}/lines/{line_id}/reinstatement",
        ReinstateMeasure,
        example={"reason": "Bedriften kan likevel ta imot."},
    ),
    CommandRoute(
        "/rounds/{round_id}/lines/{line_id}/confirmations",
        ConfirmCooperation,
        example={
            "half": "planning",
            "party": COMPANY,
            "first_involved_on": "2025-02-10",
            "obligation": "Tar imot åtte lærere i to uker.",
        },
    ),
    CommandRoute(
        "/rounds/{round_id}/lines/{line_id}/participants",
        RecordParticipants,
        example={
            "participants": [
                {
                    "group": "vet-teacher",
                    "programme": "EL",
                    "organisation": COMPANY["organisation"],
                    "count": 8,
                }
            ],
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

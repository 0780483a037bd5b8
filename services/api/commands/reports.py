"""Follow-up: recipients' reports, and each party's own answers to the evaluation."""

from domain.follow_up.decide_answer import AnswerEvaluation, AnswerRoundQuestion
from domain.follow_up.decide_report import (
    AskRecipientReport,
    RemindRecipient,
    ReopenRecipientReport,
    ReviewRecipientReport,
    SubmitRecipientReport,
)
from services.api.commands.command_route import CommandRoute
from services.api.commands.examples import COMPANY

_LINE = "/rounds/{round_id}/lines/{line_id}"

ROUTES = (
    CommandRoute(
        f"{_LINE}/report-request",
        AskRecipientReport,
        example={
            "report_by": {
                "day": "2026-02-01",
                "source": "county-practice",
                "citation": "Tilsagnsbrevet, punkt 4",
            }
        },
    ),
    CommandRoute(f"{_LINE}/report-reminders", RemindRecipient, example={}),
    CommandRoute(
        f"{_LINE}/reports",
        SubmitRecipientReport,
        example={
            "costs": [
                {
                    "kind": "teaching",
                    "amount_ore": 7_000_000,
                    "hours": 100,
                    "rate_ore": 70_000,
                    "voucher": "Faktura 20114",
                }
            ],
            "participants": [{"group": "vet-teacher", "programme": "EL", "count": 8}],
            "result": "Lærerne underviser nå på samme styring som bedriftene.",
        },
    ),
    CommandRoute(
        f"{_LINE}/report-review",
        ReviewRecipientReport,
        example={"outcome": "returned", "note": "Bilag for reisen mangler."},
    ),
    CommandRoute(
        f"{_LINE}/report-reopening",
        ReopenRecipientReport,
        example={
            "cause": "after-control",
            "asked_by": "directorate",
            "reason": "Kontrollen viste at reisen hørte til et annet tiltak.",
        },
    ),
    CommandRoute(
        f"{_LINE}/answers",
        AnswerEvaluation,
        example={
            "party": COMPANY,
            "benefit": {"answer": "yes", "grounds": "Lærerne kjenner utstyret vårt nå."},
            "changed_practice": {"answer": "partly", "grounds": "To av tre avdelinger er i gang."},
            "verdicts": [
                {
                    "question_id": "cooperation",
                    "answer": "partly",
                    "grounds": "Én av bedriftene falt fra.",
                    "evidence": "Referat 4. november",
                }
            ],
            "dissent": "Vi mener samlingene kom for tett.",
            "reason": "Bedriften som falt fra, står ikke i bekreftelsene.",
        },
    ),
    CommandRoute(
        "/rounds/{round_id}/answers",
        AnswerRoundQuestion,
        example={
            "party": COMPANY,
            "verdict": {
                "question_id": "sami-perspectives",
                "answer": "yes",
                "grounds": "Duodji var et eget tema da behovene ble prioritert.",
                "evidence": "Protokoll 12. mars",
            },
        },
    ),
)

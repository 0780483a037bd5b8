"""Opening a round: the state's grant, the round, the county's own contribution."""

from domain.opening.decide import CommitGrant, OpenRound, PledgeOwnContribution
from domain.opening.decide_carry import CarryMoneyOver
from domain.opening.decide_money import ChangeGrant, DocumentOwnContribution, RecordReceipt
from domain.takeover.decide import TakeOverRound
from services.api.commands.command_route import CommandRoute

#: The take-over of a running round, which can be tried as well.
TAKEN_OVER = CommandRoute(
    "/rounds/{round_id}/take-over",
    TakeOverRound,
    begins=True,
    example={
        "as_of": "2025-08-31",
        "sources": [{"sha256": "0f" * 32}],
        "reason": "Avstemt mot regnskapet 31. august.",
    },
)

ROUTES = (
    CommandRoute(
        "/grants",
        CommitGrant,
        begins=True,
        example={
            "scheme": "yrkesfag",
            "county": "46",
            "budget_year": 2025,
            "amount_ore": 398_861_700,
            "grant_letter": "Tilsagnsbrev 2025 (syntetisk)",
            "grant_letter_date": "2025-01-20",
            "terms": [
                {
                    "term_id": "t-1",
                    "text": "Midlene skal brukes i tråd med planen til samarbeidsforumet.",
                    "fulfilled_by": ["plan.adopted"],
                }
            ],
            "synthetic": True,
        },
    ),
    CommandRoute(
        "/rounds/{round_id}/grant/change",
        ChangeGrant,
        example={
            "amount_ore": 400_000_000,
            "grant_letter": "Tillegg til tilsagnsbrev 2025 (syntetisk)",
            "grant_letter_date": "2025-06-18",
        },
    ),
    CommandRoute(
        "/rounds/{round_id}/grant/receipts",
        RecordReceipt,
        makes="receipt_id",
        example={
            "amount_ore": 199_430_800,
            "received_on": "2025-02-17",
            "reference": "Innbetaling 2025-0217",
        },
    ),
    CommandRoute(
        "/rounds/{round_id}/own-contribution/documents",
        DocumentOwnContribution,
        example={
            "items": [
                {
                    "form": "hours",
                    "amount_ore": 7_000_000,
                    "basis": "Egne fagfolk på samlinger",
                    "hours": 100,
                    "rate_ore": 70_000,
                }
            ],
            "evidence": "Timelister, sak 2025/98",
        },
    ),
    CommandRoute(
        "/rounds/{round_id}/carry-over",
        CarryMoneyOver,
        example={
            "to_round": "yrkesfag-46-2026",
            "amount_ore": 1_200_000,
            "explanation": "Et kurs ble utsatt til høsten.",
            "reason": "Direktoratet har svart at midlene kan brukes videre.",
        },
    ),
    CommandRoute(
        "/rounds",
        OpenRound,
        begins=True,
        example={"scheme": "yrkesfag", "county": "46", "budget_year": 2025},
    ),
    TAKEN_OVER,
    CommandRoute(
        "/rounds/{round_id}/own-contribution",
        PledgeOwnContribution,
        example={
            "items": [
                {"form": "position", "amount_ore": 45_000_000, "basis": "Halv stilling, 2025"}
            ]
        },
    ),
)

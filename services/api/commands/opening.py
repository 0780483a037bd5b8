"""Opening a round: the state's grant, the round, own contribution and deadlines."""

from domain.deadlines.decide import MoveDeadline, SetDeadline
from domain.opening.decide import CommitGrant, OpenRound, PledgeOwnContribution
from services.api.commands.route import CommandRoute

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
            "synthetic": True,
        },
    ),
    CommandRoute(
        "/rounds",
        OpenRound,
        begins=True,
        example={"scheme": "yrkesfag", "county": "46", "budget_year": 2025},
    ),
    CommandRoute(
        "/rounds/{round_id}/own-contribution",
        PledgeOwnContribution,
        example={
            "items": [
                {"form": "position", "amount_ore": 45_000_000, "basis": "Halv stilling, 2025"}
            ]
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
)

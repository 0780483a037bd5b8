"""Step 3: how needs are ranked, what the forum may answer besides yes and no, and who is told."""

from domain.step3_prioritise.decide_outcome import ReconsiderNeed, TellOutcome
from domain.step3_prioritise.decide_own_impartiality import DeclareForScoring
from domain.step3_prioritise.decide_referral import RecordSiblingAnswer, ReferNeed
from domain.step3_prioritise.decide_scoring import RecommendRanking, ScoreNeed, SetScoring
from domain.step3_prioritise.decide_waiting import CarryNeedOver, LetNeedWait
from services.api.commands.command_route import CommandRoute
from services.api.commands.examples import MEETING

ANSWERING = (
    CommandRoute(
        "/rounds/{round_id}/scoring",
        SetScoring,
        example={
            "top_score": 5,
            "criteria": [
                {"criterion_id": "c-1", "title": "Treffer den langsiktige planen", "weight": 2},
                {"criterion_id": "c-2", "title": "Når mange", "weight": 1},
            ],
        },
    ),
    CommandRoute(
        "/needs/{need_id}/scoring-declarations",
        DeclareForScoring,
        example={"ground": "own-organisation"},
    ),
    CommandRoute(
        "/needs/{need_id}/scores",
        ScoreNeed,
        example={"round_id": "yrkesfag-46-2025", "scores": {"c-1": 4, "c-2": 3}},
    ),
    CommandRoute(
        "/rounds/{round_id}/ranking",
        RecommendRanking,
        example={"needs": ["n-3f9a2c7d1b04"]},
    ),
    CommandRoute(
        "/needs/{need_id}/waiting",
        LetNeedWait,
        example={
            "round_id": "yrkesfag-46-2025",
            "meeting": MEETING,
            "explanation": "Godt begrunnet behov, men midlene rekker ikke i år.",
        },
    ),
    CommandRoute(
        "/needs/{need_id}/carrying-over",
        CarryNeedOver,
        example={"to_round": "yrkesfag-46-2026"},
    ),
    CommandRoute(
        "/needs/{need_id}/referral",
        ReferNeed,
        example={
            "round_id": "yrkesfag-46-2025",
            "meeting": MEETING,
            "scheme": "kompetanseloftet",
            "forum_name": "Samarbeidsforumet for barnehage og skole",
            "explanation": "Behovet gjelder hele laget rundt elevene.",
        },
    ),
    CommandRoute(
        "/needs/{need_id}/sibling-answer",
        RecordSiblingAnswer,
        example={
            "outcome": "taken-up",
            "answered_on": "2025-04-28",
            "explanation": "Tatt inn i tiltaket om inkluderende praksis.",
            "reference": "Sak 12/2025",
        },
    ),
    CommandRoute(
        "/needs/{need_id}/reconsideration",
        ReconsiderNeed,
        example={
            "round_id": "yrkesfag-46-2025",
            "meeting": MEETING,
            "reason": "Det ble penger til overs da et tiltak falt bort.",
        },
    ),
    CommandRoute(
        "/needs/{need_id}/outcome-notice",
        TellOutcome,
        example={"told_on": "2025-03-17", "public_on": "2025-03-20"},
    ),
)

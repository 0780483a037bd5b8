"""Step 3: the forum, its priorities and its plans."""

from domain.step3_prioritise.decide_draft import ProposePlan
from domain.step3_prioritise.decide_forum import AppointForum
from domain.step3_prioritise.decide_long_term_plan import AdoptLongTermPlan, ReviewLongTermPlan
from domain.step3_prioritise.decide_need import DeclineNeed, PrioritiseNeed
from domain.step3_prioritise.decide_plan import AdoptPlan
from services.api.commands.answering import ANSWERING
from services.api.commands.command_route import CommandRoute
from services.api.commands.examples import BOARD, LINE, MEETING

ROUTES = (
    CommandRoute(
        "/forums/{scheme}/{county}/appointment",
        AppointForum,
        begins=True,
        example={
            "seats": [
                {"group": "working-life", "members": 3},
                {"group": "teacher-organisation", "members": 2},
                {"group": "vet-board", "members": 1},
                {"group": "private-school", "members": 1},
                {"group": "provider", "members": 2},
                {"group": "county", "members": 2},
            ],
            "term_from": "2024-01-01",
            "term_to": "2027-12-31",
        },
    ),
    CommandRoute(
        "/needs/{need_id}/priority",
        PrioritiseNeed,
        example={
            "round_id": "yrkesfag-46-2025",
            "meeting": MEETING,
            "rank": 3,
            "grounds": "Behovet er godt dokumentert og gjelder flere skoler.",
            "sami_perspective": {"answer": "not-relevant", "reason": "Gjelder teknisk utstyr."},
        },
    ),
    CommandRoute(
        "/needs/{need_id}/decline",
        DeclineNeed,
        example={
            "round_id": "yrkesfag-46-2025",
            "meeting": MEETING,
            "ground": "criterion-2",
            "explanation": "Ingen i arbeidslivet er med på tiltaket.",
        },
    ),
    *ANSWERING,
    CommandRoute(
        "/long-term-plans/{scheme}/{county}/adoption",
        AdoptLongTermPlan,
        begins=True,
        example={
            "meeting": MEETING,
            "valid_from": "2025-01-01",
            "valid_to": "2028-12-31",
            "themes": [
                {
                    "theme_id": "t-1",
                    "title": "Oppdatert fagkompetanse",
                    "goal": "Lærere og instruktører kjenner utstyret som er i bruk.",
                    "needs": ["n-3f9a2c7d1b04"],
                    "measures": [
                        {
                            "measure_id": "hospitering",
                            "title": "Hospitering for yrkesfaglærere",
                            "kind": "hospitering",
                            "target_groups": ["vet-teacher"],
                            "starts_on": "2025-08-18",
                            "ends_on": "2028-06-20",
                        }
                    ],
                }
            ],
            "local_plans": [
                {
                    "owner": "Eksempel videregående skole (syntetisk)",
                    "title": "Kompetanseplan 2024-2027",
                    "valid_from": "2024-01-01",
                    "valid_to": "2027-12-31",
                }
            ],
        },
    ),
    CommandRoute(
        "/long-term-plans/{scheme}/{county}/look",
        ReviewLongTermPlan,
        example={
            "meeting": MEETING,
            "experience": "Hospiteringen har virket godt.",
            "needs": "Flere behov innen helse- og oppvekstfag.",
            "money": "Omtrent som i fjor.",
            "outcome": "unchanged",
        },
    ),
    CommandRoute(
        "/rounds/{round_id}/plan/draft",
        ProposePlan,
        large=True,
        example={"lines": [LINE]},
    ),
    CommandRoute(
        "/rounds/{round_id}/plan",
        AdoptPlan,
        large=True,
        example={
            "meeting": MEETING,
            "lines": [LINE],
            "private_school_terms": "equal",
            "vet_board": BOARD,
        },
    ),
)

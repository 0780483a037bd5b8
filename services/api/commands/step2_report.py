"""Step 2: register a need, report it, return it, comment on it, merge, split or withdraw it."""

from domain.step2_report.decide import ForwardNeed, RegisterNeed, ReturnNeed
from domain.step2_report.decide_comment import CommentNeed
from domain.step2_report.decide_merge import MergeNeeds
from domain.step2_report.decide_practice import SetReportingPractice
from domain.step2_report.decide_split import SplitNeed
from domain.step2_report.decide_withdraw import WithdrawNeed
from services.api.commands.command_route import CommandRoute
from services.api.commands.examples import ASSESSMENT, SCHOOL

ROUTES = (
    CommandRoute("/needs/{need_id}/registration", RegisterNeed, example={}),
    CommandRoute(
        "/needs/{need_id}/forwarding", ForwardNeed, example={"round_id": "yrkesfag-46-2025"}
    ),
    CommandRoute(
        "/needs/{need_id}/return",
        ReturnNeed,
        example={
            "what_is_missing": "Det står ikke hvem av de ansatte som var med.",
            "resubmit_by": {
                "day": "2027-03-20",
                "source": "county-practice",
                "citation": "Fylkeskommunens årshjul",
            },
        },
    ),
    CommandRoute(
        "/needs/{need_id}/comments",
        CommentNeed,
        example={"comment": "Tre skoler i nettverket har det samme behovet.", "supported": True},
    ),
    CommandRoute(
        "/needs/merger",
        MergeNeeds,
        begins=True,
        makes="need_id",
        example={
            "round_id": "yrkesfag-46-2025",
            "originals": ["n-3f9a2c7d1b04", "n-7b11c0e4a9d2"],
            "unit": SCHOOL,
            "assessment": ASSESSMENT,
            "grounds": "Begge skolene trenger det samme.",
        },
    ),
    CommandRoute(
        "/needs/{need_id}/split",
        SplitNeed,
        example={
            "round_id": "yrkesfag-46-2025",
            "parts": [ASSESSMENT, ASSESSMENT],
            "grounds": "Lærerne og instruktørene trenger hver sin opplæring.",
        },
    ),
    CommandRoute(
        "/needs/{need_id}/withdrawal",
        WithdrawNeed,
        example={"grounds": "Skolen har fått dekket behovet på annen måte."},
    ),
    CommandRoute(
        "/rounds/{round_id}/reporting-practice",
        SetReportingPractice,
        example={
            "direct_route": True,
            "network_days": 21,
            "source": "Fylkeskommunens årshjul",
            "status": "sourced",
        },
    ),
)

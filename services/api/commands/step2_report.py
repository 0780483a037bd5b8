"""Step 2: register a need, report it, return it."""

from domain.step2_report.decide import ForwardNeed, RegisterNeed, ReturnNeed
from services.api.commands.route import CommandRoute

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
)

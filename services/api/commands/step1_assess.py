"""Step 1: assess a need, and correct the assessment."""

from domain.step1_assess.decide import AssessNeed, CorrectNeed
from services.api.commands.examples import ASSESSMENT, SCHOOL
from services.api.commands.route import CommandRoute

ROUTES = (
    CommandRoute(
        "/needs",
        AssessNeed,
        begins=True,
        makes="need_id",
        example={"round_id": "yrkesfag-46-2025", "unit": SCHOOL, "assessment": ASSESSMENT},
    ),
    CommandRoute("/needs/{need_id}/correction", CorrectNeed, example={"assessment": ASSESSMENT}),
)

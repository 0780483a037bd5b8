"""Step 1: assess a need, correct the assessment, and confirm it as an employee."""

from domain.step1_assess.decide import AssessNeed, ConfirmNeed, CorrectNeed
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
    CommandRoute(
        "/needs/{need_id}/confirmation",
        ConfirmNeed,
        example={"capacity": "elected-representative", "statement": "Drøftet på avdelingsmøtet."},
    ),
)

"""Step 1: assess needs or import a spreadsheet of them, correct them, confirm them as employee."""

from domain.imports.decide import ImportNeeds
from domain.step1_assess.decide import AssessNeed, ConfirmNeed, CorrectNeed
from services.api.commands.command_route import CommandRoute
from services.api.commands.examples import ASSESSMENT, SCHOOL

IMPORTED = CommandRoute(
    "/rounds/{round_id}/imported-needs",
    ImportNeeds,
    begins=True,
    example={"sha256": "0f" * 32},
)
ROUTES = (
    CommandRoute(
        "/needs",
        AssessNeed,
        begins=True,
        makes="need_id",
        example={"round_id": "yrkesfag-46-2025", "unit": SCHOOL, "assessment": ASSESSMENT},
    ),
    IMPORTED,
    CommandRoute("/needs/{need_id}/correction", CorrectNeed, example={"assessment": ASSESSMENT}),
    CommandRoute(
        "/needs/{need_id}/confirmation",
        ConfirmNeed,
        example={"capacity": "elected-representative", "statement": "Drøftet på avdelingsmøtet."},
    ),
)

"""Histories of complaints: decided, told, complained of, and an award taken back."""

from datetime import date
from typing import Any

from domain.party import MoneyRoute
from domain.pots.events import ReductionGround
from domain.rules.money import complaints
from domain.state.complaint import complaint_deadline
from domain.step4_dispose.complaint_events import (
    ComplaintAnswered,
    ComplaintOutcome,
    ComplaintReceived,
    DecisionNotified,
)
from domain.step4_dispose.decide_complaint_answer import AnswerComplaint
from domain.step4_dispose.events import GrantDecided
from tests.domain.facts import (
    LINE_ORE,
    PLANNED,
    PLANNING_ASSURED,
    PLEDGED,
    fact,
)
from tests.domain.facts_pots import (
    AWARDED,
    CALLED,
    GIVEN_BACK,
)
from tests.domain.wishes import wish
from tests.samples import NOW, OFFICE
from tests.samples.pots import APPLICATION

PRIVATE = fact(
    GrantDecided,
    route=MoneyRoute.PRIVATE_GRANT,
    recipient=OFFICE,
    amount_ore=LINE_ORE - 1,
    individual_decision=True,
)
DECIDED_FOR_OFFICE = (*PLANNED, PLEDGED, PLANNING_ASSURED, PRIVATE)
TOLD = fact(DecisionNotified)
RUNS = complaints.time_to_complain("complaint-l-1", TOLD.complain_by or NOW)
COMPLAINED = (*DECIDED_FOR_OFFICE, TOLD, fact(ComplaintReceived))
FORWARDED = fact(ComplaintAnswered, outcome=ComplaintOutcome.FORWARDED, amount_ore=None)
LAST_DAY = date(2026, 5, 25)


def answer(outcome: ComplaintOutcome, who: Any = None, **changes: Any) -> AnswerComplaint:
    return wish(AnswerComplaint, who, outcome=outcome, **{"amount_ore": None, **changes})


#: An award to a private party that is told of its award, and of which half is taken back.
AWARDED_TO_OFFICE = AWARDED.model_copy(
    update={"recipient": OFFICE, "individual_decision": True, "written_reasons": "I potten"}
)
TAKEN_BACK = GIVEN_BACK.model_copy(
    update={
        "to_ore": AWARDED.amount_ore // 2,
        "ground": ReductionGround.TERMS_NOT_MET,
        "individual_decision": True,
        "written_reasons": "Rapporten kom aldri",
    }
)
AWARD_TOLD = fact(DecisionNotified, line_id=APPLICATION)
REDUCED = (*CALLED, AWARDED_TO_OFFICE, AWARD_TOLD, TAKEN_BACK)

#: The time to complain of the award, which ran when half of it was taken back.
AWARD_RUNS = complaints.time_to_complain(complaint_deadline(APPLICATION), RUNS.at)
TOLD_AND_RUNNING = (*CALLED, AWARDED_TO_OFFICE, AWARD_TOLD, AWARD_RUNS)

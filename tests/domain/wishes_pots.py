"""Commands about pots as the rules like them."""

from datetime import date
from typing import Any

from domain.command import Command
from domain.deadlines.kinds import DeadlineSource
from domain.pots.decide_application import (
    CompleteApplication,
    SubmitApplication,
    WithdrawApplication,
)
from domain.pots.decide_award import AwardApplication
from domain.pots.decide_call import CloseCall, PublishCall
from domain.pots.decide_handling import NotifyApplicant, RequestCompletion
from domain.pots.decide_reduction import ReduceAward
from domain.pots.decide_rejection import RejectApplication
from domain.pots.events import ReductionGround, RejectionGround
from domain.step4_dispose.events import Finding
from tests.samples import ROUND, SCHOOL
from tests.samples.pots import APPLICATION, CALL, CONTENT, FORM

_APPLICATION = {"application_id": APPLICATION, "round_id": ROUND}
_MET = Finding(met=True, evidence="Møtereferat 3. mars")

POT_WISHES: dict[type[Command], dict[str, Any]] = {
    PublishCall: {
        "round_id": ROUND,
        "line_id": "l-p",
        "call_id": CALL,
        "title": "Midlar til prøvenemnder",
        "text": "Nemnder og opplæringskontor kan søkje om midlar til samlingar.",
        "amount_ore": 30_000_000,
        "closes": {
            "day": date(2026, 5, 1),
            "source": DeadlineSource.COUNTY_PRACTICE,
            "citation": "Utlysing 2026",
        },
        "form": FORM,
    },
    CloseCall: {"round_id": ROUND, "call_id": CALL},
    SubmitApplication: {**_APPLICATION, "call_id": CALL, "applicant": SCHOOL, "content": CONTENT},
    CompleteApplication: {**_APPLICATION, "content": CONTENT},
    WithdrawApplication: _APPLICATION,
    RequestCompletion: {"application_id": APPLICATION, "what_is_missing": "Budsjettet manglar"},
    NotifyApplicant: {**_APPLICATION, "notified_on": date(2026, 6, 2)},
    AwardApplication: {
        **_APPLICATION,
        "call_id": CALL,
        "amount_ore": CONTENT.amount_ore,
        "criterion_1": _MET,
        "criterion_2": _MET,
    },
    RejectApplication: {
        **_APPLICATION,
        "call_id": CALL,
        "ground": RejectionGround.OTHERS_FIRST,
    },
    ReduceAward: {
        "round_id": ROUND,
        "line_id": APPLICATION,
        "amount_ore": 0,
        "ground": ReductionGround.GIVEN_BACK,
    },
}

"""The usual commands of a need on its way to the forum: assessed, imported, reported."""

from typing import Any

from domain.command import Command
from domain.imports.decide import ImportNeeds
from domain.step1_assess.decide import AssessNeed, ConfirmNeed, CorrectNeed
from domain.step1_assess.events import Confirmer
from domain.step2_report.decide import ForwardNeed, RegisterNeed, ReturnNeed
from domain.step2_report.decide_comment import CommentNeed
from domain.step2_report.decide_merge import MergeNeeds
from domain.step2_report.decide_practice import SetReportingPractice
from domain.step2_report.decide_split import SplitNeed
from domain.step2_report.decide_withdraw import WithdrawNeed
from tests.samples import ASSESSMENT, NEED, ROUND, SCHOOL

NEED_WISHES: dict[type[Command], dict[str, Any]] = {
    AssessNeed: {"need_id": NEED, "round_id": ROUND, "unit": SCHOOL, "assessment": ASSESSMENT},
    CorrectNeed: {
        "need_id": NEED,
        "assessment": {**ASSESSMENT.model_dump(mode="json"), "title": "Hospitering, retta"},
    },
    ConfirmNeed: {"need_id": NEED, "capacity": Confirmer.EMPLOYEE},
    ImportNeeds: {"round_id": ROUND, "sha256": "0f" * 32},
    RegisterNeed: {"need_id": NEED},
    ForwardNeed: {"need_id": NEED, "round_id": ROUND},
    ReturnNeed: {"need_id": NEED, "what_is_missing": "Korleis dei tilsette var med"},
    CommentNeed: {"need_id": NEED, "comment": "Tre skular i nettverket treng det same"},
    MergeNeeds: {
        "need_id": "n-3c4d",
        "round_id": ROUND,
        "originals": (NEED, "n-5e6f"),
        "unit": SCHOOL,
        "assessment": ASSESSMENT,
        "grounds": "Skulane treng det same",
    },
    SplitNeed: {
        "need_id": NEED,
        "round_id": ROUND,
        "parts": (ASSESSMENT, ASSESSMENT),
        "grounds": "To ulike målgrupper",
    },
    SetReportingPractice: {
        "round_id": ROUND,
        "direct_route": True,
        "network_days": 21,
        "source": "Fylkeskommunens årshjul",
    },
    WithdrawNeed: {"need_id": NEED, "grounds": "Skulen har fått kurset på annan måte"},
}

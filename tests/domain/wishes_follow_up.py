"""Commands about the follow-up of measures, as the rules like them."""

from datetime import date
from typing import Any

from domain.command import Command
from domain.county_report.decide import (
    AttestCountyReport,
    DraftCountyReport,
    ReopenCountyReport,
    SetCountyReportPractice,
    SignCountyReport,
    SubmitCountyReport,
)
from domain.county_report.events import AskedBy, ReopenCause
from domain.deadlines.kinds import DeadlineSource
from domain.follow_up.changes import ChangeOutcome
from domain.follow_up.decide_answer import AnswerEvaluation, AnswerRoundQuestion
from domain.follow_up.decide_change import (
    CancelMeasure,
    DecideMeasureChange,
    ReinstateMeasure,
    RequestMeasureChange,
)
from domain.follow_up.decide_cooperation import ConfirmCooperation
from domain.follow_up.decide_participants import RecordParticipants
from domain.follow_up.decide_report import (
    AskRecipientReport,
    RemindRecipient,
    ReopenRecipientReport,
    ReviewRecipientReport,
    SubmitRecipientReport,
)
from domain.follow_up.events import Assessed, Goal
from domain.follow_up.participants import TookPart
from domain.follow_up.recipient_report import Cost, ReviewOutcome
from domain.party import TargetGroup
from domain.price import PriceKind
from domain.step4_dispose.events import Half
from tests.samples import ROUND, SCHOOL

_LINE = {"round_id": ROUND, "line_id": "l-1"}

FOLLOW_UP_WISHES: dict[type[Command], dict[str, Any]] = {
    ConfirmCooperation: {
        **_LINE,
        "half": Half.PLANNING,
        "party": SCHOOL,
        "first_involved_on": date(2026, 1, 12),
        "obligation": "Set av tid til åtte lærarar",
    },
    RecordParticipants: {
        **_LINE,
        "participants": (TookPart(group=TargetGroup.VET_TEACHER, count=8),),
    },
    RequestMeasureChange: {
        **_LINE,
        "change_id": "c-1",
        "change": {"what": "Flytt samlinga ein månad", "ends_on": date(2026, 12, 18)},
        "grounds": "Bedrifta legg om drifta",
    },
    DecideMeasureChange: {
        **_LINE,
        "change_id": "c-1",
        "outcome": ChangeOutcome.APPROVED,
        "purpose_kept": True,
        "grounds": "Målet er det same",
    },
    CancelMeasure: {**_LINE, "grounds": "Ingen meldte seg på"},
    ReinstateMeasure: _LINE,
    SetCountyReportPractice: {
        "round_id": ROUND,
        "auditor_from_ore": 10_000_000_000,
        "source": "Vedtak i fylkestinget",
    },
    DraftCountyReport: {"round_id": ROUND},
    AttestCountyReport: {"round_id": ROUND, "statement": "Rekneskapen stemmer med bilaga"},
    SignCountyReport: {"round_id": ROUND, "title": "Fylkesdirektør"},
    SubmitCountyReport: {"round_id": ROUND, "channel": "Direktoratets skjema"},
    ReopenCountyReport: {
        "round_id": ROUND,
        "cause": ReopenCause.WRONG_FIGURE,
        "asked_by": AskedBy.COUNTY,
    },
    AskRecipientReport: {
        **_LINE,
        "report_by": {
            "day": date(2027, 2, 1),
            "source": DeadlineSource.COUNTY_PRACTICE,
            "citation": "Tilsegna",
        },
    },
    RemindRecipient: _LINE,
    SubmitRecipientReport: {
        **_LINE,
        "costs": (Cost(kind=PriceKind.TEACHING, amount_ore=8_000_000),),
        "result": "Lærarane underviser på ny styring",
    },
    ReopenRecipientReport: {
        **_LINE,
        "cause": ReopenCause.WRONG_FIGURE,
        "asked_by": AskedBy.COUNTY,
    },
    ReviewRecipientReport: {**_LINE, "outcome": ReviewOutcome.ACCEPTED},
    AnswerEvaluation: {
        **_LINE,
        "party": SCHOOL,
        "benefit": Assessed(answer=Goal.YES, grounds="Alle fekk prøve utstyret"),
        "changed_practice": Assessed(answer=Goal.PARTLY, grounds="Seks av åtte er i gang"),
    },
    AnswerRoundQuestion: {
        "round_id": ROUND,
        "party": SCHOOL,
        "verdict": {
            "question_id": "sami-perspectives",
            "answer": Goal.NOT_RELEVANT,
            "grounds": "Gjeld teknisk utstyr",
        },
    },
}

GIVES_REASON: dict[type[Command], str] = {
    ReinstateMeasure: "Bedrifta kan likevel ta imot",
    ReopenCountyReport: "Eit beløp stod feil",
    ReopenRecipientReport: "Eit beløp stod feil",
}

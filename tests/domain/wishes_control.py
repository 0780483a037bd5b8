"""Commands of a control case as the rules like them."""

from datetime import date
from typing import Any

from domain.checks.finding import Ground, Severity
from domain.command import Command
from domain.control.basis_events import EasedPart
from domain.control.decide_basis import ClaimOn, JudgeLimitation, SetClaimBasis
from domain.control.decide_claim import EaseClaim, SettleClaim
from domain.control.decide_finding import (
    CloseCorrectiveAction,
    CloseFinding,
    MakeFinding,
    SetCorrectiveAction,
)
from domain.control.decide_hearing import CommentOnNotice, GiveNotice, WaiveNotice
from domain.control.decide_offset import SetOffClaim
from domain.control.decide_open import OpenControl, ReceiveDocumentation, RequestDocumentation
from domain.control.decide_proposal import DecideControl, ProposeDecision, ReturnProposal
from domain.control.decide_return import ReturnWithheld
from domain.control.decide_running import (
    CloseControl,
    HoldControl,
    ResumeControl,
)
from domain.control.decide_told import AnswerControlComplaint, ComplainOfControl, TellDecision
from domain.control.decision_events import StepReturned
from domain.control.kinds import (
    CaseStep,
    ControlOutcome,
    FindingEnd,
    LimitationOutcome,
    NoticeException,
    SelectedBy,
    WaitsFor,
)
from domain.control.selecting import Selecting
from domain.deadlines.by_when import ByWhen
from domain.deadlines.kinds import DeadlineSource
from domain.step4_dispose.complaint_events import ComplaintOutcome
from tests.samples import NOW, ROUND
from tests.samples.control import CONTROL

IN_THREE_WEEKS = ByWhen(days=21, source=DeadlineSource.UNVERIFIED, citation="Brev (syntetisk)")
_CASE = {"control_id": CONTROL}
_TODAY = NOW.date()
#: A third of the usual payment.
BASIS = (ClaimOn(payment_id="p-1", findings=("f-1",), share="1/3", paid_on=_TODAY),)

CONTROL_WISHES: dict[type[Command], dict[str, Any]] = {
    OpenControl: {
        **_CASE,
        "round_id": ROUND,
        "selection": Selecting(by=SelectedBy.TIP, grounds="Tiltak utan målgruppe"),
    },
    RequestDocumentation: {
        **_CASE,
        "request_id": "r-1",
        "asked_for": ("Deltakarlister",),
        "answer_by": IN_THREE_WEEKS,
    },
    ReceiveDocumentation: {
        **_CASE,
        "request_id": "r-1",
        "received_on": _TODAY,
        "described": "Deltakarlister for tiltaket",
    },
    MakeFinding: {
        **_CASE,
        "finding_id": "f-1",
        "ground": Ground.G5,
        "severity": Severity.SERIOUS,
        "described": "Deltakarar utanfor målgruppene, utan grunn",
        "payment_id": "p-1",
    },
    CloseFinding: {
        **_CASE,
        "finding_id": "f-1",
        "end": FindingEnd.UPHELD,
        "explained": "Ingen ny opplysning",
    },
    SetCorrectiveAction: {
        **_CASE,
        "finding_id": "f-1",
        "what": "Målgruppa blir kontrollert ved påmelding",
        "owner": "u-owner",
        "due": IN_THREE_WEEKS,
    },
    CloseCorrectiveAction: {**_CASE, "finding_id": "f-1", "evidence": "Ny rutine"},
    SetClaimBasis: {**_CASE, "parts": BASIS},
    JudgeLimitation: {
        **_CASE,
        "payment_id": "p-1",
        "outcome": LimitationOutcome.NOT_BARRED,
        "from_day": _TODAY,
        "explained": "Rekna frå utbetalinga",
    },
    GiveNotice: {
        **_CASE,
        "text": "Vi vurderer å krevje tilbake ein del",
        "sent_on": _TODAY,
        "channel": "eFormidling 2026-77",
        "comment_by": IN_THREE_WEEKS,
    },
    WaiveNotice: {
        **_CASE,
        "exception": NoticeException.HAS_ANSWERED,
        "written_reasons": "Parten har alt uttalt seg",
    },
    CommentOnNotice: {
        **_CASE,
        "comment_id": "c-1",
        "received_on": _TODAY,
        "channel": "eFormidling 2026-81",
        "text": "Vi er usamde",
    },
    ProposeDecision: {
        **_CASE,
        "outcome": ControlOutcome.PARTIAL_REPAYMENT,
        "basis_version": 1,
        "written_reasons": "Ein tredel av deltakarane var utanfor målgruppene",
        "on_comment": "Merknaden endrar ikkje det",
    },
    ReturnProposal: {
        **_CASE,
        "steps": (StepReturned(step=CaseStep.BASIS, why="Delen er rekna feil"),),
    },
    DecideControl: {**_CASE, "pay_by": IN_THREE_WEEKS},
    TellDecision: {**_CASE, "reached_on": _TODAY, "channel": "eFormidling 2026-90"},
    ComplainOfControl: {**_CASE, "received_on": _TODAY, "text": "Delen er for stor"},
    AnswerControlComplaint: {
        **_CASE,
        "outcome": ComplaintOutcome.DISMISSED,
        "written_reasons": "Ikkje noko nytt",
    },
    EaseClaim: {
        **_CASE,
        "eased": (EasedPart(payment_id="p-1", to_ore=2),),
        "written_reasons": "Til gunst for parten",
    },
    SetOffClaim: {
        **_CASE,
        "offset_id": "o-1",
        "payment_id": "p-1",
        "amount_ore": 1,
        "against": ROUND,
    },
    ReturnWithheld: {
        **_CASE,
        "return_id": "b-1",
        "offset_id": "o-1",
        "withheld_by": "r-1",
        "amount_ore": 1,
        "on": _TODAY,
        "reference": "Bilag 2027-118",
    },
    SettleClaim: {
        **_CASE,
        "settlement_id": "s-1",
        "payment_id": "p-1",
        "amount_ore": 1,
        "on": date(2026, 6, 1),
        "reference": "KID 0046",
    },
    HoldControl: {
        **_CASE,
        "waits_for": WaitsFor.PARTY,
        "explained": "Ventar på revisor",
        "until": IN_THREE_WEEKS,
    },
    ResumeControl: _CASE,
    CloseControl: _CASE,
}

"""Control cases: from the selection to the settlement of what is claimed back."""

from domain.control.decide_basis import JudgeLimitation, SetClaimBasis
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
from services.api.commands.command_route import CommandRoute

_CASE = "/controls/{control_id}"
_FINDING = "/controls/{control_id}/findings/{finding_id}"
_BY = {"days": 21, "source": "unverified", "citation": "Brev fra direktoratet"}

ROUTES = (
    CommandRoute(
        "/controls",
        OpenControl,
        begins=True,
        makes="control_id",
        example={
            "round_id": "yrkesfag-46-2025",
            "selection": {
                "by": "risk",
                "grounds": "To tiltak uten deltakere i målgruppene.",
                "score": {"log_position": 4711, "rule_version": "risk-1"},
            },
        },
    ),
    CommandRoute(
        f"{_CASE}/documentation-requests",
        RequestDocumentation,
        makes="request_id",
        example={
            "asked_for": ["Deltakerlister", "Avtalen med tilbyderen"],
            "answer_by": _BY,
        },
    ),
    CommandRoute(
        f"{_CASE}/documentation",
        ReceiveDocumentation,
        example={
            "request_id": "r-2e7c90b4f156",
            "received_on": "2026-11-20",
            "described": "Deltakerlister for to tiltak.",
        },
    ),
    CommandRoute(
        f"{_CASE}/findings",
        MakeFinding,
        makes="finding_id",
        example={
            "ground": "G5",
            "severity": "serious",
            "described": "Fem av tretten deltakere er utenfor målgruppene, uten begrunnelse.",
            "payment_id": "p-5d1c7e90ab34",
            "questioned_ore": 2_692_307,
        },
    ),
    CommandRoute(
        f"{_FINDING}/closing",
        CloseFinding,
        example={"end": "explained", "explained": "Begrunnelsen lå i vedtaket."},
    ),
    CommandRoute(
        f"{_FINDING}/action",
        SetCorrectiveAction,
        example={
            "what": "Målgruppen kontrolleres ved påmelding.",
            "owner": "kari-county",
            "due": _BY,
        },
    ),
    CommandRoute(
        f"{_FINDING}/action/closing",
        CloseCorrectiveAction,
        example={"evidence": "Ny rutine av 1. desember."},
    ),
    CommandRoute(
        f"{_CASE}/claim-basis",
        SetClaimBasis,
        example={
            "parts": [
                {
                    "payment_id": "p-5d1c7e90ab34",
                    "findings": ["f-8b1f60d2a947"],
                    "share": "5/13",
                    "paid_on": "2026-06-15",
                }
            ]
        },
    ),
    CommandRoute(
        f"{_CASE}/limitation",
        JudgeLimitation,
        example={
            "payment_id": "p-5d1c7e90ab34",
            "outcome": "not-barred",
            "from_day": "2026-06-15",
            "explained": "Regnet fra utbetalingen.",
        },
    ),
    CommandRoute(
        f"{_CASE}/notice",
        GiveNotice,
        example={
            "text": "Vi vurderer å kreve tilbake en del av tilskuddet.",
            "sent_on": "2026-11-25",
            "channel": "eFormidling 2026-77",
            "comment_by": _BY,
        },
    ),
    CommandRoute(
        f"{_CASE}/notice/waiver",
        WaiveNotice,
        example={
            "exception": "has-answered",
            "written_reasons": "Fylkeskommunen har allerede uttalt seg.",
        },
    ),
    CommandRoute(
        f"{_CASE}/comments",
        CommentOnNotice,
        makes="comment_id",
        example={
            "received_on": "2026-12-05",
            "channel": "eFormidling 2026-81",
            "text": "De fem var med etter avtale med skolen.",
        },
    ),
    CommandRoute(
        f"{_CASE}/proposal",
        ProposeDecision,
        example={
            "outcome": "partial-repayment",
            "basis_version": 1,
            "written_reasons": "Fem av tretten deltakere var utenfor målgruppene.",
            "on_comment": "Avtalen kom etter tiltaket.",
        },
    ),
    CommandRoute(
        f"{_CASE}/proposal/return",
        ReturnProposal,
        example={"steps": [{"step": "basis", "why": "Delen er regnet feil."}]},
    ),
    CommandRoute(f"{_CASE}/decision", DecideControl, example={"pay_by": _BY}),
    CommandRoute(
        f"{_CASE}/decision/notice",
        TellDecision,
        example={"reached_on": "2026-12-18", "channel": "eFormidling 2026-90"},
    ),
    CommandRoute(
        f"{_CASE}/complaint",
        ComplainOfControl,
        example={"received_on": "2027-01-04", "text": "Delen er for stor."},
    ),
    CommandRoute(
        f"{_CASE}/complaint/answer",
        AnswerControlComplaint,
        example={
            "outcome": "changed",
            "written_reasons": "En av deltakerne var instruktør.",
            "eased": [{"payment_id": "p-5d1c7e90ab34", "to_ore": 2_153_846}],
        },
    ),
    CommandRoute(
        f"{_CASE}/claim/easing",
        EaseClaim,
        example={
            "eased": [{"payment_id": "p-5d1c7e90ab34", "to_ore": 2_000_000}],
            "written_reasons": "Til gunst for parten.",
        },
    ),
    CommandRoute(
        f"{_CASE}/claim/offsets",
        SetOffClaim,
        makes="offset_id",
        example={
            "payment_id": "p-5d1c7e90ab34",
            "amount_ore": 2_000_000,
            "against": "yrkesfag-46-2027",
            "explained": "Holdes tilbake fra første utbetaling.",
        },
    ),
    CommandRoute(
        f"{_CASE}/claim/offsets/{{offset_id}}/returns",
        ReturnWithheld,
        makes="return_id",
        example={
            "withheld_by": "p-5d1c7e90ab34",
            "amount_ore": 500_000,
            "on": "2027-02-10",
            "reference": "Bilag 2027-118",
        },
    ),
    CommandRoute(
        f"{_CASE}/claim/settlements",
        SettleClaim,
        makes="settlement_id",
        example={
            "payment_id": "p-5d1c7e90ab34",
            "amount_ore": 2_000_000,
            "on": "2027-02-01",
            "reference": "KID 0046",
        },
    ),
    CommandRoute(
        f"{_CASE}/hold",
        HoldControl,
        example={"waits_for": "party", "explained": "Venter på revisor.", "until": _BY},
    ),
    CommandRoute(f"{_CASE}/resumption", ResumeControl, example={}),
    CommandRoute(f"{_CASE}/closing", CloseControl, example={}),
)

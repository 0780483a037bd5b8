"""Step 4: criteria assured, money decided, payments ordered, attested and approved."""

from domain.step4_dispose.decide_aid import DeclareAid, SetAidPractice
from domain.step4_dispose.decide_complaint import ReceiveComplaint
from domain.step4_dispose.decide_complaint_answer import AnswerComplaint
from domain.step4_dispose.decide_cost_practice import SetCostPractice
from domain.step4_dispose.decide_criteria import AssureCriteria
from domain.step4_dispose.decide_grant import DecideGrant
from domain.step4_dispose.decide_notice import NotifyDecision
from domain.step4_dispose.decide_payment import ApprovePayment, AttestPayment, OrderPayment
from domain.step4_dispose.decide_payment_practice import SetPaymentPractice
from domain.step4_dispose.decide_reasons import DemandReasons, GiveReasons
from domain.step4_dispose.decide_recall import RecallPayment, RecordRepayment
from domain.step4_dispose.decide_sending import RecordPaymentAnswer, SendPayment
from domain.step4_dispose.decide_target_group import IncludeFagskoleTeachers
from services.api.commands.command_route import CommandRoute
from services.api.commands.examples import COMPANY

ROUTES = (
    CommandRoute(
        "/rounds/{round_id}/lines/{line_id}/criteria",
        AssureCriteria,
        example={
            "half": "planning",
            "criterion_1": {"met": True, "evidence": "Referat fra avdelingsmøte 14.01.2025"},
            "criterion_2": {"met": True, "evidence": "Signert avtale med to lærebedrifter"},
        },
    ),
    CommandRoute(
        "/rounds/{round_id}/lines/{line_id}/decision",
        DecideGrant,
        example={"amount_ore": 14_000_000},
    ),
    CommandRoute(
        "/rounds/{round_id}/lines/{line_id}/fagskole-teachers",
        IncludeFagskoleTeachers,
        example={"expected": 3, "grounds": "Fagskolen bruker det samme utstyret."},
    ),
    CommandRoute(
        "/rounds/{round_id}/lines/{line_id}/payments",
        OrderPayment,
        makes="payment_id",
        example={"amount_ore": 7_000_000, "voucher": "Bilag 2025-0412"},
    ),
    CommandRoute("/rounds/{round_id}/payments/{payment_id}/attestation", AttestPayment, example={}),
    CommandRoute("/rounds/{round_id}/payments/{payment_id}/approval", ApprovePayment, example={}),
    CommandRoute(
        "/rounds/{round_id}/lines/{line_id}/notice",
        NotifyDecision,
        example={"reached_on": "2025-04-14", "channel": "Digital postkasse"},
    ),
    CommandRoute(
        "/rounds/{round_id}/lines/{line_id}/reasons-demand",
        DemandReasons,
        example={"party": COMPANY, "demanded_on": "2025-04-22"},
    ),
    CommandRoute(
        "/rounds/{round_id}/lines/{line_id}/reasons",
        GiveReasons,
        example={"written_reasons": "Planen dekker én deltaker fra hver bedrift."},
    ),
    CommandRoute(
        "/rounds/{round_id}/lines/{line_id}/complaints",
        ReceiveComplaint,
        makes="complaint_id",
        example={
            "complainant": COMPANY,
            "received_on": "2025-04-28",
            "text": "Vi mener at beløpet bør dekke reise også.",
        },
    ),
    CommandRoute(
        "/rounds/{round_id}/complaints/{complaint_id}/answer",
        AnswerComplaint,
        example={
            "outcome": "forwarded",
            "written_reasons": "Fylkeskommunen står ved vedtaket.",
        },
    ),
    CommandRoute(
        "/rounds/{round_id}/cost-practice",
        SetCostPractice,
        example={
            "valid_from": "2025-01-01",
            "rates": [
                {"measure": "hospitering", "unit": "dag", "amount_ore": 350_000, "at_most": 10}
            ],
            "not_covered": ["accommodation"],
            "source": "Fylkeskommunens retningslinjer",
        },
    ),
    CommandRoute(
        "/rounds/{round_id}/aid-practice",
        SetAidPractice,
        example={"ceiling_ore": 300_000_000, "source": "Fylkeskommunens tilskuddsreglement"},
    ),
    CommandRoute(
        "/rounds/{round_id}/aid-declarations",
        DeclareAid,
        example={"party": COMPANY, "other_ore": 4_500_000, "declared_on": "2025-03-20"},
    ),
    CommandRoute(
        "/rounds/{round_id}/payment-practice",
        SetPaymentPractice,
        example={"preparer": "hard", "source": "Fylkeskommunens økonomireglement"},
    ),
    CommandRoute(
        "/rounds/{round_id}/payments/{payment_id}/sending",
        SendPayment,
        example={"system": "file-drop"},
    ),
    CommandRoute(
        "/rounds/{round_id}/payments/{payment_id}/answer",
        RecordPaymentAnswer,
        example={"outcome": "confirmed", "reference": "Reskontro 2025-5512"},
    ),
    CommandRoute(
        "/rounds/{round_id}/payments/{payment_id}/recall",
        RecallPayment,
        example={
            "kind": "claim-back",
            "amount_ore": 1_000_000,
            "ground": "lower-cost",
            "explanation": "To deltakere færre enn planlagt.",
        },
    ),
    CommandRoute(
        "/rounds/{round_id}/payments/{payment_id}/repayments",
        RecordRepayment,
        makes="repayment_id",
        example={
            "amount_ore": 1_000_000,
            "received_on": "2025-11-20",
            "reference": "Innbetaling 2025-1120",
        },
    ),
)

"""Commands about money as the rules like them."""

from datetime import date
from typing import Any

from domain.command import Command
from domain.opening.decide_carry import CarryMoneyOver
from domain.opening.decide_money import ChangeGrant, DocumentOwnContribution, RecordReceipt
from domain.opening.events import ContributionForm, ContributionItem
from domain.party import MeasureKind
from domain.pots.form import CallRate
from domain.price import PriceKind
from domain.schemes.rule_set import Binding
from domain.step4_dispose.complaint_events import ComplaintOutcome
from domain.step4_dispose.decide_aid import DeclareAid, SetAidPractice
from domain.step4_dispose.decide_complaint import ReceiveComplaint
from domain.step4_dispose.decide_complaint_answer import AnswerComplaint
from domain.step4_dispose.decide_cost_practice import SetCostPractice
from domain.step4_dispose.decide_notice import NotifyDecision
from domain.step4_dispose.decide_payment_practice import SetPaymentPractice
from domain.step4_dispose.decide_reasons import DemandReasons, GiveReasons
from domain.step4_dispose.decide_recall import RecallPayment, RecordRepayment
from domain.step4_dispose.decide_sending import RecordPaymentAnswer, SendPayment
from domain.step4_dispose.payment_details import PaymentOutcome, RecallGround, RecallKind
from tests.samples import COMPANY, NEXT_ROUND, OFFICE, ROUND
from tests.samples.money_in import TERM

_PAYMENT = {"round_id": ROUND, "payment_id": "p-1"}

MONEY_WISHES: dict[type[Command], dict[str, Any]] = {
    ChangeGrant: {
        "round_id": ROUND,
        "amount_ore": 740_000_000,
        "grant_letter": "Tillegg til tilskotsbrev 2026/114",
        "grant_letter_date": date(2026, 6, 18),
        "grant_letter_sha256": "ab" * 32,
        "terms": (TERM,),
    },
    RecordReceipt: {
        "round_id": ROUND,
        "receipt_id": "r-1",
        "amount_ore": 365_600_000,
        "received_on": date(2026, 3, 16),
        "reference": "Udir 2026-0311",
        "school_year": "2026/27",
    },
    DocumentOwnContribution: {
        "round_id": ROUND,
        "items": (
            ContributionItem(
                form=ContributionForm.HOURS,
                amount_ore=7_000_000,
                basis="Eigne fagfolk på samlingar",
                hours=100,
                rate_ore=70_000,
            ),
        ),
        "evidence": "Timelister, sak 2026/98",
    },
    SetCostPractice: {
        "round_id": ROUND,
        "valid_from": date(2026, 1, 1),
        "rates": (
            CallRate(measure=MeasureKind.HOSPITERING, unit="dag", amount_ore=350_000, at_most=10),
        ),
        "not_covered": (PriceKind.ACCOMMODATION,),
        "source": "Retningslinene til fylkeskommunen (syntetiske)",
    },
    SetAidPractice: {
        "round_id": ROUND,
        "ceiling_ore": 300_000_000,
        "source": "Tilskotsreglementet til fylkeskommunen (syntetisk)",
    },
    DeclareAid: {
        "round_id": ROUND,
        "party": COMPANY,
        "other_ore": 4_500_000,
        "declared_on": date(2026, 3, 20),
    },
    SetPaymentPractice: {
        "round_id": ROUND,
        "preparer": Binding.HARD,
        "source": "Økonomireglementet til fylkeskommunen (syntetisk)",
    },
    SendPayment: {**_PAYMENT, "system": "file-drop"},
    RecordPaymentAnswer: {
        **_PAYMENT,
        "outcome": PaymentOutcome.CONFIRMED,
        "reference": "Reskontro 2026-5512",
    },
    RecallPayment: {
        **_PAYMENT,
        "kind": RecallKind.CLAIM_BACK,
        "amount_ore": 1_000_000,
        "ground": RecallGround.LOWER_COST,
        "explanation": "To deltakarar færre enn planlagt",
    },
    RecordRepayment: {
        **_PAYMENT,
        "repayment_id": "r-1",
        "amount_ore": 1_000_000,
        "received_on": date(2026, 11, 20),
        "reference": "Innbetaling 2026-1120",
    },
    NotifyDecision: {
        "round_id": ROUND,
        "line_id": "l-1",
        "reached_on": date(2026, 5, 4),
        "channel": "Digital postkasse",
    },
    ReceiveComplaint: {
        "round_id": ROUND,
        "line_id": "l-1",
        "complaint_id": "k-1",
        "complainant": OFFICE,
        "received_on": date(2026, 5, 20),
        "text": "Vi meiner beløpet bør dekkje reise òg",
    },
    DemandReasons: {
        "round_id": ROUND,
        "line_id": "l-1",
        "party": OFFICE,
        "demanded_on": date(2026, 5, 11),
    },
    GiveReasons: {
        "round_id": ROUND,
        "line_id": "l-1",
        "written_reasons": "Planen dekkjer éin instruktør frå kvar verksemd",
    },
    AnswerComplaint: {
        "round_id": ROUND,
        "complaint_id": "k-1",
        "outcome": ComplaintOutcome.CHANGED,
        "written_reasons": "Reisa høyrer til tiltaket",
        "amount_ore": 18_500_000,
    },
    CarryMoneyOver: {
        "round_id": ROUND,
        "to_round": NEXT_ROUND,
        "amount_ore": 1_200_000,
        "explanation": "Eit kurs vart utsett til hausten",
    },
}
GIVES_REASON: dict[type[Command], str] = {
    DemandReasons: "Vedtaket kom utan grunngiving (syntetisk)",
    CarryMoneyOver: "Direktoratet har svart at midlane kan brukast vidare (syntetisk)",
}

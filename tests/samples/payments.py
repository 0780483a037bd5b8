"""Payments on their way: sent, answered, recalled, repaid."""

from datetime import date

from domain.event import Event
from domain.party import MeasureKind
from domain.pots.form import CallRate
from domain.price import PriceKind
from domain.schemes.rule_set import Binding, Status
from domain.step4_dispose.aid_events import AidDeclared, AidPracticeSet
from domain.step4_dispose.cost_events import CostPracticeSet
from domain.step4_dispose.payment_details import PaymentOutcome, RecallGround, RecallKind
from domain.step4_dispose.payment_events import (
    PaymentAnswered,
    PaymentPracticeSet,
    PaymentRecalled,
    PaymentSent,
    RepaymentReceived,
)
from tests.samples.parties import COMPANY, SCHOOL

PAYMENTS: tuple[Event, ...] = (
    CostPracticeSet(
        valid_from=date(2026, 1, 1),
        rates=(
            CallRate(measure=MeasureKind.HOSPITERING, unit="dag", amount_ore=350_000, at_most=10),
        ),
        not_covered=(PriceKind.ACCOMMODATION,),
        source="Retningslinene til fylkeskommunen (syntetiske)",
        status=Status.UNVERIFIED,
    ),
    AidPracticeSet(
        ceiling_ore=300_000_000,
        source="Tilskotsreglementet til fylkeskommunen (syntetisk)",
        status=Status.UNVERIFIED,
    ),
    AidDeclared(
        party=COMPANY,
        other_ore=4_500_000,
        declared_on=date(2026, 3, 20),
        note="Støtte frå eit anna fylke i fjor",
        written_by_county=True,
    ),
    PaymentPracticeSet(
        preparer=Binding.HARD,
        voter=Binding.SOFT,
        source="Økonomireglementet til fylkeskommunen (syntetisk)",
        status=Status.UNVERIFIED,
    ),
    PaymentSent(payment_id="p-1", attempt=1, system="file-drop"),
    PaymentAnswered(
        payment_id="p-1",
        line_id="l-1",
        attempt=1,
        outcome=PaymentOutcome.CONFIRMED,
        reference="Reskontro 2026-5512",
    ),
    PaymentRecalled(
        payment_id="p-1",
        line_id="l-1",
        payee=SCHOOL,
        kind=RecallKind.CLAIM_BACK,
        amount_ore=1_000_000,
        ground=RecallGround.LOWER_COST,
        explanation="To deltakarar færre enn planlagt",
    ),
    RepaymentReceived(
        repayment_id="r-1",
        payment_id="p-1",
        line_id="l-1",
        amount_ore=1_000_000,
        received_on=date(2026, 11, 20),
        reference="Innbetaling 2026-1120",
    ),
)

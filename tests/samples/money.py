"""Step 4: criteria, decision, payment."""

from domain.event import Event
from domain.party import MoneyRoute
from domain.procurement import Procurement, ProcurementBasis
from domain.step4_dispose.events import (
    CriteriaAssured,
    Finding,
    FundsDisbursed,
    GrantDecided,
    Half,
    PaymentAttested,
    PaymentOrdered,
)
from tests.samples.parties import OFFICE

MONEY: tuple[Event, ...] = (
    CriteriaAssured(
        line_id="l-1",
        half=Half.PLANNING,
        criterion_1=Finding(met=True, evidence="Møtereferat 3. mars"),
        criterion_2=Finding(met=True, evidence="Avtale med bedriftene"),
    ),
    GrantDecided(
        line_id="l-1",
        plan_version=1,
        route=MoneyRoute.PRIVATE_GRANT,
        recipient=OFFICE,
        amount_ore=18_500_000,
        individual_decision=True,
        written_reasons="Tiltaket er i planen og oppfyller kriteria",
        procurement=Procurement(basis=ProcurementBasis.OWN_STAFF, reference="Sak 2026/77"),
    ),
    PaymentOrdered(
        payment_id="p-1",
        line_id="l-1",
        ordered_by="u-0011",
        instalment=1,
        payee=OFFICE,
        amount_ore=9_250_000,
        voucher="Bilag 4711",
    ),
    PaymentAttested(payment_id="p-1", attested_by="u-0012"),
    FundsDisbursed(
        payment_id="p-1",
        line_id="l-1",
        approved_by="u-0013",
        payee=OFFICE,
        amount_ore=9_250_000,
    ),
)

"""What disposing of the money leaves behind: assurance, decision and the steps of a payment.

`ordered_by`, `attested_by` and `approved_by` are the acting persons' opaque
ids: four eyes is an invariant of the round, so the round's own events hold them.
"""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from domain.attachment import Attachments
from domain.control.offset_events import WithheldFrom
from domain.event import Event
from domain.party import MoneyRoute, Party
from domain.procurement import Procurement
from domain.step3_prioritise.line_contents import SchoolYear
from domain.step4_dispose.payment_details import Cost, PaymentKind, VatTreatment
from domain.types import Day, Draft, Flag, ItemId, Line, SomeOre, Text, Year
from domain.value import Value


class Half(StrEnum):
    """Which half of criterion 2 is assured; criterion 1 belongs to the planning half."""

    PLANNING = "planning"
    EXECUTION = "execution"


class Finding(Value):
    """Whether a criterion is met, with the evidence or reason for saying so.

    `attachments` (*vedlegg*) are stored files that show it.
    """

    met: Flag
    evidence: Text
    attachments: Attachments = ()


class CriteriaAssured(Event):
    """A county officer stated whether the criteria are met for a line (*kriterier sikret*).

    Source: [Udir]: the county shall ensure that the criteria for use are met.
    """

    TOPIC: ClassVar[str] = "criteria.assured"

    line_id: ItemId
    half: Half
    criterion_1: Finding | None = None
    criterion_2: Finding


class GrantDecided(Event):
    """The county decided on a line's money (*tilsagn til mottaker*). Source: [Udir] step 4.

    For a private recipient it is an individual decision (*enkeltvedtak*) with
    written reasons; for the county's own schools an internal allocation.
    """

    TOPIC: ClassVar[str] = "grant.decided"

    line_id: ItemId
    plan_version: int
    route: MoneyRoute
    recipient: Party
    amount_ore: SomeOre
    individual_decision: Flag
    written_reasons: Draft = ""
    procurement: Procurement | None = None
    soft_stops: tuple[str, ...] = ()


class PaymentOrdered(Event):
    """A payment was prepared and ordered (*utbetaling bestilt*) under a decided line.

    `account` is the account string (*kontostreng*). Without years of its own the payment
    belongs to the round's budget year and the line's school year. What is `withheld` of the amount
    for claims on the payee does not leave.
    """

    TOPIC: ClassVar[str] = "payment.ordered"

    payment_id: ItemId
    line_id: ItemId
    ordered_by: str
    instalment: Annotated[int, Field(strict=True, ge=1)]
    payee: Party
    amount_ore: SomeOre
    voucher: Line
    kind: PaymentKind = PaymentKind.INSTALMENT
    costs: Annotated[tuple[Cost, ...], Field(max_length=60)] = ()
    account: Line | None = None
    invoice: Line | None = None
    vat: VatTreatment | None = None
    budget_year: Year | None = None
    school_year: SchoolYear | None = None
    withheld: WithheldFrom = ()
    soft_stops: tuple[str, ...] = ()


class PaymentAttested(Event):
    """A second person attested the payment (*utbetaling attestert*)."""

    TOPIC: ClassVar[str] = "payment.attested"

    payment_id: ItemId
    attested_by: str
    soft_stops: tuple[str, ...] = ()


class FundsDisbursed(Event):
    """The budget authority approved the payment and released it (*midler utbetalt*).

    What the accounts system answers comes later, as events of its own. `released_on` is the day in
    Norway, None in what was recorded before it was.
    """

    TOPIC: ClassVar[str] = "funds.disbursed"

    payment_id: ItemId
    line_id: ItemId
    approved_by: str
    payee: Party
    amount_ore: SomeOre
    soft_stops: tuple[str, ...] = ()
    released_on: Day | None = None

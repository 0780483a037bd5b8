"""What a payment is made of (*utbetalingens innhold*): kind, costs, tax, and how far it is."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from domain.price import PriceKind
from domain.types import Count, Day, Line, OrganisationNumber, SomeOre
from domain.value import Value


class PaymentKind(StrEnum):
    """Whether it is paid beforehand or for costs that were had (*utbetalingsform*)."""

    INSTALMENT = "instalment"
    REIMBURSEMENT = "reimbursement"


class VatTreatment(StrEnum):
    """How value added tax is treated (*merverdiavgift*); no source settles it for the scheme."""

    COMPENSATED = "compensated"
    DEDUCTED = "deducted"
    BORNE = "borne"
    NONE = "none"


class Cost(Value):
    """One cost that is claimed (*utgift*): whose invoice, its number, and how much, in øre.

    `kind` and `units` (days of hospitering, participants of a course) are what the county's
    practice is held against.
    """

    supplier: OrganisationNumber
    invoice: Line
    amount_ore: SomeOre
    incurred_on: Day | None = None
    kind: PriceKind | None = None
    units: Annotated[Count, Field(ge=1)] | None = None


class PaymentOutcome(StrEnum):
    """What the accounts system said of an order (*svar fra økonomisystemet*).

    `not-received` is only ever the answer to a query; then alone an order may go again.
    """

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    UNKNOWN = "unknown"
    NOT_RECEIVED = "not-received"


class RecallKind(StrEnum):
    """What a recall does (*tilbakekalling*): stops an order, or claims money back."""

    STOP = "stop"
    CLAIM_BACK = "claim-back"


class RecallGround(StrEnum):
    """Why a payment is recalled (*grunn for tilbakekalling*)."""

    WRONG_AMOUNT = "wrong-amount"
    WRONG_PAYEE = "wrong-payee"
    NOT_CARRIED_OUT = "not-carried-out"
    TERMS_NOT_MET = "terms-not-met"
    PAID_TWICE = "paid-twice"
    LOWER_COST = "lower-cost"


class PaymentStatus(StrEnum):
    """How far a payment (*utbetaling*) has come; every payment is in exactly one."""

    ORDERED = "ordered"
    ATTESTED = "attested"
    DISBURSED = "disbursed"
    SENT = "sent"
    CONFIRMED = "confirmed"
    UNKNOWN = "unknown"
    NOT_RECEIVED = "not-received"
    REJECTED = "rejected"
    STOPPED = "stopped"
    REPAID = "repaid"

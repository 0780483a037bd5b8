"""What becomes of a released payment: sent, answered, recalled, repaid. Amounts are øre."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.event import Event
from domain.party import Party
from domain.schemes.rule_set import Binding, Status
from domain.step4_dispose.payment_details import PaymentOutcome, RecallGround, RecallKind
from domain.types import Day, Draft, Flag, ItemId, Line, SomeOre, Text


class PaymentPracticeSet(Event):
    """The county said how it takes it when preparers or forum voters handle payments.

    *Praksis for utbetaling*. That attester, approver and payee are three is no practice.
    """

    TOPIC: ClassVar[str] = "payment-practice.set"

    preparer: Binding
    voter: Binding
    source: Line
    status: Status


class PaymentSent(Event):
    """An order was handed to the accounts system (*utbetaling sendt*); `attempt` counts from 1.

    It is recorded before the order leaves, so that no order leaves unrecorded; until
    there is an answer its outcome is unknown.
    """

    TOPIC: ClassVar[str] = "payment.sent"

    payment_id: ItemId
    attempt: Annotated[int, Field(strict=True, ge=1)]
    system: Line


class PaymentAnswered(Event):
    """The accounts system answered for an order (*svar på utbetaling*); `queried` when asked."""

    TOPIC: ClassVar[str] = "payment.answered"

    payment_id: ItemId
    line_id: ItemId
    attempt: Annotated[int, Field(strict=True, ge=1)]
    outcome: PaymentOutcome
    queried: Flag = False
    reference: Draft = ""
    message: Draft = ""


class PaymentRecalled(Event):
    """A payment was recalled (*utbetaling tilbakekalt*): stopped, or claimed back from the payee.

    Nothing that was recorded before is changed by it.
    """

    TOPIC: ClassVar[str] = "payment.recalled"

    payment_id: ItemId
    line_id: ItemId
    payee: Party
    kind: RecallKind
    amount_ore: SomeOre
    ground: RecallGround
    explanation: Text


class RepaymentReceived(Event):
    """Money of a payment came back (*tilbakebetaling mottatt*)."""

    TOPIC: ClassVar[str] = "repayment.received"

    repayment_id: ItemId
    payment_id: ItemId
    line_id: ItemId
    amount_ore: SomeOre
    received_on: Day
    reference: Line


#: What happens to a payment after it was released, and before.
PaymentEvent = PaymentSent | PaymentAnswered | PaymentRecalled | RepaymentReceived

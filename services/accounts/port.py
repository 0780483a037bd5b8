"""What leaves for the accounts system and what comes back, and the one port for both.

See docs/decisions/0027: an order is recorded as sent before it leaves, and nothing goes
again from an unknown outcome without a query.
"""

from collections.abc import Iterator
from typing import Annotated, Protocol

from pydantic import Field, StringConstraints

from domain.case import RoundId
from domain.party import Party
from domain.step4_dispose.payment_details import PaymentKind, PaymentOutcome, VatTreatment
from domain.types import Draft, Flag, ItemId, SomeOre
from domain.value import Value

_ORDER_ID = r"^[a-z]+(-[a-z]+)*-[0-9]{2}-[0-9]{4}\.[a-z0-9][a-z0-9-]{0,31}$"
OrderId = Annotated[str, StringConstraints(pattern=_ORDER_ID, max_length=80)]
_Attempt = Annotated[int, Field(strict=True, ge=1)]


class PaymentOrder(Value):
    """An order to pay (*utbetalingsordre*), in øre: the same payment is always the same order.

    The payee's bank account is not in it: the accounts system has its own register of those.
    """

    round_id: RoundId
    payment_id: ItemId
    attempt: _Attempt
    payee: Party
    amount_ore: SomeOre
    voucher: str
    kind: PaymentKind
    account: str | None
    invoice: str | None
    vat: VatTreatment | None
    budget_year: int
    school_year: str | None

    @property
    def order_id(self) -> str:
        """What the order is known by on both sides, in every attempt."""
        return f"{self.round_id}.{self.payment_id}"


class OrderAnswer(Value):
    """What the accounts system says of one order; `queried` when it was asked."""

    order: OrderId
    attempt: _Attempt
    amount_ore: SomeOre
    outcome: PaymentOutcome
    queried: Flag = False
    reference: Draft = ""
    message: Draft = ""

    @property
    def round_id(self) -> str:
        """The round that the order belongs to."""
        return self.order.partition(".")[0]

    @property
    def payment_id(self) -> str:
        """The payment in that round."""
        return self.order.partition(".")[2]


class Delivery(Value):
    """Some answers that came together, by a name that is theirs alone.

    `fault` says why they cannot be read; `whole` is false while they are still being written.
    """

    name: str
    whole: bool = True
    fault: str | None = None
    answers: tuple[OrderAnswer, ...] = ()


class Accounts(Protocol):
    """An accounts system, as those see it who send orders to it."""

    @property
    def name(self) -> str:
        """What `payment.sent` calls it."""
        ...

    def prepare(self, order: PaymentOrder) -> None:
        """Lay an order ready, durably; it does not leave. Doing it again changes nothing."""
        ...

    def prepared(self, order: PaymentOrder) -> bool:
        """Whether this very attempt lies ready, and so has not left."""
        ...

    def withdraw(self, order: PaymentOrder) -> None:
        """Take back what lies ready, if anything does."""
        ...

    def hand_over(self, order: PaymentOrder) -> None:
        """Let a prepared order leave, at one stroke: before it, it is ready; after it, gone."""
        ...

    def ask(self, order: PaymentOrder) -> None:
        """Ask what became of an order."""
        ...

    def answers(self) -> Iterator[Delivery]:
        """What has come and was not put away yet."""
        ...

    def put_away(self, delivery: Delivery, problems: tuple[str, ...]) -> None:
        """Keep what was read: with the others, or set aside with the problems it gave."""
        ...

"""Claims that are set off: announced, withheld of a receipt or a payment, and settled."""

from typing import Any

from domain.control.decide_claim import Kept, SettleClaim
from domain.control.decide_offset import SetOffClaim
from domain.control.kinds import SettledBy
from domain.control.offset_events import OffsetAnnounced, Withheld
from domain.control.round_events import GrantClaimedBack
from domain.control.settling_events import ClaimSetOff
from domain.event import Event
from domain.opening.decide_money import RecordReceipt
from domain.opening.money_events import GrantReceived
from domain.role import Role
from domain.step4_dispose.decide_payment import OrderPayment
from domain.step4_dispose.events import FundsDisbursed, PaymentAttested, PaymentOrdered
from domain.step4_dispose.payment_details import PaymentOutcome
from domain.step4_dispose.payment_events import (
    PaymentAnswered,
    PaymentRecalled,
    PaymentSent,
)
from tests.domain.control_case import (
    COUNTYS,
    DECIDED,
    PAID,
    PROPOSED,
    THE_CASE,
    THIRD_ORE,
    when,
)
from tests.domain.facts import GRANTED, OPENED, ORDERED, THE_NEXT_ROUND, THE_ROUND, fact
from tests.domain.given import When, given
from tests.domain.wishes import someone, wish
from tests.samples import NEXT_ROUND, ROUND

CLAIM = fact(GrantClaimedBack, amount_ore=THIRD_ORE)
CLAIMED = (*PROPOSED, DECIDED)
OF_RECIPIENT = (COUNTYS, *CLAIMED[1:])
SET_OFF = fact(ClaimSetOff, amount_ore=THIRD_ORE)
NEXT = tuple(
    event.model_copy(update={"round_id": NEXT_ROUND, "budget_year": 2027})
    for event in (GRANTED, OPENED)
)
OF_GRANT = fact(OffsetAnnounced, amount_ore=THIRD_ORE, on_county=True, recipient=None)
OF_PAYMENT = fact(OffsetAnnounced, amount_ore=THIRD_ORE, recipient=ORDERED.payee)
KEPT = (Withheld(offset_id="o-1", amount_ore=THIRD_ORE),)
#: The cases that have announced it: the state's against the next round, the county's in its own.
STATES = (*CLAIMED, SET_OFF)
COUNTYS_OWN = (*OF_RECIPIENT, SET_OFF.model_copy(update={"against": ROUND}))
RECEIPT = fact(GrantReceived, receipt_id="r-1", withheld=KEPT)
#: A later payment to the same recipient, of which something was kept.
LATER = (
    fact(
        PaymentOrdered,
        payment_id="p-2",
        payee=ORDERED.payee,
        amount_ore=THIRD_ORE + 1,
        withheld=KEPT,
    ),
    fact(PaymentAttested, payment_id="p-2"),
    fact(FundsDisbursed, payment_id="p-2", payee=ORDERED.payee, amount_ore=THIRD_ORE + 1),
)
SENT = fact(PaymentSent, payment_id="p-2")
CONFIRMED = fact(PaymentAnswered, payment_id="p-2", outcome=PaymentOutcome.CONFIRMED)


def against(*events: Event, **changes: Any) -> When:
    """An offset announced against the next round, in which this has happened."""
    command = wish(SetOffClaim, **{"against": NEXT_ROUND, "amount_ore": THIRD_ORE, **changes})
    return when(command, *CLAIMED, others={THE_NEXT_ROUND: events})


def settle(amount_ore: int, kept: str | None = "r-1", **changes: Any) -> SettleClaim:
    named = Kept(offset_id="o-1", withheld_by=kept) if kept else None
    by_offset = {"settled_by": SettledBy.OFFSET, "offset": named, "amount_ore": amount_ore}
    return wish(SettleClaim, **{**by_offset, **changes})


def at_next(command: SettleClaim, *events: Event) -> When:
    """The settlement while this has happened in the next round."""
    others = {THE_ROUND: (*PAID, CLAIM), THE_NEXT_ROUND: (*NEXT, OF_GRANT, *events)}
    return given(*CLAIMED, SET_OFF, other=others).when(command)


def received_at(command: RecordReceipt, *events: Event, case: tuple[Event, ...] = STATES) -> When:
    """Money comes in the next round after this, while the state's case has come so far."""
    return given(*NEXT, *events, other={THE_CASE: case}).when(command)


def ordered_at(
    command: OrderPayment, *events: Event, case: tuple[Event, ...] = COUNTYS_OWN
) -> When:
    """A payment is ordered after this, while the county's case has come so far."""
    return given(*PAID, *events, other={THE_CASE: case}).when(command)


def by_county(kept: str, amount_ore: int = THIRD_ORE, **circumstances: Any) -> SettleClaim:
    officer = someone("settle-claim", role=Role.COUNTY_OFFICER, **circumstances)
    named = Kept(offset_id="o-1", withheld_by=kept)
    return wish(
        SettleClaim,
        officer,
        settled_by=SettledBy.OFFSET,
        offset=named,
        amount_ore=amount_ore,
    )


def of_recipient(command: SettleClaim, *events: Event) -> When:
    """The county's settlement while this has happened in the round."""
    announced = SET_OFF.model_copy(update={"against": ROUND})
    paid = (*PAID, fact(PaymentRecalled, amount_ore=THIRD_ORE), OF_PAYMENT, *events)
    return given(*OF_RECIPIENT, announced, other={THE_ROUND: paid}).when(command)


HALF_ORE = THIRD_ORE // 2
LEFT_ORE = THIRD_ORE - HALF_ORE
THIRD_ROUND = NEXT_ROUND.replace("2027", "2028")

"""What was withheld and settles nothing is paid out after all, before the case ends."""

from typing import Any

import pytest

from domain.control.basis_events import EasedPart
from domain.control.decide_offset import SetOffClaim
from domain.control.decide_return import ReturnWithheld
from domain.control.decide_running import CloseControl
from domain.control.offset_events import OffsetReturned, OffsetSettled, Withheld
from domain.control.settling_events import ClaimSettled, ControlClaimEased, WithheldReturned
from domain.event import Event
from domain.opening.decide_money import RecordReceipt
from domain.step4_dispose.decide_recall import RecallPayment
from domain.step4_dispose.decide_sending import SendPayment
from domain.step4_dispose.payment_details import RecallKind
from tests.domain.control_case import (
    PAID,
    THIRD_ORE,
)
from tests.domain.control_offsets import (
    CLAIM,
    HALF_ORE,
    LATER,
    NEXT,
    OF_GRANT,
    OF_PAYMENT,
    RECEIPT,
    STATES,
    received_at,
    settle,
)
from tests.domain.facts import THE_NEXT_ROUND, THE_ROUND, fact
from tests.domain.given import When, given
from tests.domain.wishes import someone, wish
from tests.samples import NEXT_ROUND

REPAID = fact(ClaimSettled, amount_ore=THIRD_ORE)
EASED = fact(ControlClaimEased, eased=(EasedPart(payment_id="p-1", to_ore=0),))
HALF = (Withheld(offset_id="o-1", amount_ore=HALF_ORE),)
RETURNED = fact(WithheldReturned, withheld_by="r-1", amount_ore=THIRD_ORE)
#: Closed in spite of the complaint time, and of findings without an action.
REASON = "Avslutta likevel"


def back(amount_ore: int, withheld_by: str = "r-1", **changes: Any) -> ReturnWithheld:
    about = {"withheld_by": withheld_by, "amount_ore": amount_ore, **changes}
    return wish(ReturnWithheld, **about)


def at_case(command: Any, *case: Event, there: tuple[Event, ...] = (OF_GRANT, RECEIPT)) -> When:
    """The command at the state's case after this, over the round that withholds."""
    others = {THE_NEXT_ROUND: (*NEXT, *there)}
    if isinstance(command, ReturnWithheld):
        others = {THE_ROUND: (*PAID, CLAIM), **others}
    return given(*STATES, *case, other=others).when(command)


def close() -> CloseControl:
    return wish(CloseControl, someone("close-control", reason=REASON))


@pytest.mark.parametrize("since", [REPAID, EASED])
def test_what_the_claim_no_longer_needs_is_paid_out_and_told_to_the_round(since: Event) -> None:
    asked = at_case(back(THIRD_ORE), since)
    (returned,) = asked.decided()
    assert isinstance(returned, WithheldReturned)
    assert (returned.payment_id, returned.soft_stops) == ("p-1", ())
    (there,) = at_case(back(THIRD_ORE), since).elsewhere()[THE_NEXT_ROUND]
    assert there == fact(OffsetReturned, withheld_by="r-1", amount_ore=THIRD_ORE)


def test_what_the_claim_still_needs_asks_for_a_reason() -> None:
    half = RECEIPT.model_copy(update={"withheld": HALF})
    asked = {"stops": "returns-what-is-claimed"}
    at_case(back(1), there=(OF_GRANT, half)).refused("reason-required", **asked)
    paid = fact(ClaimSettled, amount_ore=THIRD_ORE - HALF_ORE + 1)
    at_case(back(1), paid, there=(OF_GRANT, half)).stops()
    at_case(back(2), paid, there=(OF_GRANT, half)).refused("reason-required", **asked)


def test_no_more_is_paid_out_than_was_kept_and_not_settled_and_once() -> None:
    at_case(back(THIRD_ORE + 1), REPAID).refused("beyond-offset", left_ore=THIRD_ORE)
    gone = fact(OffsetReturned, withheld_by="r-1", amount_ore=THIRD_ORE)
    there = (OF_GRANT, RECEIPT, gone)
    again = back(1, return_id="b-2")
    at_case(again, REPAID, RETURNED, there=there).refused("beyond-offset", left_ore=0)
    at_case(back(1), REPAID, RETURNED, there=there).refused("return-exists")
    at_case(back(1, offset_id="o-9"), REPAID).refused("unknown-offset")


@pytest.mark.parametrize("since", [REPAID, EASED])
def test_a_case_does_not_end_with_money_that_is_withheld_and_settles_nothing(since: Event) -> None:
    at_case(close(), since).refused("withheld-not-settled", left_ore=THIRD_ORE)
    gone = fact(OffsetReturned, withheld_by="r-1", amount_ore=THIRD_ORE)
    at_case(close(), since, RETURNED, there=(OF_GRANT, RECEIPT, gone)).decided()
    at_case(close(), since, there=(OF_GRANT,)).decided()


def test_a_case_ends_when_what_was_withheld_has_settled_it() -> None:
    settled = fact(ClaimSettled, amount_ore=THIRD_ORE, offset_id="o-1", withheld_by="r-1")
    kept = fact(OffsetSettled, withheld_by="r-1", amount_ore=THIRD_ORE)
    at_case(close(), settled, there=(OF_GRANT, RECEIPT, kept)).decided()


def test_what_went_back_is_neither_settled_nor_withheld_again_but_may_be_announced_anew() -> None:
    gone = fact(OffsetReturned, withheld_by="r-1", amount_ore=THIRD_ORE)
    there = (*NEXT, OF_GRANT, RECEIPT, gone)
    others = {THE_ROUND: (*PAID, CLAIM), THE_NEXT_ROUND: there}
    settling = given(*STATES, RETURNED, other=others).when(settle(1))
    settling.refused("beyond-offset", left_ore=0)
    receive = wish(RecordReceipt, round_id=NEXT_ROUND, receipt_id="r-2", withheld=HALF)
    received_at(receive, OF_GRANT, RECEIPT, gone, case=(*STATES, RETURNED)).refused(
        "beyond-offset", left_ore=0
    )
    anew = wish(SetOffClaim, offset_id="o-2", amount_ore=THIRD_ORE, against=NEXT_ROUND)
    given(*STATES, RETURNED, other=others).when(anew).decided()
    given(*STATES, other=others).when(anew).refused("beyond-claim", left_ore=0)


def test_a_payment_of_which_money_was_paid_out_neither_leaves_anew_nor_is_stopped() -> None:
    gone = fact(OffsetReturned, withheld_by="p-2", amount_ore=THIRD_ORE)
    done = (*PAID, OF_PAYMENT, *LATER, gone)
    given(*done).when(wish(SendPayment, payment_id="p-2")).refused("payment-came-back")
    stop = wish(RecallPayment, payment_id="p-2", kind=RecallKind.STOP, amount_ore=None)
    given(*done).when(stop).refused("payment-already-sent")

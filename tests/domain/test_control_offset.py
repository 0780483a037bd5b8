"""A claim is set off: announced in the case, withheld from later money, and only then settled."""

from typing import Any

import pytest

from domain.case import CaseRef, round_ref
from domain.control.claim_events import ClaimSetOff, ClaimSettled, ControlClaimEased, EasedPart
from domain.control.decide_claim import Kept, SettleClaim
from domain.control.decide_offset import SetOffClaim
from domain.control.kinds import SettledBy
from domain.control.offset_events import OffsetAnnounced, OffsetSettled, Withheld
from domain.control.round_events import GrantClaimedBack, GrantPaidBack
from domain.event import Event
from domain.opening.decide_money import RecordReceipt
from domain.opening.money_events import GrantReceived
from domain.role import Role
from domain.state.round import Round
from domain.step4_dispose.decide_payment import OrderPayment
from domain.step4_dispose.decide_recall import RecallPayment
from domain.step4_dispose.decide_sending import SendPayment
from domain.step4_dispose.events import FundsDisbursed, PaymentAttested, PaymentOrdered
from domain.step4_dispose.payment_details import PaymentOutcome, RecallKind
from domain.step4_dispose.payment_events import (
    PaymentAnswered,
    PaymentRecalled,
    PaymentSent,
    RepaymentReceived,
)
from domain.views.claims import claims_of
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
from tests.domain.given import When, fold, given
from tests.domain.wishes import someone, wish
from tests.samples import NEXT_ROUND, OFFICE, ROUND

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


class TestAnnounced:
    def test_it_stands_in_the_round_whose_money_is_withheld(self) -> None:
        (announced,) = against(*NEXT).elsewhere()[THE_NEXT_ROUND]
        assert isinstance(announced, OffsetAnnounced)
        assert (announced.claim_round, announced.amount_ore) == (ROUND, THIRD_ORE)
        assert (announced.on_county, announced.recipient) == (True, None)

    def test_no_more_is_announced_than_is_left_of_the_claim(self) -> None:
        against(*NEXT, amount_ore=THIRD_ORE + 1).refused("beyond-claim", left_ore=THIRD_ORE)
        half = SET_OFF.model_copy(update={"offset_id": "o-9", "amount_ore": THIRD_ORE - 1})
        more = wish(SetOffClaim, against=NEXT_ROUND, amount_ore=2)
        beside = {THE_NEXT_ROUND: NEXT}
        when(more, *CLAIMED, half, others=beside).refused("beyond-claim", left_ore=1)

    def test_it_is_against_money_of_the_same_county_and_announced_once(self) -> None:
        against().refused("round-not-open")
        elsewhere = tuple(event.model_copy(update={"county": "50"}) for event in NEXT)
        against(*elsewhere).refused("offset-elsewhere")
        against(*NEXT, OF_GRANT).refused("offset-exists")


class TestWithheldFromAGrant:
    def test_the_receipt_shows_what_was_kept_and_the_grant_counts_whole(self) -> None:
        receive = wish(RecordReceipt, amount_ore=THIRD_ORE + 5, withheld=KEPT)
        (received,) = received_at(self.there(receive), OF_GRANT).decided()
        assert isinstance(received, GrantReceived)
        assert (received.amount_ore, received.withheld) == (THIRD_ORE + 5, KEPT)

    def test_no_more_is_kept_than_was_announced_or_than_came(self) -> None:
        receive = self.there(wish(RecordReceipt, amount_ore=THIRD_ORE, withheld=KEPT))
        given(*NEXT).when(receive).refused("unknown-offset")
        received_at(receive, OF_PAYMENT).refused("unknown-offset")
        less = OF_GRANT.model_copy(update={"amount_ore": THIRD_ORE - 1})
        received_at(receive, less).refused("beyond-offset", left_ore=THIRD_ORE - 1)
        before = RECEIPT.model_copy(update={"receipt_id": "r-0"})
        received_at(receive, OF_GRANT, before).refused("beyond-offset", left_ore=0)
        small = self.there(wish(RecordReceipt, amount_ore=THIRD_ORE - 1, withheld=KEPT))
        received_at(small, OF_GRANT).refused("withheld-beyond", left_ore=THIRD_ORE - 1)

    def test_what_was_withheld_settles_the_claim_and_the_sums_stay_right(self) -> None:
        done = at_next(settle(THIRD_ORE), RECEIPT)
        added = done.elsewhere()
        (paid_back,) = added[THE_ROUND]
        (kept,) = added[THE_NEXT_ROUND]
        assert isinstance(paid_back, GrantPaidBack)
        assert (paid_back.by, paid_back.amount_ore) == (SettledBy.OFFSET, THIRD_ORE)
        assert kept == fact(OffsetSettled, withheld_by="r-1", amount_ore=THIRD_ORE)
        before = fold(THE_ROUND, (*PAID, CLAIM))
        after = fold(THE_ROUND, (*PAID, CLAIM, paid_back))
        assert isinstance(before, Round)
        assert isinstance(after, Round)
        assert claims_of(after).repaid_to_state_ore == THIRD_ORE
        assert claims_of(after).unspent_ore == claims_of(before).unspent_ore

    def test_no_more_is_settled_than_was_withheld(self) -> None:
        at_next(settle(1)).refused("beyond-offset", left_ore=0)
        less = RECEIPT.model_copy(
            update={"withheld": (Withheld(offset_id="o-1", amount_ore=THIRD_ORE - 1),)}
        )
        at_next(settle(THIRD_ORE), less).refused("beyond-offset", left_ore=THIRD_ORE - 1)
        taken = fact(OffsetSettled, withheld_by="r-1", amount_ore=THIRD_ORE)
        at_next(settle(1), RECEIPT, taken).refused("beyond-offset", left_ore=0)

    def test_an_offset_that_nothing_shows_asks_for_a_reason(self) -> None:
        bare = settle(THIRD_ORE, kept=None)
        paid = {THE_ROUND: (*PAID, CLAIM)}
        given(*CLAIMED, SET_OFF, other=paid).when(bare).refused(
            "reason-required", stops="offset-not-shown"
        )
        unannounced = given(*CLAIMED, other=paid).when(settle(1))
        unannounced.refused("unknown-offset")
        at_next(settle(1, settled_by=SettledBy.REPAID), RECEIPT).refused("unknown-offset")

    @staticmethod
    def there(command: RecordReceipt) -> RecordReceipt:
        return command.model_copy(update={"round_id": NEXT_ROUND})


class TestWithheldFromAPayment:
    def test_something_is_left_to_pay_and_only_the_recipients_claims_are_kept(self) -> None:
        officer = someone("order-payment", reason="Andre del er ikkje fri enno")
        order = wish(OrderPayment, officer, payment_id="p-2", amount_ore=THIRD_ORE, withheld=KEPT)
        ordered_at(order, OF_PAYMENT).refused("withheld-beyond", left_ore=THIRD_ORE - 1)
        others = OF_PAYMENT.model_copy(update={"recipient": OFFICE})
        more = order.model_copy(update={"amount_ore": THIRD_ORE + 1})
        ordered_at(more, others).refused("unknown-offset")
        ordered_at(more, OF_GRANT).refused("unknown-offset")
        (ordered,) = ordered_at(more, OF_PAYMENT).decided()
        assert isinstance(ordered, PaymentOrdered)
        assert ordered.withheld == KEPT

    def test_it_counts_as_paid_and_less_leaves(self) -> None:
        state = fold(THE_ROUND, (*PAID, OF_PAYMENT, *LATER))
        assert isinstance(state, Round)
        assert state.payments["p-2"].due_ore == 1
        assert state.payments["p-2"].paid_ore == THIRD_ORE + 1

    def test_a_payment_that_came_to_nothing_has_withheld_nothing(self) -> None:
        rejected = CONFIRMED.model_copy(update={"outcome": PaymentOutcome.REJECTED})
        of_recipient(by_county("p-2"), *LATER, SENT, rejected).refused("beyond-offset", left_ore=0)
        of_recipient(by_county("p-2"), *LATER, SENT).refused("beyond-offset", left_ore=0)
        of_recipient(by_county("p-2"), *LATER[:2]).refused("beyond-offset", left_ore=0)

    def test_a_confirmed_payment_settles_and_another_says_how_one_knows(self) -> None:
        done = of_recipient(by_county("p-2"), *LATER, SENT, CONFIRMED)
        repaid, kept = done.elsewhere()[THE_ROUND]
        assert isinstance(repaid, RepaymentReceived)
        assert (repaid.payment_id, repaid.amount_ore) == ("p-1", THIRD_ORE)
        assert kept == fact(OffsetSettled, withheld_by="p-2", amount_ore=THIRD_ORE)
        of_recipient(by_county("p-2"), *LATER).refused(
            "reason-required", stops="offset-not-confirmed"
        )
        (settled,) = of_recipient(by_county("p-2", reason="Ført manuelt"), *LATER).decided()
        assert isinstance(settled, ClaimSettled)
        assert settled.soft_stops == ("offset-not-confirmed",)

    def test_what_has_settled_a_claim_neither_leaves_anew_nor_is_stopped(self) -> None:
        kept = fact(OffsetSettled, withheld_by="p-2", amount_ore=THIRD_ORE)
        done = (*PAID, OF_PAYMENT, *LATER, kept)
        given(*done).when(wish(SendPayment, payment_id="p-2")).refused("payment-came-back")
        stop = wish(RecallPayment, payment_id="p-2", kind=RecallKind.STOP, amount_ore=None)
        given(*done).when(stop).refused("payment-already-sent")
        given(*done[:-1]).when(stop).decided()


HALF_ORE = THIRD_ORE // 2
LEFT_ORE = THIRD_ORE - HALF_ORE
THIRD_ROUND = NEXT_ROUND.replace("2027", "2028")


class TestWithheldForWhatIsLeft:
    """What is announced stays announced when the claim is settled or lowered; it is not kept."""

    RECEIVE = wish(RecordReceipt, round_id=NEXT_ROUND, amount_ore=THIRD_ORE, withheld=KEPT)
    ORDER = wish(
        OrderPayment,
        someone("order-payment", reason="Andre del er ikkje fri enno"),
        payment_id="p-2",
        amount_ore=THIRD_ORE + 1,
        withheld=KEPT,
    )

    @pytest.mark.parametrize(
        "since",
        [
            fact(ClaimSettled, amount_ore=HALF_ORE),
            fact(ControlClaimEased, eased=(EasedPart(payment_id="p-1", to_ore=LEFT_ORE),)),
        ],
    )
    def test_what_settled_or_lowered_the_claim_is_not_withheld(self, since: Event) -> None:
        left = {"left_ore": LEFT_ORE}
        states, countys = (*STATES, since), (*COUNTYS_OWN, since)
        received_at(self.RECEIVE, OF_GRANT, case=states).refused("beyond-offset", **left)
        ordered_at(self.ORDER, OF_PAYMENT, case=countys).refused("beyond-offset", **left)
        kept = {"withheld": (Withheld(offset_id="o-1", amount_ore=LEFT_ORE),)}
        received_at(self.RECEIVE.model_copy(update=kept), OF_GRANT, case=states).decided()
        ordered_at(self.ORDER.model_copy(update=kept), OF_PAYMENT, case=countys).decided()

    def test_what_the_withheld_has_settled_itself_counts_once(self) -> None:
        kept = {"withheld": (Withheld(offset_id="o-1", amount_ore=HALF_ORE),)}
        before = RECEIPT.model_copy(update={"receipt_id": "r-0", **kept})
        settled = fact(OffsetSettled, withheld_by="r-0", amount_ore=HALF_ORE)
        in_case = fact(ClaimSettled, amount_ore=HALF_ORE, offset_id="o-1", withheld_by="r-0")
        rest = {"withheld": (Withheld(offset_id="o-1", amount_ore=LEFT_ORE),)}
        command = self.RECEIVE.model_copy(update=rest)
        at = (OF_GRANT, before, settled)
        received_at(command, *at, case=(*STATES, in_case)).decided()
        received_at(command, OF_GRANT, before).decided()
        more = {"withheld": (Withheld(offset_id="o-1", amount_ore=LEFT_ORE + 1),)}
        received_at(command.model_copy(update=more), *at, case=(*STATES, in_case)).refused(
            "beyond-offset", left_ore=LEFT_ORE
        )

    def test_two_offsets_of_one_claim_keep_no_more_than_it_together(self) -> None:
        halves = self.halves(NEXT_ROUND)
        announced = [
            OF_GRANT.model_copy(update={"offset_id": o, "amount_ore": HALF_ORE})
            for o in ("o-1", "o-2")
        ]
        both = tuple(Withheld(offset_id=o, amount_ore=HALF_ORE) for o in ("o-1", "o-2"))
        command = self.RECEIVE.model_copy(update={"withheld": both})
        received_at(command, *announced, case=halves).decided()
        paid = fact(ClaimSettled, amount_ore=THIRD_ORE - HALF_ORE)
        received_at(command, *announced, case=(*halves, paid)).refused("beyond-offset", left_ore=0)

    def test_what_another_round_has_kept_for_the_claim_is_not_kept_here(self) -> None:
        there: CaseRef = round_ref(THIRD_ROUND)
        announced = OF_GRANT.model_copy(update={"amount_ore": HALF_ORE})
        other = announced.model_copy(update={"offset_id": "o-2"})
        kept = RECEIPT.model_copy(
            update={"withheld": (Withheld(offset_id="o-2", amount_ore=HALF_ORE),)}
        )
        third = tuple(event.model_copy(update={"round_id": THIRD_ROUND}) for event in NEXT)
        paid = fact(ClaimSettled, amount_ore=THIRD_ORE - HALF_ORE)
        case = (*self.halves(THIRD_ROUND), paid)
        half = (Withheld(offset_id="o-1", amount_ore=HALF_ORE),)
        command = self.RECEIVE.model_copy(update={"withheld": half})
        history = given(*NEXT, announced, other={THE_CASE: case, there: (*third, other, kept)})
        history.when(command).refused("beyond-offset", left_ore=0)
        free = given(*NEXT, announced, other={THE_CASE: case, there: (*third, other)})
        free.when(command).decided()

    def test_a_receipt_with_the_id_of_a_payment_settles_nothing_of_the_payment(self) -> None:
        theirs = OF_PAYMENT.model_copy(update={"offset_id": "o-2"})
        kept = (Withheld(offset_id="o-2", amount_ore=THIRD_ORE),)
        later = LATER[0].model_copy(update={"withheld": kept})
        receipt = RECEIPT.model_copy(update={"receipt_id": "p-2"})
        settled = fact(OffsetSettled, offset_id="o-1", withheld_by="p-2", amount_ore=THIRD_ORE)
        before = (*PAID, OF_GRANT, theirs, later, *LATER[1:], receipt)
        of_receipt = fold(THE_ROUND, (*before, settled))
        assert isinstance(of_receipt, Round)
        assert of_receipt.payments["p-2"].set_off_ore == 0
        of_payment = settled.model_copy(update={"offset_id": "o-2"})
        own = fold(THE_ROUND, (*before, of_payment))
        assert isinstance(own, Round)
        assert own.payments["p-2"].set_off_ore == THIRD_ORE

    @staticmethod
    def halves(second: str) -> tuple[Event, ...]:
        """The claim is set off in two, the first against the next round."""
        half = SET_OFF.model_copy(update={"amount_ore": HALF_ORE})
        other = half.model_copy(update={"offset_id": "o-2", "against": second})
        return (*CLAIMED, half, other)

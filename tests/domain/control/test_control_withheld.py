"""What is withheld from a payment, and no more of any money than is left of the claim."""

import pytest

from domain.case import CaseRef, round_ref
from domain.control.basis_events import EasedPart
from domain.control.offset_events import OffsetSettled, Withheld
from domain.control.settling_events import ClaimSettled, ClaimWithheld, ControlClaimEased
from domain.event import Event
from domain.opening.decide_money import RecordReceipt
from domain.state.round import Round
from domain.step4_dispose.decide_payment import OrderPayment
from domain.step4_dispose.decide_recall import RecallPayment
from domain.step4_dispose.decide_sending import SendPayment
from domain.step4_dispose.events import PaymentOrdered
from domain.step4_dispose.payment_details import PaymentOutcome, RecallKind
from domain.step4_dispose.payment_events import (
    RepaymentReceived,
)
from tests.domain.control_case import (
    PAID,
    THE_CASE,
    THIRD_ORE,
)
from tests.domain.control_offsets import (
    CLAIMED,
    CONFIRMED,
    COUNTYS_OWN,
    HALF_ORE,
    KEPT,
    LATER,
    LEFT_ORE,
    NEXT,
    OF_GRANT,
    OF_PAYMENT,
    RECEIPT,
    SENT,
    SET_OFF,
    STATES,
    THIRD_ROUND,
    by_county,
    of_recipient,
    ordered_at,
    received_at,
)
from tests.domain.facts import THE_ROUND, fact
from tests.domain.given import fold, given
from tests.domain.wishes import someone, wish
from tests.samples import NEXT_ROUND, OFFICE, ROUND


class TestWithheldFromAPayment:
    def test_no_more_is_kept_than_it_comes_to_and_only_for_claims_on_the_recipient(self) -> None:
        order = self.order(THIRD_ORE - 1)
        ordered_at(order, OF_PAYMENT).refused("withheld-beyond", left_ore=THIRD_ORE - 1)
        others = OF_PAYMENT.model_copy(update={"recipient": OFFICE})
        more = self.order(THIRD_ORE + 1)
        ordered_at(more, others).refused("unknown-offset")
        ordered_at(more, OF_GRANT).refused("unknown-offset")
        (ordered,) = ordered_at(more, OF_PAYMENT).decided()
        assert isinstance(ordered, PaymentOrdered)
        assert ordered.withheld == KEPT

    @staticmethod
    def order(amount_ore: int) -> OrderPayment:
        officer = someone("order-payment", reason="Andre del er ikkje fri enno")
        about = {"payment_id": "p-2", "amount_ore": amount_ore, "withheld": KEPT}
        return wish(OrderPayment, officer, **about)

    def test_it_may_be_kept_whole_and_then_nothing_goes_to_the_accounts(self) -> None:
        (ordered,) = ordered_at(self.order(THIRD_ORE), OF_PAYMENT).decided()
        whole = (ordered, *(e.model_copy(update={"amount_ore": THIRD_ORE}) for e in LATER[2:]))
        paid = (*PAID, OF_PAYMENT, whole[0], LATER[1], whole[1])
        state = fold(THE_ROUND, paid)
        assert isinstance(state, Round)
        assert (state.payments["p-2"].due_ore, state.payments["p-2"].paid_ore) == (0, THIRD_ORE)
        send = wish(SendPayment, payment_id="p-2")
        given(*paid).when(send).refused("payment-withheld-whole")
        (settled,) = of_recipient(by_county("p-2"), whole[0], LATER[1], whole[1]).decided()
        assert isinstance(settled, ClaimSettled)
        assert settled.soft_stops == ()

    def test_the_case_is_told_in_the_same_save(self) -> None:
        (told,) = ordered_at(self.order(THIRD_ORE + 1), OF_PAYMENT).elsewhere()[THE_CASE]
        assert told == fact(ClaimWithheld, withheld_by="p-2", against=ROUND, amount_ore=THIRD_ORE)

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

    def test_the_case_is_told_of_what_a_receipt_keeps_in_the_same_save(self) -> None:
        (told,) = received_at(self.RECEIVE, OF_GRANT).elsewhere()[THE_CASE]
        assert isinstance(told, ClaimWithheld)
        assert (told.withheld_by, told.against) == (self.RECEIVE.receipt_id, NEXT_ROUND)
        assert told.amount_ore == THIRD_ORE

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

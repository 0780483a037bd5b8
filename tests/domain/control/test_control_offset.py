"""A claim is set off: announced in the case, withheld from the grant, and only then settled."""

from domain.control.decide_offset import SetOffClaim
from domain.control.kinds import SettledBy
from domain.control.offset_events import OffsetAnnounced, OffsetSettled, Withheld
from domain.control.round_events import GrantPaidBack
from domain.opening.decide_money import RecordReceipt
from domain.opening.money_events import GrantReceived
from domain.state.round import Round
from domain.views.claims import claims_of
from tests.domain.control_case import (
    PAID,
    THIRD_ORE,
    when,
)
from tests.domain.control_offsets import (
    CLAIM,
    CLAIMED,
    KEPT,
    NEXT,
    OF_GRANT,
    OF_PAYMENT,
    RECEIPT,
    SET_OFF,
    against,
    at_next,
    received_at,
    settle,
)
from tests.domain.facts import THE_NEXT_ROUND, THE_ROUND, fact
from tests.domain.given import fold, given
from tests.domain.wishes import wish
from tests.samples import NEXT_ROUND, ROUND


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

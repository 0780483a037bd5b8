"""Whatever is paid, claimed, lowered, repaid or set off, in any order, the money adds up.

Paid - repaid - accounted for = unspent, never below nothing, and repaid <= claimed <= paid: for
each payment and each line, over several control cases of both levels at once.
"""

from collections import Counter

from hypothesis import HealthCheck, settings
from hypothesis.stateful import invariant

from domain.case import control_ref
from domain.role import Role
from domain.views.claims import claims_of
from domain.views.reconciled_claims import ClaimStanding, reconciled
from tests.domain.claiming import CASES, Claiming
from tests.domain.facts import THE_ROUND
from tests.samples import NOW


class Claims(Claiming):
    """A round that pays, and those who claim of it: what holds after every step."""

    @invariant()
    def the_money_adds_up(self) -> None:
        state = self.county.round
        sums = claims_of(state)
        assert sums.unspent_ore >= 0
        # Counted from what went out and came back alone, not by the view's own sum.
        live = [payment for payment in state.payments.values() if payment.disbursed]
        with_county = state.means_ore - sum(p.amount_ore - p.repaid_ore for p in live)
        bound = sum(min(p.repaid_ore, p.state_claim_ore) for p in live)
        assert with_county - bound <= sums.unspent_ore <= with_county
        assert sums.repaid_to_state_ore == sum(payment.paid_back_ore for payment in live)
        assert state.disbursed_ore <= state.ordered_ore <= state.decided_ore <= state.means_ore
        for payment in state.payments.values():
            assert 0 <= payment.paid_back_ore <= payment.state_claim_ore <= payment.amount_ore
            assert 0 <= payment.repaid_ore <= payment.amount_ore
            assert 0 <= payment.claimed_ore <= payment.amount_ore
        for line in sums.lines:
            assert line.repaid_to_state_ore <= line.claimed_of_county_ore <= line.paid_ore
            assert line.repaid_by_recipients_ore <= line.paid_ore

    @invariant()
    def no_more_is_set_off_than_withheld_or_withheld_than_announced(self) -> None:
        state = self.county.round
        for offset_id, offset in state.offsets.items():
            withheld = state.withheld_for(offset_id)
            done = offset.settled_ore + offset.returned_ore
            assert done <= sum(withheld.values()) <= offset.announced.amount_ore
            for by in {*offset.settled, *offset.returned}:
                assert offset.done_ore(by) <= withheld[by]

    @invariant()
    def the_round_holds_what_the_cases_say(self) -> None:
        claimed: Counter[str] = Counter()
        settled: Counter[str] = Counter()
        for case, role in CASES.items():
            claim = self.control(case).claim
            assert 0 <= claim.settled_ore <= claim.claimed_ore
            if role is Role.DIRECTORATE_AUDITOR:
                claimed.update(claim.claimed)
                settled.update({key: claim.settled_on(key) for key in claim.claimed})
        for key, payment in self.county.round.payments.items():
            assert payment.state_claim_ore == claimed[key]
            assert payment.paid_back_ore == settled[key]

    @invariant()
    def the_reconciliation_of_claims_finds_no_difference(self) -> None:
        cases = (THE_ROUND, *(control_ref(case) for case in CASES))
        events = [(one, each) for one in cases for each in self.county.log.load(one.stream_id)]
        rows = reconciled(events, NOW)
        assert all(row.standing is not ClaimStanding.DIFFERS for row in rows)
        claims = [self.control(case).claim for case in CASES]
        assert sum(row.claimed_ore for row in rows) == sum(one.claimed_ore for one in claims)
        assert sum(row.settled_ore for row in rows) == sum(one.settled_ore for one in claims)


TestClaims = Claims.TestCase
TestClaims.settings = settings(
    max_examples=40,
    stateful_step_count=25,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)

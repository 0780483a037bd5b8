"""Those who pay, claim, lower, settle, set off and pay back, in any order, over several cases."""

from collections.abc import Mapping

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from domain.case import CaseRef, control_ref
from domain.command import Command
from domain.control.basis_events import EasedPart
from domain.control.decide_basis import ClaimOn, SetClaimBasis
from domain.control.decide_claim import EaseClaim, Kept, SettleClaim
from domain.control.decide_finding import MakeFinding
from domain.control.decide_hearing import WaiveNotice
from domain.control.decide_offset import SetOffClaim
from domain.control.decide_open import OpenControl
from domain.control.decide_proposal import DecideControl, ProposeDecision
from domain.control.decide_return import ReturnWithheld
from domain.control.kinds import SettledBy
from domain.control.offset_events import Withheld
from domain.event import Circumstances, Event
from domain.opening.decide_money import RecordReceipt
from domain.opening.events import GrantCommitted
from domain.role import Role
from domain.state.control import Control
from domain.state.round import Round
from domain.step4_dispose.decide_criteria import AssureCriteria
from domain.step4_dispose.decide_payment import ApprovePayment, AttestPayment, OrderPayment
from domain.step4_dispose.decide_recall import RecordRepayment
from domain.step4_dispose.events import Half
from tests.domain.county import County
from tests.domain.facts import LINE_ORE, THE_ROUND
from tests.domain.given import fold
from tests.domain.starts import start_of, usual
from tests.domain.wishes import someone, wish
from tests.samples import NOW, ROUND

#: Two of the directorate's cases, which compete for the same payments, and one of the county's.
CASES = {
    "k-1": Role.DIRECTORATE_AUDITOR,
    "k-2": Role.DIRECTORATE_AUDITOR,
    "k-3": Role.COUNTY_OFFICER,
}
_SECOND = {
    Role.DIRECTORATE_AUDITOR: Role.DIRECTORATE_MANAGER,
    Role.COUNTY_OFFICER: Role.BUDGET_AUTHORITY,
}
PAYMENTS = ("p-1", "p-2", "p-3")
_CASE = st.sampled_from(sorted(CASES))
_PAYMENT = st.sampled_from(PAYMENTS)
#: Fifths of what there is to pay, lower, settle or pay back; and a little more than that.
_FIFTHS = st.integers(1, 5)
_BEYOND = st.sampled_from([0, 0, 0, 1])


class Claiming(RuleBasedStateMachine):
    """A round that pays, and those who claim of it."""

    def __init__(self) -> None:
        super().__init__()
        self.county = County()
        self.serial = 0

    @initialize(claimed=st.lists(st.tuples(_CASE, _FIFTHS), max_size=3))
    def a_round_has_paid_and_is_controlled(self, claimed: list[tuple[str, int]]) -> None:
        start = start_of("open-control")
        self.county.begin({**start.cases, THE_ROUND: _no_more_than_the_line(start.cases)})
        for command in start.commands():
            assert not isinstance(self.do(command), str)
        execution = wish(AssureCriteria, usual("assure-criteria").by, half=Half.EXECUTION)
        assert not isinstance(self.do(execution), str)
        payee = self.county.round.payments["p-1"].payee
        for control_id, role in CASES.items():
            recipient = payee if role is Role.COUNTY_OFFICER else None
            opened = wish(OpenControl, self.who(role), control_id=control_id, recipient=recipient)
            assert not isinstance(self.do(opened), str)
            self.do(wish(MakeFinding, self.who(role), control_id=control_id))
        for case, fifths in claimed:
            self.claim(case, "p-1", fifths)

    @rule(payment=_PAYMENT, fifths=_FIFTHS, more=_BEYOND)
    def money_that_is_free_is_paid(self, payment: str, fifths: int, more: int) -> None:
        state = self.county.round
        left = state.lines["l-1"].decided_ore - state.ordered_on("l-1")
        amount = max(1, left * fifths // 5 + more)
        order = {"payment_id": payment, "amount_ore": amount}
        self.do(wish(OrderPayment, usual("order-payment").by, **order))
        self.do(wish(AttestPayment, usual("attest-payment").by, payment_id=payment))
        self.do(wish(ApprovePayment, usual("approve-payment").by, payment_id=payment))

    @rule(case=_CASE, payment=_PAYMENT, fifths=_FIFTHS)
    def money_is_claimed(self, case: str, payment: str, fifths: int) -> None:
        self.claim(case, payment, fifths)

    @rule(case=_CASE, fifths=_FIFTHS)
    def a_claim_is_lowered(self, case: str, fifths: int) -> None:
        for payment, claimed in self.control(case).claim.claimed.items():
            parts = (EasedPart(payment_id=payment, to_ore=claimed * fifths // 5),)
            self.do(wish(EaseClaim, self.who(CASES[case]), control_id=case, eased=parts))

    @rule(case=_CASE, fifths=_FIFTHS, more=_BEYOND, by=st.sampled_from(SettledBy))
    def a_claim_is_settled(self, case: str, fifths: int, more: int, by: SettledBy) -> None:
        claim = self.control(case).claim
        for payment in claim.claimed:
            self.serial += 1
            self.do(
                wish(
                    SettleClaim,
                    self.who(CASES[case]),
                    control_id=case,
                    payment_id=payment,
                    settlement_id=f"s-{self.serial}",
                    settled_by=by,
                    amount_ore=max(1, claim.left_on(payment) * fifths // 5 + more),
                )
            )

    @rule(case=_CASE, fifths=_FIFTHS, more=_BEYOND, settles=st.booleans())
    def a_claim_is_set_off(self, case: str, fifths: int, more: int, settles: bool) -> None:
        """Announced, withheld from the next money of its kind, and perhaps settled by that."""
        claim = self.control(case).claim
        for payment in claim.claimed:
            self.serial += 1
            offset = f"o-{self.serial}"
            amount = max(1, claim.left_on(payment) * fifths // 5 + more)
            about = {"control_id": case, "payment_id": payment, "amount_ore": amount}
            who = self.who(CASES[case])
            self.do(wish(SetOffClaim, who, offset_id=offset, against=ROUND, **about))
            kept = (Withheld(offset_id=offset, amount_ore=amount),)
            if CASES[case] is Role.DIRECTORATE_AUDITOR:
                money: Command = wish(
                    RecordReceipt,
                    usual("record-receipt").by,
                    receipt_id=f"g-{self.serial}",
                    amount_ore=amount,
                    withheld=kept,
                )
                by = f"g-{self.serial}"
            else:
                by = f"w-{self.serial}"
                whole = {"payment_id": by, "amount_ore": amount + 1, "withheld": kept}
                money = wish(OrderPayment, usual("order-payment").by, **whole)
            self.do(money)
            if CASES[case] is Role.COUNTY_OFFICER:
                self.do(wish(AttestPayment, usual("attest-payment").by, payment_id=by))
                self.do(wish(ApprovePayment, usual("approve-payment").by, payment_id=by))
            if not settles:
                continue
            named = Kept(offset_id=offset, withheld_by=by)
            settle = {"settlement_id": f"s-{self.serial}", "settled_by": SettledBy.OFFSET}
            self.do(wish(SettleClaim, who, offset=named, **about, **settle))

    @rule(case=_CASE, fifths=_FIFTHS, more=_BEYOND)
    def what_is_withheld_is_paid_out_after_all(self, case: str, fifths: int, more: int) -> None:
        """Withheld, and given back before it has settled anything, or in part after."""
        for offset_id, offset in self.county.round.offsets.items():
            for by, kept in self.county.round.withheld_for(offset_id).items():
                self.serial += 1
                amount = max(1, (kept - offset.done_ore(by)) * fifths // 5 + more)
                about = {"control_id": case, "offset_id": offset_id, "amount_ore": amount}
                back = {"return_id": f"b-{self.serial}", "withheld_by": by}
                self.do(wish(ReturnWithheld, self.who(CASES[case]), **about, **back))

    @rule(fifths=_FIFTHS, more=_BEYOND)
    def recipients_pay_back(self, fifths: int, more: int) -> None:
        for key, payment in self.county.round.payments.items():
            self.serial += 1
            amount = max(1, payment.paid_ore * fifths // 5 + more)
            back = {"payment_id": key, "repayment_id": f"r-{self.serial}", "amount_ore": amount}
            self.do(wish(RecordRepayment, usual("record-repayment").by, **back))

    def teardown(self) -> None:
        self.county.log.close()

    def claim(self, case: str, payment: str, fifths: int) -> None:
        """Claim so many fifths of a payment, all the way to the decision."""
        role = CASES[case]
        part = ClaimOn(
            payment_id=payment, findings=("f-1",), share=f"{fifths}/5", paid_on=NOW.date()
        )
        self.do(wish(SetClaimBasis, self.who(role), control_id=case, parts=(part,)))
        version = len(self.control(case).claim.bases)
        if not version:
            return
        self.do(wish(WaiveNotice, self.who(role), control_id=case))
        self.do(wish(ProposeDecision, self.who(role), control_id=case, basis_version=version))
        self.do(wish(DecideControl, self.who(_SECOND[role]), control_id=case))

    def do(self, command: Command) -> object:
        return self.county.outcome(self.county.sent(command))

    def control(self, case: str) -> Control:
        state = self.county.folder.fold(control_ref(case)).state
        assert isinstance(state, Control)
        return state

    def who(self, role: Role) -> Circumstances:
        return someone("open-control", role=role, reason="Vedteke likevel")


def _no_more_than_the_line(cases: Mapping[CaseRef, tuple[Event, ...]]) -> tuple[Event, ...]:
    """The round's events with no more money than its line, so that nothing hides what is amiss."""
    before = fold(THE_ROUND, cases[THE_ROUND])
    assert isinstance(before, Round)
    beyond = before.means_ore - LINE_ORE
    return tuple(
        event.model_copy(update={"amount_ore": event.amount_ore - beyond})
        if isinstance(event, GrantCommitted)
        else event
        for event in cases[THE_ROUND]
    )

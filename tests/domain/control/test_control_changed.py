"""The accounts change a payment that control cases stand on: each of them waits for somebody."""

import pytest

from domain.command import Command
from domain.control.basis_events import EasedPart
from domain.control.decide_basis import SetClaimBasis
from domain.control.decide_claim import EaseClaim, SettleClaim
from domain.control.decide_proposal import DecideControl, ProposeDecision
from domain.control.decide_running import ResumeControl
from domain.control.decide_told import AnswerControlComplaint
from domain.control.decision_events import ControlComplained, DecisionTold
from domain.control.events import ControlHeld, ControlPaymentChanged
from domain.control.kinds import PaymentChange, WaitsFor
from domain.control.round_events import ClaimEased, PaymentUnderControl
from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event
from domain.role import Role
from domain.state.control_position import control_position
from domain.state.round import Round
from domain.step4_dispose.complaint_events import ComplaintOutcome
from domain.step4_dispose.decide_recall import RecallPayment, RecordRepayment
from domain.step4_dispose.decide_sending import RecordPaymentAnswer
from domain.step4_dispose.events import PaymentAttested
from domain.step4_dispose.payment_details import PaymentOutcome, RecallKind
from domain.step4_dispose.payment_events import PaymentRecalled, PaymentSent
from tests.domain.control_case import (
    BASIS,
    COUNTYS,
    DECIDED,
    HEARD,
    PAID,
    PAID_ORE,
    PROPOSED,
    THE_CASE,
    THIRD_ORE,
    WITH_FINDING,
    state,
    when,
)
from tests.domain.facts import THE_ROUND, fact
from tests.domain.given import When, fold, given
from tests.domain.wishes import someone, wish

CONTROLLED = (*PAID, fact(PaymentAttested), fact(PaymentUnderControl))
SENT = (*CONTROLLED, fact(PaymentSent))
BUILT = (*WITH_FINDING, BASIS)
CHANGED = fact(ControlPaymentChanged)
REPAY = wish(RecordRepayment, amount_ore=1)
CLAIM_BACK = wish(RecallPayment, kind=RecallKind.CLAIM_BACK, amount_ore=1)
STOP = wish(RecallPayment, kind=RecallKind.STOP, amount_ore=None)


def answer(outcome: PaymentOutcome) -> RecordPaymentAnswer:
    return wish(RecordPaymentAnswer, outcome=outcome, queried=True)


def at(command: Command, *case: Event, before: tuple[Event, ...] = CONTROLLED) -> When:
    """The command at the round, while the control case has come so far."""
    return given(*before, other={THE_CASE: case}).when(command)


def test_a_basis_lets_the_round_know_once_who_stands_on_the_payment() -> None:
    (under,) = when(wish(SetClaimBasis), *WITH_FINDING).elsewhere()[THE_ROUND]
    assert under == fact(PaymentUnderControl)
    more = wish(SetClaimBasis).model_copy(
        update={
            "parts": tuple(
                part.model_copy(update={"share": "1/2"}) for part in wish(SetClaimBasis).parts
            )
        }
    )
    again = given(*BUILT, other={THE_ROUND: CONTROLLED}).when(more)
    assert again.elsewhere() == {}


@pytest.mark.parametrize(
    ("command", "before", "change"),
    [
        (REPAY, CONTROLLED, PaymentChange.REPAID),
        (CLAIM_BACK, CONTROLLED, PaymentChange.CLAIMED_BACK),
        (STOP, CONTROLLED, PaymentChange.STOPPED),
        (answer(PaymentOutcome.REJECTED), SENT, PaymentChange.REJECTED),
        (answer(PaymentOutcome.UNKNOWN), SENT, PaymentChange.IN_DOUBT),
        (answer(PaymentOutcome.NOT_RECEIVED), SENT, PaymentChange.NOT_RECEIVED),
    ],
)
def test_whatever_the_accounts_change_puts_the_case_on_hold_with_a_day(
    command: Command, before: tuple[Event, ...], change: PaymentChange
) -> None:
    changed, deadline = at(command, *BUILT, before=before).elsewhere()[THE_CASE]
    assert isinstance(changed, ControlPaymentChanged)
    assert (changed.payment_id, changed.change) == ("p-1", change)
    assert isinstance(deadline, DeadlineSet)
    assert (deadline.deadline_id, deadline.kind) == ("hold", DeadlineKind.HOLD)
    held = state(*BUILT, changed, deadline)
    assert held.held == changed
    assert changed.waits_for is WaitsFor.ACCOUNTS
    assert [one.deadline_id for one in control_position(held, 5).deadlines] == ["hold"]


def test_a_confirmed_payment_changes_nothing() -> None:
    confirm = answer(PaymentOutcome.CONFIRMED)
    assert at(confirm, *BUILT, before=SENT).elsewhere() == {}


def test_a_case_without_the_payment_or_closed_is_left_alone() -> None:
    assert at(REPAY, *WITH_FINDING).elsewhere() == {}


def test_what_comes_back_of_a_decided_claim_is_no_change_of_its_ground() -> None:
    decided = (*PROPOSED, DECIDED)
    assert at(REPAY, *decided).elsewhere() == {}
    rejected = at(answer(PaymentOutcome.REJECTED), *decided, before=SENT)
    assert THE_CASE in rejected.elsewhere()


def test_a_case_on_hold_keeps_its_time_and_learns_of_the_change() -> None:
    held = fact(ControlHeld, waits_for=WaitsFor.PARTY)
    (changed,) = at(REPAY, *BUILT, held).elsewhere()[THE_CASE]
    after = state(*BUILT, held, changed)
    assert after.held == held
    assert after.changed == ("p-1",)


def test_nobody_of_the_controlling_side_did_it() -> None:
    assert state(*BUILT, CHANGED).handlers == state(*BUILT).handlers


def test_what_has_changed_is_looked_at_before_anything_is_proposed_or_decided() -> None:
    propose, decide = wish(ProposeDecision), wish(DecideControl)
    stop = {"stops": "payment-changed-since"}
    when(propose, *HEARD, CHANGED).refused("reason-required", **stop)
    when(decide, *PROPOSED, CHANGED).refused("reason-required", **stop)
    (resumed,) = given(*HEARD, CHANGED).when(wish(ResumeControl)).decided()
    when(propose, *HEARD, CHANGED, resumed).decided()
    anew = BASIS.model_copy(update={"version": 2})
    assert state(*HEARD, CHANGED, anew).changed == ()


def test_a_payment_that_changes_after_the_proposal_is_not_excused_by_it() -> None:
    decide = wish(DecideControl)
    stop = {"stops": "payment-changed-since"}
    excused = PROPOSED[-1].model_copy(update={"soft_stops": ("payment-changed-since",)})
    seen = (*HEARD, CHANGED, excused)
    when(decide, *seen).decided()
    when(decide, *seen, CHANGED).refused("reason-required", **stop)
    told = decide.by.model_copy(update={"reason": "Endringa gjeld ikkje kravet"})
    when(decide.model_copy(update={"by": told}), *seen, CHANGED).stops("payment-changed-since")
    (resumed,) = given(*seen, CHANGED).when(wish(ResumeControl)).decided()
    when(decide, *seen, CHANGED, resumed).decided()
    when(decide, *seen, CHANGED, excused).decided()
    anew = BASIS.model_copy(update={"version": 2})
    assert state(*seen, CHANGED, anew).changed_anew == ()


OWN = "k-own"


def of_own(*events: Event) -> tuple[Event, ...]:
    """The county's own case on its recipient."""
    named = COUNTYS.model_copy(update={"control_id": OWN})
    return (named, *events[1:])


def beside(command: Command, *own: Event, directorates: tuple[Event, ...]) -> When:
    """The county's own case decides or settles while the directorate's stands on the payment."""
    more = fact(PaymentUnderControl, control_id=OWN)
    others = {THE_ROUND: (*CONTROLLED, more, *RECALLED), THE_CASE: directorates}
    return given(*of_own(*own), other=others).when(command)


RECALLED = (fact(PaymentRecalled, kind=RecallKind.CLAIM_BACK, amount_ore=THIRD_ORE),)


def test_what_a_countys_own_case_claims_and_gets_back_is_told_to_the_directorates() -> None:
    decider = someone("decide-control", role=Role.BUDGET_AUTHORITY, reason="Sett på")
    decide = wish(DecideControl, decider, control_id=OWN)
    officer = someone("settle-claim", role=Role.COUNTY_OFFICER)
    settle = wish(SettleClaim, officer, control_id=OWN, amount_ore=7)
    for command, own, change, amount in (
        (decide, PROPOSED, PaymentChange.CLAIMED_BACK, THIRD_ORE),
        (settle, (*PROPOSED, DECIDED), PaymentChange.REPAID, 7),
    ):
        changed, deadline = beside(command, *own, directorates=BUILT).elsewhere()[THE_CASE]
        assert isinstance(changed, ControlPaymentChanged)
        assert (changed.change, changed.amount_ore, changed.by_case) == (change, amount, OWN)
        assert state(*BUILT, changed, deadline).held == changed
        decided = (*PROPOSED, DECIDED)
        assert THE_CASE not in beside(command, *own, directorates=decided).elsewhere()


def _claimable(events: tuple[Event, ...]) -> int:
    """What the state may claim of the county for the payment."""
    folded = fold(THE_ROUND, events)
    assert isinstance(folded, Round)
    return folded.payments["p-1"].claimable_ore


def test_what_a_county_claims_less_of_its_recipient_holds_no_case_of_the_directorates() -> None:
    less = (EasedPart(payment_id="p-1", to_ore=THIRD_ORE - 7),)
    complained = (fact(DecisionTold), fact(ControlComplained, late=False))
    decided = (*PROPOSED, DECIDED)
    ease = wish(
        EaseClaim,
        someone("ease-claim", role=Role.COUNTY_OFFICER),
        control_id=OWN,
        eased=less,
    )
    change = wish(
        AnswerControlComplaint,
        someone("answer-control-complaint", role=Role.COUNTY_OFFICER),
        control_id=OWN,
        outcome=ComplaintOutcome.CHANGED,
        eased=less,
    )
    more = fact(PaymentUnderControl, control_id=OWN)
    round_ = (*CONTROLLED, more, *RECALLED)
    for command, own in ((ease, decided), (change, (*decided, *complained))):
        added = given(*of_own(*own), other={THE_ROUND: round_}).when(command).elsewhere()
        ((eased,),) = added.values()
        assert isinstance(eased, ClaimEased)
        assert (set(added), eased.amount_ore) == ({THE_ROUND}, 7)
        claimable = [_claimable(events) for events in (round_, (*round_, eased))]
        assert claimable == [PAID_ORE, PAID_ORE]


def test_a_case_that_was_told_of_such_a_change_before_reads_as_it_did() -> None:
    told = fact(ControlPaymentChanged, change=PaymentChange.CLAIM_EASED)
    assert state(*BUILT, told).held == told


def test_what_the_directorate_does_is_no_change_of_the_payment_for_the_countys() -> None:
    others = {THE_ROUND: (*CONTROLLED, fact(PaymentUnderControl, control_id=OWN))}
    deciding = given(*PROPOSED, other=others).when(wish(DecideControl))
    assert set(deciding.elsewhere()) == {THE_ROUND}


def test_a_county_claims_nothing_of_a_payment_that_was_stopped() -> None:
    stopped = fact(PaymentRecalled, kind=RecallKind.STOP, amount_ore=PAID[-1].amount_ore)
    officer = someone("decide-control", role=Role.BUDGET_AUTHORITY, reason="Sett på")
    case = (COUNTYS, *PROPOSED[1:], CHANGED)
    given(*case, other={THE_ROUND: (*CONTROLLED, stopped)}).when(
        wish(DecideControl, officer)
    ).refused("beyond-paid", left_ore=0)

"""The claim of a control case after its decision: lowered, complained of, settled, closed."""

from domain.control.basis_events import EasedPart
from domain.control.decide_claim import EaseClaim, SettleClaim
from domain.control.decide_running import CloseControl
from domain.control.decide_told import AnswerControlComplaint, TellDecision
from domain.control.decision_events import ControlComplained, ControlComplaintAnswered, DecisionTold
from domain.control.kinds import ControlStage
from domain.control.round_events import ClaimEased, GrantClaimedBack, GrantPaidBack
from domain.control.settling_events import ClaimSettled
from domain.deadlines.decide_change import MoveControlDeadline, SuspendControlDeadline
from domain.deadlines.events import DeadlinePassed
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event
from domain.role import Role
from domain.state.control_position import control_position
from domain.state.round import Round
from domain.step4_dispose.complaint_events import ComplaintOutcome
from domain.step4_dispose.payment_events import PaymentRecalled, RepaymentReceived
from domain.views.claims import claims_of
from domain.views.control_steps import stage_of
from tests.domain.control_case import (
    COUNTYS,
    DECIDED,
    PAID,
    PAID_ORE,
    PROPOSED,
    THIRD_ORE,
    state,
    when,
)
from tests.domain.facts import THE_ROUND, fact
from tests.domain.given import fold, given
from tests.domain.wishes import someone, wish
from tests.samples import NOW

CLAIMED = (*PROPOSED, DECIDED)
CLAIM = fact(GrantClaimedBack, amount_ore=THIRD_ORE)
TOLD = fact(DecisionTold)
COMPLAINED = fact(ControlComplained)
UPHELD = fact(
    ControlComplaintAnswered, outcome=ComplaintOutcome.UPHELD, by_complaints_body=True, eased=()
)


def settled(amount_ore: int) -> ClaimSettled:
    event = fact(ClaimSettled, amount_ore=amount_ore)
    assert isinstance(event, ClaimSettled)
    return event


def after(*events: Event) -> Round:
    """The round that has paid, after more has happened in it."""
    folded = fold(THE_ROUND, (*PAID, *events))
    assert isinstance(folded, Round)
    return folded


class TestSettlement:
    def test_no_more_is_settled_than_is_left_of_the_claim(self) -> None:
        whole = when(wish(SettleClaim, amount_ore=THIRD_ORE), *CLAIMED)
        (paid_back,) = whole.elsewhere()[THE_ROUND]
        assert isinstance(paid_back, GrantPaidBack)
        assert paid_back.amount_ore == THIRD_ORE
        beyond = wish(SettleClaim, amount_ore=THIRD_ORE + 1)
        when(beyond, *CLAIMED).refused("beyond-claim", left_ore=THIRD_ORE)
        another = wish(SettleClaim, settlement_id="s-2", amount_ore=THIRD_ORE)
        when(another, *CLAIMED, settled(1)).refused("beyond-claim", left_ore=THIRD_ORE - 1)

    def test_a_settlement_is_recorded_once(self) -> None:
        when(wish(SettleClaim), *CLAIMED, settled(1)).refused("settlement-exists")

    def test_a_recipients_settlement_is_a_repayment_of_its_payment(self) -> None:
        recall = fact(PaymentRecalled, amount_ore=THIRD_ORE)
        officer = someone("settle-claim", role=Role.COUNTY_OFFICER)
        command = wish(SettleClaim, officer, amount_ore=THIRD_ORE)
        done = given(COUNTYS, *CLAIMED[1:], other={THE_ROUND: (*PAID, recall)}).when(command)
        (repaid,) = done.elsewhere()[THE_ROUND]
        assert isinstance(repaid, RepaymentReceived)
        assert repaid.amount_ore == THIRD_ORE


class TestLowering:
    def test_a_claim_only_falls_and_never_below_what_is_settled(self) -> None:
        def lower(to_ore: int, *events: Event) -> None:
            parts = (EasedPart(payment_id="p-1", to_ore=to_ore),)
            when(wish(EaseClaim, eased=parts), *CLAIMED, *events).decided()

        lower(5, settled(5))
        for to_ore in (THIRD_ORE, 4):
            parts = (EasedPart(payment_id="p-1", to_ore=to_ore),)
            command = wish(EaseClaim, eased=parts)
            when(command, *CLAIMED, settled(5)).refused("claim-not-lowered")

    def test_the_round_is_told_by_how_much(self) -> None:
        parts = (EasedPart(payment_id="p-1", to_ore=2),)
        (eased,) = when(wish(EaseClaim, eased=parts), *CLAIMED).elsewhere()[THE_ROUND]
        assert isinstance(eased, ClaimEased)
        assert (eased.amount_ore, eased.on_county) == (THIRD_ORE - 2, True)

    def test_a_complaint_may_lower_it_and_nothing_else_does(self) -> None:
        parts = (EasedPart(payment_id="p-1", to_ore=0),)
        case = (*CLAIMED, TOLD, COMPLAINED)
        changed = wish(AnswerControlComplaint, outcome=ComplaintOutcome.CHANGED, eased=parts)
        assert when(changed, *case).elsewhere()[THE_ROUND]
        dismissed = wish(AnswerControlComplaint, eased=parts)
        when(dismissed, *case).refused("amount-not-changed")


class TestComplaint:
    def test_time_runs_from_when_the_decision_reached_the_party(self) -> None:
        told, deadline = given(*CLAIMED).when(wish(TellDecision)).decided()
        case = (*CLAIMED, told, deadline)
        assert stage_of(state(*case)) is ControlStage.DECIDED
        over = fact(DeadlinePassed, deadline_id="complaint", kind=DeadlineKind.COMPLAINT, at=NOW)
        assert stage_of(state(*case, over)) is ControlStage.FINAL
        assert stage_of(state(*case, over, settled(THIRD_ORE))) is ControlStage.SETTLED

    def test_the_complaints_body_answers_what_it_was_sent(self) -> None:
        case = (*CLAIMED, TOLD, COMPLAINED)
        body = {"by_complaints_body": True, "outcome": ComplaintOutcome.UPHELD}
        when(wish(AnswerControlComplaint, **body), *case).refused("complaint-not-forwarded")
        upheld = wish(AnswerControlComplaint, outcome=ComplaintOutcome.UPHELD)
        when(upheld, *case).refused("not-this-answer")
        forwarded = fact(ControlComplaintAnswered, outcome=ComplaintOutcome.FORWARDED, eased=())
        when(wish(AnswerControlComplaint, **body), *case, forwarded).decided()
        when(wish(AnswerControlComplaint), *case, forwarded).refused("complaint-with-appeals-body")
        assert state(*case, forwarded, UPHELD).final


class TestClosing:
    def test_a_claim_is_not_dropped_by_closing(self) -> None:
        final = (*CLAIMED, TOLD, COMPLAINED, UPHELD)
        given(*final).when(wish(CloseControl)).refused("claim-not-settled", left_ore=THIRD_ORE)

    def test_what_is_open_still_asks_for_a_reason(self) -> None:
        final = (*CLAIMED, TOLD, COMPLAINED, UPHELD, settled(THIRD_ORE))
        close = wish(CloseControl)
        given(*final).when(close).refused("reason-required", stops="finding-without-action")
        given(*CLAIMED, settled(THIRD_ORE)).when(close).refused(
            "reason-required", stops="control-not-final, finding-without-action"
        )
        given(*PROPOSED[:1]).when(close).refused("reason-required", stops="closed-undecided")

    def test_nothing_is_waited_for_in_a_closed_case(self) -> None:
        reason = someone("close-control", reason="Feil sak")
        closed = given(*PROPOSED[:1]).when(wish(CloseControl, reason)).decided()
        position = control_position(state(*PROPOSED[:1], *closed), 2)
        assert (position.finished, position.deadlines) == (True, ())

    def test_time_for_complaint_is_nobodys_to_move_or_suspend(self) -> None:
        told = given(*CLAIMED).when(wish(TellDecision)).decided()
        for change in (MoveControlDeadline, SuspendControlDeadline):
            wished = wish(change, deadline_id="complaint")
            given(*CLAIMED, *told).when(wished).refused("deadline-not-theirs")


class TestTheMoneyOfARound:
    """The county's position towards the state."""

    def test_what_is_paid_back_to_the_state_is_not_accounted_for(self) -> None:
        sums = claims_of(after(CLAIM, fact(GrantPaidBack, amount_ore=THIRD_ORE)))
        assert sums.repaid_to_state_ore == THIRD_ORE
        assert sums.accounted_ore == PAID_ORE - THIRD_ORE
        assert sums.unspent_ore == sums.means_ore - PAID_ORE

    def test_what_the_recipient_then_pays_back_covers_it_and_frees_nothing(self) -> None:
        covered = fact(RepaymentReceived, amount_ore=THIRD_ORE)
        round_ = after(CLAIM, fact(GrantPaidBack, amount_ore=THIRD_ORE), covered)
        sums = claims_of(round_)
        (line,) = sums.lines
        assert line.passed_on_ore == THIRD_ORE
        assert sums.accounted_ore == PAID_ORE - THIRD_ORE
        assert round_.ordered_ore == PAID_ORE

    def test_what_came_back_before_the_claim_is_free_and_not_claimed_again(self) -> None:
        before = after(fact(RepaymentReceived, amount_ore=THIRD_ORE))
        assert before.ordered_ore == PAID_ORE - THIRD_ORE
        assert before.payments["p-1"].claimable_ore == PAID_ORE - THIRD_ORE

    def test_a_lowered_claim_frees_what_had_covered_it(self) -> None:
        covered = fact(RepaymentReceived, amount_ore=THIRD_ORE)
        eased = fact(ClaimEased, amount_ore=THIRD_ORE, on_county=True)
        round_ = after(CLAIM, covered, eased)
        assert round_.ordered_ore == PAID_ORE - THIRD_ORE
        assert claims_of(round_).accounted_ore == PAID_ORE - THIRD_ORE

"""A control case is decided by a second person, who has handled no step of it."""

from datetime import timedelta

from domain.control.decide_basis import JudgeLimitation
from domain.control.decide_finding import (
    SetCorrectiveAction,
)
from domain.control.decide_hearing import CommentOnNotice
from domain.control.decide_open import ReceiveDocumentation
from domain.control.decide_proposal import DecideControl, ProposeDecision, ReturnProposal
from domain.control.decision_events import ControlDecided, ProposalReturned, StepReturned
from domain.control.events import (
    DocumentationRequested,
)
from domain.control.kinds import (
    CaseStep,
    ControlOutcome,
    LimitationOutcome,
    StepStatus,
)
from domain.control.round_events import GrantClaimedBack
from domain.deadlines.decide_change import MoveControlDeadline, SuspendControlDeadline
from domain.event import Event
from domain.role import Role
from domain.step4_dispose.payment_details import RecallKind
from domain.step4_dispose.payment_events import PaymentRecalled
from domain.views.control_steps import steps_of
from tests.domain.control_case import (
    BASIS,
    COMMENTED,
    COUNTYS,
    HEARD,
    NOTICE,
    NOTICED,
    PAID,
    PAID_ORE,
    PROPOSED,
    THIRD,
    THIRD_ORE,
    WITH_FINDING,
    state,
    when,
)
from tests.domain.facts import THE_ROUND, fact
from tests.domain.given import given
from tests.domain.wishes import someone, wish
from tests.samples import NOW


class TestDecision:
    def test_it_is_bound_to_the_newest_basis(self) -> None:
        stale = wish(ProposeDecision, basis_version=2)
        when(stale, *HEARD).refused("basis-changed", version=1)

    def test_a_claim_needs_its_basis(self) -> None:
        when(wish(ProposeDecision), *WITH_FINDING).refused("claim-without-basis")

    def test_full_repayment_claims_the_whole_or_says_why_not(self) -> None:
        full = wish(ProposeDecision, outcome=ControlOutcome.FULL_REPAYMENT)
        when(full, *HEARD).refused("reason-required", stops="claim-not-whole")

    def test_an_old_payment_is_judged_or_a_reason_given(self) -> None:
        old = THIRD.model_copy(update={"paid_on": NOW.date() - timedelta(days=31 * 31)})
        basis = BASIS.model_copy(update={"parts": (old,)})
        case = (*WITH_FINDING, basis, NOTICE, COMMENTED)
        when(wish(ProposeDecision), *case).refused("reason-required", stops="limitation-not-judged")
        barred = wish(JudgeLimitation, outcome=LimitationOutcome.BARRED)
        judged = when(barred, *case).decided()
        when(wish(ProposeDecision), *case, *judged).refused(
            "reason-required", stops="payment-barred"
        )

    def test_whoever_has_handled_any_step_does_not_decide(self) -> None:
        handler = someone(
            "decide-control", role=Role.DIRECTORATE_MANAGER, actor="u-directorate-auditor"
        )
        when(wish(DecideControl, handler), *PROPOSED).refused("handler-decides")
        when(wish(ReturnProposal, handler), *PROPOSED).refused("handler-decides")

    def test_what_is_sent_back_is_to_be_proposed_anew(self) -> None:
        (returned,) = when(wish(ReturnProposal), *PROPOSED).decided()
        assert isinstance(returned, ProposalReturned)
        back = state(*PROPOSED, returned)
        statuses = {each.step: each.status for each in steps_of(back)}
        assert statuses[CaseStep.BASIS] is StepStatus.SENT_BACK
        assert statuses[CaseStep.NOTICE] is StepStatus.DONE
        when(wish(DecideControl), *PROPOSED, returned).refused("nothing-proposed")
        twice = (StepReturned(step=CaseStep.BASIS, why="Feil"),) * 2
        when(wish(ReturnProposal, steps=twice), *PROPOSED).refused("step-twice")

    def test_what_was_sent_back_is_done_anew_or_the_reason_given(self) -> None:
        (returned,) = when(wish(ReturnProposal), *PROPOSED).decided()
        back = (*PROPOSED, returned)
        when(wish(ProposeDecision), *back).refused("reason-required", stops="step-not-redone")
        anew = BASIS.model_copy(update={"version": 2})
        assert state(*back, anew).returned == ()
        when(wish(ProposeDecision, basis_version=2), *back, anew).decided()
        only = wish(ReturnProposal, steps=(StepReturned(step=CaseStep.PROPOSAL, why="Ordlyd"),))
        (reworded,) = when(only, *PROPOSED).decided()
        when(wish(ProposeDecision), *PROPOSED, reworded).decided()

    def test_another_basis_takes_the_proposal_back(self) -> None:
        less = BASIS.model_copy(update={"version": 2})
        when(wish(DecideControl), *PROPOSED, less).refused("nothing-proposed")

    def test_the_claim_stands_in_the_round_as_the_states(self) -> None:
        decided = when(wish(DecideControl), *PROPOSED)
        (first, *_) = decided.decided()
        assert isinstance(first, ControlDecided)
        assert first.parts == (THIRD,)
        (claim,) = decided.elsewhere()[THE_ROUND]
        assert claim == fact(GrantClaimedBack, amount_ore=THIRD_ORE)

    def test_a_countys_claim_recalls_the_payment(self) -> None:
        second = someone("decide-control", role=Role.BUDGET_AUTHORITY)
        decided = when(wish(DecideControl, second), COUNTYS, *PROPOSED[1:])
        (recall,) = decided.elsewhere()[THE_ROUND]
        assert isinstance(recall, PaymentRecalled)
        assert (recall.kind, recall.amount_ore) == (RecallKind.CLAIM_BACK, THIRD_ORE)

    def test_what_came_back_meanwhile_is_not_claimed(self) -> None:
        taken = fact(GrantClaimedBack, control_id="k-9", amount_ore=PAID_ORE)
        given(*PROPOSED, other={THE_ROUND: (*PAID, taken)}).when(wish(DecideControl)).refused(
            "beyond-paid", left_ore=0
        )

    def test_whoever_recorded_something_for_the_party_has_handled_the_case(self) -> None:
        manager = wish(DecideControl).by
        asked = fact(DocumentationRequested)
        for command, before in (
            (ReceiveDocumentation, (*PROPOSED[:1], asked)),
            (SetCorrectiveAction, PROPOSED[:2]),
            (CommentOnNotice, NOTICED),
        ):
            events = given(*before).when(wish(command, manager)).decided()
            assert manager.actor in state(*before, *events).handlers
            theirs = someone(command.ACTION, role=Role.COUNTY_OFFICER)
            own = given(*before).when(wish(command, theirs)).decided()
            assert theirs.actor not in state(*before, *own).handlers

    def test_whoever_gave_the_party_more_time_has_handled_the_case(self) -> None:
        manager = wish(DecideControl).by.model_copy(update={"reason": "Dei bad om meir tid"})
        move = wish(MoveControlDeadline, manager, deadline_id="comment-1", days=40)
        longer = wish(SuspendControlDeadline, manager, deadline_id="comment-1")
        for given_time in (move, longer):
            changed = given(*NOTICED).when(given_time).decided()
            assert manager.actor in state(*NOTICED, *changed).handlers

    def test_a_payment_that_is_barred_after_the_proposal_asks_for_a_reason(self) -> None:
        barred = when(wish(JudgeLimitation, outcome=LimitationOutcome.BARRED), *HEARD).decided()
        late: tuple[Event, ...] = (*PROPOSED, *barred)
        when(wish(DecideControl), *late).refused("reason-required", stops="payment-barred")
        reason = wish(DecideControl).by.model_copy(update={"reason": "Varsla i tide"})
        (decided, *_) = when(wish(DecideControl, reason), *late).decided()
        assert isinstance(decided, ControlDecided)
        assert decided.soft_stops == ("payment-barred",)

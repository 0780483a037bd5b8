"""A control case until its decision: selection, documentation, findings, basis and hearing."""

from datetime import timedelta
from typing import Any

import pytest

from domain.case import CaseRef, control_ref
from domain.checks.finding import Ground
from domain.command import Command
from domain.control.claim_events import (
    BasisSet,
    ControlDecided,
    DecisionProposed,
    NoticeGiven,
    PartyCommented,
    ProposalReturned,
    StepReturned,
)
from domain.control.decide_basis import ClaimOn, JudgeLimitation, SetClaimBasis
from domain.control.decide_finding import (
    CloseCorrectiveAction,
    CloseFinding,
    MakeFinding,
    SetCorrectiveAction,
)
from domain.control.decide_hearing import CommentOnNotice, GiveNotice, WaiveNotice
from domain.control.decide_open import OpenControl, ReceiveDocumentation, RequestDocumentation
from domain.control.decide_proposal import DecideControl, ProposeDecision, ReturnProposal
from domain.control.events import (
    ActionSet,
    ControlOpened,
    DocumentationRequested,
    FindingClosed,
    FindingMade,
    FindingRef,
    Selection,
)
from domain.control.kinds import (
    CaseStep,
    ControlLevel,
    ControlOutcome,
    ControlStage,
    FindingEnd,
    LimitationOutcome,
    SelectedBy,
    StepStatus,
)
from domain.control.round_events import GrantClaimedBack
from domain.deadlines.events import DeadlinePassed, DeadlineSet
from domain.deadlines.kinds import DeadlineKind, WhenPassed
from domain.event import Event
from domain.role import Role
from domain.state.control import Control
from domain.state.control_position import control_position
from domain.step4_dispose.events import FundsDisbursed
from domain.step4_dispose.payment_details import RecallKind
from domain.step4_dispose.payment_events import PaymentRecalled
from domain.views.control_steps import stage_of, steps_of
from tests.domain.facts import ORDERED, READY_TO_PAY, THE_ROUND, fact
from tests.domain.given import When, fold, given
from tests.domain.wishes import someone, wish
from tests.samples import CONTROL, NOW, OFFICE, SCHOOL, by
from tests.samples.control import FOUND as SAMPLE_FOUND
from tests.samples.control import PART

THE_CASE = control_ref(CONTROL)
PAID_ORE = ORDERED.amount_ore
PAID = (*READY_TO_PAY, ORDERED, fact(FundsDisbursed, amount_ore=PAID_ORE))
THIRD_ORE = PAID_ORE // 3
SELECTED = fact(ControlOpened, follows=None, handled_by="u-directorate-auditor")
COUNTYS = SELECTED.model_copy(update={"level": ControlLevel.COUNTY, "recipient": ORDERED.payee})
FOUND = SAMPLE_FOUND.model_copy(
    update={"check": None, "events": (), "repeats": (), "questioned_ore": None}
)
THIRD = PART.model_copy(
    update={
        "paid_ore": PAID_ORE,
        "share": "1/3",
        "amount_ore": THIRD_ORE,
        "paid_on": NOW.date(),
    }
)
BASIS = fact(BasisSet, parts=(THIRD,), amount_ore=THIRD_ORE, hear_again=False)
NOTICE = fact(NoticeGiven, basis_version=1)
COMMENT_AT = NOW + timedelta(days=21)
COMMENT_TIME = fact(
    DeadlineSet,
    deadline_id="comment-1",
    kind=DeadlineKind.COMMENT,
    at=COMMENT_AT,
    reminders=(),
    too_late=(),
    escalates_after=None,
)
COMMENTED = fact(PartyCommented)
WITH_FINDING = (SELECTED, FOUND)
NOTICED = (*WITH_FINDING, BASIS, NOTICE, COMMENT_TIME)
HEARD = (*NOTICED, COMMENTED)
PROPOSED = (
    *HEARD,
    fact(
        DecisionProposed,
        amount_ore=THIRD_ORE,
        soft_stops=(),
        handled_by="u-directorate-auditor",
    ),
)
DECIDED = fact(ControlDecided, parts=(THIRD,), amount_ore=THIRD_ORE)


def when(command: Command, *events: Event, others: dict[CaseRef, Any] | None = None) -> When:
    """The command at a case with these events, over a round that has paid."""
    return given(*events, other={THE_ROUND: PAID, **(others or {})}).when(command)


def state(*events: Event) -> Control:
    folded = fold(THE_CASE, events)
    assert isinstance(folded, Control)
    return folded


class TestSelection:
    def test_the_directorate_takes_up_a_case_of_a_county(self) -> None:
        (opened,) = when(wish(OpenControl)).decided()
        assert isinstance(opened, ControlOpened)
        assert (opened.level, opened.recipient) == (ControlLevel.DIRECTORATE, None)

    def test_a_county_takes_up_a_case_of_somebody_whom_the_round_has_paid(self) -> None:
        officer = someone("open-control", role=Role.COUNTY_OFFICER)
        (opened,) = when(wish(OpenControl, officer, recipient=ORDERED.payee)).decided()
        assert isinstance(opened, ControlOpened)
        assert opened.level is ControlLevel.COUNTY
        when(wish(OpenControl, officer)).refused("recipient-missing")
        stranger = next(p for p in (OFFICE, SCHOOL) if p != ORDERED.payee)
        command = wish(OpenControl, officer, recipient=stranger)
        when(command).refused("recipient-not-in-round")

    def test_another_county_takes_up_nothing_here(self) -> None:
        officer = someone("open-control", role=Role.COUNTY_OFFICER, county="50")
        when(wish(OpenControl, officer, recipient=ORDERED.payee)).refused("other-county")

    @pytest.mark.parametrize("way", [SelectedBy.RISK, SelectedBy.SAMPLE])
    def test_a_risk_shows_its_parts_and_a_sample_its_draw(self, way: SelectedBy) -> None:
        bare = Selection(by=way, grounds="Fordi")
        when(wish(OpenControl, selection=bare)).refused("selection-unexplained")

    def test_what_follows_stands_in_the_same_round(self) -> None:
        officer = someone("open-control", role=Role.COUNTY_OFFICER)
        command = wish(OpenControl, officer, recipient=ORDERED.payee, follows="k-9")
        before = control_ref("k-9")
        when(command, others={before: (SELECTED,)}).decided()
        when(command, others={before: ()}).refused("unknown-control")


class TestDocumentation:
    def test_it_is_asked_for_with_a_deadline_that_its_arrival_meets(self) -> None:
        asked, deadline = given(SELECTED).when(wish(RequestDocumentation)).decided()
        assert isinstance(deadline, DeadlineSet)
        assert deadline.when_passed is WhenPassed.MARK_LATE
        waiting = state(SELECTED, asked, deadline)
        assert stage_of(waiting) is ControlStage.DOCUMENTATION_REQUESTED
        assert [d.deadline_id for d in control_position(waiting, 3).deadlines] == ["doc-r-1"]
        (received,) = given(SELECTED, asked, deadline).when(wish(ReceiveDocumentation)).decided()
        come = state(SELECTED, asked, deadline, received)
        assert stage_of(come) is ControlStage.RECEIVED
        assert control_position(come, 4).deadlines == ()

    def test_the_county_answers_for_itself_and_a_recipient_for_itself(self) -> None:
        asked = fact(DocumentationRequested)
        officer = someone("receive-documentation", role=Role.COUNTY_OFFICER)
        given(SELECTED, asked).when(wish(ReceiveDocumentation, officer)).decided()
        for case in (SELECTED, COUNTYS):
            stranger = by(Role.UNIT, organisation="310000078")
            command = wish(ReceiveDocumentation, stranger)
            given(case, asked).when(command).refused("not-own-unit")

    def test_the_controlled_does_not_control(self) -> None:
        officer = someone("request-documentation", role=Role.COUNTY_OFFICER)
        given(SELECTED).when(wish(RequestDocumentation, officer)).refused("not-the-controller")


class TestFindings:
    def test_a_finding_has_a_number_and_the_line_of_its_payment(self) -> None:
        (made,) = when(wish(MakeFinding), SELECTED).decided()
        assert isinstance(made, FindingMade)
        assert (made.number, made.line_id) == (f"{NOW.year}-001", ORDERED.line_id)

    def test_no_more_is_questioned_than_was_paid(self) -> None:
        above = wish(MakeFinding, questioned_ore=PAID_ORE + 1)
        when(above, SELECTED).refused("beyond-paid", left_ore=PAID_ORE)
        when(wish(MakeFinding, questioned_ore=PAID_ORE), SELECTED).decided()

    def test_a_ground_without_an_amount_questions_nothing(self) -> None:
        command = wish(MakeFinding, ground=Ground.G14, payment_id=None)
        (made,) = when(command, SELECTED).decided()
        assert isinstance(made, FindingMade)
        assert made.questioned_ore is None

    def test_every_repetition_is_of_a_finding_on_the_same_party(self) -> None:
        ours = FindingRef(control_id="k-9", finding_id="f-1")
        earlier = SELECTED.model_copy(update={"control_id": "k-9"})
        elsewhere = earlier.model_copy(update={"county": "50"})
        command = wish(MakeFinding, finding_id="f-2", repeats=(ours,))
        nine = control_ref("k-9")
        when(command, SELECTED, others={nine: (earlier, FOUND)}).decided()
        for before in ((elsewhere, FOUND), (earlier,)):
            when(command, SELECTED, others={nine: before}).refused("unknown-earlier-finding")

    def test_each_has_one_action_that_another_than_its_owner_closes(self) -> None:
        action = fact(ActionSet, owner="u-directorate-auditor")
        given(SELECTED, FOUND, action).when(wish(SetCorrectiveAction)).refused("action-exists")
        close = wish(CloseCorrectiveAction)
        given(SELECTED, FOUND, action).when(close).refused("owner-closes")
        given(SELECTED, FOUND).when(close).refused("action-not-set")
        others = action.model_copy(update={"owner": "u-7"})
        given(SELECTED, FOUND, others).when(close).decided()

    def test_what_is_claimed_for_is_not_explained_away(self) -> None:
        command = wish(CloseFinding, end=FindingEnd.EXPLAINED)
        given(*WITH_FINDING, BASIS).when(command).refused("finding-in-basis")
        given(*WITH_FINDING).when(command).decided()


class TestBasis:
    def test_an_amount_is_its_share_of_what_was_paid(self) -> None:
        (basis,) = when(wish(SetClaimBasis), *WITH_FINDING).decided()
        assert isinstance(basis, BasisSet)
        assert (basis.version, basis.amount_ore, basis.hear_again) == (1, THIRD_ORE, False)

    def test_it_stands_on_findings_that_stand(self) -> None:
        when(wish(SetClaimBasis), SELECTED).refused("unknown-finding")
        gone = fact(FindingClosed, end=FindingEnd.EXPLAINED)
        when(wish(SetClaimBasis), *WITH_FINDING, gone).refused("finding-closed")

    def test_a_county_claims_of_the_one_that_it_controls(self) -> None:
        other = next(p for p in (OFFICE, SCHOOL) if p != ORDERED.payee)
        case = COUNTYS.model_copy(update={"recipient": other})
        officer = someone("set-claim-basis", role=Role.COUNTY_OFFICER)
        when(wish(SetClaimBasis, officer), case, FOUND).refused("not-the-recipient")

    def test_more_money_after_the_notice_is_heard_anew_and_less_is_not(self) -> None:
        def basis(share: str) -> BasisSet:
            part = ClaimOn(payment_id="p-1", findings=("f-1",), share=share, paid_on=NOW.date())
            (event,) = when(wish(SetClaimBasis, parts=(part,)), *HEARD).decided()
            assert isinstance(event, BasisSet)
            return event

        assert basis("1/2").hear_again
        assert not basis("1/4").hear_again
        assert not state(*HEARD, basis("1/2")).heard
        assert state(*HEARD, basis("1/4")).hearing_over

    def test_another_claim_on_the_payment_leaves_less_to_claim(self) -> None:
        before = fact(GrantClaimedBack, control_id="k-9", amount_ore=PAID_ORE - THIRD_ORE + 1)
        given(*WITH_FINDING, other={THE_ROUND: (*PAID, before)}).when(wish(SetClaimBasis)).refused(
            "beyond-paid", left_ore=THIRD_ORE - 1
        )

    def test_limitation_is_judged_for_a_payment_and_warned_of(self) -> None:
        judged, deadline = when(wish(JudgeLimitation), SELECTED).decided()
        assert isinstance(deadline, DeadlineSet)
        assert deadline.kind is DeadlineKind.LIMITATION
        assert deadline.reminders
        assert judged == judged.model_copy(
            update={"falls_on": NOW.date().replace(year=NOW.year + 3)}
        )

    def test_only_the_latest_judgement_of_a_payment_is_waited_for(self) -> None:
        first = when(wish(JudgeLimitation), SELECTED).decided()
        later = wish(JudgeLimitation, from_day=NOW.date() + timedelta(days=10))
        second = when(later, SELECTED, *first).decided()
        waiting = control_position(state(SELECTED, *first, *second), 5).deadlines
        assert [d.deadline_id for d in waiting] == ["limit-2"]


class TestHearing:
    def test_nothing_is_claimed_before_the_party_was_heard(self) -> None:
        propose = wish(ProposeDecision)
        when(propose, *WITH_FINDING, BASIS).refused("comment-first")
        when(propose, *NOTICED).refused("comment-first")
        when(propose, *HEARD).decided()

    def test_it_is_enough_that_the_time_is_over(self) -> None:
        passed = fact(
            DeadlinePassed, deadline_id="comment-1", kind=DeadlineKind.COMMENT, at=COMMENT_AT
        )
        when(wish(ProposeDecision), *NOTICED, passed).decided()

    def test_an_exception_is_named_and_lapses_when_the_claim_grows(self) -> None:
        (waived,) = given(*WITH_FINDING, BASIS).when(wish(WaiveNotice)).decided()
        when(wish(ProposeDecision), *WITH_FINDING, BASIS, waived).decided()
        more = BASIS.model_copy(update={"version": 2, "hear_again": True})
        again = wish(ProposeDecision, basis_version=2)
        when(again, *WITH_FINDING, BASIS, waived, more).refused("comment-first")

    def test_a_remark_needs_no_hearing(self) -> None:
        remark = wish(ProposeDecision, outcome=ControlOutcome.REMARK, basis_version=None)
        when(remark, *WITH_FINDING).decided()

    def test_reasons_meet_the_comment_or_say_why_not(self) -> None:
        silent = wish(ProposeDecision, on_comment="")
        when(silent, *HEARD).refused("reason-required", stops="comment-not-met")
        nothing = fact(PartyCommented, text="", nothing=True)
        when(silent, *NOTICED, nothing).decided()

    def test_an_empty_comment_is_none(self) -> None:
        given(*NOTICED).when(wish(CommentOnNotice, text="")).refused("comment-empty")

    def test_each_notice_has_its_own_time(self) -> None:
        events = given(*HEARD).when(wish(GiveNotice)).decided()
        again = state(*HEARD, *events)
        assert not again.hearing_over
        waiting = [d.deadline_id for d in control_position(again, 9).deadlines]
        assert waiting == ["comment-2"]


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

"""The basis of a claim, its limitation, and the party that is heard on it."""

from datetime import timedelta

import pytest

from domain.control.basis_events import BasisSet
from domain.control.decide_basis import ClaimOn, JudgeLimitation, SetClaimBasis
from domain.control.decide_hearing import CommentOnNotice, GiveNotice, WaiveNotice
from domain.control.decide_proposal import DecideControl, ProposeDecision
from domain.control.events import (
    FindingClosed,
)
from domain.control.hearing_events import PartyCommented
from domain.control.kinds import (
    ControlOutcome,
    FindingEnd,
)
from domain.control.round_events import GrantClaimedBack
from domain.deadlines.events import DeadlinePassed, DeadlineSet
from domain.deadlines.kinds import DeadlineKind
from domain.role import Role
from domain.state.control_position import control_position
from tests.domain.control_case import (
    BASIS,
    COMMENT_AT,
    COUNTYS,
    FOUND,
    HEARD,
    NOTICED,
    PAID,
    PAID_ORE,
    PROPOSED,
    SELECTED,
    THIRD_ORE,
    WITH_FINDING,
    state,
    when,
)
from tests.domain.facts import ORDERED, THE_ROUND, fact
from tests.domain.given import given
from tests.domain.wishes import someone, wish
from tests.samples import NOW, OFFICE, SCHOOL


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

    @pytest.mark.parametrize("outcome", [ControlOutcome.REMARK, ControlOutcome.CORRECTED_REPORT])
    def test_what_claims_nothing_says_why_without_hearing(self, outcome: ControlOutcome) -> None:
        propose = wish(ProposeDecision, outcome=outcome, basis_version=None)
        when(propose, *WITH_FINDING).refused("reason-required", stops="remark-unheard")
        when(propose, *HEARD).stops()
        told = propose.by.model_copy(update={"reason": "Avklart i møte"})
        unheard = propose.model_copy(update={"by": told})
        when(unheard, *WITH_FINDING).stops("remark-unheard")

    def test_that_nothing_is_found_needs_no_hearing(self) -> None:
        nothing = wish(ProposeDecision, outcome=ControlOutcome.NOTHING, basis_version=None)
        when(nothing, *WITH_FINDING).decided()

    def test_a_comment_after_the_proposal_is_met_by_none_of_its_reasons(self) -> None:
        later = fact(PartyCommented, comment_id="c-2")
        when(wish(DecideControl), *PROPOSED, later).refused(
            "reason-required", stops="comment-not-met"
        )
        excused = PROPOSED[-1].model_copy(update={"soft_stops": ("comment-not-met",)})
        when(wish(DecideControl), *HEARD, excused).decided()
        when(wish(DecideControl), *HEARD, excused, later).refused(
            "reason-required", stops="comment-not-met"
        )
        nothing = fact(PartyCommented, comment_id="c-2", text="", nothing=True)
        when(wish(DecideControl), *PROPOSED, nothing).decided()

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

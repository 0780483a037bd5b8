"""Whatever order calls, awards, reductions, complaints and payments come in: no sum is exceeded."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, ClassVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from domain.case import CaseKind
from domain.cases import decide, evolve, reads
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.pots.decide_award import AwardApplication
from domain.pots.decide_call import CloseCall, PublishCall
from domain.pots.decide_reduction import ReduceAward
from domain.pots.decide_rejection import RejectApplication
from domain.pots.events import ReductionGround
from domain.state.pot import awarded_by, awards_of, ledger, unused
from domain.state.round import Round
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.complaint_events import ComplaintOutcome
from domain.step4_dispose.decide_complaint import ReceiveComplaint
from domain.step4_dispose.decide_complaint_answer import AnswerComplaint
from domain.step4_dispose.decide_notice import NotifyDecision
from domain.step4_dispose.decide_payment import ApprovePayment, AttestPayment, OrderPayment
from tests.domain.facts import GRANTED, OPENED, THE_ROUND, fact
from tests.domain.facts_pots import SUBMITTED, pot_line
from tests.domain.given import fold
from tests.domain.wishes import wish, with_reason
from tests.samples import OFFICE

CEILING = 30
CALLS = st.sampled_from(["c-1", "c-2", "c-3"])
APPLICATIONS = st.sampled_from([f"a-{number}" for number in range(4)])
AMOUNTS = st.integers(1, 20)
GROUNDS = st.sampled_from([ReductionGround.GIVEN_BACK, ReductionGround.TERMS_NOT_MET])


#: Which of what there is; the rules take what there is at all, so that they often do something.
WHICH = st.integers(0, 9)


def one_of(keys: Iterable[str], which: int) -> str:
    """One of the keys, whichever."""
    found = sorted(keys)
    return found[which % len(found)]


def awarded(machine: "PotMoney") -> list[str]:
    """The awards, those that were taken back among them."""
    return list(awards_of(machine.state, "l-p"))


_AWARDED = precondition(lambda self: bool(awarded(self)))


class PotMoney(RuleBasedStateMachine):
    """One pot of 30 øre with calls, applications of a private party under any of them, payments."""

    #: How often a complaint brought more, and whether it was about what had been taken back.
    brought_more: ClassVar[Counter[bool]] = Counter()

    def __init__(self) -> None:
        super().__init__()
        planned = fact(PlanAdopted, lines=(pot_line(CEILING),))
        state = fold(THE_ROUND, (GRANTED, OPENED, planned))
        assert isinstance(state, Round)
        self.state = state
        self.payments = 0
        self.complaints = 0

    def does(self, kind: type[Command], **changes: Any) -> bool:
        """Whether it was done, to an application that came in under the call that it names."""
        command = wish(kind, with_reason(kind), **changes)
        applied = SUBMITTED.model_copy(
            update={
                "application_id": changes.get("application_id", changes.get("line_id", "")),
                "applicant": OFFICE,
                "call_id": changes.get("call_id", ""),
            }
        )
        other: dict[CaseKind, tuple[Event, ...]] = {CaseKind.APPLICATION: (applied,)}
        asked = reads(self.state, command)
        known = Known({ref: fold(ref, other.get(ref.kind, ())) for ref in asked})
        asked = (*asked, *command.reads_further(known))
        known = Known({ref: fold(ref, other.get(ref.kind, ())) for ref in asked})
        try:
            for event in decide(self.state, command, known):
                state = evolve(self.state, event)
                assert isinstance(state, Round)
                self.state = state
        except Refusal:
            return False
        return True

    @initialize()
    def begin(self) -> None:
        """There is something to complain of from the beginning."""
        assert self.does(PublishCall, call_id="c-0", amount_ore=20, closes=None)
        first = {"call_id": "c-0", "application_id": "a-0", "written_reasons": "Innanfor potten"}
        assert self.does(AwardApplication, amount_ore=15, **first)

    @rule(call_id=CALLS, amount_ore=AMOUNTS)
    def call(self, call_id: str, amount_ore: int) -> None:
        free = ledger(self.state, "l-p").free_ore
        new = call_id not in self.state.calls
        done = self.does(PublishCall, call_id=call_id, amount_ore=amount_ore, closes=None)
        assert done == (new and amount_ore <= free)

    @precondition(lambda self: self.state.calls)
    @rule(which=WHICH)
    def close(self, which: int) -> None:
        self.does(CloseCall, call_id=one_of(self.state.calls, which))

    @precondition(lambda self: self.state.calls)
    @rule(which=WHICH, application_id=APPLICATIONS, amount_ore=AMOUNTS)
    def award(self, which: int, **changes: Any) -> None:
        call_id = one_of(self.state.calls, which)
        reasons = "Innanfor potten"
        self.does(AwardApplication, call_id=call_id, written_reasons=reasons, **changes)

    @precondition(lambda self: self.state.calls)
    @rule(which=WHICH, application_id=st.sampled_from(["a-8", "a-9"]))
    def reject(self, which: int, application_id: str) -> None:
        before = ledger(self.state, "l-p")
        answer = {"application_id": application_id, "written_reasons": "Potten er tom"}
        self.does(RejectApplication, call_id=one_of(self.state.calls, which), **answer)
        assert ledger(self.state, "l-p") == before

    @_AWARDED
    @rule(which=WHICH, amount_ore=st.integers(0, 5), ground=GROUNDS, back_ore=AMOUNTS)
    def reduce(self, which: int, amount_ore: int, ground: ReductionGround, back_ore: int) -> None:
        """What is taken back is often told and complained of at once."""
        line_id = one_of(awarded(self), which)
        before = self.state.decided_on("l-p")
        why = {"ground": ground, "written_reasons": "Rapporten kom aldri"}
        if self.does(ReduceAward, line_id=line_id, amount_ore=amount_ore, **why):
            assert self.state.decided_on("l-p") < before
            if which % 3:
                self.complain(which, back_ore, at_once=True)

    @_AWARDED
    @rule(which=WHICH)
    def tell(self, which: int) -> None:
        self.does(NotifyDecision, line_id=one_of(awarded(self), which))

    @_AWARDED
    @rule(which=WHICH, amount_ore=AMOUNTS, at_once=st.booleans())
    def complain(self, which: int, amount_ore: int, *, at_once: bool) -> None:
        self.complaints += 1
        key = f"k-{self.complaints}"
        of = {"line_id": one_of(awarded(self), which), "complainant": OFFICE}
        if self.does(ReceiveComplaint, complaint_id=key, **of) and at_once:
            self.changes(key, amount_ore)

    @precondition(lambda self: self.state.complaints.running)
    @rule(which=WHICH, amount_ore=AMOUNTS)
    def answer(self, which: int, amount_ore: int) -> None:
        self.changes(one_of(self.state.complaints.running, which), amount_ore)

    def changes(self, key: str, amount_ore: int) -> None:
        """A complaint is given another sum, if it may be."""
        before = self.state
        changed = {"outcome": ComplaintOutcome.CHANGED, "amount_ore": amount_ore}
        if not self.does(AnswerComplaint, complaint_id=key, **changed):
            return
        complaint = before.complaints.by_id[key]
        line = before.lines[complaint.received.line_id]
        assert self.state.decided_on(complaint.received.line_id) == amount_ore
        if amount_ore > line.decided_ore:
            self.brought_more[complaint.about is not None] += 1
        if complaint.about is not None:
            assert amount_ore - line.decided_ore <= line.reductions[complaint.about].taken_ore

    @_AWARDED
    @rule(which=WHICH, amount_ore=AMOUNTS)
    def pay(self, which: int, amount_ore: int) -> None:
        line_id = one_of(awarded(self), which)
        self.payments += 1
        payment = {"payment_id": f"p-{self.payments}"}
        if self.does(OrderPayment, line_id=line_id, amount_ore=amount_ore, **payment):
            assert self.does(AttestPayment, **payment)
            assert self.does(ApprovePayment, **payment)

    @rule(ceiling=st.integers(1, 40))
    def plan_again(self, ceiling: int) -> None:
        """The forum cuts or raises the pot, down to what is awarded (its rule is tested alone)."""
        if ceiling >= self.state.decided_on("l-p"):
            adopted = fact(PlanAdopted, plan_version=2, lines=(pot_line(ceiling),))
            state = evolve(self.state, adopted)
            assert isinstance(state, Round)
            self.state = state

    @invariant()
    def nothing_exceeds_what_it_stands_on(self) -> None:
        sums = ledger(self.state, "l-p")
        assert sums.paid_ore <= sums.ordered_ore <= sums.awarded_ore <= sums.ceiling_ore
        assert sums.awarded_ore == self.state.decided_ore
        assert sums.called_ore >= 0
        for key, award in awards_of(self.state, "l-p").items():
            assert self.state.ordered_on(key) <= award.decided_ore
            assert award.in_plan == (award.decision is not None)
            for one in award.reductions:
                assert 0 <= one.given_back_ore <= one.event.from_ore - one.event.to_ore
            if award.decision is not None and award.reductions:
                assert award.plan.amount_ore >= award.decided_ore

    @invariant()
    def an_open_call_awards_no_more_than_it_called(self) -> None:
        for call in self.state.calls.values():
            if not call.closed:
                assert unused(self.state, call) >= 0
        by_call = sum(awarded_by(self.state, call) for call in self.state.calls.values())
        assert by_call == self.state.decided_on("l-p")


def test_no_sum_of_a_pot_is_exceeded_whatever_happens() -> None:
    PotMoney.brought_more.clear()
    runs = settings(max_examples=80, stateful_step_count=50, deadline=None)
    run_state_machine_as_test(PotMoney, settings=runs)
    assert min(PotMoney.brought_more[about] for about in (True, False)) > 0

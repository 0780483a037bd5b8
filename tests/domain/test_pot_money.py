"""Whatever order calls, awards, reductions and payments come in: no sum exceeds its ceiling."""

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from domain.case import CaseKind
from domain.cases import decide, evolve, reads
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.pots.decide_award import AwardApplication
from domain.pots.decide_call import CloseCall, PublishCall
from domain.pots.decide_reduction import ReduceAward
from domain.pots.decide_rejection import RejectApplication
from domain.state.pot import awarded_by, awards_of, ledger, unused
from domain.state.round import Round
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.decide_payment import ApprovePayment, AttestPayment, OrderPayment
from tests.domain.facts import GRANTED, OPENED, THE_ROUND, fact
from tests.domain.facts_pots import SUBMITTED, pot_line
from tests.domain.given import fold
from tests.domain.wishes import wish, with_reason

CEILING = 30
CALLS = st.sampled_from(["c-1", "c-2", "c-3"])
APPLICATIONS = st.sampled_from([f"a-{number}" for number in range(6)])
AMOUNTS = st.integers(1, 20)


class PotMoney(RuleBasedStateMachine):
    """One pot of 30 øre with calls, applications under any of them, and payments."""

    def __init__(self) -> None:
        super().__init__()
        planned = fact(PlanAdopted, lines=(pot_line(CEILING),))
        state = fold(THE_ROUND, (GRANTED, OPENED, planned))
        assert isinstance(state, Round)
        self.state = state
        self.payments = 0

    def does(self, kind: type[Command], **changes: Any) -> bool:
        """Whether it was done, to an application that came in under the call that it names."""
        command = wish(kind, with_reason(kind), **changes)
        applied = SUBMITTED.model_copy(
            update={
                "application_id": changes.get("application_id", ""),
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

    @rule(call_id=CALLS, amount_ore=AMOUNTS)
    def call(self, call_id: str, amount_ore: int) -> None:
        free = ledger(self.state, "l-p").free_ore
        new = call_id not in self.state.calls
        done = self.does(PublishCall, call_id=call_id, amount_ore=amount_ore, closes=None)
        assert done == (new and amount_ore <= free)

    @rule(call_id=CALLS)
    def close(self, call_id: str) -> None:
        self.does(CloseCall, call_id=call_id)

    @rule(call_id=CALLS, application_id=APPLICATIONS, amount_ore=AMOUNTS)
    def award(self, **changes: Any) -> None:
        self.does(AwardApplication, **changes)

    @rule(call_id=CALLS, application_id=APPLICATIONS)
    def reject(self, **changes: Any) -> None:
        before = ledger(self.state, "l-p")
        self.does(RejectApplication, **changes)
        assert ledger(self.state, "l-p") == before

    @rule(line_id=APPLICATIONS, amount_ore=st.integers(0, 15))
    def reduce(self, line_id: str, amount_ore: int) -> None:
        before = self.state.decided_on("l-p")
        if self.does(ReduceAward, line_id=line_id, amount_ore=amount_ore):
            assert self.state.decided_on("l-p") < before

    @rule(line_id=APPLICATIONS, amount_ore=AMOUNTS)
    def pay(self, line_id: str, amount_ore: int) -> None:
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

    @invariant()
    def an_open_call_awards_no_more_than_it_called(self) -> None:
        for call in self.state.calls.values():
            if not call.closed:
                assert unused(self.state, call) >= 0
        by_call = sum(awarded_by(self.state, call) for call in self.state.calls.values())
        assert by_call == self.state.decided_on("l-p")


TestPotMoney = PotMoney.TestCase
TestPotMoney.settings = settings(max_examples=60, stateful_step_count=40)

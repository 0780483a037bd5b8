"""Random histories of a round's money: instalments, recalls, amendments, successions, keys.

The round is a former county's, so that whom a reform passes it to pays on in it. Sums hold in
every state; whoever runs the machine may look at the finished log as well (`look`).
"""

from datetime import UTC, date, datetime
from typing import Any, ClassVar

from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from domain.case import CaseRef, forum_ref, long_term_plan_ref, round_ref
from domain.command import Command
from domain.event import Event
from domain.opening.decide_money import ChangeGrant
from domain.opening.events import GrantCommitted, RoundOpened
from domain.party import MoneyRoute
from domain.state.round import Round
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step3_prioritise.events import LongTermPlanAdopted
from domain.step4_dispose.complaint_events import ComplaintOutcome
from domain.step4_dispose.decide_complaint import ReceiveComplaint
from domain.step4_dispose.decide_complaint_answer import AnswerComplaint
from domain.step4_dispose.decide_criteria import AssureCriteria
from domain.step4_dispose.decide_grant import DecideGrant
from domain.step4_dispose.decide_payment import ApprovePayment, AttestPayment, OrderPayment
from domain.step4_dispose.decide_recall import RecallPayment, RecordRepayment
from domain.step4_dispose.decide_sending import RecordPaymentAnswer, SendPayment
from domain.step4_dispose.events import Half
from domain.step4_dispose.payment_details import PaymentOutcome, RecallKind
from domain.succession.decide import RecordSuccession
from domain.succession.events import Passage, PassesOn, Share
from services.event_log.log import EventLog
from tests.domain.county import County, replayed
from tests.domain.facts import DOCUMENTED, FORUM, FULL_MEETING, LONG_TERM_PLAN, PLEDGED, fact, line
from tests.domain.raw_sums import decided_by_line, ordered_by_line, paid_by_line
from tests.domain.wishes import someone, wish
from tests.samples import COMPANY
from workflows.contracts import Answer

OLD, NEW = "30", ("31", "32", "33")
ROUND = f"yrkesfag-{OLD}-2023"
THE_ROUND = round_ref(ROUND)
LINES = ("l-1", "l-2", "l-3")
#: A grant that its recipient may complain about.
_GRANT: dict[str, Any] = {
    "recipient": COMPANY,
    "route": MoneyRoute.PRIVATE_GRANT,
    "instalments": (),
    "needs": (),
    "placements": (),
}
_AFTER = datetime(2024, 3, 1, 12, tzinfo=UTC)
_OF_OLD: dict[str, Any] = {"county": OLD, "round_id": ROUND, "budget_year": 2023}
_REFORM: dict[str, Any] = {"county": OLD, "successors": NEW, "from_day": date(2024, 1, 1)}
_START: dict[CaseRef, tuple[Event, ...]] = {
    forum_ref("yrkesfag", OLD): FORUM,
    long_term_plan_ref("yrkesfag", OLD): tuple(
        event.model_copy(update={"county": OLD})
        for event in LONG_TERM_PLAN
        if isinstance(event, LongTermPlanAdopted)
    ),
    THE_ROUND: (
        fact(GrantCommitted, amount_ore=100, **_OF_OLD),
        fact(RoundOpened, **_OF_OLD),
        PLEDGED,
        DOCUMENTED,
    ),
}
_LINE = st.sampled_from(LINES)
_ORE = st.integers(1, 40)
_PLANNED = st.lists(st.integers(20, 60), min_size=2, max_size=3)


class Money(RuleBasedStateMachine):
    """One round of few øre, so that every bound is met."""

    def __init__(self) -> None:
        super().__init__()
        self.county = County(_START)
        self.officer = OLD
        self.serial = 0

    @initialize(planned=_PLANNED, decided=st.lists(st.integers(5, 30), min_size=3, max_size=3))
    def a_round_is_under_way(self, planned: list[int], decided: list[int]) -> None:
        self.the_plan_is_adopted_or_amended(planned)
        for line_id, ore in zip(LINES, decided, strict=True):
            self.a_line_is_decided(line_id, ore)
            self.an_instalment_is_paid(line_id, 1 + ore // 2, 3)

    @rule(planned=_PLANNED)
    def the_plan_is_adopted_or_amended(self, planned: list[int]) -> None:
        lines = tuple(
            line(key, amount_ore=ore, **_GRANT) for key, ore in zip(LINES, planned, strict=False)
        )
        self.do(AdoptPlan, meeting=FULL_MEETING, lines=lines)

    @rule(line_id=_LINE, ore=_ORE)
    def a_line_is_decided(self, line_id: str, ore: int) -> None:
        for half in Half:
            self.do(AssureCriteria, line_id=line_id, half=half)
        self.do(DecideGrant, line_id=line_id, amount_ore=ore, written_reasons="Etter planen")

    @rule(line_id=_LINE, ore=st.integers(1, 12), steps=st.sampled_from([1, 2, 3, 3, 3]))
    def an_instalment_is_paid(self, line_id: str, ore: int, steps: int) -> None:
        self.serial += 1
        payment = {"payment_id": f"p-{self.serial}"}
        self.do(OrderPayment, line_id=line_id, amount_ore=ore, **payment)
        for kind in (AttestPayment, ApprovePayment)[: steps - 1]:
            self.do(kind, **payment)

    @rule(data=st.data(), outcome=st.sampled_from(PaymentOutcome), queried=st.booleans())
    def the_accounts_answer(
        self, data: st.DataObject, outcome: PaymentOutcome, queried: bool
    ) -> None:
        payment = self.some_payment(data)
        self.do(SendPayment, payment_id=payment)
        self.do(RecordPaymentAnswer, payment_id=payment, outcome=outcome, queried=queried)

    @rule(data=st.data(), kind=st.sampled_from(RecallKind), ore=st.none() | st.integers(1, 12))
    def a_payment_is_recalled(self, data: st.DataObject, kind: RecallKind, ore: int | None) -> None:
        self.do(RecallPayment, payment_id=self.some_payment(data), kind=kind, amount_ore=ore)

    @rule(data=st.data(), ore=st.integers(1, 12))
    def money_comes_back(self, data: st.DataObject, ore: int) -> None:
        self.serial += 1
        back = {"repayment_id": f"r-{self.serial}", "amount_ore": ore}
        payment = self.some_payment(data)
        # Before the accounts have answered nobody can say that it came back.
        self.do(RecordPaymentAnswer, payment_id=payment, outcome=PaymentOutcome.CONFIRMED)
        self.do(RecordRepayment, payment_id=payment, **back)

    @rule(ore=st.integers(1, 120))
    def the_state_changes_its_grant(self, ore: int) -> None:
        self.do(ChangeGrant, amount_ore=ore)

    @rule(line_id=_LINE, ore=_ORE)
    def a_decision_is_changed_after_a_complaint(self, line_id: str, ore: int) -> None:
        self.serial += 1
        complaint = {"complaint_id": f"k-{self.serial}"}
        self.do(ReceiveComplaint, line_id=line_id, complainant=COMPANY, **complaint)
        changed = {"outcome": ComplaintOutcome.CHANGED, "amount_ore": ore}
        self.do(AnswerComplaint, **complaint, **changed)

    @rule(to=st.sampled_from(NEW))
    def a_reform_passes_the_round_on(self, to: str) -> None:
        assume(to != self.officer)
        shares = tuple(Share(county=key, weight=int(key == to)) for key in NEW)
        passages = tuple(Passage(what=what, shares=shares) for what in PassesOn)
        if self.do(RecordSuccession, passages=passages, **_REFORM):
            self.officer = to

    @rule(data=st.data())
    def an_answered_command_comes_again(self, data: st.DataObject) -> None:
        if self.county.answered:
            sent, answer = data.draw(st.sampled_from(self.county.answered))
            assert self.county.outcome(sent) == replayed(answer)

    @invariant()
    def no_sum_exceeds_what_it_stands_on(self) -> None:
        state = self.round
        assert state.disbursed_ore <= state.ordered_ore <= state.decided_ore <= state.means_ore
        for line_id, held in state.lines.items():
            decided, ordered = held.decided_ore, state.ordered_on(line_id)
            assert 0 <= state.disbursed_on(line_id) <= ordered <= decided <= held.plan.amount_ore

    @invariant()
    def the_state_is_what_the_raw_events_add_up_to(self) -> None:
        events = [one.event for one in self.county.log.load(THE_ROUND.stream_id)]
        paid, ordered = paid_by_line(events), ordered_by_line(events)
        decided, state = decided_by_line(events), self.round
        for line_id, held in state.lines.items():
            assert state.disbursed_on(line_id) == paid[line_id]
            assert state.ordered_on(line_id) == ordered[line_id]
            assert held.decided_ore == decided[line_id]
        assert state.disbursed_ore == paid.total()
        assert state.ordered_ore == ordered.total()
        assert state.decided_ore == decided.total()

    def teardown(self) -> None:
        self.look(self.county.log, self.round)
        self.county.log.close()

    def look(self, log: EventLog, state: Round) -> None:
        """What whoever runs the machine looks at when a history has ended; here nothing."""

    def some_payment(self, data: st.DataObject) -> str:
        """One of the round's payments, or one that does not exist while there is none."""
        return data.draw(st.sampled_from(sorted(self.round.payments) or ["p-0"]))

    #: How often each command was accepted, over all histories.
    accepted: ClassVar[dict[str, int]] = {}

    @property
    def round(self) -> Round:
        state = self.county.folder.fold(THE_ROUND).state
        assert isinstance(state, Round)
        return state

    def do(self, wanted: type[Command], /, **changes: Any) -> bool:
        """Try it as whoever answers for the round today, under a key of its own, with a reason."""
        who = someone(wanted.ACTION, reason="Vedteke likevel", at=_AFTER)
        if who.county is not None:
            who = who.model_copy(update={"county": self.officer, "organisation": self.officer})
        if "round_id" in wanted.model_fields:
            changes["round_id"] = ROUND
        came = self.county.outcome(self.county.sent(wish(wanted, who, **changes)))
        if not isinstance(came, Answer):
            return False
        self.accepted[wanted.ACTION] = self.accepted.get(wanted.ACTION, 0) + 1
        return True

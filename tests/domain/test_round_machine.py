"""Whatever anybody tries, in any order: nothing breaks, and no sum exceeds what it stands on."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from domain.case import CaseRef
from domain.cases import COMMANDS, CaseState, decide, empty, evolve, position
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.opening.events import GrantCommitted, RoundOpened
from domain.position import Position
from domain.possible import possible
from domain.process import out_of_order
from domain.round import Round
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.events import FundsDisbursed, PaymentAttested
from tests.domain.anything import CASES, any_command, next_command
from tests.domain.facts import (
    DECIDED,
    FORUM,
    LONG_TERM_PLAN,
    OPENED,
    PLANNING_ASSURED,
    THE_FORUM,
    THE_LONG_TERM_PLAN,
    THE_NEXT_ROUND,
    THE_ROUND,
    fact,
    line,
)
from tests.domain.facts_pots import CALL_OPEN, POT_LINE
from tests.domain.given import fold
from tests.samples import NEXT_ROUND

#: Acts that may well be done twice alike; every other act is refused or does nothing then.
REPEATABLE = {
    "pledge-own-contribution",
    "appoint-forum",
    "adopt-long-term-plan",
    "adopt-plan",
    "assure-criteria",
    "correct-contact",
    "record-approval",
}
#: What is refused before the order is asked.
BEFORE_THE_ORDER = {"wrong-role", "other-county"}

#: Where a round may begin besides at nothing, so that short runs see its end as well.
PREPARED: dict[CaseRef, tuple[Event, ...]] = {
    THE_FORUM: FORUM,
    THE_LONG_TERM_PLAN: LONG_TERM_PLAN,
    THE_ROUND: (fact(GrantCommitted, amount_ore=50), OPENED),
    THE_NEXT_ROUND: (fact(RoundOpened, round_id=NEXT_ROUND, budget_year=2027),),
}
UNDER_WAY: dict[CaseRef, tuple[Event, ...]] = {
    **PREPARED,
    THE_ROUND: (
        *PREPARED[THE_ROUND],
        fact(
            PlanAdopted,
            lines=(
                line("l-1", amount_ore=30),
                line("l-2", amount_ore=25),
                POT_LINE.model_copy(update={"amount_ore": 15}),
            ),
        ),
        CALL_OPEN.model_copy(update={"call_id": "c-1", "amount_ore": 10}),
        PLANNING_ASSURED,
        DECIDED.model_copy(update={"amount_ore": 20}),
    ),
}


class WholeRound(RuleBasedStateMachine):
    """One round with its needs, its forum and its long-term plan."""

    def __init__(self) -> None:
        super().__init__()
        self.states: dict[CaseRef, CaseState] = {ref: empty(ref.kind) for ref in CASES}
        self.events: dict[CaseRef, list[Event]] = {ref: [] for ref in CASES}

    def at(self, ref: CaseRef) -> Position:
        return position(self.states[ref], len(self.events[ref]))

    @initialize(start=st.sampled_from([{}, PREPARED, UNDER_WAY]))
    def something_has_happened(self, start: dict[CaseRef, tuple[Event, ...]]) -> None:
        for ref, events in start.items():
            self.events[ref] = list(events)
            self.states[ref] = fold(ref, events)

    @rule(data=st.data())
    def somebody_does_what_is_next(self, data: st.DataObject) -> None:
        turns = [
            (duty.action, ref, duty.item)
            for ref in CASES
            for duty in possible(ref.kind, self.at(ref))
            if duty.may
        ]
        turns += [("note-deadline", ref, None) for ref in CASES if self.at(ref).deadlines]
        self.perform(data.draw(st.sampled_from(turns).flatmap(lambda turn: next_command(*turn))))

    @rule(command=st.sampled_from(sorted(COMMANDS)).flatmap(lambda a: any_command(COMMANDS[a])))
    def anybody_tries_anything(self, command: Command) -> None:
        self.perform(command)

    def perform(self, command: Command) -> None:
        ref = command.case
        expected = out_of_order(command.ACTION, self.at(ref), command.item)
        added, refused = self.decided(command)
        if expected is not None:
            assert refused in {expected, *BEFORE_THE_ORDER}
        for event in added:
            assert type(event).model_validate_json(event.model_dump_json()) == event
            self.states[ref] = evolve(self.states[ref], event)
            self.events[ref].append(event)
        if added and command.ACTION not in REPEATABLE:
            again, _ = self.decided(command)
            assert again == ()

    def decided(self, command: Command) -> tuple[tuple[Event, ...], str | None]:
        """The events that it adds, or none and why it was refused."""
        asked = command.reads_of(self.states[command.case])
        known = Known({read: self.states.get(read, empty(read.kind)) for read in asked})
        try:
            return decide(self.states[command.case], command, known), None
        except Refusal as refusal:
            return (), refusal.code

    @invariant()
    def the_log_says_all_that_is_known(self) -> None:
        for ref, events in self.events.items():
            assert fold(ref, events) == self.states[ref]

    @invariant()
    def no_sum_exceeds_what_it_stands_on(self) -> None:
        state = self.states[THE_ROUND]
        assert isinstance(state, Round)
        assert state.disbursed_ore <= state.ordered_ore <= state.decided_ore <= state.means_ore
        for line_id, planned in state.lines.items():
            decided, ordered = planned.decided_ore, state.ordered_on(line_id)
            assert state.disbursed_on(line_id) <= ordered <= decided <= planned.plan.amount_ore
            assert planned.decision is None or planned.in_plan
            assert state.decided_on(line_id) <= planned.plan.amount_ore
        assert all(p.line_id in state.lines for p in state.payments.values())

    @invariant()
    def no_payment_is_released_by_its_attester(self) -> None:
        attesters = {}
        for event in self.events[THE_ROUND]:
            if isinstance(event, PaymentAttested):
                attesters[event.payment_id] = event.attested_by
            if isinstance(event, FundsDisbursed):
                assert attesters[event.payment_id] != event.approved_by

    @invariant()
    def a_closed_round_has_no_payment_on_its_way(self) -> None:
        state = self.states[THE_ROUND]
        assert isinstance(state, Round)
        assert not state.closed or all(p.disbursed for p in state.payments.values())


TestWholeRound = WholeRound.TestCase
TestWholeRound.settings = settings(max_examples=60, stateful_step_count=60)

"""A county in which anybody tries anything, in any order: nothing breaks, and the sums hold.

Everything goes the way of a real command (`tests/domain/county.py`).
"""

from collections import Counter
from typing import Final

from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
)

import domain.cases
from domain.case import CaseRef
from domain.cases import COMMANDS
from domain.command import Command
from domain.event import Event
from domain.permission import NOT_ALLOWED
from domain.process import CLOCK, DUTIES, out_of_order
from domain.step4_dispose.events import FundsDisbursed, PaymentAttested
from domain.views.possible import possible
from services.event_log.folding import Folder
from tests.domain.anything import (
    any_command,
    anybody,
    next_command,
    reaches,
    with_duty,
    without_duty,
)
from tests.domain.county import PREPARED, UNDER_WAY, County, replayed
from tests.domain.facts import THE_ROUND
from tests.domain.raw_sums import paid_by_line
from tests.domain.starts import start_of, usual
from workflows.contracts import Answer

#: How many steps a run has.
STEPS: Final = 50
ACTIONS = st.sampled_from(sorted(COMMANDS))


class WholeCounty(RuleBasedStateMachine):
    """A round, its needs, its forum and whatever else there is a command for."""

    tried: Counter[tuple[str, str]] = Counter()
    #: The command that runs begin at the turn of, or None where they may begin anywhere.
    home: str | None = None

    def __init__(self) -> None:
        super().__init__()
        self.county = County()
        self.done: set[str] = set()

    @initialize(start=st.sampled_from([{}, PREPARED, UNDER_WAY]) | ACTIONS)
    def something_has_happened(self, start: dict[CaseRef, tuple[Event, ...]] | str) -> None:
        start = self.home or start
        if not isinstance(start, str):
            self.county.begin(start)
            return
        # Chance alone would seldom come to where some commands have their turn.
        home = start_of(start)
        self.county.begin(home.cases)
        for command in (*home.commands(), usual(start)):
            self.perform(command)

    @rule(data=st.data(), times=st.integers(1, 5))
    def people_do_what_is_next(self, data: st.DataObject, times: int) -> None:
        for _ in range(times):
            self.perform(self.next(data))

    @rule(action=ACTIONS, data=st.data())
    def anybody_tries_anything(self, action: str, data: st.DataObject) -> None:
        self.perform(data.draw(any_command(COMMANDS[action], anybody(action))))

    @rule(action=ACTIONS)
    def somebody_does_as_usual(self, action: str) -> None:
        self.perform(usual(action))

    @rule(actions=st.lists(ACTIONS, min_size=8, max_size=8), data=st.data())
    def somebody_without_the_duty_tries(self, actions: list[str], data: st.DataObject) -> None:
        # Several at a time, for there are more commands than a short run would come to by chance.
        for action in actions:
            command = data.draw(any_command(COMMANDS[action], without_duty(action)))
            assert self.county.refused(command) in NOT_ALLOWED
            self.tried["wrong role", action] += 1

    @rule(action=ACTIONS, data=st.data())
    def somebody_comes_too_early_or_too_late(self, action: str, data: st.DataObject) -> None:
        kind = COMMANDS[action]
        cases = [ref for ref in self.county.cases if self.is_out_of_order(kind, ref)]
        if cases:
            case = data.draw(st.sampled_from(cases))
            self.perform(data.draw(next_command(kind, case, None, with_duty(action))))

    @rule(action=ACTIONS, data=st.data())
    def somebody_has_seen_another_version(self, action: str, data: st.DataObject) -> None:
        command = data.draw(any_command(COMMANDS[action], with_duty(action)))
        version = self.county.at(command.case).version
        seen = data.draw(st.sampled_from([version + 1, *range(max(0, version - 2), version)]))
        assert self.county.refused(command, expected_version=seen) in {
            "stale-version",
            *NOT_ALLOWED,
        }
        self.tried["stale version", action] += 1

    @rule(action=ACTIONS, data=st.data())
    def somebody_sends_it_twice(self, action: str, data: st.DataObject) -> None:
        sent = self.county.sent(data.draw(any_command(COMMANDS[action], with_duty(action))))
        first = self.county.outcome(sent)
        assert self.county.outcome(sent) == replayed(first)
        self.tried["repeated key", action] += 1

    @rule(data=st.data())
    def an_answered_command_comes_again(self, data: st.DataObject) -> None:
        assume(self.county.answered)
        sent, answer = data.draw(st.sampled_from(self.county.answered))
        assert self.county.outcome(sent) == replayed(answer)
        other = sent.model_copy(update={"fingerprint": "of another request"})
        assert self.county.outcome(other) == "idempotency-key-reused"
        self.tried["repeated key", sent.action] += 1

    @invariant()
    def no_sum_exceeds_what_it_stands_on(self) -> None:
        state = self.county.round
        assert state.disbursed_ore <= state.ordered_ore <= state.decided_ore <= state.means_ore
        for line_id, planned in state.lines.items():
            decided, ordered = planned.decided_ore, state.ordered_on(line_id)
            assert state.disbursed_on(line_id) <= ordered <= decided <= planned.plan.amount_ore
            assert planned.decision is None or planned.in_plan
            assert state.decided_on(line_id) <= planned.plan.amount_ore
        assert all(p.line_id in state.lines for p in state.payments.values())

    @invariant()
    def a_closed_round_has_no_payment_on_its_way(self) -> None:
        assert not self.county.round.closed or all(
            p.disbursed or p.void for p in self.county.round.payments.values()
        )

    def teardown(self) -> None:
        """What is remembered is what the log says, to the øre; four eyes were kept."""
        from_the_log = Folder(self.county.log, domain.cases)
        for ref in self.county.cases:
            assert from_the_log.fold(ref).state == self.county.folder.fold(ref).state
        attesters = {}
        for envelope in self.county.log.load(THE_ROUND.stream_id):
            match envelope.event:
                case PaymentAttested() as event:
                    attesters[event.payment_id] = event.attested_by
                case FundsDisbursed() as event:
                    assert attesters[event.payment_id] != event.approved_by
        paid = paid_by_line(one.event for one in self.county.log.load(THE_ROUND.stream_id))
        state = self.county.round
        for line_id, line in state.lines.items():
            assert state.disbursed_on(line_id) == paid[line_id] + line.paid_before_ore
        assert state.disbursed_ore == paid.total() + state.paid_before_ore
        self.county.log.close()

    def is_out_of_order(self, kind: type[Command], ref: CaseRef) -> bool:
        duty = DUTIES.get(kind.ACTION)
        if duty is None or duty.case is not ref.kind or not reaches(kind, ref):
            return False
        return out_of_order(kind.ACTION, self.county.at(ref), None) is not None

    def next(self, data: st.DataObject) -> Command:
        """A command whose turn has come."""
        turns = [
            (COMMANDS[duty.action], ref, duty.item)
            for ref in self.county.cases
            for duty in possible(ref.kind, self.county.at(ref))
            if duty.may and reaches(COMMANDS[duty.action], ref)
        ]
        clock = [COMMANDS[action] for action in sorted(CLOCK)]
        turns += [
            (kind, ref, None)
            for kind in clock
            for ref in self.county.cases
            if self.county.at(ref).deadlines
        ]
        # What has not been done in this run leads further than doing the same again.
        new = [turn for turn in turns if turn[0].ACTION not in self.done]
        kind, case, item = data.draw(st.sampled_from(new or turns) | st.sampled_from(turns))
        return data.draw(next_command(kind, case, item, with_duty(kind.ACTION)))

    def perform(self, command: Command) -> None:
        """Perform it; what is out of order is refused, and what was done changes nothing twice."""
        before = self.county.at(command.case)
        expected = out_of_order(command.ACTION, before, command.item)
        came = self.county.outcome(self.county.sent(command))
        if expected is not None:
            assert came in {expected, *NOT_ALLOWED}
            self.tried["out of order", command.ACTION] += 1
        if isinstance(came, Answer):
            assert (
                came.version
                == before.version + len(came.events)
                == self.county.at(came.case).version
            )
            self.tried["accepted", command.ACTION] += 1
            self.done.add(command.ACTION)

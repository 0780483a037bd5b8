"""Step 3: the unit is told what became of its need, and the forum may take it up again."""

from typing import ClassVar

from domain.case import CaseRef, Key, need_ref, round_ref
from domain.command import Command, Known, require_reason
from domain.event import Event, Refusal
from domain.meetings.agenda import ItemOutcome
from domain.permission import check_turn
from domain.rules.needs import reconsidered_need
from domain.state.need import Need
from domain.state.need_position import need_position
from domain.state.round import Round
from domain.step3_prioritise.answering import AnswersNeed, check_answer
from domain.step3_prioritise.outcomes import NeedReconsidered, OutcomeTold
from domain.types import Day


class ReconsiderNeed(AnswersNeed):
    """Record that the forum takes an answered need up again, with a reason."""

    ACTION: ClassVar[str] = "reconsider-need"

    def reads(self) -> tuple[CaseRef, ...]:
        """The forum, and the round whose plan may stand on the need."""
        return (*super().reads(), round_ref(self.round_id))


class TellOutcome(Command):
    """Record that the unit was told the forum's answer, and when the answer became public."""

    ACTION: ClassVar[str] = "tell-outcome"

    need_id: Key
    told_on: Day
    public_on: Day | None = None

    @property
    def case(self) -> CaseRef:
        """The need's case."""
        return need_ref(self.need_id)


def reconsider_need(need: Need, command: ReconsiderNeed, known: Known) -> tuple[Event, ...]:
    """Raises `need-not-answered`, `wrong-round`, `forum-not-appointed`, `reason-required`."""
    plan = known.of(round_ref(command.round_id), Round)
    meeting, stops = check_answer(
        need, command, known, ItemOutcome.RECONSIDERED, *reconsidered_need.broken(need, plan)
    )
    require_reason(command.by)
    if need.outcome is None:
        raise Refusal("need-not-answered")
    return (NeedReconsidered(meeting=meeting, outcome=need.outcome, soft_stops=stops),)


def tell_outcome(need: Need, command: TellOutcome, known: Known) -> tuple[Event, ...]:
    """Raises `need-not-answered`, `outcome-already-told`, `told-before-meeting`."""
    check_turn(command, need_position(need, 0), county=need.county)
    if need.answer is None:
        raise Refusal("need-not-answered")
    days = [command.told_on, *([command.public_on] if command.public_on else [])]
    if min(days) < need.answer.held_on:
        raise Refusal("told-before-meeting")
    return (
        OutcomeTold(
            outcome=need.answer.outcome,
            held_on=need.answer.held_on,
            told_on=command.told_on,
            public_on=command.public_on,
        ),
    )

"""Step 4: an award is reduced or given back, and its money is the pot's again."""

from typing import ClassVar

from domain.case import CaseRef, RoundId, round_ref
from domain.command import Command, Known, require_reason
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.pots.events import AwardReduced, ReductionGround
from domain.rules import county_decision, pot_money
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.types import Draft, ItemId, Ore


class ReduceAward(Command):
    """Reduce an award to `amount_ore` (øre), to nothing when all of it is given back."""

    ACTION: ClassVar[str] = "reduce-award"

    round_id: RoundId
    line_id: ItemId
    amount_ore: Ore
    ground: ReductionGround
    written_reasons: Draft = ""

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)

    @property
    def item(self) -> str | None:
        """The award."""
        return self.line_id


def reduce_award(state: Round, command: ReduceAward, known: Known) -> tuple[Event, ...]:
    """What is ordered stays covered, and what a party is deprived of has written reasons.

    Raises `no-award`, `award-not-less`, `award-below-ordered`, `no-written-reasons`,
    `reason-required`.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    award = state.lines[command.line_id]
    decided = award.decision or award.decided_before
    if decided is None or award.parent is None:
        raise Refusal("no-award")
    if command.amount_ore >= award.decided_ore:
        raise Refusal(pot_money.NOT_LESS.code, {"awarded_ore": award.decided_ore})
    ordered = state.ordered_on(command.line_id)
    if command.amount_ore < ordered:
        raise Refusal(pot_money.BELOW_ORDERED.code, {"ordered_ore": ordered})
    individual = county_decision.was_individual(decided)
    against = individual and command.ground is not ReductionGround.GIVEN_BACK
    if against and not command.written_reasons:
        raise Refusal(county_decision.NO_WRITTEN_REASONS.code)
    require_reason(command.by)
    return (
        AwardReduced(
            line_id=command.line_id,
            pot_id=award.parent,
            from_ore=award.decided_ore,
            to_ore=command.amount_ore,
            ground=command.ground,
            individual_decision=against,
            written_reasons=command.written_reasons,
        ),
    )

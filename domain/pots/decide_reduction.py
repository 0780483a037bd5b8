"""Step 4: an award is reduced or given back, and its money is the pot's again."""

from typing import ClassVar

from domain.calendar import in_norway
from domain.case import CaseRef, RoundId, application_ref, round_ref
from domain.command import Addition, Command, Known, require_reason
from domain.deadlines.kinds import LapseCause
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.pots.events import AwardReduced, ReductionGround
from domain.rules.applications import pot_money
from domain.rules.money import complaints, county_decision
from domain.state.application import Application
from domain.state.plan_line import LineState
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

    def reads(self) -> tuple[CaseRef, ...]:
        """The application, where the applicant's time for complaint of the award may run."""
        return (application_ref(self.line_id),)

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """What is taken back is complained of by itself: the time that ran was for the award."""
        if not isinstance(state, Round) or not _against(state.lines[self.line_id], self.ground):
            return ()
        application = known.of(application_ref(self.line_id), Application)
        return complaints.lapsing(application, LapseCause.DECIDED_ANEW)


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
    against = _against(award, command.ground)
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
            decided_on=in_norway(command.by.effective_at).date(),
        ),
    )


def _against(award: LineState, ground: ReductionGround) -> bool:
    """Whether it deprives a party of what it was decided, and has not given back itself."""
    decided = award.decision or award.decided_before
    individual = decided is not None and county_decision.was_individual(decided)
    return individual and ground is not ReductionGround.GIVEN_BACK

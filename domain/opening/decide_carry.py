"""Money left over is carried from one round into a later one (*overføring av ubrukte midler*)."""

from typing import ClassVar

from domain.case import CaseRef, RoundId, budget_year, round_ref, scheme_and_county
from domain.command import Addition, Command, Known
from domain.event import Event, Refusal
from domain.opening.money_events import MoneyCarriedIn, MoneyCarriedOut
from domain.permission import check_turn
from domain.rules.applying import apply_rules
from domain.rules.money import means, money_in
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step3_prioritise.line_contents import SchoolYear
from domain.types import SomeOre, Text


class CarryMoneyOver(Command):
    """Carry money that is not decided on into a later round of the county; the amount in øre."""

    ACTION: ClassVar[str] = "carry-money-over"

    round_id: RoundId
    to_round: RoundId
    amount_ore: SomeOre
    explanation: Text
    school_year: SchoolYear | None = None

    @property
    def case(self) -> CaseRef:
        """The round that the money leaves."""
        return round_ref(self.round_id)

    def reads(self) -> tuple[CaseRef, ...]:
        """The round that it comes to."""
        return (round_ref(self.to_round),)

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """What comes to the later round."""
        came = MoneyCarriedIn(
            from_round=self.round_id,
            amount_ore=self.amount_ore,
            explanation=self.explanation,
            school_year=self.school_year,
        )
        return (Addition(case=round_ref(self.to_round), events=(came,)),)


def carry_money_over(state: Round, command: CarryMoneyOver, known: Known) -> tuple[Event, ...]:
    """Both rounds get their event in one save, so that nothing is lost on the way.

    Raises `not-a-later-round`, `round-not-open`, `round-closed`, `above-means`, and
    `reason-required`, since no source settles whether money may be carried over.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    same = scheme_and_county(command.to_round) == (state.scheme, state.county)
    if not same or budget_year(command.to_round) <= state.budget_year:
        raise Refusal("not-a-later-round")
    later = known.of(round_ref(command.to_round), Round)
    if not later.opened:
        raise Refusal("round-not-open")
    if later.closed:
        raise Refusal("round-closed")
    left = state.means_ore - state.decided_ore
    if command.amount_ore > left:
        raise Refusal(means.ABOVE_MEANS.code, {"left_ore": left})
    stops = apply_rules((money_in.CARRY_OVER_NOT_SETTLED,), command.by)
    return (
        MoneyCarriedOut(
            to_round=command.to_round,
            amount_ore=command.amount_ore,
            explanation=command.explanation,
            school_year=command.school_year,
            soft_stops=stops,
        ),
    )

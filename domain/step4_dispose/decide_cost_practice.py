"""Step 4: the county says what it covers from a day on (*satser og utgifter*)."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef, RoundId, round_ref
from domain.command import Command, Known
from domain.event import Event
from domain.permission import check_turn
from domain.pots.form import CallRate
from domain.price import PriceKind
from domain.schemes.rule_set import Status
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step4_dispose.cost_events import CostPracticeSet
from domain.types import Day, Line


class SetCostPractice(Command):
    """Say the rates (øre for each unit), their bounds, and the kinds of cost not covered."""

    ACTION: ClassVar[str] = "set-cost-practice"

    round_id: RoundId
    valid_from: Day
    rates: Annotated[tuple[CallRate, ...], Field(max_length=20)] = ()
    not_covered: Annotated[tuple[PriceKind, ...], Field(max_length=20)] = ()
    source: Line
    status: Status = Status.UNVERIFIED

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)


def set_cost_practice(state: Round, command: SetCostPractice, known: Known) -> tuple[Event, ...]:
    """Nothing when it is said already. Raises `round-not-open`, `round-closed`."""
    check_turn(command, round_turn(state, command.item), county=state.county)
    practice = CostPracticeSet(
        valid_from=command.valid_from,
        rates=command.rates,
        not_covered=tuple(dict.fromkeys(command.not_covered)),
        source=command.source,
        status=command.status,
    )
    return () if practice in state.cost_practices else (practice,)

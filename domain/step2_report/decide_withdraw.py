"""Step 2: a unit withdraws its need, as long as the forum has not answered it."""

from typing import ClassVar

from domain.case import CaseRef, Key, need_ref
from domain.command import Command, Known
from domain.event import Event
from domain.permission import check_own_unit, check_turn
from domain.state.need import Need
from domain.state.need_position import need_position
from domain.step2_report.events import NeedWithdrawn
from domain.types import Text


class WithdrawNeed(Command):
    """Withdraw a need that the forum has not answered, and say why."""

    ACTION: ClassVar[str] = "withdraw-need"

    need_id: Key
    grounds: Text

    @property
    def case(self) -> CaseRef:
        """The need's case."""
        return need_ref(self.need_id)


def withdraw_need(need: Need, command: WithdrawNeed, known: Known) -> tuple[Event, ...]:
    """Raises `need-not-assessed`, `need-already-answered`, `need-ended`, `not-own-unit`."""
    check_turn(command, need_position(need, 0), county=need.county)
    if need.unit is not None:
        check_own_unit(command.by, need.unit)
    return (NeedWithdrawn(grounds=command.grounds),)

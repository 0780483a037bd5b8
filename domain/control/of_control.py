"""What the commands of a control case have in common."""

from domain.case import CaseRef, Key, control_ref, round_ref
from domain.command import Command, Known
from domain.control.sides import check_controller
from domain.permission import check_turn
from domain.state.control import Control
from domain.state.control_position import control_position
from domain.state.round import Round


class OfControl(Command):
    """A command of one control case."""

    control_id: Key

    @property
    def case(self) -> CaseRef:
        """The control case."""
        return control_ref(self.control_id)


class OnMoney(OfControl):
    """A command that looks at the round whose money the case is about."""

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """The round."""
        if not isinstance(state, Control) or not state.round_id:
            return ()
        return (round_ref(state.round_id),)


def check_controlling(state: Control, command: Command) -> None:
    """The controlling side's turn; raises as `check_turn`, and `not-the-controller`."""
    check_turn(command, control_position(state, 0), county=state.county)
    check_controller(state, command.by)


def the_round(state: Control, known: Known) -> Round:
    """The round that the case is about."""
    return known.of(round_ref(state.round_id), Round)

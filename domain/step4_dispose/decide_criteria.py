"""Step 4: a county officer states for a line that the criteria are met (*sikre kriteriene*)."""

from typing import ClassVar

from domain.case import CaseRef, RoundId, round_ref
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step4_dispose.events import CriteriaAssured, Finding, Half
from domain.types import ItemId


class AssureCriteria(Command):
    """State whether the criteria are met: criterion 1 with the planning half, then execution."""

    ACTION: ClassVar[str] = "assure-criteria"

    round_id: RoundId
    line_id: ItemId
    half: Half
    criterion_1: Finding | None = None
    criterion_2: Finding

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)

    @property
    def item(self) -> str | None:
        """The plan line that the statement is about."""
        return self.line_id


def assure_criteria(state: Round, command: AssureCriteria, known: Known) -> tuple[Event, ...]:
    """Raises `line-not-in-plan`, `criterion-1-missing`, `round-closed`."""
    check_turn(command, round_turn(state, command.item), county=state.county)
    if command.half is Half.PLANNING and command.criterion_1 is None:
        raise Refusal("criterion-1-missing")
    return (
        CriteriaAssured(
            line_id=command.line_id,
            half=command.half,
            criterion_1=command.criterion_1,
            criterion_2=command.criterion_2,
        ),
    )

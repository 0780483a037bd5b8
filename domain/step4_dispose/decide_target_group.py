"""Step 4: the county lets fagskole teachers into a measure (*fagskolelærere tas inn*)."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef, RoundId, round_ref
from domain.command import Command, Known
from domain.event import Event
from domain.permission import check_turn
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step4_dispose.target_group import FagskoleTeachersIncluded
from domain.types import Count, ItemId, Text


class IncludeFagskoleTeachers(Command):
    """Let fagskole teachers into a measure of the plan, with the grounds and how many."""

    ACTION: ClassVar[str] = "include-fagskole-teachers"

    round_id: RoundId
    line_id: ItemId
    expected: Annotated[Count, Field(ge=1)]
    grounds: Text

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)

    @property
    def item(self) -> str | None:
        """The plan line whose measure they join."""
        return self.line_id


def include_fagskole_teachers(
    state: Round, command: IncludeFagskoleTeachers, known: Known
) -> tuple[Event, ...]:
    """The same number again is nothing new. Raises `line-not-in-plan`, `round-closed`.

    A measure is established when it stands in the adopted plan.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    if command.expected == state.lines[command.line_id].fagskole_teachers:
        return ()
    return (
        FagskoleTeachersIncluded(
            line_id=command.line_id, expected=command.expected, grounds=command.grounds
        ),
    )

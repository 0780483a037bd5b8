"""Step 3: whoever is to score a need says first whether they are impartial in it (*habilitet*)."""

from typing import ClassVar

from domain.case import CaseRef, Key, need_ref
from domain.command import Command, Known
from domain.event import Event
from domain.meetings.events import ConflictGround
from domain.permission import check_turn
from domain.state.need import Need
from domain.state.need_position import need_position
from domain.step3_prioritise.ranking_events import NeedImpartialityDeclared


class DeclareForScoring(Command):
    """Declare one's own impartiality in a need; without a ground one knows of no conflict."""

    ACTION: ClassVar[str] = "declare-for-scoring"

    need_id: Key
    ground: ConflictGround | None = None

    @property
    def case(self) -> CaseRef:
        """The need's case."""
        return need_ref(self.need_id)


def declare_for_scoring(need: Need, command: DeclareForScoring, known: Known) -> tuple[Event, ...]:
    """Scores that somebody with a conflict has given before count no more.

    Raises `need-not-forwarded`, `need-already-answered`.
    """
    check_turn(command, need_position(need, 0), county=need.county)
    who = command.by.actor
    if who in need.impartiality and need.impartiality[who] is command.ground:
        return ()
    return (NeedImpartialityDeclared(declared_by=who, ground=command.ground),)

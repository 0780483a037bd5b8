"""Step 2: a network comments on a need that it has, or has had, without moving it."""

from typing import ClassVar

from domain.case import CaseRef, Key, need_ref
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.state.need import Need
from domain.state.need_position import need_position
from domain.step2_report.events import NeedCommented
from domain.types import Flag, Text


class CommentNeed(Command):
    """Say what the network thinks of a need: the unit and the forum read it."""

    ACTION: ClassVar[str] = "comment-need"

    need_id: Key
    comment: Text
    supported: Flag | None = None

    @property
    def case(self) -> CaseRef:
        """The need's case."""
        return need_ref(self.need_id)


def comment_need(need: Need, command: CommentNeed, known: Known) -> tuple[Event, ...]:
    """Raises `need-not-registered`, `need-ended`, `need-already-answered`,
    `need-held-by-another`.
    """
    check_turn(command, need_position(need, 0), county=need.county)
    network = command.by.organisation
    if network not in need.networks:
        raise Refusal("need-held-by-another")
    commented = NeedCommented(network=network, comment=command.comment, supported=command.supported)
    return () if need.last_comment == commented else (commented,)

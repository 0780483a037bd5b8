"""The county lays the plan before the yrkesopplæringsnemnd, and weighs what it says."""

from typing import ClassVar

from domain.case import CaseRef, RoundId, round_ref
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.schemes.vet_board import provision_on
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.types import Day, Flag, Text
from domain.vet_board.events import VetBoardConsulted, VetBoardHeard


class _InRound(Command):
    round_id: RoundId

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)


class ConsultVetBoard(_InRound):
    """Record that the plan, or its draft, was laid before the yrkesopplæringsnemnd.

    `draft` says that it was the draft of the next version; nothing told, it was one
    before the first version, and later the version in force.
    """

    ACTION: ClassVar[str] = "consult-vet-board"

    laid_on: Day
    draft: Flag | None = None


class RecordVetBoardStatement(_InRound):
    """Record what the yrkesopplæringsnemnd stated, and how it was weighed."""

    ACTION: ClassVar[str] = "record-vet-board-statement"

    stated_on: Day
    statement: Text
    weighed: Text


def consult_vet_board(state: Round, command: ConsultVetBoard, known: Known) -> tuple[Event, ...]:
    """Raises `round-not-open`, `round-closed`, and `plan-not-adopted` of what is no draft."""
    check_turn(command, round_turn(state, command.item), county=state.county)
    is_draft = state.plan_version == 0 if command.draft is None else command.draft
    if not is_draft and state.plan_version == 0:
        raise Refusal("plan-not-adopted")
    provision = provision_on(command.laid_on)
    laid = VetBoardConsulted(
        laid_on=command.laid_on,
        plan_version=state.plan_version,
        paragraph=provision.paragraph,
        paragraph_status=provision.status,
        of_version=state.plan_version + is_draft,
    )
    return () if laid == state.vet_board.consulted else (laid,)


def record_vet_board_statement(
    state: Round, command: RecordVetBoardStatement, known: Known
) -> tuple[Event, ...]:
    """Raises `vet-board-not-consulted`, and `period-reversed` for a day before it was."""
    check_turn(command, round_turn(state, command.item), county=state.county)
    hearing = state.vet_board.awaited
    if hearing is not None and command.stated_on < hearing.consulted.laid_on:
        raise Refusal("period-reversed")
    heard = VetBoardHeard(
        stated_on=command.stated_on, statement=command.statement, weighed=command.weighed
    )
    return () if hearing is not None and heard == hearing.heard else (heard,)

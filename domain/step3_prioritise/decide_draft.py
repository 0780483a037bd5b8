"""Step 3: the secretariat lays a draft of the disposition plan before the forum (*utkast*)."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef, RoundId, round_ref
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.rules.plans.line_once import LINE_TWICE
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step3_prioritise.draft_events import PlanProposed
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_changes import LineReason
from domain.step3_prioritise.plan_problems import kept_lines
from domain.types import ItemId


class ProposePlan(Command):
    """Lay a draft of the year's plan before the forum, in place of an earlier draft.

    `kept` names lines that stay as the plan in force has them. What would refuse or stop the
    draft is asked by a check of its own; a draft may lack something still.
    """

    ACTION: ClassVar[str] = "propose-plan"

    round_id: RoundId
    lines: Annotated[tuple[PlanLine, ...], Field(min_length=1, max_length=400)]
    kept: Annotated[tuple[ItemId, ...], Field(max_length=400)] = ()
    reasons: Annotated[tuple[LineReason, ...], Field(max_length=400)] = ()

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)


def propose_plan(state: Round, command: ProposePlan, known: Known) -> tuple[Event, ...]:
    """Raises `round-not-open`, `round-closed`, `line-not-in-plan` of a kept line, `line-twice`."""
    check_turn(command, round_turn(state, command.item), county=state.county)
    lines = (*kept_lines(state, command.kept), *command.lines)
    draft = {line.line_id: line for line in lines}
    if len(draft) < len(lines):
        raise Refusal(LINE_TWICE.code)
    if draft == state.draft and command.reasons == state.draft_reasons:
        return ()
    return (
        PlanProposed(
            draft=state.draft_number + 1,
            plan_version=state.plan_version + 1,
            lines=lines,
            reasons=command.reasons,
        ),
    )

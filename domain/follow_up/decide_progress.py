"""Follow-up: how far a measure has come, while it runs (*framdrift*)."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef, RoundId, round_ref
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.follow_up.progress import MeasureProgressed, MeasureStatus, ReachedMilestone
from domain.permission import check_turn
from domain.role import Role
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.types import Draft, ItemId


class RecordProgress(Command):
    """Record a measure's status and the milestones that it has reached."""

    ACTION: ClassVar[str] = "record-progress"

    round_id: RoundId
    line_id: ItemId
    status: MeasureStatus
    reached: Annotated[tuple[ReachedMilestone, ...], Field(max_length=40)] = ()
    note: Draft = ""

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)

    @property
    def item(self) -> str | None:
        """The plan line whose measure it is."""
        return self.line_id


def record_progress(state: Round, command: RecordProgress, known: Known) -> tuple[Event, ...]:
    """Nothing new, no event. Raises `line-not-in-plan`, `not-a-party`, `unknown-milestone`,
    `milestone-already-reached`.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    line = state.lines[command.line_id]
    recipient = line.plan.recipient
    is_recipient = recipient is not None and command.by.organisation == recipient.organisation
    if command.by.role is not Role.COUNTY_OFFICER and not is_recipient:
        raise Refusal("not-a-party")
    planned = {milestone.milestone_id for milestone in line.plan.milestones}
    named = [milestone.milestone_id for milestone in command.reached]
    for milestone_id in named:
        if milestone_id not in planned:
            raise Refusal("unknown-milestone", {"milestone": milestone_id})
        if milestone_id in line.reached or named.count(milestone_id) > 1:
            raise Refusal("milestone-already-reached", {"milestone": milestone_id})
    if command.status is line.status and not named and not command.note:
        return ()
    return (
        MeasureProgressed(
            line_id=command.line_id,
            status=command.status,
            reached=command.reached,
            note=command.note,
        ),
    )

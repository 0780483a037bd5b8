"""Follow-up: a measure was carried out (*tiltak gjennomført*)."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef, RoundId, round_ref
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.follow_up.events import MeasureCarriedOut
from domain.party import WORKING_LIFE_KINDS, Party, TargetGroup
from domain.permission import check_turn
from domain.role import Role
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.types import Count, Day, ItemId


class RecordMeasure(Command):
    """Record that a measure was carried out: the days, the partners, counts by target group."""

    ACTION: ClassVar[str] = "record-measure"

    round_id: RoundId
    line_id: ItemId
    from_day: Day
    to_day: Day
    participants: Annotated[dict[TargetGroup, Count], Field(max_length=6)]
    partners: Annotated[tuple[Party, ...], Field(max_length=20)]

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)

    @property
    def item(self) -> str | None:
        """The plan line whose measure it is."""
        return self.line_id


def record_measure(state: Round, command: RecordMeasure, known: Known) -> tuple[Event, ...]:
    """Only identity is checked: the county or the line's recipient records it.

    Absent working life and other groups than planned are findings.

    Raises `line-not-in-plan`, `measure-already-carried-out`, `not-a-party`,
    `period-reversed`.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    if command.to_day < command.from_day:
        raise Refusal("period-reversed")
    line = state.lines[command.line_id]
    plan = line.agreed
    # The partners come with the command, so naming oneself among them proves nothing.
    recipients = (plan.recipient,) if plan.recipient else ()
    is_recipient = command.by.organisation in {party.organisation for party in recipients}
    if command.by.role is not Role.COUNTY_OFFICER and not is_recipient:
        raise Refusal("not-a-party")
    kinds = {party.kind for party in (*recipients, *command.partners)}
    came = {group for group, count in command.participants.items() if count > 0}
    expected = {group for group, count in plan.target_groups.items() if count > 0}
    if line.fagskole_teachers:
        expected.add(TargetGroup.FAGSKOLE_TEACHER)
    return (
        MeasureCarriedOut(
            line_id=command.line_id,
            from_day=command.from_day,
            to_day=command.to_day,
            participants=command.participants,
            partners=command.partners,
            working_life_absent=not kinds & WORKING_LIFE_KINDS,
            groups_changed=came != expected,
        ),
    )

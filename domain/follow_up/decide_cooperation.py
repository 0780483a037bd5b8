"""Follow-up: partners confirm that they cooperate on a measure, in planning and in execution."""

from typing import ClassVar

from domain.attachment import Attachments
from domain.case import CaseRef, need_ref
from domain.command import Known
from domain.event import Event
from domain.follow_up.cooperation import CooperationConfirmed
from domain.follow_up.of_line import OfLine, check_speaks_for, writes_for
from domain.party import Party
from domain.permission import check_turn
from domain.state.need import Need
from domain.state.plan_line import LineState
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step4_dispose.events import Half
from domain.types import Day, Draft


class ConfirmCooperation(OfLine):
    """Confirm a partner's part in a measure: since when it is in, and what it takes on."""

    ACTION: ClassVar[str] = "confirm-cooperation"

    half: Half
    party: Party
    first_involved_on: Day | None = None
    obligation: Draft = ""
    agreements: Attachments = ()

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """The needs behind the measure, whose days tell whether the partner came in time."""
        return needs_behind(state, self.line_id)


def needs_behind(state: object, line_id: str) -> tuple[CaseRef, ...]:
    """The needs that a line of the round's plan was made for; none for a line that is not there."""
    if not isinstance(state, Round) or line_id not in state.lines:
        return ()
    return tuple(need_ref(need) for need in dict.fromkeys(state.lines[line_id].plan.needs))


def confirm_cooperation(
    state: Round, command: ConfirmCooperation, known: Known
) -> tuple[Event, ...]:
    """The same again is nothing new; another statement takes the place of the earlier one.

    A missing first day, and one after the need was defined, are findings. Raises
    `line-not-in-plan`, `money-in-pot`, `round-closed`, `not-a-party`.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    line = state.lines[command.line_id]
    check_speaks_for(command.by, command.party, line)
    event = CooperationConfirmed(
        line_id=command.line_id,
        half=command.half,
        party=command.party,
        first_involved_on=command.first_involved_on,
        obligation=command.obligation,
        agreements=command.agreements,
        first_day_missing=command.first_involved_on is None,
        came_after_need=_came_after_need(line, command, known),
        written_by_county=writes_for(command.by, command.party),
    )
    return () if event in line.follow_up.confirmations else (event,)


def _came_after_need(line: LineState, command: ConfirmCooperation, known: Known) -> bool:
    """Whether some need was defined before the partner came in; unknown days say nothing."""
    first = command.first_involved_on
    if first is None:
        return False
    needs = (known.of(need_ref(need), Need) for need in dict.fromkeys(line.plan.needs))
    defined = (need.assessment.concluded_on for need in needs if need.assessment)
    return any(day is not None and day < first for day in defined)

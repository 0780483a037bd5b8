"""Follow-up: the participants of a measure are counted, with the list that shows it."""

from collections import Counter
from typing import Annotated, ClassVar

from pydantic import Field

from domain.attachment import ProtectedAttachment
from domain.command import Known
from domain.event import Event, Refusal
from domain.follow_up.of_line import OfLine, check_recipient
from domain.follow_up.participants import ParticipantsRecorded, TookPart
from domain.permission import check_turn
from domain.state.round import Round
from domain.state.round_position import round_turn


class RecordParticipants(OfLine):
    """Count who took part, by target group, programme and organisation; never names."""

    ACTION: ClassVar[str] = "record-participants"

    participants: Annotated[tuple[TookPart, ...], Field(min_length=1, max_length=200)]
    attendance: ProtectedAttachment | None = None


def record_participants(
    state: Round, command: RecordParticipants, known: Known
) -> tuple[Event, ...]:
    """A later count takes the place of an earlier one; the same again is nothing new.

    Raises `line-not-in-plan`, `money-in-pot`, `measure-cancelled`, `not-a-party`, and
    `participants-twice` when the same people would be counted in two rows.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    line = state.lines[command.line_id]
    check_recipient(command.by, line)
    rows = Counter((row.group, row.programme, row.organisation) for row in command.participants)
    if any(times > 1 for times in rows.values()):
        raise Refusal("participants-twice")
    event = ParticipantsRecorded(
        line_id=command.line_id,
        participants=command.participants,
        attendance=command.attendance,
        unsupported=command.attendance is None,
    )
    return () if event == line.follow_up.participants else (event,)

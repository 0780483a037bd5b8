"""Step 4: a party complains about a decision (*klage mottatt*)."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.attachment import Attachment
from domain.calendar import end_of_day
from domain.case import CaseRef, RoundId, application_ref, round_ref
from domain.command import Addition, Command, Known
from domain.deadlines.kinds import LapseCause
from domain.event import Event, Refusal
from domain.party import Party
from domain.permission import check_own_unit, check_turn
from domain.rules import complaints
from domain.state.application import Application
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step4_dispose.complaint_events import (
    ComplaintReceived,
)
from domain.types import Day, Draft, ItemId


class ReceiveComplaint(Command):
    """Record a complaint about a line's decision or a rejected application."""

    ACTION: ClassVar[str] = "receive-complaint"

    round_id: RoundId
    line_id: ItemId
    complaint_id: ItemId
    complainant: Party
    received_on: Day
    text: Draft = ""
    attachments: Annotated[tuple[Attachment, ...], Field(max_length=10)] = ()

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)

    def reads(self) -> tuple[CaseRef, ...]:
        """The application, if the line is one: it says who applied and was told when."""
        return (application_ref(self.line_id),)

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """The applicant's time for complaint is waited for no longer."""
        application = known.of(application_ref(self.line_id), Application)
        return complaints.lapsing(application, LapseCause.COMPLAINED)


def receive_complaint(state: Round, command: ReceiveComplaint, known: Known) -> tuple[Event, ...]:
    """Nobody holds a late complaint back: it is received, and is late.

    Raises `complaint-exists`, `nothing-to-complain-about`, `not-own-unit`, `not-a-party`.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    check_own_unit(command.by, command.complainant)
    if command.complaint_id in state.complaints.by_id:
        raise Refusal("complaint-exists")
    application = known.of(application_ref(command.line_id), Application)
    party, told_on = complaints.decided_for(
        state, command.line_id, application, command.received_on
    )
    if party is None:
        raise Refusal("nothing-to-complain-about")
    if party.organisation != command.complainant.organisation:
        raise Refusal("not-a-party")
    late = told_on is not None and end_of_day(command.received_on) > complaints.until(told_on)
    return (
        ComplaintReceived(
            complaint_id=command.complaint_id,
            line_id=command.line_id,
            complainant=command.complainant,
            received_on=command.received_on,
            text=command.text,
            attachments=command.attachments,
            late=late,
        ),
    )

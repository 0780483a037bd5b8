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
from domain.rules.money import complaints
from domain.state.application import Application
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step4_dispose.complaint_events import (
    ComplaintReceived,
)
from domain.types import Day, DecisionNumber, Draft, ItemId


class ReceiveComplaint(Command):
    """Record a complaint about a line's decision or a rejected application.

    `decision` names which of an award's decisions it is about (1 is the award, and each reduction
    against its party is one more); without it the day on which it was made says so.
    """

    ACTION: ClassVar[str] = "receive-complaint"

    round_id: RoundId
    line_id: ItemId
    complaint_id: ItemId
    complainant: Party
    received_on: Day
    decision: DecisionNumber | None = None
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
        """The applicant's time for complaint of what the complaint is about ends with it."""
        application = known.of(application_ref(self.line_id), Application)
        if (
            not isinstance(state, Round)
            or _about(state, self, application) != application.told_decision
        ):
            return ()
        return complaints.lapsing(application, LapseCause.COMPLAINED)


def receive_complaint(state: Round, command: ReceiveComplaint, known: Known) -> tuple[Event, ...]:
    """Nobody holds a late complaint back: it is received, and is late.

    Each decision has its own time for complaint, also one that another has replaced.
    Raises `complaint-exists`, `nothing-to-complain-about`, `no-such-decision`, `not-own-unit`,
    `not-a-party`.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    check_own_unit(command.by, command.complainant)
    if command.complaint_id in state.complaints.by_id:
        raise Refusal("complaint-exists")
    application = known.of(application_ref(command.line_id), Application)
    about = _about(state, command, application)
    decided = complaints.decided_for(state, command.line_id, application, about)
    if decided is None:
        raise Refusal("nothing-to-complain-about")
    if decided.party.organisation != command.complainant.organisation:
        raise Refusal("not-a-party")
    told_on = decided.told_on
    late = told_on is not None and end_of_day(command.received_on) > complaints.until(told_on)
    several = complaints.standing(state, command.line_id) > 1
    return (
        ComplaintReceived(
            complaint_id=command.complaint_id,
            line_id=command.line_id,
            complainant=command.complainant,
            received_on=command.received_on,
            decision=about if several else None,
            text=command.text,
            attachments=command.attachments,
            late=late,
        ),
    )


def _about(state: Round, command: ReceiveComplaint, application: Application) -> int:
    return complaints.complained_about(
        state, command.line_id, application, command.received_on, command.decision
    )

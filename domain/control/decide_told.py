"""The party is told of the decision, and may complain of it (*underretning og klage*)."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.attachment import Attachments
from domain.calendar import end_of_day
from domain.command import Addition, Known
from domain.control.basis_events import EasedPart
from domain.control.decide_claim import check_eased
from domain.control.decision_events import ControlComplained, ControlComplaintAnswered, DecisionTold
from domain.control.of_control import OfControl, OnMoney, check_controlling
from domain.control.on_round import eased
from domain.control.sides import check_side
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.rules.applying import apply_rules
from domain.rules.money import complaints
from domain.state.control import Control
from domain.state.control_position import control_position
from domain.step4_dispose.complaint_events import ComplaintOutcome
from domain.types import Day, Flag, Line, Text


class TellDecision(OfControl):
    """Record that the party was told of the decision; the time for complaint runs from then."""

    ACTION: ClassVar[str] = "tell-control-decision"

    reached_on: Day
    channel: Line


class ComplainOfControl(OfControl):
    """Complain of the decision, or record the party's complaint."""

    ACTION: ClassVar[str] = "complain-of-control"

    received_on: Day
    text: Text
    attachments: Attachments = ()


class AnswerControlComplaint(OnMoney):
    """Answer the complaint: change, dismiss, forward, or record the complaints body's answer."""

    ACTION: ClassVar[str] = "answer-control-complaint"

    outcome: ComplaintOutcome
    by_complaints_body: Flag = False
    written_reasons: Text
    eased: Annotated[tuple[EasedPart, ...], Field(max_length=200)] = ()

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """What the claim on each payment was lowered by, in the round that owns the money."""
        return eased(state, self.eased) if isinstance(state, Control) else ()


def tell_decision(state: Control, command: TellDecision, known: Known) -> tuple[Event, ...]:
    """Three weeks from when the notice reached the party."""
    check_controlling(state, command)
    until = complaints.until(command.reached_on)
    return (
        DecisionTold(
            reached_on=command.reached_on,
            channel=command.channel,
            complain_by=until,
            handled_by=command.by.actor,
        ),
        complaints.time_to_complain("complaint", until),
    )


def complain_of_control(
    state: Control, command: ComplainOfControl, known: Known
) -> tuple[Event, ...]:
    """Nobody holds a late complaint back: it is received, and is late. Raises `not-own-unit`."""
    check_turn(command, control_position(state, 0), county=state.county)
    check_side(state, command.by)
    told = state.told
    late = told is not None and end_of_day(command.received_on) > told.complain_by
    return (
        ControlComplained(
            received_on=command.received_on,
            text=command.text,
            attachments=command.attachments,
            late=late,
        ),
    )


def answer_control_complaint(
    state: Control, command: AnswerControlComplaint, known: Known
) -> tuple[Event, ...]:
    """The decider answers until it has forwarded; then the complaints body does.

    Raises `complaint-not-forwarded`, `complaint-with-appeals-body`, `not-this-answer`,
    `amount-not-changed`, `claim-not-lowered`, and `reason-required` for hearing a late one.
    """
    check_controlling(state, command)
    _check_answer(state, command)
    if command.eased:
        if command.outcome is not ComplaintOutcome.CHANGED:
            raise Refusal("amount-not-changed")
        check_eased(state, command.eased)
    heard = command.outcome is not ComplaintOutcome.DISMISSED and not state.complaint_forwarded
    late = state.complaint is not None and state.complaint.late and heard
    return (
        ControlComplaintAnswered(
            outcome=command.outcome,
            by_complaints_body=command.by_complaints_body,
            written_reasons=command.written_reasons,
            eased=command.eased,
            soft_stops=apply_rules((complaints.LATE_COMPLAINT,) if late else (), command.by),
            handled_by=command.by.actor,
        ),
    )


def _check_answer(state: Control, command: AnswerControlComplaint) -> None:
    if command.by_complaints_body:
        if not state.complaint_forwarded:
            raise Refusal("complaint-not-forwarded")
        if command.outcome is ComplaintOutcome.FORWARDED:
            raise Refusal("not-this-answer")
        return
    if state.complaint_forwarded:
        raise Refusal("complaint-with-appeals-body")
    if command.outcome is ComplaintOutcome.UPHELD:
        raise Refusal("not-this-answer")

"""Step 4: a party complains about a decision, and is answered (*klagebehandling*)."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.attachment import Attachment
from domain.calendar import end_of_day
from domain.case import CaseRef, RoundId, application_ref, round_ref
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.party import Party
from domain.permission import check_own_unit, check_turn
from domain.rules import aid, complaints, means, pot_money
from domain.rules.applying import apply_rules
from domain.rules.rule import Rule
from domain.state.application import Application
from domain.state.pot import ledger, left_for
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step4_dispose.complaint_events import (
    ComplaintAnswered,
    ComplaintOutcome,
    ComplaintReceived,
)
from domain.types import Day, Draft, Flag, ItemId, SomeOre, Text


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
        """The application, if it is one that was turned down: it says who applied."""
        return (application_ref(self.line_id),)


class AnswerComplaint(Command):
    """Answer a complaint: change the decision (øre), dismiss, forward, or record the appeal's."""

    ACTION: ClassVar[str] = "answer-complaint"

    round_id: RoundId
    complaint_id: ItemId
    outcome: ComplaintOutcome
    by_appeals_body: Flag = False
    written_reasons: Text
    amount_ore: SomeOre | None = None

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)

    @property
    def item(self) -> str | None:
        """The complaint."""
        return self.complaint_id

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """For more money the rounds that are counted together with this one."""
        return () if self.amount_ore is None else aid.refs(state, self.round_id)


def receive_complaint(state: Round, command: ReceiveComplaint, known: Known) -> tuple[Event, ...]:
    """Nobody holds a late complaint back: it is received, and is late.

    Raises `complaint-exists`, `nothing-to-complain-about`, `not-own-unit`, `not-a-party`.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    check_own_unit(command.by, command.complainant)
    if command.complaint_id in state.complaints.by_id:
        raise Refusal("complaint-exists")
    application = known.of(application_ref(command.line_id), Application)
    party, told_on = complaints.decided_for(state, command.line_id, application)
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


def answer_complaint(state: Round, command: AnswerComplaint, known: Known) -> tuple[Event, ...]:
    """The county answers until it has forwarded; then the appeals body does.

    Raises `unknown-complaint`, `complaint-already-answered`, `complaint-not-forwarded`,
    `complaint-with-appeals-body`, `not-this-answer`, `amount-not-changed`, `above-line`,
    `above-means`, `above-pot`, `award-below-ordered`, and `reason-required` for hearing a
    late one or for aid above the ceiling.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    complaint = state.complaints.by_id[command.complaint_id]
    complaints.check_answer(complaint, command.outcome, by_appeals_body=command.by_appeals_body)
    line_id = complaint.received.line_id
    if command.amount_ore is not None:
        _check_amount(state, line_id, command.outcome, command.amount_ore)
    broken = complaints.broken(complaint, command.outcome)
    if command.amount_ore is not None:
        broken = (*broken, *_aid(state, command, line_id, known))
    return (
        ComplaintAnswered(
            complaint_id=command.complaint_id,
            line_id=line_id,
            outcome=command.outcome,
            by_appeals_body=command.by_appeals_body,
            written_reasons=command.written_reasons,
            amount_ore=command.amount_ore,
            soft_stops=apply_rules(broken, command.by),
        ),
    )


def _check_amount(state: Round, line_id: str, outcome: ComplaintOutcome, amount_ore: int) -> None:
    """Another amount stays within plan and means, and covers what is ordered.

    An award that was reduced may have back what it had, as far as its pot still holds it.
    """
    line = state.lines.get(line_id)
    if outcome is not ComplaintOutcome.CHANGED or line is None or not line.is_decided:
        raise Refusal("amount-not-changed")
    taken_back = line.reduction
    most = line.plan.amount_ore if taken_back is None else taken_back.from_ore
    if amount_ore > most:
        raise Refusal(means.ABOVE_LINE.code, {"line_ore": most})
    if line.parent is not None and amount_ore > line.decided_ore:
        call = state.calls.get(line.call_id or "")
        free = left_for(state, call) if call else ledger(state, line.parent).free_ore
        if amount_ore - line.decided_ore > free:
            raise Refusal(pot_money.ABOVE_POT.code, {"left_ore": free})
    left = state.means_ore - state.decided_ore + line.decided_ore
    if amount_ore > left:
        raise Refusal(means.ABOVE_MEANS.code, {"left_ore": left})
    ordered = state.ordered_on(line_id)
    if amount_ore < ordered:
        raise Refusal("award-below-ordered", {"ordered_ore": ordered})


def _aid(state: Round, command: AnswerComplaint, line_id: str, known: Known) -> tuple[Rule, ...]:
    """What more money to a private party does to its aid."""
    line = state.lines[line_id]
    if not aid.is_aid(line) or line.payee is None:
        return ()
    more = (command.amount_ore or 0) - line.decided_ore
    return aid.broken(state, known, line.payee, more)

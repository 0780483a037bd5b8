"""Step 4: the party is told of the county's decision (*underretning*)."""

from typing import ClassVar

from domain.case import CaseRef, RoundId, application_ref, round_ref
from domain.command import Addition, Command, Known
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.pots.answering import told_of
from domain.rules.money import complaints, county_decision
from domain.state.application import Application
from domain.state.complaint import complaint_deadline
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step4_dispose.complaint_events import DecisionNotified
from domain.types import Day, ItemId, Line


class NotifyDecision(Command):
    """Record that a line's decision was told to its party, and on which day it got there."""

    ACTION: ClassVar[str] = "notify-decision"

    round_id: RoundId
    line_id: ItemId
    reached_on: Day
    channel: Line

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)

    @property
    def item(self) -> str | None:
        """The plan line that was decided on."""
        return self.line_id

    def reads(self) -> tuple[CaseRef, ...]:
        """The application behind an award, whose applicant may have been told there."""
        return (application_ref(self.line_id),)

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """An applicant who waited for reasons is told here of what replaced the award."""
        case = application_ref(self.line_id)
        application = known.of(case, Application)
        waits = application.outcome is not None and application.notified_on is None
        if not isinstance(state, Round) or not waits or application.withdrawn:
            return ()
        notified = told_of(state, self.line_id, self.reached_on)
        return () if notified is None else (Addition(case=case, events=(notified,)),)


def notify_decision(state: Round, command: NotifyDecision, known: Known) -> tuple[Event, ...]:
    """The time for complaint runs from when the notice reached the party, and is waited for.

    An award that was reduced against its party is told of again, also when nothing is left of
    it, and so is one whose reasons were demanded. Raises `no-decision`, `already-notified`,
    `reasons-awaited`.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    line = state.lines[command.line_id]
    decided = line.decision or line.decided_before
    if decided is None and not line.reductions:
        raise Refusal("no-decision")
    application = known.of(application_ref(command.line_id), Application)
    told_there = complaints.was_told_as_applicant(state, command.line_id, application)
    if told_there or command.line_id in state.complaints.notices:
        raise Refusal("already-notified")
    against = line.taken_back is not None
    individual = against or (decided is not None and county_decision.was_individual(decided))
    notified = DecisionNotified(
        line_id=command.line_id,
        reached_on=command.reached_on,
        channel=command.channel,
        complain_by=complaints.until(command.reached_on) if individual else None,
    )
    if not individual:
        return (notified,)
    key = complaint_deadline(command.line_id)
    return (notified, *complaints.running(key, command.reached_on, command.by.received_at))

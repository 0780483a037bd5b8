"""Step 4: a party demands the reasons for a decision, and gets them (*krav om begrunnelse*)."""

from typing import ClassVar

from domain.calendar import end_of_day
from domain.case import CaseRef, RoundId, application_ref, round_ref
from domain.command import Addition, Command, Known
from domain.event import Event, Refusal
from domain.party import Party
from domain.permission import check_own_unit, check_turn
from domain.rules.applying import apply_rules
from domain.rules.money import complaints, reasons
from domain.state.application import Application
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step4_dispose.complaint_events import ReasonsDemanded, ReasonsGiven
from domain.types import Day, ItemId, Text


class DemandReasons(Command):
    """Record that a party demands the reasons for a line's decision or a rejected application."""

    ACTION: ClassVar[str] = "demand-reasons"

    round_id: RoundId
    line_id: ItemId
    party: Party
    demanded_on: Day

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)

    def reads(self) -> tuple[CaseRef, ...]:
        """The application, if it is one: it says who applied, and when they were told."""
        return (application_ref(self.line_id),)

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """An applicant's time for complaint runs in the application's case, and ends there."""
        case = application_ref(self.line_id)
        if not isinstance(state, Round) or not complaints.was_told_as_applicant(
            state, self.line_id, known.of(case, Application)
        ):
            return ()
        demanded = _demanded(state, self, known)
        if demanded.late or not complaints.is_told_as_applicant(state, self.line_id):
            return ()
        return (Addition(case=case, events=(demanded,)),)


class GiveReasons(Command):
    """Write the reasons that a party has demanded; it is told of them as of the decision."""

    ACTION: ClassVar[str] = "give-reasons"

    round_id: RoundId
    line_id: ItemId
    written_reasons: Text

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)

    @property
    def item(self) -> str | None:
        """The line, or the application, whose reasons were demanded."""
        return self.line_id


def demand_reasons(state: Round, command: DemandReasons, known: Known) -> tuple[Event, ...]:
    """Within the time for complaint a demand breaks it off; a later one leaves it over.

    Raises `no-reasons-owed`, `not-own-unit`, `not-a-party`, `decision-not-told`,
    `reasons-demanded-before`, and `reason-required` where the decision has its reasons.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    check_own_unit(command.by, command.party)
    return (_demanded(state, command, known),)


def _demanded(state: Round, command: DemandReasons, known: Known) -> ReasonsDemanded:
    application = known.of(application_ref(command.line_id), Application)
    # Another decision is told with reasons of its own, so they are owed for the one that stands.
    stands = complaints.standing(state, command.line_id)
    decided = complaints.decided_for(state, command.line_id, application, stands)
    if decided is None:
        raise Refusal("no-reasons-owed")
    if decided.party.organisation != command.party.organisation:
        raise Refusal("not-a-party")
    if command.line_id in state.complaints.reasons:
        raise Refusal("reasons-demanded-before")
    if decided.told_on is None:
        raise Refusal("decision-not-told")
    broken = reasons.broken(state, command.line_id)
    return ReasonsDemanded(
        line_id=command.line_id,
        party=command.party,
        demanded_on=command.demanded_on,
        late=end_of_day(command.demanded_on) > complaints.until(decided.told_on),
        soft_stops=apply_rules(broken, command.by),
    )


def give_reasons(state: Round, command: GiveReasons, known: Known) -> tuple[Event, ...]:
    """Raises `reasons-not-demanded`, `round-closed`."""
    check_turn(command, round_turn(state, command.item), county=state.county)
    return (ReasonsGiven(line_id=command.line_id, written_reasons=command.written_reasons),)

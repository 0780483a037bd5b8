"""Step 4: the county asks for what an application lacks, and tells what it decided."""

from typing import ClassVar

from domain.case import CaseRef, RoundId, application_ref, round_ref
from domain.command import Command, Known
from domain.deadlines.by_when import ByWhen
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.pots.answering import told_of
from domain.pots.application_events import CompletionRequested
from domain.rules.money import complaints
from domain.state.application import Application, application_position
from domain.state.round import Round
from domain.types import Day, ItemId, Text


class RequestCompletion(Command):
    """Ask the applicant for what the application lacks, by a date where one is set."""

    ACTION: ClassVar[str] = "request-completion"

    application_id: ItemId
    what_is_missing: Text
    complete_by: ByWhen | None = None

    @property
    def case(self) -> CaseRef:
        """The application's case."""
        return application_ref(self.application_id)


class NotifyApplicant(Command):
    """Record that the applicant was told of the decision, and on which day."""

    ACTION: ClassVar[str] = "notify-applicant"

    application_id: ItemId
    round_id: RoundId
    notified_on: Day

    @property
    def case(self) -> CaseRef:
        """The application's case."""
        return application_ref(self.application_id)

    def reads(self) -> tuple[CaseRef, ...]:
        """The round, which holds the decision."""
        return (round_ref(self.round_id),)


def request_completion(
    state: Application, command: RequestCompletion, known: Known
) -> tuple[Event, ...]:
    """Raises `application-not-submitted`, `application-withdrawn`, `completion-requested`,
    `deadline-without-time`, `deadline-in-the-past`.
    """
    check_turn(command, application_position(state, 0), county=state.county)
    if state.what_is_missing is not None:
        raise Refusal("completion-requested")
    requested = CompletionRequested(what_is_missing=command.what_is_missing)
    if command.complete_by is None:
        return (requested,)
    key = f"completion-{state.requests + 1}"
    kind = DeadlineKind.COMPLETION
    return (requested, command.complete_by.deadline(key, kind, command.by, known))


def notify_applicant(
    state: Application, command: NotifyApplicant, known: Known
) -> tuple[Event, ...]:
    """Tell what the round has decided; only the time for complaint is waited for after that.

    Of an award that was changed since it is told what it has become. No time runs here of a
    decision that the award's line has told of.
    Raises `application-not-submitted`, `application-withdrawn`, `wrong-call`,
    `applicant-already-notified`, `application-not-decided`, `reasons-awaited`.
    """
    check_turn(command, application_position(state, 0), county=state.county)
    if command.round_id != state.round_id:
        raise Refusal("wrong-call")
    of = known.of(round_ref(command.round_id), Round)
    notified = told_of(of, state.application_id, command.notified_on)
    if notified is None:
        raise Refusal("application-not-decided")
    if of.complaints.awaits_reasons(state.application_id):
        raise Refusal("reasons-awaited")
    if not complaints.runs_in_application(of, state.application_id):
        return (notified,)
    told_on, now = command.notified_on, command.by.received_at
    return (notified, *complaints.running(complaints.APPLICANTS_DEADLINE, told_on, now))

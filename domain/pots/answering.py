"""What answers to an application have in common: call, applicant, meeting, what is told."""

from domain.case import CaseRef, RoundId, application_ref, forum_ref, round_ref
from domain.command import Command, Known
from domain.event import Refusal
from domain.meetings.agenda import ItemOutcome
from domain.party import Party
from domain.permission import check_turn
from domain.pots.application_events import ApplicantNotified
from domain.pots.form import ApplicationContent
from domain.pots.route import route_to
from domain.rules.forum import kept_meeting
from domain.rules.money import complaints, county_decision
from domain.state.application import Application
from domain.state.call import Call
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step3_prioritise.events import Meeting
from domain.types import Day, Draft, ItemId


class AnswersApplication(Command):
    """A command that answers an application under its call, in the round."""

    round_id: RoundId
    call_id: ItemId
    application_id: ItemId
    written_reasons: Draft = ""
    forum_meeting: Meeting | None = None

    @property
    def case(self) -> CaseRef:
        """The round's case: one version guards the pot's money."""
        return round_ref(self.round_id)

    @property
    def item(self) -> str | None:
        """The call that the application came in under."""
        return self.call_id

    def reads(self) -> tuple[CaseRef, ...]:
        """The application, and the forum's meeting where it is kept here."""
        meeting = () if self.forum_meeting is None else self.forum_meeting.kept_in
        return (application_ref(self.application_id), *meeting)


def undecided(
    state: Round, command: AnswersApplication, known: Known
) -> tuple[Call, Party, ApplicationContent, Application]:
    """The call, who applied and for what, of an application that waits for its answer."""
    check_turn(command, round_turn(state, command.item), county=state.county)
    application = known.of(application_ref(command.application_id), Application)
    if application.applicant is None or application.content is None:
        raise Refusal("application-not-submitted")
    if (application.round_id, application.call_id) != (state.round_id, command.call_id):
        raise Refusal("wrong-call")
    if application.withdrawn:
        raise Refusal("application-withdrawn")
    if command.application_id in state.answers:
        raise Refusal("application-already-decided")
    call = state.calls[command.call_id]
    return call, application.applicant, application.content, application


def meeting_of(
    state: Round, command: AnswersApplication, known: Known, answer: ItemOutcome
) -> Meeting | None:
    """Where the forum decided, as its record has it; raises what `kept_meeting` does."""
    if command.forum_meeting is None:
        return None
    return kept_meeting.recorded_for_pot(
        command.forum_meeting,
        known,
        forum=forum_ref(state.scheme, state.county),
        round_id=state.round_id,
        pot_id=state.calls[command.call_id].published.line_id,
        application_id=command.application_id,
        answer=answer,
    )


def reasoned(applicant: Party, written_reasons: str) -> bool:
    """Whether it is an individual decision (*enkeltvedtak*), which then has its reasons."""
    individual = county_decision.is_individual(route_to(applicant), applicant)
    if individual and not written_reasons:
        raise Refusal(county_decision.NO_WRITTEN_REASONS.code)
    return individual


def told_of(state: Round, application_id: str, on: Day) -> ApplicantNotified | None:
    """What the applicant is told of the decision that stands (sums in øre), if there is one.

    Of an award whose sum was changed since, both what it was and what it is now.
    """
    answer, line = state.answers.get(application_id), state.lines.get(application_id)
    if answer is None:
        return None
    now_ore = answer.amount_ore if line is None else line.decided_ore
    return ApplicantNotified(
        outcome=answer.outcome,
        amount_ore=now_ore,
        individual_decision=answer.individual_decision,
        notified_on=on,
        awarded_ore=answer.amount_ore if now_ore != answer.amount_ore else None,
        decision=complaints.standing(state, application_id),
    )

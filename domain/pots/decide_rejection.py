"""Step 4: the county rejects an application to a pot (*avslag på søknad*)."""

from typing import ClassVar

from domain.command import Known
from domain.event import Event
from domain.meetings.agenda import ItemOutcome
from domain.pots.answering import AnswersApplication, meeting_of, reasoned, undecided
from domain.pots.events import AwardRejected, RejectionGround
from domain.rules.applying import apply_rules
from domain.rules.money import forum_grant
from domain.state.round import Round


class RejectApplication(AnswersApplication):
    """Reject an application on a ground of the scheme or the call, with reasons."""

    ACTION: ClassVar[str] = "reject-application"

    ground: RejectionGround


def reject_application(state: Round, command: RejectApplication, known: Known) -> tuple[Event, ...]:
    """Raises `unknown-call`, `application-not-submitted`, `wrong-call`,
    `application-withdrawn`, `application-already-decided`, `no-written-reasons`,
    what `kept_meeting` refuses, and `reason-required` where the forum is to decide and has not.
    """
    call, applicant, _, _ = undecided(state, command, known)
    pot_id = call.published.line_id
    pot = state.lines[pot_id].plan.pot
    individual = reasoned(applicant, command.written_reasons)
    meeting = meeting_of(state, command, known, ItemOutcome.REJECTED)
    stops = apply_rules(forum_grant.broken(pot, command.forum_meeting), command.by)
    return (
        AwardRejected(
            application_id=command.application_id,
            pot_id=pot_id,
            call_id=command.call_id,
            applicant=applicant,
            ground=command.ground,
            individual_decision=individual,
            written_reasons=command.written_reasons,
            forum_meeting=meeting,
            soft_stops=stops,
        ),
    )

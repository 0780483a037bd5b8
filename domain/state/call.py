"""A call for applications (*utlysning*) as it stands, and how an application was answered."""

from collections.abc import Mapping

from domain.duty import Milestone
from domain.pots.application_events import ApplicationOutcome
from domain.pots.events import AwardDecided, AwardRejected, CallClosed, CallPublished
from domain.state.decided_in import DecidedIn, decided_in
from domain.types import Ore
from domain.value import Value


class Call(Value):
    """One call of a pot; when it is closed, what it did not hand out is the pot's again."""

    published: CallPublished
    closed: bool = False

    @property
    def milestones(self) -> frozenset[str]:
        """What is done with the call."""
        done = {Milestone.CALL_PUBLISHED}
        if self.closed:
            done.add(Milestone.CALL_CLOSED)
        return frozenset(done)


class ApplicationAnswer(Value):
    """What the county decided on an application; `amount_ore` is what was awarded (øre).

    `decided_in` is the forum's meeting whose result the county adopted, where it did.
    """

    call_id: str
    outcome: ApplicationOutcome
    amount_ore: Ore = 0
    individual_decision: bool
    decided_in: DecidedIn = DecidedIn()


def evolve_calls(calls: Mapping[str, Call], event: CallPublished | CallClosed) -> dict[str, Call]:
    """The calls after one more event."""
    match event:
        case CallPublished():
            return {**calls, event.call_id: Call(published=event)}
        case CallClosed():
            closed = calls[event.call_id].model_copy(update={"closed": True})
            return {**calls, event.call_id: closed}


def answered(
    answers: Mapping[str, ApplicationAnswer], event: AwardDecided | AwardRejected
) -> dict[str, ApplicationAnswer]:
    """The answered applications after one more decision, by application."""
    match event:
        case AwardDecided(line_id=application_id):
            outcome, amount_ore = ApplicationOutcome.AWARDED, event.amount_ore
        case AwardRejected(application_id=application_id):
            outcome, amount_ore = ApplicationOutcome.REJECTED, 0
    answer = ApplicationAnswer(
        call_id=event.call_id,
        outcome=outcome,
        amount_ore=amount_ore,
        individual_decision=event.individual_decision,
        decided_in=DecidedIn() if event.forum_meeting is None else decided_in(event.forum_meeting),
    )
    return {**answers, application_id: answer}

"""A call for applications (*utlysning*) as it stands, and how an application was answered."""

from collections.abc import Mapping

from domain.calendar import end_of_day
from domain.deadlines.kinds import DeadlineKind, DeadlineSource, WhenPassed
from domain.duty import Milestone
from domain.pots.application_events import ApplicationOutcome
from domain.pots.events import AwardDecided, AwardRejected, CallClosed, CallPublished
from domain.state.deadlines import Deadline
from domain.state.decided_in import DecidedIn, decided_in
from domain.takeover.events import CallsTakenOver
from domain.takeover.pots_before import CallBefore
from domain.types import Ore
from domain.value import Value


class Call(Value):
    """One call of a pot; when it is closed, what it did not hand out is the pot's again.

    `before` is the call of a round that was taken over; `published` then has its terms.
    """

    published: CallPublished
    closed: bool = False
    before: CallBefore | None = None

    @property
    def milestones(self) -> frozenset[str]:
        """What is done with the call."""
        done = {Milestone.CALL_PUBLISHED}
        if self.closed:
            done.add(Milestone.CALL_CLOSED)
        return frozenset(done)


class ApplicationAnswer(Value):
    """What the county decided on an application; `amount_ore` is what was awarded (øre).

    `decided_in` is the forum's meeting whose result the county adopted, where it did; `reasoned`
    is whether the decision has its reasons in writing.
    """

    call_id: str
    outcome: ApplicationOutcome
    amount_ore: Ore = 0
    individual_decision: bool
    reasoned: bool = False
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
        reasoned=bool(event.written_reasons),
        decided_in=DecidedIn() if event.forum_meeting is None else decided_in(event.forum_meeting),
    )
    return {**answers, application_id: answer}


def calls_before(event: CallsTakenOver) -> dict[str, object]:
    """What calls before a take-over set in the round, by field: terms, answers and windows.

    The clock notes the end of a window that was open still; one that had closed is only late.
    """
    return {
        "calls": {
            before.call_id: Call(
                published=_terms(before), closed=before.closed_on is not None, before=before
            )
            for before in event.calls
        },
        "answers": {
            answer.application_id: ApplicationAnswer(
                call_id=answer.call_id,
                outcome=answer.outcome,
                amount_ore=answer.amount_ore,
                individual_decision=answer.individual_decision,
                reasoned=bool(answer.written_reasons),
            )
            for answer in event.answers
        },
        "deadlines": {
            before.call_id: Deadline(
                deadline_id=before.call_id,
                kind=DeadlineKind.CALL,
                at=before.closes_at,
                source=DeadlineSource.COUNTY_PRACTICE,
                citation=before.title,
                when_passed=WhenPassed.MARK_LATE,
                passed=before.closes_at <= end_of_day(event.as_of),
            )
            for before in event.calls
            if before.closes_at is not None and before.closed_on is None
        },
    }


def _terms(before: CallBefore) -> CallPublished:
    return CallPublished(
        line_id=before.pot_id,
        **{name: getattr(before, name) for name in _TERMS},
    )


_TERMS = (
    "call_id",
    "number",
    "title",
    "text",
    "may_apply",
    "amount_ore",
    "opens_on",
    "closes_at",
    "form",
    "rates",
    "ceiling_ore",
)

"""Complaints about individual decisions (*klage over enkeltvedtak*): who, until when, by whom."""

from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from domain.calendar import end_of_day
from domain.case import application_ref
from domain.command import Addition
from domain.deadlines.events import DeadlineLapsed, DeadlineSet
from domain.deadlines.kinds import DeadlineKind, DeadlineSource, LapseCause, WhenPassed
from domain.event import Refusal
from domain.party import Party
from domain.rules.money import county_decision
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.application import Application
from domain.state.complaint import Complaint
from domain.state.reduction import decisions, made_by, told_by
from domain.state.round import Round
from domain.step4_dispose.complaint_events import ComplaintOutcome
from domain.types import ItemId

#: Days for complaint from when the notice reached the party. Source: [found F45].
DAYS: Final = 21
#: The id of an applicant's time for complaint in the application's own case.
APPLICANTS_DEADLINE: Final = "complaint"
_LAST_DAY: Final = date(2199, 12, 31)

LATE_COMPLAINT = Rule(
    code="late-complaint-heard",
    binding=Binding.SOFT,
    citation="[found F45] three weeks; on what terms a late one is heard was not found",
)
COMPLAINT_RUNNING = Rule(
    code="complaint-running",
    binding=Binding.SOFT,
    citation="binding table: gaps when a round is closed go on with a reason",
)


def until(reached_on: date) -> datetime:
    """The end of the time for complaint (UTC): the last of three weeks' days, in Norway."""
    return end_of_day(min(reached_on, _LAST_DAY - timedelta(days=DAYS)) + timedelta(days=DAYS))


def time_to_complain(deadline_id: ItemId, until: datetime) -> DeadlineSet:
    """The time for complaint as a deadline (`until` in UTC); what comes later is late."""
    return DeadlineSet(
        deadline_id=deadline_id,
        kind=DeadlineKind.COMPLAINT,
        at=until,
        source=DeadlineSource.LAW,
        citation="forvaltningsloven § 29 [found F45]",
        when_passed=WhenPassed.MARK_LATE,
    )


def running(deadline_id: ItemId, told_on: date, now: datetime) -> tuple[DeadlineSet, ...]:
    """The time for complaint of a party that was told on a day; none when it is over by now."""
    ends = until(told_on)
    return (time_to_complain(deadline_id, ends),) if now < ends else ()


def lapsing(application: Application, cause: LapseCause) -> tuple[Addition, ...]:
    """What an applicant's case is told when its time for complaint is waited for no longer."""
    running = application.deadlines.get(APPLICANTS_DEADLINE)
    if running is None or running.passed:
        return ()
    lapsed = DeadlineLapsed(
        deadline_id=running.deadline_id, kind=running.kind, at=running.at, cause=cause
    )
    return (Addition(case=application_ref(application.application_id), events=(lapsed,)),)


class Decided(NamedTuple):
    """An individual decision: which one on its line, whose, and when the party was told of it.

    `told_on` is None while its time for complaint does not run: nobody has told of it, or the
    party waits for the reasons that it demanded in time.
    """

    number: int
    party: Party
    told_on: date | None


def standing(state: Round, line_id: str) -> int:
    """Which of the decisions on a line stands, counted from the first; the others it replaced."""
    line = state.lines.get(line_id)
    return decisions(line.reductions) if line else 1


def complained_about(
    state: Round, line_id: str, application: Application, on: date, named: int | None
) -> int:
    """Which decision a complaint of the day is about: the one that it names, or by its day.

    By its day it is about the last reduction that the party had been told of, on the line or as
    applicant; before it was told of any, about the last decision made, since nobody complains of
    what is not there yet. Raises `no-such-decision`.
    """
    if named is None:
        return _of_its_day(state, line_id, application, on)
    if named > standing(state, line_id):
        raise Refusal("no-such-decision", {"decisions": standing(state, line_id)})
    return named


def _of_its_day(state: Round, line_id: str, application: Application, on: date) -> int:
    line = state.lines.get(line_id)
    if line is None:
        return 1
    told = told_by(line.reductions, on)
    notified_on = application.notified_on
    if application.told_decision > 1 and notified_on is not None and notified_on <= on:
        told = (*told, application.told_decision)
    return max(told or made_by(line.reductions, on), default=1)


def decided_for(
    state: Round, line_id: str, application: Application, number: int
) -> Decided | None:
    """The individual decision of that number on a line, or on an application.

    None when there is no such decision: internal allocations and purchases are none.
    """
    party = _whose(state, line_id, application)
    if party is None:
        return None
    return Decided(number, party, told_on(state, line_id, application, number))


def _whose(state: Round, line_id: str, application: Application) -> Party | None:
    line = state.lines.get(line_id)
    if line is not None and line.taken_back is not None:
        return line.plan.recipient
    if is_told_as_applicant(state, line_id):
        return application.applicant
    decided = (line.decision or line.decided_before) if line else None
    if decided is None or not county_decision.was_individual(decided):
        return None
    return decided.recipient


def told_on(state: Round, line_id: str, application: Application, number: int) -> date | None:
    """When the party was told of that decision, by the line or else as applicant.

    None when nobody has, and while it waits for the reasons that it demanded in time.
    """
    before = state.complaints.told_before.get(line_id, ())
    notice = state.complaints.notices.get(line_id)
    now = notice.reached_on if notice else None
    by_line = before[number - 1] if number <= len(before) else now
    # Where the line told of it first, the time runs from there alone.
    if by_line is not None or application.told_decision != number:
        return by_line
    return application.notified_on if is_told_as_applicant(state, line_id) else None


def is_told_as_applicant(state: Round, line_id: str) -> bool:
    """Whether the party of an individual decision is whoever applied, and told of it as that."""
    line, answer = state.lines.get(line_id), state.answers.get(line_id)
    taken_back = line is not None and line.taken_back is not None
    return answer is not None and (taken_back or answer.individual_decision)


def was_told_as_applicant(state: Round, line_id: str, application: Application) -> bool:
    """Whether the application has told of the decision that stands."""
    told_of_it = application.told_decision == standing(state, line_id)
    return told_of_it and application.notified_on is not None


def runs_in_application(state: Round, line_id: str) -> bool:
    """Whether telling the applicant begins a time for complaint: the line has told of nothing."""
    return is_told_as_applicant(state, line_id) and line_id not in state.complaints.notices


def check_answer(complaint: Complaint, outcome: ComplaintOutcome, *, by_appeals_body: bool) -> None:
    """The county's answers come before it has forwarded, the appeals body's after.

    Raises `Refusal` with `complaint-already-answered`, `complaint-not-forwarded`,
    `complaint-with-appeals-body` or `not-this-answer`.
    """
    if complaint.settled:
        raise Refusal("complaint-already-answered")
    if by_appeals_body:
        if not complaint.forwarded:
            raise Refusal("complaint-not-forwarded")
        if outcome is ComplaintOutcome.FORWARDED:
            raise Refusal("not-this-answer")
        return
    if complaint.forwarded:
        raise Refusal("complaint-with-appeals-body")
    if outcome is ComplaintOutcome.UPHELD:
        raise Refusal("not-this-answer")


def broken(complaint: Complaint, outcome: ComplaintOutcome) -> tuple[Rule, ...]:
    """A late complaint is not dismissed."""
    heard = complaint.received.late and outcome is not ComplaintOutcome.DISMISSED
    return (LATE_COMPLAINT,) if heard and not complaint.forwarded else ()

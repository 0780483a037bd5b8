"""Complaints about individual decisions (*klage over enkeltvedtak*): who, until when, by whom."""

from datetime import date, datetime, timedelta
from typing import Final

from domain.calendar import end_of_day
from domain.case import application_ref
from domain.command import Addition
from domain.deadlines.events import DeadlineLapsed, DeadlineSet
from domain.deadlines.kinds import DeadlineKind, DeadlineSource, LapseCause, WhenPassed
from domain.event import Refusal
from domain.party import Party
from domain.rules import county_decision
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.application import Application
from domain.state.complaint import Complaint
from domain.state.reduction import complained_of
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


def decided_for(
    state: Round, line_id: str, application: Application, on: date
) -> tuple[Party | None, date | None]:
    """Whose individual decision a complaint of the day is about, and when the party was told.

    None when there is no such decision: internal allocations and purchases are none. Of an
    award that was reduced against its party it is the reduction that the party had been told of.
    """
    line = state.lines.get(line_id)
    place = complained_of(line.reductions, on) if line else None
    if line is not None and place is not None:
        told = None if _broken_off(state, line_id) else line.reductions[place].told_on
        return line.plan.recipient, told
    notice = state.complaints.notices.get(line_id)
    told_on = notice.reached_on if notice else None
    if is_told_as_applicant(state, line_id):
        # Where the line told of it first, the time runs from there alone.
        return application.applicant, told_on or application.notified_on
    decided = (line.decision or line.decided_before) if line else None
    if decided is None or not county_decision.was_individual(decided):
        return None, None
    return decided.recipient, told_on


def is_told_as_applicant(state: Round, line_id: str) -> bool:
    """Whether the party is told of the decision as whoever applied, if its award still stands."""
    line, answer = state.lines.get(line_id), state.answers.get(line_id)
    taken_back = line is not None and line.taken_back is not None
    return not taken_back and answer is not None and answer.individual_decision


def runs_in_application(state: Round, line_id: str) -> bool:
    """Whether telling the applicant begins a time for complaint: the line has told of nothing."""
    return is_told_as_applicant(state, line_id) and line_id not in state.complaints.notices


def _broken_off(state: Round, line_id: str) -> bool:
    """Whether the time for complaint is to run anew, since its reasons were demanded."""
    reasons = state.complaints.reasons.get(line_id)
    demanded = reasons is not None and not reasons.demanded.late
    return demanded and line_id not in state.complaints.notices


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

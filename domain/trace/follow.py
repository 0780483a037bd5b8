"""Follows a round's money both ways; what is paid is either traced or a gap with its reason."""

from collections.abc import Iterator, Sequence

from domain.case import application_ref
from domain.checks.books import NeedBook, RoundBooks, Seen
from domain.checks.run import events_at
from domain.control.round_events import ClaimOnPayment
from domain.county_report.events import CountyReportDrafted, CountyReportSubmitted
from domain.follow_up.answers import EvaluationAnswered
from domain.follow_up.cooperation import CooperationConfirmed
from domain.follow_up.events import EvaluationRecorded, MeasureCarriedOut
from domain.follow_up.participants import ParticipantsRecorded
from domain.follow_up.recipient_report import RecipientReportAccepted, RecipientReportSubmitted
from domain.opening.events import GrantCommitted
from domain.opening.money_events import GrantChanged, GrantReceived
from domain.party import PartyKind
from domain.state.passed_on import passed_on
from domain.state.payment import Payment
from domain.state.plan_line import LineState
from domain.step1_assess.events import NeedAssessed, NeedConfirmed, NeedCorrected
from domain.step2_report.events import NeedForwarded, NeedRegistered
from domain.step3_prioritise.events import NeedDeclined, NeedPrioritised, PlanAdopted
from domain.step4_dispose.events import CriteriaAssured
from domain.takeover.events import NeedTakenOver, RoundTakenOver
from domain.trace.deciding import decided
from domain.trace.thread import (
    Decided,
    Gap,
    GapReason,
    LineThread,
    NeedThread,
    PassedOn,
    PaymentThread,
    RoundTrace,
)

_ASSESSED = (NeedAssessed, NeedCorrected, NeedConfirmed, NeedRegistered, NeedTakenOver)
_MEASURE = (CooperationConfirmed, MeasureCarriedOut, ParticipantsRecorded)
_REPORT = (RecipientReportSubmitted, RecipientReportAccepted)


def trace(books: RoundBooks) -> RoundTrace:
    """The round's trace; `traced_ore` and the gaps' sums make `paid_ore`."""
    state, history = books.state, books.history
    lines = [
        _line(books, line_id, line)
        for line_id, line in state.lines.items()
        if line.in_plan or books.paid.get(line_id)
    ]
    gaps = [gap for line in lines for gap in _gaps(books, line)]
    return RoundTrace(
        round_id=state.round_id,
        scheme=state.scheme,
        county=state.county,
        budget_year=state.budget_year,
        granted_ore=state.granted_ore,
        means_ore=state.means_ore,
        paid_ore=state.disbursed_ore,
        traced_ore=sum(
            payment.paid_ore - payment.gap_ore for line in lines for payment in line.payments
        ),
        gaps=tuple(gaps),
        lines=tuple(lines),
        grant=events_at(history.of(GrantCommitted, GrantChanged, GrantReceived, RoundTakenOver)),
        report=events_at(history.of(CountyReportDrafted, CountyReportSubmitted)),
    )


def _line(books: RoundBooks, line_id: str, line: LineState) -> LineThread:
    keys = books.needs_of(line)
    known = {key: books.needs[key] for key in keys if key in books.needs}
    of_line = books.history.of_line
    planned = books.plan_of(line_id)
    asked = books.applications.get(application_ref(line_id).key, ()) if line.parent else ()
    broken = _broken(line, keys, known)
    given = passed_on(books.state, line_id)
    return LineThread(
        line_id=line_id,
        title=line.agreed.title,
        parent=line.parent,
        plan_version=_version(planned) or books.state.plan_version,
        planned_ore=line.plan.amount_ore if line.in_plan else 0,
        decided_ore=line.decided_ore,
        paid_ore=books.paid.get(line_id, 0),
        recipient=line.recipient,
        needs=tuple(_need(books, key, need) for key, need in known.items()),
        needs_not_in_log=tuple(key for key in keys if key not in known),
        plan=_adopted(books, planned),
        planned=events_at(planned),
        application=events_at(asked),
        assured=events_at(of_line(line_id, CriteriaAssured)),
        decided=events_at(books.history.decided(line_id)),
        payments=tuple(_payments(books, line_id, broken, sum(ore for _, ore in given))),
        passed_on=tuple(PassedOn(unit=unit, ore=ore) for unit, ore in given),
        measure=events_at(of_line(line_id, *_MEASURE)),
        came=line.follow_up.counted,
        evaluation=events_at(of_line(line_id, EvaluationAnswered, EvaluationRecorded)),
        report=events_at(of_line(line_id, *_REPORT)),
    )


def _broken(line: LineState, keys: Sequence[str], known: dict[str, NeedBook]) -> GapReason | None:
    """Where the chain back to a need breaks; an award goes back to its application."""
    if not keys:
        return None if line.parent else GapReason.NO_NEED
    if not known:
        return GapReason.NEED_NOT_IN_LOG
    if not any(need.state.prioritised or _was_prioritised(need) for need in known.values()):
        return GapReason.NO_FORUM_DECISION
    return None


def _was_prioritised(need: NeedBook) -> bool:
    return any(isinstance(one.event, NeedPrioritised) for one in need.history)


def _payments(
    books: RoundBooks, line_id: str, broken: GapReason | None, given_ore: int
) -> Iterator[PaymentThread]:
    """The line's payments; what a network has given on (øre) covers its payments in order."""
    for payment in books.payments.get(line_id, ()):
        reason = _reason(payment, broken) if payment.paid_ore else None
        gap = payment.paid_ore if reason else 0
        if reason is GapReason.NETWORK_NOT_DISTRIBUTED:
            covered = min(given_ore, gap)
            given_ore, gap = given_ore - covered, gap - covered
        yield PaymentThread(
            payment_id=payment.payment_id,
            payee=payment.payee,
            paid_ore=payment.paid_ore,
            status=payment.status.value,
            gap=reason if gap else None,
            gap_ore=gap,
            events=events_at(_told(books, payment.payment_id)),
        )


def _told(books: RoundBooks, payment_id: str) -> Iterator[Seen]:
    """What has happened to a payment; what a control case does to it is that case's to tell."""
    for one in books.history.of_payment(payment_id):
        if not isinstance(one.event, ClaimOnPayment):
            yield one


def _reason(payment: Payment, broken: GapReason | None) -> GapReason | None:
    """The first reason that holds: one krone is in one gap."""
    if payment.open_outcome:
        return GapReason.OUTCOME_UNKNOWN
    if broken is None and payment.payee.kind is PartyKind.NETWORK:
        return GapReason.NETWORK_NOT_DISTRIBUTED
    return broken


def _gaps(books: RoundBooks, line: LineThread) -> Iterator[Gap]:
    state = books.state.lines[line.line_id]
    if state.paid_before_ore:
        yield Gap(
            ore=state.paid_before_ore,
            reason=GapReason.BEFORE_TAKE_OVER,
            line_id=line.line_id,
            payment_id=None,
            organisation=line.recipient.organisation if line.recipient else None,
            events=events_at(books.taken_over()),
        )
    for payment in line.payments:
        if payment.gap is not None:
            yield Gap(
                ore=payment.gap_ore,
                reason=payment.gap,
                line_id=line.line_id,
                payment_id=payment.payment_id,
                organisation=payment.payee.organisation,
                events=payment.events,
            )


def _need(books: RoundBooks, key: str, need: NeedBook) -> NeedThread:
    assessment = need.state.assessment
    return NeedThread(
        need_id=key,
        title=assessment.title if assessment else "",
        units=need.state.owners,
        networks=need.state.networks,
        assessed=events_at(one for one in need.history if isinstance(one.event, _ASSESSED)),
        forwarded=events_at(one for one in need.history if isinstance(one.event, NeedForwarded)),
        answers=tuple(_answers(books, need)),
    )


def _answers(books: RoundBooks, need: NeedBook) -> Iterator[Decided]:
    for one in need.history:
        match one.event:
            case NeedPrioritised(meeting=meeting, grounds=grounds):
                yield decided(one, meeting, "prioritised", grounds, books.meetings)
            case NeedDeclined(meeting=meeting, explanation=explanation):
                yield decided(one, meeting, "declined", explanation, books.meetings)


def _adopted(books: RoundBooks, planned: Sequence[Seen]) -> Decided | None:
    """The adoption of the version that the line stands in; of an award, its pot's."""
    adopted = [one for one in planned if isinstance(one.event, PlanAdopted)]
    for one in adopted or books.history.of(PlanAdopted)[-1:]:
        if isinstance(one.event, PlanAdopted):
            version = f"plan {one.event.plan_version}"
            reason = one.recorded.reason or ""
            return decided(one, one.event.meeting, version, reason, books.meetings)
    return None


def _version(planned: Sequence[Seen]) -> int | None:
    return getattr(planned[-1].event, "plan_version", None) if planned else None

"""A round after one more event: what each event changes of it."""

from typing import TypeGuard, get_args

from domain.control.offset_events import OffsetAnnounced, OffsetReturned, OffsetSettled
from domain.deadlines.events import (
    DeadlineMoved,
    DeadlineResumed,
    DeadlineSuspended,
    IntakeReopened,
    OfDeadline,
)
from domain.event import Event
from domain.follow_up.answers import RoundQuestionAnswered
from domain.follow_up.events import (
    RoundClosed,
    RoundReopened,
)
from domain.follow_up.recipient_report import RecipientReportSubmitted
from domain.meetings.question_events import DecisionQuestioned, DecisionSettled, TurnedDown
from domain.opening.events import (
    GrantCommitted,
    OwnContributionPledged,
    RoundOpened,
)
from domain.opening.money_events import GrantChanged, MoneyInEvent
from domain.pots.events import (
    AwardDecided,
    AwardReduced,
    AwardRejected,
    CallClosed,
    CallPublished,
)
from domain.state.aid import evolve_aid
from domain.state.award import reduced, with_award
from domain.state.call import answered, calls_before, evolve_calls
from domain.state.complaint import (
    complaint_deadline,
    decided_anew,
    evolve_complaints,
    to_be_told,
)
from domain.state.county_report import (
    CountyReportEvent,
    evolve_county_report,
)
from domain.state.deadlines import Deadline, evolve_deadlines
from domain.state.decided_in import decided_in, lines_turned_down, not_adopted
from domain.state.identity import identity
from domain.state.money_in import evolve_money_in, with_letter
from domain.state.offsets import evolve_offsets
from domain.state.payment import OfPayment, evolve_payments, set_off
from domain.state.plan_line import LineEvent, evolve_line, with_plan
from domain.state.recipient_report import report_deadline
from domain.state.reduction import decisions
from domain.state.report_time import with_time_for_report
from domain.state.round import Round
from domain.state.taken_over import after_take_over
from domain.state.vet_board import evolve_vet_board
from domain.step2_report.events import ReportingPracticeSet
from domain.step3_prioritise.draft_events import PlanProposed
from domain.step3_prioritise.events import PlanAdopted
from domain.step3_prioritise.ranking_events import RankingRecommended, ScoringSet
from domain.step4_dispose.aid_events import AidEvent
from domain.step4_dispose.complaint_events import (
    ComplaintEvent,
    ComplaintReceived,
    ReasonsDemanded,
)
from domain.step4_dispose.cost_events import CostPracticeSet
from domain.step4_dispose.payment_events import (
    PaymentPracticeSet,
)
from domain.takeover.events import CallsTakenOver, PlanTakenOver, RoundTakenOver
from domain.vet_board.events import VetBoardConsulted, VetBoardHeard

#: A report that comes in is what its deadline waited for, so it changes more than its line.
_OF_LINE = frozenset(get_args(LineEvent)) - {RecipientReportSubmitted}
_OF_PAYMENT = frozenset(get_args(OfPayment))


def evolve_round(state: Round, event: Event) -> Round:
    """The round after one more event; an event of another kind of case is a fault."""
    report = evolve_county_report(state.county_report, event)
    return state.model_copy(update={**_changes(state, event), "county_report": report})


def _changes(state: Round, event: Event) -> dict[str, object]:
    # Most of a round's events are of its lines and payments: asking for them first spares a
    # large round some twenty questions for each.
    if _is_of_payment(event):
        return {"payments": evolve_payments(state.payments, event)}
    if _is_of_line(event):
        line = evolve_line(state.lines[event.line_id], event)
        return {"lines": {**state.lines, event.line_id: line}}
    match event:
        case GrantCommitted():
            letter = with_letter(state.money_in, event)
            return {**identity(event), "granted_ore": event.amount_ore, "money_in": letter}
        case GrantChanged():
            letter = with_letter(state.money_in, event)
            return {"granted_ore": event.amount_ore, "money_in": letter}
        case RoundOpened():
            return {**identity(event), "opened": True}
        case RoundTakenOver():
            return after_take_over(event)
        case PlanTakenOver():
            board = evolve_vet_board(state.vet_board, event)
            return {**after_take_over(event), "vet_board": board}
        case CallsTakenOver():
            return calls_before(event)
        case OwnContributionPledged():
            return {"contributions": (*state.contributions, *event.items)}
        case ScoringSet():
            return {"scoring": event}
        case RankingRecommended():
            return {"recommended": event}
        case PlanProposed():
            return {
                "draft": {line.line_id: line for line in event.lines},
                "draft_reasons": event.reasons,
                "draft_number": event.draft,
            }
        case PlanAdopted():
            return {
                "draft": {},
                "draft_reasons": (),
                "plan_version": event.plan_version,
                "lines": with_plan(state.lines, event),
                "vet_board": evolve_vet_board(state.vet_board, event),
                "plan_decided": decided_in(event.meeting),
                "turned_down": not_adopted(state.turned_down, event),
            }
        case TurnedDown():
            return {"turned_down": lines_turned_down(state.turned_down, event)}
        case DecisionQuestioned() | DecisionSettled():
            return {"plan_decided": state.plan_decided.after(event)}
        case RoundQuestionAnswered():
            others = (a for a in state.round_answers if not a.replaced_by(event))
            return {"round_answers": (*others, event)}
        case RecipientReportSubmitted():
            waiting = _without(state.deadlines, report_deadline(event.line_id))
            line = evolve_line(state.lines[event.line_id], event)
            return {"lines": {**state.lines, event.line_id: line}, "deadlines": waiting}
        case _ if isinstance(event, CountyReportEvent):
            return {}
        case CallPublished():
            return {"calls": evolve_calls(state.calls, event)}
        case CallClosed():
            waiting = _without(state.deadlines, event.call_id)
            return {"calls": evolve_calls(state.calls, event), "deadlines": waiting}
        case AwardDecided():
            return {
                "lines": with_award(state.lines, event),
                "answers": answered(state.answers, event),
            }
        case AwardRejected():
            return {"answers": answered(state.answers, event)}
        case AwardReduced():
            award = reduced(state.lines[event.line_id], event)
            lines = {**state.lines, event.line_id: award}
            complaints = to_be_told(state.complaints, event)
            waiting = state.deadlines
            # The notice before was of another decision, and so was its time for complaint.
            if event.individual_decision:
                waiting = _without(waiting, complaint_deadline(event.line_id))
            return {"lines": lines, "complaints": complaints, "deadlines": waiting}
        case OffsetAnnounced():
            return {"offsets": evolve_offsets(state.offsets, event)}
        case OffsetSettled() | OffsetReturned():
            return {
                "offsets": evolve_offsets(state.offsets, event),
                "payments": set_off(state.payments, event),
            }
        case PaymentPracticeSet():
            return {"payment_practice": event}
        case CostPracticeSet():
            return {"cost_practices": (*state.cost_practices, event)}
        case _ if isinstance(event, AidEvent):
            return {"aid": evolve_aid(state.aid, event)}
        case _ if isinstance(event, ComplaintEvent):
            changed = decided_anew(state.complaints, state.lines, state.answers, event)
            complaints = evolve_complaints(state.complaints, state.lines, event)
            if _ends_time_to_complain(state, event):
                met = complaint_deadline(event.line_id)
                changed["deadlines"] = _without(state.deadlines, met)
            return {**changed, "complaints": complaints}
        case _ if isinstance(event, MoneyInEvent):
            return {"money_in": evolve_money_in(state.money_in, event)}
        case VetBoardConsulted() | VetBoardHeard():
            return {"vet_board": evolve_vet_board(state.vet_board, event)}
        case ReportingPracticeSet():
            return {"reporting_practice": event}
        case RoundClosed():
            return {"closed": True}
        case RoundReopened():
            return {"closed": False}
        case IntakeReopened():
            return {"intake_reopened_at": event.at}
        case DeadlineMoved() | DeadlineSuspended() | DeadlineResumed():
            return {
                "deadlines": evolve_deadlines(state.deadlines, event),
                "lines": with_time_for_report(state.lines, event.deadline_id, event.at),
            }
        case OfDeadline():
            return {"deadlines": evolve_deadlines(state.deadlines, event)}
        case _:
            raise TypeError(f"{event.TOPIC} does not belong to a round")


def _is_of_payment(event: Event) -> TypeGuard[OfPayment]:
    return type(event) in _OF_PAYMENT


def _is_of_line(event: Event) -> TypeGuard[LineEvent]:
    return type(event) in _OF_LINE


def _ends_time_to_complain(state: Round, event: ComplaintEvent) -> bool:
    """What came in is waited for no longer, and a demand in time breaks the time off.

    A complaint about a decision that another has replaced leaves the time of that other one.
    """
    if isinstance(event, ComplaintReceived):
        line = state.lines.get(event.line_id)
        stands = decisions(line.reductions) if line else None
        return event.decision in (None, stands)
    return isinstance(event, ReasonsDemanded) and not event.late


def _without(deadlines: dict[str, Deadline], met: str) -> dict[str, Deadline]:
    """The deadlines but the one whose duty has been done."""
    return {key: deadline for key, deadline in deadlines.items() if key != met}

"""An allocation round (*tildelingsrunde*): grant, plan and money as they stand now.

One stream owns them all, so that one version guards the sums: paid <= decided
<= line, and paid <= available (all in øre). An award from a pot is a line under the
pot's line, so that the same holds of it, and of all awards together under the pot.
"""

from typing import ClassVar

from domain.case import CaseKind
from domain.deadlines.events import IntakeReopened, OfDeadline
from domain.event import Event
from domain.follow_up.answers import RoundQuestionAnswered
from domain.follow_up.events import (
    RoundClosed,
    RoundReopened,
)
from domain.follow_up.recipient_report import RecipientReportSubmitted
from domain.meetings.question_events import DecisionQuestioned, DecisionSettled, TurnedDown
from domain.opening.events import (
    ContributionForm,
    ContributionItem,
    GrantCommitted,
    OwnContributionPledged,
    RoundOpened,
)
from domain.opening.money_events import GrantChanged, MoneyInEvent
from domain.party import Party
from domain.pots.events import (
    AwardDecided,
    AwardReduced,
    AwardRejected,
    CallClosed,
    CallPublished,
)
from domain.state.aid import Aid, evolve_aid
from domain.state.award import reduced, with_award
from domain.state.call import ApplicationAnswer, Call, answered, evolve_calls
from domain.state.complaint import Complaints, decided_anew, evolve_complaints
from domain.state.county_report import (
    CountyReport,
    CountyReportEvent,
    evolve_county_report,
)
from domain.state.deadlines import Deadline, evolve_deadlines
from domain.state.decided_in import DecidedIn, decided_in, lines_turned_down, not_adopted
from domain.state.identity import identity
from domain.state.money_in import MoneyIn, evolve_money_in, with_letter
from domain.state.payment import OfPayment, Payment, evolve_payments
from domain.state.plan_line import LineEvent, LineState, evolve_line, with_plan
from domain.state.recipient_report import report_deadline
from domain.state.taken_over import after_take_over
from domain.state.vet_board import VetBoard, evolve_vet_board
from domain.step2_report.events import ReportingPracticeSet
from domain.step3_prioritise.events import PlanAdopted
from domain.step3_prioritise.ranking_events import RankingRecommended, ScoringSet
from domain.step4_dispose.aid_events import AidEvent
from domain.step4_dispose.complaint_events import ComplaintEvent
from domain.step4_dispose.cost_events import CostPracticeSet
from domain.step4_dispose.payment_events import (
    PaymentPracticeSet,
)
from domain.takeover.events import PlanTakenOver, RoundTakenOver
from domain.types import Instant
from domain.value import Value
from domain.vet_board.events import VetBoardConsulted, VetBoardHeard


class Round(Value):
    """The state of one round (sums in øre).

    `turned_down` are lines that the forum said no to, until a plan with them is adopted.
    """

    KIND: ClassVar[CaseKind] = CaseKind.ROUND

    round_id: str = ""
    scheme: str = ""
    county: str = ""
    budget_year: int = 0
    rule_set: str | None = None
    opened: bool = False
    closed: bool = False
    granted_ore: int = 0
    money_in: MoneyIn = MoneyIn()
    contributions: tuple[ContributionItem, ...] = ()
    scoring: ScoringSet | None = None
    recommended: RankingRecommended | None = None
    plan_version: int = 0
    lines: dict[str, LineState] = {}
    payments: dict[str, Payment] = {}
    calls: dict[str, Call] = {}
    answers: dict[str, ApplicationAnswer] = {}
    deadlines: dict[str, Deadline] = {}
    intake_reopened_at: Instant | None = None
    complaints: Complaints = Complaints()
    reporting_practice: ReportingPracticeSet | None = None
    payment_practice: PaymentPracticeSet | None = None
    cost_practices: tuple[CostPracticeSet, ...] = ()
    aid: Aid = Aid()
    vet_board: VetBoard = VetBoard()
    plan_decided: DecidedIn = DecidedIn()
    turned_down: dict[str, DecidedIn] = {}
    round_answers: tuple[RoundQuestionAnswered, ...] = ()
    taken_over: RoundTakenOver | None = None
    county_report: CountyReport = CountyReport()

    @property
    def means_ore(self) -> int:
        """What can be paid out: grant, own contribution in cash, and money carried over."""
        return self.granted_ore + self.cash_ore + self.money_in.carried_ore

    @property
    def cash_ore(self) -> int:
        """The county's own contribution in cash."""
        cash = (c.amount_ore for c in self.contributions if c.form is ContributionForm.CASH)
        return sum(cash)

    @property
    def unspent_ore(self) -> int:
        """What has come and is not paid out; below zero where the county has paid in advance."""
        came = self.money_in.received_ore + self.cash_ore + self.money_in.carried_ore
        return came - self.disbursed_ore

    @property
    def planned_ore(self) -> int:
        """The sum of the adopted plan's lines; awards stand inside their pot's line."""
        planned = (line for line in self.lines.values() if line.in_plan and line.parent is None)
        return sum(line.plan.amount_ore for line in planned)

    @property
    def decided_ore(self) -> int:
        """The sum of the county's decisions."""
        return sum(line.decided_ore for line in self.lines.values())

    @property
    def ordered_ore(self) -> int:
        """The sum of all orders, less what came back, with what was paid before a take-over."""
        ordered = sum(payment.live_ore for payment in self.payments.values())
        return ordered + self.paid_before_ore

    @property
    def disbursed_ore(self) -> int:
        """The sum of what is released, less what came back, with what was paid before."""
        released = sum(payment.paid_ore for payment in self.payments.values())
        return released + self.paid_before_ore

    @property
    def paid_before_ore(self) -> int:
        """The sum of what was paid before a take-over."""
        return sum(line.paid_before_ore for line in self.lines.values())

    def decided_on(self, line_id: str) -> int:
        """The sum decided on a line: its own decision and, of a pot, its awards."""
        of_it = (line for key, line in self.lines.items() if line_id in (key, line.parent))
        return sum(line.decided_ore for line in of_it)

    def ordered_on(self, line_id: str) -> int:
        """The sum ordered under one line, with what was paid on it before a take-over."""
        ordered = sum(p.live_ore for p in self.payments.values() if p.line_id == line_id)
        return ordered + self._paid_before_on(line_id)

    def disbursed_on(self, line_id: str) -> int:
        """The sum released under one line, with what was paid on it before a take-over."""
        released = sum(p.paid_ore for p in self.payments.values() if p.line_id == line_id)
        return released + self._paid_before_on(line_id)

    def _paid_before_on(self, line_id: str) -> int:
        line = self.lines.get(line_id)
        return line.paid_before_ore if line else 0

    def payee_of(self, line_id: str) -> Party | None:
        """Who the decision on a line pays, once there is one."""
        return self.lines[line_id].payee


def evolve_round(state: Round, event: Event) -> Round:
    """The round after one more event; an event of another kind of case is a fault."""
    report = evolve_county_report(state.county_report, event)
    return state.model_copy(update={**_changes(state, event), "county_report": report})


def _changes(state: Round, event: Event) -> dict[str, object]:
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
        case OwnContributionPledged():
            return {"contributions": (*state.contributions, *event.items)}
        case ScoringSet():
            return {"scoring": event}
        case RankingRecommended():
            return {"recommended": event}
        case PlanAdopted():
            return {
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
            met = report_deadline(event.line_id)
            waiting = {k: d for k, d in state.deadlines.items() if k != met}
            line = evolve_line(state.lines[event.line_id], event)
            return {"lines": {**state.lines, event.line_id: line}, "deadlines": waiting}
        case _ if isinstance(event, CountyReportEvent):
            return {}
        case _ if isinstance(event, LineEvent):
            line = evolve_line(state.lines[event.line_id], event)
            return {"lines": {**state.lines, event.line_id: line}}
        case CallPublished():
            return {"calls": evolve_calls(state.calls, event)}
        case CallClosed():
            waiting = {k: d for k, d in state.deadlines.items() if k != event.call_id}
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
            return {"lines": {**state.lines, event.line_id: award}}
        case _ if isinstance(event, OfPayment):
            return {"payments": evolve_payments(state.payments, event)}
        case PaymentPracticeSet():
            return {"payment_practice": event}
        case CostPracticeSet():
            return {"cost_practices": (*state.cost_practices, event)}
        case _ if isinstance(event, AidEvent):
            return {"aid": evolve_aid(state.aid, event)}
        case _ if isinstance(event, ComplaintEvent):
            changed = decided_anew(state.lines, state.answers, event)
            return {**changed, "complaints": evolve_complaints(state.complaints, event)}
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
        case OfDeadline():
            return {"deadlines": evolve_deadlines(state.deadlines, event)}
        case _:
            raise TypeError(f"{event.TOPIC} does not belong to a round")

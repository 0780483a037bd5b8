"""An allocation round (*tildelingsrunde*): grant, plan and money as they stand now.

One stream owns them all, so that one version guards the sums: paid <= decided
<= line, and paid <= available (all in øre). An award from a pot is a line under the
pot's line, so that the same holds of it, and of all awards together under the pot.
"""

from collections import defaultdict
from typing import ClassVar, Final, NamedTuple

from domain.case import CaseKind
from domain.follow_up.answers import RoundQuestionAnswered
from domain.opening.events import (
    ContributionForm,
    ContributionItem,
)
from domain.party import Party
from domain.state.aid import Aid
from domain.state.call import ApplicationAnswer, Call
from domain.state.complaint import Complaints
from domain.state.county_report import (
    CountyReport,
)
from domain.state.deadlines import Deadline
from domain.state.decided_in import DecidedIn
from domain.state.money_in import MoneyIn
from domain.state.offsets import Offset, withheld_for
from domain.state.payment import Payment
from domain.state.plan_line import LineState
from domain.state.vet_board import VetBoard
from domain.step2_report.events import ReportingPracticeSet
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_changes import LineReason
from domain.step3_prioritise.ranking_events import RankingRecommended, ScoringSet
from domain.step4_dispose.cost_events import CostPracticeSet
from domain.step4_dispose.payment_events import (
    PaymentPracticeSet,
)
from domain.takeover.events import RoundTakenOver
from domain.types import Instant
from domain.value import Value

#: Under what name a round keeps what it found of its payments; no field, so it is no state.
_FOUND: Final = "_payments_by_line"


class _ByLine(NamedTuple):
    """The payments of one state of a round, grouped once."""

    of: dict[str, Payment]
    by_line: dict[str, list[Payment]]


class Round(Value):
    """The state of one round (sums in øre).

    `turned_down` are lines that the forum said no to, until a plan with them is adopted; `draft`
    is the plan that lies before it, until one is adopted, and `draft_number` counts them.
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
    offsets: dict[str, Offset] = {}
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
    draft: dict[str, PlanLine] = {}
    draft_reasons: tuple[LineReason, ...] = ()
    draft_number: int = 0
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

    def withheld_for(self, offset_id: str) -> dict[str, int]:
        """What was kept for an announced offset, by the receipt or the payment it was kept of."""
        receipts, payments = self.money_in.receipts.values(), self.payments.values()
        return withheld_for(self.offsets[offset_id], receipts, payments)

    def decided_on(self, line_id: str) -> int:
        """The sum decided on a line: its own decision and, of a pot, its awards."""
        of_it = (line for key, line in self.lines.items() if line_id in (key, line.parent))
        return sum(line.decided_ore for line in of_it)

    def payments_on(self, line_id: str) -> list[Payment]:
        """The payments under one line in the order they were ordered.

        All are grouped at the first question, so that asking of every line walks them once.
        """
        found = self.__dict__.get(_FOUND)
        # A copy brings its original's groups along; they hold while the payments are the same.
        if found is None or found.of is not self.payments:
            by_line: dict[str, list[Payment]] = defaultdict(list)
            for payment in self.payments.values():
                by_line[payment.line_id].append(payment)
            found = self.__dict__[_FOUND] = _ByLine(self.payments, dict(by_line))
        return list(found.by_line.get(line_id, ()))

    def ordered_on(self, line_id: str) -> int:
        """The sum ordered under one line, with what was paid on it before a take-over."""
        ordered = sum(payment.live_ore for payment in self.payments_on(line_id))
        return ordered + self._paid_before_on(line_id)

    def disbursed_on(self, line_id: str) -> int:
        """The sum released under one line, with what was paid on it before a take-over."""
        released = sum(payment.paid_ore for payment in self.payments_on(line_id))
        return released + self._paid_before_on(line_id)

    def _paid_before_on(self, line_id: str) -> int:
        line = self.lines.get(line_id)
        return line.paid_before_ore if line else 0

    def payee_of(self, line_id: str) -> Party | None:
        """Who the decision on a line pays, once there is one."""
        return self.lines[line_id].payee

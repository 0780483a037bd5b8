"""What the spreadsheets of a take-over hold, read: each row with its number in its sheet.

Needs and lines name each other by the county's own short keys; the decision makes ids of them.
"""

from typing import Annotated

from pydantic import Field

from domain.opening.events import ContributionForm, ContributionItem
from domain.party import Party
from domain.pots.application_events import ApplicationOutcome
from domain.pots.events import RejectionGround
from domain.pots.form import ApplicationContent, ApplicationForm, CallRate
from domain.step1_assess.events import Assessment
from domain.step3_prioritise.events import Seat, Theme
from domain.step3_prioritise.forum_events import Member
from domain.step3_prioritise.line import PlanLine
from domain.takeover.before import OutcomeBefore, PaidBefore, RowNumber
from domain.types import Day, Draft, Flag, ItemId, Line, Ore, SomeOre, Text, Year
from domain.value import Value


class RoundRow(Value):
    """The round itself: the grant, and when plan, forum and long-term plan were decided on."""

    granted_ore: SomeOre
    grant_letter: Line
    grant_letter_date: Day
    received_ore: Ore = 0
    carried_in_ore: Ore = 0
    plan_version: Annotated[int, Field(strict=True, ge=1, le=1000)] | None = None
    plan_adopted_on: Day | None = None
    vet_board_heard_on: Day | None = None
    forum_from: Day | None = None
    forum_to: Day | None = None
    long_term_adopted_on: Day | None = None
    long_term_from: Day | None = None
    long_term_to: Day | None = None
    row: RowNumber


class ContributionRow(Value):
    """A part of the county's own contribution."""

    item: ContributionItem
    row: RowNumber


class SeatRow(Value):
    """Seats of the forum."""

    seat: Seat
    row: RowNumber


class MemberRow(Value):
    """A member of the forum, and whether it is the one who leads it."""

    member: Member
    chair: Flag = False
    row: RowNumber


class ThemeRow(Value):
    """A theme of the long-term plan."""

    theme: Theme
    row: RowNumber


class NeedRow(Value):
    """A need; without `budget_year` it is one of the round, without `outcome` unanswered."""

    key: ItemId
    unit: Party
    assessment: Assessment
    budget_year: Year | None = None
    outcome: OutcomeBefore | None = None
    held_on: Day | None = None
    text: Draft = ""
    rank: Annotated[int, Field(strict=True, ge=1, le=1000)] | None = None
    told_on: Day | None = None
    row: RowNumber


class TurnRow(Value):
    """An earlier round that a need waited through."""

    need: ItemId
    budget_year: Year
    held_on: Day
    text: Draft = ""
    row: RowNumber


class LineRow(Value):
    """A line of the plan in force, or an award `under` a pot, and what had been decided on it."""

    plan: PlanLine
    under: ItemId | None = None
    decided_ore: Ore = 0
    decided_on: Day | None = None
    assured_on: Day | None = None
    row: RowNumber


class PaidRow(Value):
    """A payment on a line."""

    line_id: ItemId
    payment: PaidBefore

    @property
    def row(self) -> int:
        """The row that tells of it."""
        return self.payment.row


class CallRow(Value):
    """A call of the pot `pot_id`; without `closes_on` it is rolling."""

    call_id: ItemId
    pot_id: ItemId
    title: Line
    text: Text
    amount_ore: SomeOre
    published_on: Day
    opens_on: Day | None = None
    closes_on: Day | None = None
    closed_on: Day | None = None
    form: ApplicationForm = ApplicationForm()
    rates: tuple[CallRate, ...] = ()
    ceiling_ore: SomeOre | None = None
    row: RowNumber


class ApplicationRow(Value):
    """An application under a call; without `outcome` it waits for its answer.

    One that was awarded money has its award among the lines, under the same key.
    """

    key: ItemId
    call_id: ItemId
    applicant: Party
    content: ApplicationContent
    received_on: Day
    outcome: ApplicationOutcome | None = None
    awarded_ore: Ore = 0
    decided_on: Day | None = None
    ground: RejectionGround | None = None
    written_reasons: Draft = ""
    told_on: Day | None = None
    row: RowNumber


class Contents(Value):
    """All that is taken over."""

    round: RoundRow
    contributions: tuple[ContributionRow, ...] = ()
    seats: tuple[SeatRow, ...] = ()
    members: tuple[MemberRow, ...] = ()
    themes: tuple[ThemeRow, ...] = ()
    needs: tuple[NeedRow, ...] = ()
    turns: tuple[TurnRow, ...] = ()
    lines: tuple[LineRow, ...] = ()
    paid: tuple[PaidRow, ...] = ()
    calls: tuple[CallRow, ...] = ()
    applications: tuple[ApplicationRow, ...] = ()

    @property
    def planned_ore(self) -> int:
        """What the plan gives out, in øre; awards stand inside their pot's line."""
        return sum(line.plan.amount_ore for line in self.lines if line.under is None)

    @property
    def decided_ore(self) -> int:
        """What had been decided, in øre."""
        return sum(line.decided_ore for line in self.lines)

    @property
    def paid_ore(self) -> int:
        """What had been paid, in øre."""
        return sum(row.payment.amount_ore for row in self.paid)

    @property
    def means_ore(self) -> int:
        """What can be paid out, in øre: grant, own contribution in cash, and what was left."""
        items = (row.item for row in self.contributions)
        return (
            self.round.granted_ore
            + self.round.carried_in_ore
            + sum(item.amount_ore for item in items if item.form is ContributionForm.CASH)
        )

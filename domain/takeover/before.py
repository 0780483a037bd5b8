"""What was done before the take-over (*før overtakelsen*), as the county's own papers say it.

There is no trace of it here but the stored spreadsheets, so each part names its sheet's row.
Sums are integer øre.
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from domain.attachment import NamelessFile
from domain.case import RoundId
from domain.party import MoneyRoute, Party
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.outcomes import Outcome
from domain.types import Count, Day, Draft, ItemId, Line, SomeOre
from domain.value import Value

#: A row as the spreadsheet counts it; the header is row 1.
RowNumber = Annotated[int, Field(strict=True, ge=2)]


class Sheet(StrEnum):
    """The sheets that a round is taken over from (*ark*)."""

    ROUND = "round"
    CONTRIBUTIONS = "contributions"
    SEATS = "seats"
    MEMBERS = "members"
    THEMES = "themes"
    NEEDS = "needs"
    TURNS = "turns"
    LINES = "lines"
    PAID = "paid"
    CALLS = "calls"
    APPLICATIONS = "applications"


class Source(NamelessFile):
    """A stored file: a workbook with a sheet for each part, or the one `sheet` as CSV."""

    sheet: Sheet | None = None


class PaidBefore(Value):
    """A payment before the take-over: its amount in øre, its day and its voucher."""

    amount_ore: SomeOre
    paid_on: Day
    voucher: Line
    row: RowNumber


class DecidedBefore(Value):
    """A decision before the take-over (*tilsagn*): how much, when, to whom, by which route."""

    amount_ore: SomeOre
    decided_on: Day
    recipient: Party
    route: MoneyRoute


class LineBefore(Value):
    """What had been done on a line: the county's decision, its assurance, its payments.

    `assured_on` is when the county had seen to it that the criteria were met for the
    planning, or None when nobody says so: then it is to be done before the next payment.
    """

    decided: DecidedBefore | None = None
    assured_on: Day | None = None
    paid: tuple[PaidBefore, ...] = ()

    @property
    def decided_ore(self) -> int:
        """The sum decided before the take-over."""
        return self.decided.amount_ore if self.decided else 0

    @property
    def paid_ore(self) -> int:
        """The sum paid before the take-over."""
        return sum(payment.amount_ore for payment in self.paid)


class TakenOverLine(Value):
    """A line of the plan that was in force, with what had been done on it.

    An award from a pot names the pot's line as its `parent`, and the call that it was applied
    for under where the papers have the application: its id is then the award's too.
    """

    plan: PlanLine
    before: LineBefore
    row: RowNumber
    parent: ItemId | None = None
    call_id: ItemId | None = None


#: What the forum had answered a need; one that was referred comes in when its answer has come.
OutcomeBefore = Literal[Outcome.PRIORITISED, Outcome.WAITING, Outcome.DECLINED]


class AnswerBefore(Value):
    """The forum's answer to a need in a round, and whether the unit had been told of it."""

    round_id: RoundId
    outcome: OutcomeBefore
    held_on: Day
    text: Draft = ""
    rank: Annotated[Count, Field(ge=1, le=1000)] | None = None
    told_on: Day | None = None
    row: RowNumber

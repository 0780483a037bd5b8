"""What is bound in each year (*bindinger over flere år*): decided, paid, and still to be paid.

A decision of one year may be paid in another. Source: domain description, sections 5 and 10.
"""

from collections import Counter
from collections.abc import Iterator

from domain.state.payment import Payment
from domain.state.plan_line import LineState
from domain.state.round import Round
from domain.types import OreSum, Year
from domain.value import Value

#: Budget year and school year, the latter where somebody has said it.
_Years = tuple[int, str | None]


class OfYear(Value):
    """What falls on a budget year and a school year (øre).

    `bound_ore` is decided and not paid; it is below zero where more was paid in the year than its
    share of the decisions, as when money of a later year is paid before it.
    """

    budget_year: Year
    school_year: str | None
    decided_ore: OreSum
    paid_ore: OreSum
    bound_ore: int


def by_year(state: Round) -> tuple[OfYear, ...]:
    """The round's decisions and payments by the years that they fall on, the earliest first.

    What says no budget year belongs to the round's, and what says no school year to the one that
    the line's plan has in that budget year, or to the line's own.
    What was decided is less than what was planned where the last years are cut.
    """
    decided: Counter[_Years] = Counter()
    paid: Counter[_Years] = Counter()
    for line in state.lines.values():
        for years, ore in _decided(state, line):
            decided[years] += ore
        if line.paid_before_ore:
            paid[_own(state, line)] += line.paid_before_ore
    for payment in state.payments.values():
        paid[_years_of(state, payment)] += payment.paid_ore
    known = sorted({*+decided, *+paid}, key=lambda years: (years[0], years[1] or ""))
    return tuple(
        OfYear(
            budget_year=years[0],
            school_year=years[1],
            decided_ore=decided[years],
            paid_ore=paid[years],
            bound_ore=decided[years] - paid[years],
        )
        for years in known
    )


def _years_of(state: Round, payment: Payment) -> _Years:
    """What the payment says; what it leaves unsaid as the line's plan has it for the other."""
    line = state.lines[payment.line_id]
    year = payment.budget_year or state.budget_year
    if payment.school_year:
        return year, payment.school_year
    parts = {part.school_year for part in line.plan.years if part.budget_year == year}
    return year, parts.pop() if len(parts) == 1 else line.plan.school_year


def _own(state: Round, line: LineState) -> _Years:
    return (state.budget_year, line.plan.school_year)


def _decided(state: Round, line: LineState) -> Iterator[tuple[_Years, int]]:
    left = line.decided_ore
    years: _Years = _own(state, line)
    for part in line.plan.years:
        years = (part.budget_year, part.school_year)
        if share := min(part.amount_ore, left):
            yield years, share
            left -= share
    # A complaint may bring more than the plan had; that falls on the last of its years.
    if left:
        yield years, left

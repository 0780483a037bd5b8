"""An order keeps to its line's instalments (*rater og vilkår*): what releases each has come."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from domain.follow_up.progress import MeasureStatus
from domain.rules.plans.line_sums import instalment_amounts
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.plan_line import LineState
from domain.state.recipient_report import ReportStatus
from domain.step3_prioritise.line_contents import Release

NOT_RELEASED = Rule(
    code="instalment-not-released",
    binding=Binding.SOFT,
    citation="domain description, section 8.3: the plan says when money is paid (inference); "
    "the binding table does not refuse it",
)

#: With these a day in the plan says nothing of how far the measure is.
_STALLED = frozenset({MeasureStatus.DELAYED, MeasureStatus.PAUSED, MeasureStatus.CANCELLED})


def broken(line: LineState, ordered_ore: int, amount_ore: int, on: date) -> tuple[Rule, ...]:
    """Whether an order on the day reaches into an instalment that nothing has released yet.

    `ordered_ore` is what was ordered on the line before, `amount_ore` the new order, in
    øre. Instalments are used up in their order; a line without any has no terms.
    """
    reached = ordered_ore + amount_ore
    for first, last, release in _instalments(line):
        if first < reached and ordered_ore < last and not _released(line, release, on):
            return (NOT_RELEASED,)
    return ()


def _instalments(line: LineState) -> Iterator[tuple[int, int, Release]]:
    """Where each instalment begins and ends among the øre of the decision, and what releases it."""
    by_share = any(instalment.share for instalment in line.plan.instalments)
    # Shares are of what was decided, which may be less than what was planned.
    decided = line.plan.model_copy(update={"amount_ore": line.decided_ore}) if by_share else None
    first = 0
    for amount, instalment in zip(
        instalment_amounts(decided or line.plan), line.plan.instalments, strict=True
    ):
        yield first, first + amount, instalment.released_by
        first += amount


def _released(line: LineState, release: Release, on: date) -> bool:
    """Whether what releases the instalment has come, as far as the round's record says.

    Other terms are in words alone, so that whoever orders says how they are met.
    """
    stalled = line.status in _STALLED
    match release:
        case Release.DECISION:
            return line.is_decided
        case Release.START:
            return line.carried_out or (not stalled and line.plan.starts_on <= on)
        case Release.HALFWAY:
            return line.carried_out or (not stalled and _halfway(line, on))
        case Release.CARRIED_OUT:
            return line.carried_out
        case Release.REPORT_AND_ACCOUNTS:
            return _has_reported(line)
        case Release.OTHER:
            return False


def _has_reported(line: LineState) -> bool:
    """The recipient's report is with the county; where none was asked for, the evaluation is it."""
    report = line.follow_up.report
    not_asked = report.status is ReportStatus.NOT_ASKED
    return report.received or report.stands or (not_asked and line.evaluated)


def _halfway(line: LineState, on: date) -> bool:
    """Half of the weighed milestones; without weights, half of the days."""
    if line.progress is not None:
        return line.progress >= Fraction(1, 2)
    plan = line.plan
    return plan.starts_on + (plan.ends_on - plan.starts_on) / 2 <= on

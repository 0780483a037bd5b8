"""A line that is assured or decided on and then planned otherwise (*endret tiltak*)."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.plan_line import LineState
from domain.step3_prioritise.line import PlanLine

DECIDED_LINE_CHANGED = Rule(
    code="decided-line-changed",
    binding=Binding.SOFT,
    citation="domain description 4.1, transition 13: a larger change goes back to the forum",
)


def broken(line: PlanLine, before: LineState | None) -> tuple[Rule, ...]:
    """The recipient, route or measure of a line that the county has acted on is another."""
    if before is None or not (before.is_decided or before.planning_assured):
        return ()
    return (DECIDED_LINE_CHANGED,) if _bound(line) != _bound(before.plan) else ()


def _bound(line: PlanLine) -> tuple[object, ...]:
    return line.recipient, line.route, line.measure

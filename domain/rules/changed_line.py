"""A line that is assured or decided on and then planned otherwise (*endret tiltak*)."""

from collections.abc import Mapping

from domain.plan_line import LineState
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step3_prioritise.line import PlanLine

DECIDED_LINE_CHANGED = Rule(
    code="decided-line-changed",
    binding=Binding.SOFT,
    citation="domain description 4.1, transition 13: a larger change goes back to the forum",
)


def broken(lines: tuple[PlanLine, ...], before: Mapping[str, LineState]) -> tuple[Rule, ...]:
    """The recipient, route or measure of a line that the county has acted on is another."""
    changed = any(
        _bound(line) != _bound(known.plan)
        for line in lines
        if (known := before.get(line.line_id)) and (known.decision or known.planning_assured)
    )
    return (DECIDED_LINE_CHANGED,) if changed else ()


def _bound(line: PlanLine) -> tuple[object, ...]:
    return line.recipient, line.route, line.measure

"""What a new version of the plan changes, and that somebody says why (*endret plan*)."""

from collections.abc import Iterable, Mapping

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.plan_line import LineState
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_changes import ChangeKind, LineChange, LineReason

WITHOUT_REASON = Rule(
    code="change-without-reason",
    binding=Binding.SOFT,
    citation="[OsloMet] the plan is adjusted after experience, needs and money",
)
_RECIPIENT = ("recipient", "route", "pot")


def changes(
    lines: Iterable[PlanLine],
    before: Mapping[str, LineState],
    reasons: Iterable[LineReason],
) -> tuple[LineChange, ...]:
    """The lines that are added, changed and removed, with the reasons given for them."""
    why = {reason.line_id: reason.why for reason in reasons}
    planned = {line.line_id: line for line in lines}
    kinds = {line_id: _kinds(line, before.get(line_id)) for line_id, line in planned.items()}
    for line_id, known in before.items():
        if known.in_plan and known.parent is None and line_id not in planned:
            kinds[line_id] = (ChangeKind.REMOVED,)
    return tuple(
        LineChange(line_id=line_id, kinds=found, why=why.get(line_id, ""))
        for line_id, found in kinds.items()
        if found
    )


def fields_changed(line: PlanLine, before: PlanLine) -> tuple[str, ...]:
    """The fields of a line that are another than before, by name."""
    return tuple(
        name for name in PlanLine.model_fields if getattr(line, name) != getattr(before, name)
    )


def _kinds(line: PlanLine, before: LineState | None) -> tuple[ChangeKind, ...]:
    if before is None or not before.in_plan:
        return (ChangeKind.ADDED,)
    changed = set(fields_changed(line, before.plan))
    found = {
        ChangeKind.AMOUNT: "amount_ore" in changed,
        ChangeKind.RECIPIENT: bool(changed & set(_RECIPIENT)),
        ChangeKind.CONTENTS: bool(changed - {"amount_ore", *_RECIPIENT}),
    }
    return tuple(kind for kind, is_changed in found.items() if is_changed)

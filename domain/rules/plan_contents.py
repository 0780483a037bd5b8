"""What every line of the disposition plan must hold (*planens obligatoriske innhold*)."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step3_prioritise.events import PlanLine

CONTENTS_BLANK = Rule(
    code="plan-contents-blank",
    binding=Binding.HARD,
    citation="[found F3] the mandate's contents; its fourth point is read as providers",
)


def blank(line: PlanLine) -> tuple[str, ...]:
    """The mandatory contents that the line leaves blank, by field name."""
    contents = {
        "target_groups": any(expected > 0 for expected in line.target_groups.values()),
        "criterion_1": bool(line.criterion_1),
        "criterion_2": bool(line.criterion_2),
        "providers": bool(line.providers),
        "duration": line.starts_on <= line.ends_on,
    }
    return tuple(name for name, is_there in contents.items() if not is_there)

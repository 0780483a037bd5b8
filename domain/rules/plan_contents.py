"""What every line of the disposition plan must hold (*planens obligatoriske innhold*)."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step3_prioritise.line import PlanLine

CONTENTS_BLANK = Rule(
    code="plan-contents-blank",
    binding=Binding.HARD,
    citation="[found F3] the mandate's contents; its fourth point is read as providers",
)


def blank(line: PlanLine) -> tuple[str, ...]:
    """The mandatory contents that the line leaves blank, by field name.

    Who takes part in a pot, and how many, is known when its applications are decided.
    """
    expected = line.target_groups.values()
    contents = {
        "recipient": bool(line.recipient or line.pot),
        "route": bool(line.route or line.pot),
        "target_groups": bool(line.target_groups) if line.pot else any(expected),
        "criterion_1": bool(line.criterion_1),
        "criterion_2": bool(line.criterion_2),
        "providers": bool(line.providers or line.pot),
        "duration": line.starts_on <= line.ends_on,
    }
    return tuple(name for name, is_there in contents.items() if not is_there)

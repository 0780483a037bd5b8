"""What every line of the disposition plan must hold (*planens obligatoriske innhold*)."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_contents import Use

CONTENTS_BLANK = Rule(
    code="plan-contents-blank",
    binding=Binding.HARD,
    citation="[found F3] the mandate's contents, its fourth point read as providers; [Udir] on use",
)


def blank(line: PlanLine) -> tuple[str, ...]:
    """The mandatory contents that the line leaves blank, by field name.

    How many take part in a pot is known when its applications are decided; an assessment
    of needs and a plan have no participants yet.
    """
    expected = line.target_groups.values()
    is_counted = line.pot is None and line.use is Use.CARRYING_OUT
    contents = {
        "use": line.use is not None,
        "recipient": bool(line.recipient or line.pot),
        "route": bool(line.route or line.pot),
        "target_groups": any(expected) or bool(line.target_groups and not is_counted),
        "criterion_1": bool(line.criterion_1),
        "criterion_2": bool(line.criterion_2),
        "providers": bool(line.providers or line.pot),
        "duration": line.starts_on <= line.ends_on,
    }
    return tuple(name for name, is_there in contents.items() if not is_there)

"""The forum says of its plans how the employees' side was heard (*medbestemmelse*)."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step3_prioritise.events import Meeting

NOT_TOLD = Rule(
    code="plan-without-co-determination",
    binding=Binding.SOFT,
    citation="FOR-2021-01-26-229 point 1: co-determination follows hovedavtalen",
)


def broken(meeting: Meeting) -> tuple[Rule, ...]:
    """Neither the meeting's record nor whoever tells of it says how it was kept."""
    return () if meeting.co_determination else (NOT_TOLD,)

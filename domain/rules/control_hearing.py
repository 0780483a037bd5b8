"""The party is heard before a burdensome decision (*forhåndsvarsel og uttalelse*)."""

from domain.control.kinds import CLAIMING, ControlOutcome
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.control import Control

COMMENT_FIRST = Rule(
    code="comment-first",
    binding=Binding.HARD,
    citation="binding table; forvaltningsloven § 16 (inference)",
)
COMMENT_NOT_MET = Rule(
    code="comment-not-met",
    binding=Binding.SOFT,
    citation="forvaltningsloven §§ 24-25 on reasons, as read in section 17.2 (inference)",
)


def broken(state: Control, outcome: ControlOutcome, on_comment: str) -> tuple[Rule, ...]:
    """What is missing of the hearing for a decision with this outcome."""
    found = {
        COMMENT_FIRST: outcome in CLAIMING and not state.hearing_over,
        COMMENT_NOT_MET: state.has_comment and not on_comment,
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)

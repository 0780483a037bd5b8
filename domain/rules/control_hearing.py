"""The party is heard before a burdensome decision (*forhåndsvarsel og uttalelse*)."""

from domain.control.kinds import BURDENSOME, ControlOutcome
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.control import Control

COMMENT_FIRST = Rule(
    code="comment-first",
    binding=Binding.HARD,
    citation="binding table; forvaltningsloven § 16: a claim, and that a report is to be "
    "corrected, are burdensome (inference)",
)
REMARK_UNHEARD = Rule(
    code="remark-unheard",
    binding=Binding.SOFT,
    citation="a remark lays nothing on the party, but stands in its case (inference)",
)
COMMENT_NOT_MET = Rule(
    code="comment-not-met",
    binding=Binding.SOFT,
    citation="forvaltningsloven §§ 24-25 on reasons, as read in section 17.2 (inference)",
)


def broken(state: Control, outcome: ControlOutcome, *, met: bool) -> tuple[Rule, ...]:
    """What is missing of the hearing for a decision with this outcome.

    `met` says that the reasons meet what the party has said.
    """
    unheard = not state.hearing_over
    found = {
        COMMENT_FIRST: outcome in BURDENSOME and unheard,
        REMARK_UNHEARD: outcome is ControlOutcome.REMARK and unheard,
        COMMENT_NOT_MET: not met,
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)

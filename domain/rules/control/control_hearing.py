"""The party is heard before a decision that goes against it (*forhåndsvarsel og uttalelse*)."""

from domain.control.kinds import CLAIMING, ControlOutcome
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.control import Control

COMMENT_FIRST = Rule(
    code="comment-first",
    binding=Binding.HARD,
    citation="binding table: no repayment before comment or time-out; forvaltningsloven § 16",
)
REMARK_UNHEARD = Rule(
    code="remark-unheard",
    binding=Binding.SOFT,
    citation="forvaltningsloven § 16: that a report is to be corrected lays something on the "
    "party, and a remark stands in its case (inference)",
)
COMMENT_NOT_MET = Rule(
    code="comment-not-met",
    binding=Binding.SOFT,
    citation="forvaltningsloven §§ 24-25 on reasons, as read in section 17.2 (inference)",
)

#: What goes against the party and claims nothing: the binding table leaves its hearing out.
_SOFTLY_HEARD = frozenset({ControlOutcome.REMARK, ControlOutcome.CORRECTED_REPORT})


def broken(state: Control, outcome: ControlOutcome, *, met: bool) -> tuple[Rule, ...]:
    """What is missing of the hearing for a decision with this outcome.

    `met` says that the reasons meet what the party has said.
    """
    unheard = not state.hearing_over
    found = {
        COMMENT_FIRST: outcome in CLAIMING and unheard,
        REMARK_UNHEARD: outcome in _SOFTLY_HEARD and unheard,
        COMMENT_NOT_MET: not met,
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)

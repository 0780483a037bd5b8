"""What a control case may lack when it is closed (*avslutning av kontrollsak*)."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.control import Control

CLOSED_UNDECIDED = Rule(
    code="closed-undecided",
    binding=Binding.SOFT,
    citation="domain description, section 13.3: a case ends with a decision (inference)",
)
FINDING_WITHOUT_ACTION = Rule(
    code="finding-without-action",
    binding=Binding.SOFT,
    citation="one corrective action for each finding, closed by another than its owner (inference)",
)
NOT_FINAL = Rule(
    code="control-not-final",
    binding=Binding.SOFT,
    citation="domain description, section 17.2: three weeks for complaint [found F45]",
)
REPORT_NOT_CORRECTED = Rule(
    code="report-not-corrected",
    binding=Binding.SOFT,
    citation="domain description, section 13.3: a decision to correct the report (inference)",
)
REPORT_WITHOUT_TIME = Rule(
    code="report-without-time",
    binding=Binding.SOFT,
    citation="domain description, sections 12 and 13.3: no source gives the time (inference)",
)


def broken(state: Control, *, waits_for_report: bool = False) -> tuple[Rule, ...]:
    """What is open still; the round says whether a report that is to be corrected has come."""
    found = {
        REPORT_NOT_CORRECTED: waits_for_report,
        CLOSED_UNDECIDED: state.decision is None,
        NOT_FINAL: state.decision is not None and not state.final,
        FINDING_WITHOUT_ACTION: bool(state.open_actions),
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)

"""The versions of the rules that a risk score is computed by; the weights are settings, unverified.

The directorate categorises its grants by risk every year [found F26a]; what it weighs, and how
much, no source at hand says.
"""

from datetime import date
from typing import Final

from domain.checks.versions import ADOPTED
from domain.risk.score import Points
from domain.schemes.rule_set import Status
from domain.types import Day, SomeOre
from domain.value import Value


class RiskWeights(Value):
    """Points for each thing that is counted, and at most for each part; the mosts make 100.

    `untraced_step_ore` is how much paid money without a whole chain gives a point, counted as
    begun: a krone that cannot be traced is never nothing.
    """

    serious: Points
    moderate: Points
    note: Points
    findings_most: Points
    repayment: Points
    repayments_most: Points
    overdue: Points
    overdue_most: Points
    untraced_step_ore: SomeOre
    untraced_most: Points


class RiskRules(Value):
    """A version of the rules (*regelversjon*); `checks` is that of the checks it counts by."""

    version_id: str
    citation: str
    status: Status
    valid_from: Day
    checks: str
    weights: RiskWeights


FIRST: Final = RiskRules(
    version_id="risk-1",
    citation="not found: the directorate categorises its grants by risk [found F26a], "
    "and no source says by which weights (inference)",
    status=Status.UNVERIFIED,
    valid_from=date(2019, 3, 1),
    checks=ADOPTED.version_id,
    weights=RiskWeights(
        serious=15,
        moderate=5,
        note=1,
        findings_most=45,
        repayment=10,
        repayments_most=20,
        overdue=10,
        overdue_most=20,
        untraced_step_ore=10_000_000,
        untraced_most=15,
    ),
)

#: Every version by its id.
RISK_RULES: Final = {rules.version_id: rules for rules in (FIRST,)}

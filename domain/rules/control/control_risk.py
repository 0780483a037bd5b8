"""A case that is taken up by risk has the score that the log gives (*risikovurdering*)."""

from collections.abc import Iterable

from domain.event import Refusal
from domain.risk.rules import FIRST, RISK_RULES, RiskRules
from domain.risk.score import RiskScore


def rules_asked(version: str | None, position: int | None, reached: int) -> RiskRules:
    """The rules that are asked for, the adopted ones when none are; of a log read to `reached`.

    Raises `Refusal` with `risk-rules-unknown` or `risk-beyond-log`.
    """
    rules = RISK_RULES.get(version or FIRST.version_id)
    if rules is None:
        raise Refusal("risk-rules-unknown", {"version": version or ""})
    if position is not None and position > reached:
        # What is still to come would change the score.
        raise Refusal("risk-beyond-log", {"position": reached})
    return rules


def the_one(scores: Iterable[RiskScore], organisation: str | None) -> RiskScore:
    """The score of the recipient, or of the round itself; raises `Refusal("nothing-to-score")`."""
    found = next((one for one in scores if one.organisation == organisation), None)
    if found is None:
        raise Refusal("nothing-to-score")
    return found

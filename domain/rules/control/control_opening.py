"""What the opening of a control case may lack (*kontrollsak opprettes*)."""

from domain.control.events import Selection
from domain.control.kinds import SelectedBy
from domain.party import Party
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.round import Round

RISK_WITHOUT_POINTS = Rule(
    code="risk-without-points",
    binding=Binding.SOFT,
    citation="domain description, section 13.3: a case is selected by risk, in a sample or after a "
    "tip (inference)",
)
FOLLOWS_NOT_NAMED = Rule(
    code="follows-not-named",
    binding=Binding.SOFT,
    citation="domain description, section 13.3: a recipient's repayment is linked to the county's "
    "position towards the directorate (inference)",
)


def broken(
    selection: Selection, target: Round, recipient: Party | None, *, follows: bool
) -> tuple[Rule, ...]:
    """A score that nothing speaks for, and a claim of the state that the case is not linked to."""
    points = sum(part.points for part in selection.risk)
    found = {
        RISK_WITHOUT_POINTS: selection.by is SelectedBy.RISK and points == 0,
        FOLLOWS_NOT_NAMED: not follows and _is_claimed(target, recipient),
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)


def _is_claimed(target: Round, recipient: Party | None) -> bool:
    """Whether the state has claimed of the county for what this recipient was paid."""
    return recipient is not None and any(
        payment.state_claim_ore > 0 and payment.payee.organisation == recipient.organisation
        for payment in target.payments.values()
    )

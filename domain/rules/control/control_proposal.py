"""What a proposal may not pass over in silence (*forslag til vedtak i kontrollsak*)."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.control import Control

STEP_NOT_REDONE = Rule(
    code="step-not-redone",
    binding=Binding.SOFT,
    citation="what the second person sent back is done anew before it is proposed (inference)",
)
PAYMENT_CHANGED = Rule(
    code="payment-changed-since",
    binding=Binding.SOFT,
    citation="a claim basis is looked at again when the accounts change a payment (inference)",
)


def broken(state: Control) -> tuple[Rule, ...]:
    """Steps that were sent back and left as they were, and payments that have changed since."""
    found = {STEP_NOT_REDONE: bool(state.not_redone), PAYMENT_CHANGED: bool(state.changed)}
    return tuple(rule for rule, is_broken in found.items() if is_broken)

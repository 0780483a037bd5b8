"""Order, attestation and approval are different persons' acts (*fire øyne*)."""

from domain.event import Circumstances
from domain.party import Party, PartyKind
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.payment import Payment

_DFO = "DFØ, bestemmelser om økonomistyring 3.7.3.2, as a norm for counties"

ATTESTER_APPROVES = Rule(code="attester-approves", binding=Binding.HARD, citation=_DFO)
PAYEE_INVOLVED = Rule(code="payee-involved", binding=Binding.HARD, citation=_DFO)
PREPARER_INVOLVED = Rule(
    code="preparer-involved",
    binding=Binding.SOFT,
    citation="binding table: a preparer among them goes on with a reason",
)


def broken(payment: Payment, by: Circumstances) -> tuple[Rule, ...]:
    """What the acting person already is to the payment."""
    found = {
        ATTESTER_APPROVES: by.actor == payment.attested_by,
        PAYEE_INVOLVED: _acts_for(payment.payee, by),
        PREPARER_INVOLVED: by.actor == payment.ordered_by,
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)


def _acts_for(payee: Party, by: Circumstances) -> bool:
    """Whether the person acts for the payee; a county that runs a measure pays itself."""
    if payee.kind is PartyKind.COUNTY:
        return False
    return payee.organisation == by.organisation

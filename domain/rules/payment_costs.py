"""What a payment rests on (*utgiftsgrunnlag*): costs that were had, once each."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.round import Round
from domain.step4_dispose.payment_details import Cost

BEYOND_COSTS = Rule(
    code="beyond-costs",
    binding=Binding.HARD,
    citation="arithmetic: a reimbursement is of costs that were had",
)
CLAIMED_TWICE = Rule(
    code="cost-claimed-twice",
    binding=Binding.SOFT,
    citation="binding table; domain description, section 18, P12: no cost is covered twice",
)


def claimed_twice(state: Round, costs: tuple[Cost, ...]) -> tuple[Rule, ...]:
    """The same supplier's same invoice stands twice here, or under another payment already."""
    named = [(cost.supplier, _plain(cost.invoice)) for cost in costs]
    before = {
        (cost.supplier, _plain(cost.invoice))
        for payment in state.payments.values()
        if not payment.void
        for cost in payment.costs
    }
    twice = len(set(named)) < len(named) or bool(before & set(named))
    return (CLAIMED_TWICE,) if twice else ()


def _plain(invoice: str) -> str:
    """An invoice number as it is compared: no matter how it is spaced or written."""
    return "".join(invoice.split()).casefold()

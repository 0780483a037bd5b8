"""What a payment rests on (*utgiftsgrunnlag*): costs that were had, once each."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from domain.case import CaseRef, budget_year, round_id, round_ref, scheme_and_county
from domain.party import Party
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.round import Round
from domain.step4_dispose.payment_details import Cost
from domain.succession.responsible import cases_of

#: How many years back a cost may have been claimed that is claimed again; a measure runs for some.
_YEARS_BEFORE: Final = 2

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


def rounds_beside(round_key: str) -> tuple[CaseRef, ...]:
    """The county's rounds of the years around, under which the same cost may have been claimed."""
    scheme, county = scheme_and_county(round_key)
    year = budget_year(round_key)
    return tuple(
        round_ref(round_id(scheme, own, other))
        for own in sorted(cases_of(county, date(year, 1, 1)))
        for other in (*range(year - _YEARS_BEFORE, year), year + 1)
    )


def claimed_twice(
    state: Round,
    payee: Party,
    costs: tuple[Cost, ...],
    invoice: str | None,
    beside: Iterable[Round] = (),
) -> tuple[Rule, ...]:
    """The same supplier's same invoice stands twice here, or under another payment already.

    Without costs it is the payee's own `invoice` that is paid. `beside` are the rounds of other
    years that are looked at besides `state`.
    """
    named = _named(payee, costs, invoice)
    if not named:
        return ()
    before = {
        claimed
        for one in (state, *beside)
        for payment in one.payments.values()
        if not payment.void
        for claimed in _named(payment.payee, payment.costs, payment.invoice)
    }
    twice = len(set(named)) < len(named) or bool(before & set(named))
    return (CLAIMED_TWICE,) if twice else ()


def _named(
    payee: Party, costs: tuple[Cost, ...], invoice: str | None
) -> tuple[tuple[str, str], ...]:
    """What is paid, by supplier and invoice, as often as it is named."""
    if costs:
        return tuple((cost.supplier, _plain(cost.invoice)) for cost in costs)
    return ((payee.organisation, _plain(invoice)),) if invoice else ()


def _plain(invoice: str) -> str:
    """An invoice number as it is compared: no matter how it is spaced or written."""
    return "".join(invoice.split()).casefold()

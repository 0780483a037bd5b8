"""What comes into a round (*midler inn*): terms, receipts, own contribution, carry-over."""

from collections.abc import Iterable
from typing import Protocol

from domain.event import Refusal
from domain.events import EVENTS
from domain.opening.events import ContributionForm, ContributionItem
from domain.opening.terms import GrantTerm
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.round import Round

GRANT_BELOW_DECIDED = Rule(code="grant-below-decided", binding=Binding.HARD, citation="arithmetic")
HOURS_TIMES_RATE = Rule(
    code="contribution-does-not-add-up",
    binding=Binding.HARD,
    citation="arithmetic: hours times their rate",
)
RECEIVED_ABOVE_GRANT = Rule(
    code="received-above-grant",
    binding=Binding.SOFT,
    citation="domain description, section 10: receipt is apart from commitment (inference)",
)
HOURS_WITHOUT_RATE = Rule(
    code="hours-without-rate",
    binding=Binding.SOFT,
    citation="domain description, section 9: work is valued by a rate (inference)",
)
CARRY_OVER_NOT_SETTLED = Rule(
    code="carry-over-not-settled",
    binding=Binding.SOFT,
    citation="domain description, section 20, no. 2: whether money may be carried is unknown",
)


class _Sum(Protocol):
    @property
    def amount_ore(self) -> int: ...


def check_terms(terms: Iterable[GrantTerm]) -> None:
    """Each term stands once and names kinds of event that there are.

    Raises `Refusal` with `term-twice` or `unknown-event-type`.
    """
    seen: set[str] = set()
    for term in terms:
        if term.term_id in seen:
            raise Refusal("term-twice", {"term": term.term_id})
        seen.add(term.term_id)
        for topic in term.fulfilled_by:
            if topic not in EVENTS:
                raise Refusal("unknown-event-type", {"topic": topic})


def broken_by_receipt(state: Round, receipt: _Sum) -> tuple[Rule, ...]:
    """More would have come than the letter says."""
    received = state.money_in.received_ore + receipt.amount_ore
    return (RECEIVED_ABOVE_GRANT,) if received > state.granted_ore else ()


def broken_by_items(items: Iterable[ContributionItem]) -> tuple[Rule, ...]:
    """Hours that are not worth hours times rate, and hours that nobody has given a rate."""
    broken: set[Rule] = set()
    for item in items:
        if item.hours is not None and item.rate_ore is not None:
            if item.hours * item.rate_ore != item.amount_ore:
                return (HOURS_TIMES_RATE,)
        elif item.form is ContributionForm.HOURS:
            broken.add(HOURS_WITHOUT_RATE)
    return tuple(broken)

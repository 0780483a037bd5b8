"""How the county chose its provider (*valg av anskaffelsesprosedyre*)."""

from collections.abc import Iterator

from domain.party import Party
from domain.procurement import Procurement, ProcurementBasis
from domain.rules.money.county_decision import is_purchase
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.schemes.thresholds import threshold_on
from domain.state.round import Round
from domain.step3_prioritise.line import PlanLine
from domain.step4_dispose.events import GrantDecided
from domain.takeover.before import DecidedBefore
from domain.types import Day

WITHOUT_GROUND = Rule(
    code="purchase-without-ground",
    binding=Binding.SOFT,
    citation="binding table: the choice of procedure is the county's; [Udir] on procurement",
)
ABOVE_THRESHOLD = Rule(
    code="purchase-above-threshold",
    binding=Binding.SOFT,
    citation="[found F60] the national threshold; domain description, section 17.6",
)

_NO_COMPETITION = frozenset({ProcurementBasis.DIRECT, ProcurementBasis.EXEMPT})


def planned_basis(line: PlanLine) -> Procurement | None:
    """The basis that the plan gives for buying from the line's recipient, if it does."""
    for provision in line.provided_by:
        if provision.procurement and provision.provider == line.recipient:
            return provision.procurement
    return None


def broken(
    state: Round, provider: Party, procurement: Procurement, amount_ore: int, on: Day
) -> tuple[Rule, ...]:
    """What the basis does not cover; purchases from one provider add up over the round."""
    threshold = threshold_on(on)
    total = amount_ore + _bought_from(state, provider)
    below = procurement.basis is ProcurementBasis.BELOW_THRESHOLD
    found = {
        WITHOUT_GROUND: procurement.basis in _NO_COMPETITION and not procurement.ground,
        ABOVE_THRESHOLD: below and threshold is not None and total > threshold.national_ore,
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)


def purchases(state: Round) -> Iterator[tuple[str, GrantDecided | DecidedBefore]]:
    """The round's decisions that buy something, by line, with those before a take-over."""
    for line_id, line in state.lines.items():
        decision = line.decision or line.decided_before
        if decision is not None and is_purchase(decision.route, decision.recipient):
            yield line_id, decision


def _bought_from(state: Round, provider: Party) -> int:
    return sum(
        decision.amount_ore
        for _, decision in purchases(state)
        if decision.recipient.organisation == provider.organisation
    )

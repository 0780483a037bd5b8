"""What a decision on money needs: reasons for private parties, a basis for purchases."""

from domain.party import PRIVATE_KINDS, MoneyRoute, Party, PartyKind
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step4_dispose.events import GrantDecided
from domain.takeover.before import DecidedBefore

NO_WRITTEN_REASONS = Rule(
    code="no-written-reasons",
    binding=Binding.HARD,
    citation="forvaltningsloven §§ 24-25 for individual decisions",
)
NO_PROCUREMENT_BASIS = Rule(
    code="no-procurement-basis",
    binding=Binding.HARD,
    citation="[Udir] the county follows the rules on public procurement",
)
CRITERION_NOT_MET = Rule(
    code="criterion-not-met",
    binding=Binding.HARD,
    citation="[Udir] the county shall ensure that the criteria are met",
)


def is_purchase(route: MoneyRoute, recipient: Party) -> bool:
    """Whether the money buys something: a provider is paid for what it delivers, or granted it."""
    return route is MoneyRoute.PURCHASE or (
        route is not MoneyRoute.PRIVATE_GRANT and recipient.kind is PartyKind.PROVIDER
    )


EXECUTION_NOT_ASSURED = Rule(
    code="execution-not-assured",
    binding=Binding.HARD,
    citation="[Udir] criterion 2: carried out in cooperation; the county shall ensure it",
)


def is_individual(route: MoneyRoute, recipient: Party) -> bool:
    """Whether it is an individual decision (*enkeltvedtak*): a grant to a private party."""
    return route is MoneyRoute.PRIVATE_GRANT or (
        route is not MoneyRoute.PURCHASE and recipient.kind in PRIVATE_KINDS
    )


def was_individual(decided: GrantDecided | DecidedBefore) -> bool:
    """Whether a decision is an individual one; of one before a take-over its parties tell."""
    if isinstance(decided, GrantDecided):
        return decided.individual_decision
    return is_individual(decided.route, decided.recipient)

"""What a year's purchases from each provider add up to (*innkjøp samlet per tilbyder og år*).

Source: domain description, section 17.6: thresholds are dated, and sums go by provider and year.
"""

from datetime import date

from domain.party import Party
from domain.procurement import Procurement
from domain.rules.money.purchase import planned_basis, purchases
from domain.schemes.thresholds import Threshold, Tier, threshold_on
from domain.state.round import Round
from domain.step4_dispose.events import GrantDecided
from domain.value import Value


class Purchase(Value):
    """One line's purchase; sums in øre. `procurement` is None where nobody has said the basis."""

    line_id: str
    title: str
    procurement: Procurement | None
    decided_ore: int
    paid_ore: int


class OfProvider(Value):
    """All purchases from one provider in the round's year, and the thresholds they are above."""

    provider: Party
    purchases: tuple[Purchase, ...]
    passed: tuple[Tier, ...]

    @property
    def decided_ore(self) -> int:
        """What was decided, in øre."""
        return sum(purchase.decided_ore for purchase in self.purchases)

    @property
    def paid_ore(self) -> int:
        """What was paid, in øre."""
        return sum(purchase.paid_ore for purchase in self.purchases)


def threshold_of(state: Round) -> Threshold | None:
    """The thresholds of the round's budget year, None for years that no source covers."""
    return threshold_on(date(state.budget_year, 1, 1)) if state.budget_year else None


def bought_by_provider(state: Round) -> tuple[OfProvider, ...]:
    """The year's providers, the largest sum first."""
    by_number: dict[str, list[Purchase]] = {}
    providers: dict[str, Party] = {}
    for line_id, decision in purchases(state):
        plan = state.lines[line_id].plan
        own = decision.procurement if isinstance(decision, GrantDecided) else None
        number = decision.recipient.organisation
        providers[number] = decision.recipient
        by_number.setdefault(number, []).append(
            Purchase(
                line_id=line_id,
                title=plan.title,
                procurement=own or planned_basis(plan),
                decided_ore=decision.amount_ore,
                paid_ore=state.disbursed_on(line_id),
            )
        )
    threshold = threshold_of(state)
    found = [
        OfProvider(
            provider=providers[number],
            purchases=tuple(bought),
            passed=threshold.passed(sum(one.decided_ore for one in bought)) if threshold else (),
        )
        for number, bought in by_number.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.decided_ore, one.provider.organisation)))

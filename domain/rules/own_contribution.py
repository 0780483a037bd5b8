"""The county puts in resources of its own (*egenfinansiering*) before the state's are paid out."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.round import Round

NOT_DOCUMENTED = Rule(
    code="own-contribution-not-documented",
    binding=Binding.SOFT,
    citation="[OsloMet] ch. 1: the county must contribute; no percentage",
)


def broken(state: Round) -> tuple[Rule, ...]:
    """Nothing of any value has been pledged yet."""
    pledged = any(item.amount_ore > 0 for item in state.contributions)
    return () if pledged else (NOT_DOCUMENTED,)

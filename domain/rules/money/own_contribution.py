"""The county puts in resources of its own (*egenfinansiering*) before the state's are paid out."""

from domain.rules.rule import Rule
from domain.schemes.registry import rule_set_by_id
from domain.schemes.rule_set import Binding, OwnContributionRule
from domain.state.round import Round

NOT_DOCUMENTED = Rule(
    code="own-contribution-not-documented",
    binding=Binding.SOFT,
    citation="[OsloMet] ch. 1: the county must contribute; no percentage; binding table: pay",
)
BELOW_SHARE = Rule(
    code="own-contribution-below-share",
    binding=Binding.SOFT,
    citation="[OsloMet]: 30 per cent of the grant in the sibling scheme; binding table: pay",
)


def required_ore(rule: OwnContributionRule, granted_ore: int) -> int:
    """What the scheme asks for (øre): a share of the state's grant, or anything at all.

    A share of an øre is an øre, so that the whole share is there.
    """
    if rule.percent is None:
        return 1
    return -(-granted_ore * rule.percent // 100)


def contributed_ore(state: Round) -> int:
    """What is documented (øre); a pledge says what is meant, and is the same money, not more."""
    return sum(item.amount_ore for item in state.money_in.documented)


def broken(state: Round) -> tuple[Rule, ...]:
    """Less is documented than the scheme's rule asks for; a pledge alone documents nothing."""
    if state.rule_set is None:
        return (NOT_DOCUMENTED,)
    rule = rule_set_by_id(state.rule_set).own_contribution
    if contributed_ore(state) >= required_ore(rule, state.granted_ore):
        return ()
    return (NOT_DOCUMENTED,) if rule.percent is None else (BELOW_SHARE,)

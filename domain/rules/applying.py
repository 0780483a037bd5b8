"""How a decision applies rules: hard ones refuse, soft ones go on with a reason."""

from collections.abc import Iterable

from domain.command import require_reason
from domain.event import Circumstances, Refusal
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding


def apply_rules(broken: Iterable[Rule], by: Circumstances) -> tuple[str, ...]:
    """Refuse on the first hard rule, else let the soft stops pass with a reason.

    What only reminds stops nobody. Returns the stops for the record; raises `Refusal`
    with the hard rule's code or `reason-required`.
    """
    rules = tuple(broken)
    for rule in rules:
        if rule.binding is Binding.HARD:
            raise Refusal(rule.code)
    stops = codes(rule for rule in rules if rule.binding is Binding.SOFT)
    if stops:
        require_reason(by, stops)
    return stops


def codes(rules: Iterable[Rule]) -> tuple[str, ...]:
    """The rules' codes, in order."""
    return tuple(rule.code for rule in rules)

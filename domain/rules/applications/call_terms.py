"""An award keeps to the rates and ceilings of its call (*satser og tak*)."""

from domain.pots.events import CallPublished
from domain.pots.form import ApplicationContent, CallRate
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding

_PRACTICE = "[found F16, F21]: rates and ceilings are county practice, not law"

ABOVE_CEILING = Rule(code="above-call-ceiling", binding=Binding.SOFT, citation=_PRACTICE)
OUTSIDE_RATE = Rule(code="outside-call-rate", binding=Binding.SOFT, citation=_PRACTICE)
MORE_THAN_ASKED = Rule(
    code="more-than-applied-for",
    binding=Binding.SOFT,
    citation="domain description 4.1, transition 10 (inference)",
)


def broken(call: CallPublished, content: ApplicationContent, amount_ore: int) -> tuple[Rule, ...]:
    """Above the call's ceiling or rate, outside the rate's bounds, or above what was asked."""
    found = {
        ABOVE_CEILING: call.ceiling_ore is not None and amount_ore > call.ceiling_ore,
        OUTSIDE_RATE: any(
            _is_outside(rate, content.units, amount_ore)
            for rate in call.rates
            if rate.measure is content.measure
        ),
        MORE_THAN_ASKED: amount_ore > content.amount_ore,
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)


def _is_outside(rate: CallRate, units: int, amount_ore: int) -> bool:
    at_most = units if rate.at_most is None else min(units, rate.at_most)
    too_few = rate.at_least is not None and units < rate.at_least
    return too_few or amount_ore > at_most * rate.amount_ore

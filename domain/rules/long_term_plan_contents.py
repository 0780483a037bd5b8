"""What a long-term plan says besides its themes (*innholdet i den langsiktige planen*)."""

from collections.abc import Iterable

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step3_prioritise.events import Meeting, Theme

NO_MEASURES = Rule(
    code="no-prioritised-measures",
    binding=Binding.SOFT,
    citation="[OsloMet] 2020 letter: thematic areas, and which measures shall be carried out",
)
NO_CO_DETERMINATION = Rule(
    code="plan-without-co-determination",
    binding=Binding.SOFT,
    citation="FOR-2021-01-26-229 point 1: co-determination follows hovedavtalen",
)


def broken(themes: Iterable[Theme], meeting: Meeting) -> tuple[Rule, ...]:
    """A theme without a measure, or no word on how the employees' side was heard."""
    found = {
        NO_MEASURES: any(not theme.measures for theme in themes),
        NO_CO_DETERMINATION: not meeting.co_determination,
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)
